"""Other apps' files in, a Reading out. One file a format; all pure: bytes in, values out."""
