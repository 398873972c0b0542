"""The surface: the methods of the client, generated from the table in `openapi/surface`.

- `table` holds the table; `table_reader` reads it, and `table_checks` finds contradictions in it.
- `written_classes` compares it with the classes that are written by hand.
- `operations` describes what an operation accepts and returns.
- `public_models` gives models their public names.
- `call_context` combines a line of the table and an operation.
- `methods` turns them into a method; `arguments` has the arguments that many methods share.
- `docstrings` and `examples` write its docstring, with the words of `wording`.
- `exported_models` decides which models `fivetrex.models` exports.
- `rendering` fills the templates.
- `suggestions` proposes lines of the table for new operations.
- `generation` does all of it.
"""
