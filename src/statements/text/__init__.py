"""A file's text beside its normalised form: decoded, in sentences and sections, offsets kept."""
