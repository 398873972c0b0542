"""`scripts/lint_definition`: look for kinds of defects in a definition, and for what covers them.

`findings` says what a finding is and walks the schemas, `schemas` and `operations` are the checks,
`patch_coverage` finds out which patch or rule makes each finding disappear, `cli` is the command
line. A check is a function that yields findings; it says the name of its kind itself.
"""
