"""Every place where a text prints a number, each with its kind."""
