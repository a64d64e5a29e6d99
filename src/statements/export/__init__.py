"""Tables and marks as files for other tools."""
