"""What statements report beside each other, and whether it adds up."""
