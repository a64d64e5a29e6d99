"""What a text holds: numbers, figures, recipients, instruments, and what it says of itself."""
