"""Tests on one's own log: one file a test; each says what it needs and could find before it answers."""
