"""Generate the low-level client from Fivetran's definition, with one module for each stage.

- `reduce` keeps the facts, `apply_patches` applies our patches, `tolerate` relaxes the responses,
  `generate` runs the generator, `postprocess` post-processes its files, and `file_tree_diff`
  compares the files and replaces them.
- `regeneration` runs the stages in order; `cli` and `reporting` are the command line.
- `patch_file` reads a patch, `overlay` applies it, and `patch_conflicts` compares it with the
  others.
- `generated_usage` finds the generated names that the rest of `fivetrex` uses.

`openapi/README.md` describes the whole process.
"""
