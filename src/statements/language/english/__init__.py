"""English, as data: what stands here and in the codebook is all that the readers know of it."""
