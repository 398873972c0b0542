"""All that the Elixir library does, done here: a table, and tests that call every row of it."""
