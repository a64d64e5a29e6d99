"""The numbers that count something: what, what happened, and of what they are part."""
