"""Files as people have them, made into plain text with a map back to where each part stood."""
