"""The notebooks as one page, with charts, tables and annotations beside it."""
