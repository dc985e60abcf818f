"""What a person sees: the command, and one object on every surface."""
