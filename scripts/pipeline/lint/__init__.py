"""`scripts/lint_definition`: find errors in a definition, and the patch that covers each.

- `findings` defines a finding, and walks through the schemas.
- `schemas` and `operations` have the checks. A check is a function that yields findings.
- `patch_coverage` finds the patch or rule that removes each finding.
- `cli` is the command line.
"""
