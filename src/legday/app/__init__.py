"""Where rooms meet: one file a use. No formula, no SQL."""
