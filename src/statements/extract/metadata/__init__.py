"""When, where, by whom and under which title a statement was issued."""
