"""`python -m statements`."""

from statements.cli import main

main()
