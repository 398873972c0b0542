"""The surface: the methods of the client, generated from the table in `openapi/surface`.

- `table` holds the table; `table_reader` reads it, and `table_checks` finds contradictions in it.
- `written_classes` compares it with the handwritten classes.
- `operations` describes the types that an operation accepts and returns.
- `public_models` gives models their public names.
- `call_context` combines a line of the table and an operation.
- `methods` turns them into a method; `arguments` has the arguments that many methods share.
- `docstrings` and `examples` write its docstring, with the nouns of `wording`.
- `exported_models` decides which models `fivetrex.models` exports.
- `rendering` renders the templates.
- `suggestions` proposes lines of the table for new operations.
- `generation` runs all of these steps.
"""
