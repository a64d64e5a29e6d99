"""To whom a statement goes: where its lists are, and how they are cut into names."""
