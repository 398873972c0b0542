"""Report what changed between two definitions, and whether it breaks code that calls this client.

- `compare` compares two definitions, by `operations`, `request_arguments`, `media_types`,
  `responses`, `schemas` and `services`.
- `breaking_change_rules` states for each kind of change whether it breaks callers, and why.
- `client_method_names` has the names by which callers know the operations.
- `report` holds the changes, and `report_formats` formats them as text and as JSON.
- `cli` is the command line of `scripts/diff_definition`.
"""

from .breaking_change_rules import Verdict
from .compare import compare
from .report import Change, Report

__all__ = ["Change", "Report", "Verdict", "compare"]
