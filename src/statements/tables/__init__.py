"""Texts as validated tables: the schema, the rows of a text, a folder, and its register."""
