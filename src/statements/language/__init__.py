"""What the readers know of English, and how patterns over it are written."""
