"""English, as data: what stands here and in the codebook is all that the readers know of it.

The normalised text never holds two blanks in a row. Patterns never cross its line breaks, each of
which marks a place where the issuer began something new.
"""
