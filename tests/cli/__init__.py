"""Tests of the command line `python -m fivetrex`, and of the progress renderers."""
