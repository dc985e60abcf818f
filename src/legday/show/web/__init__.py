"""The server: routes, who may come in, sync."""
