"""Numbers in, numbers out: one family a file; `measures` lists them all."""
