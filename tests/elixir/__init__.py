"""Counterparts of all functions of the Elixir library: a table, and tests that call each row."""
