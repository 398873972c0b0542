"""Report the changes between two definitions, and whether they break code that uses this client.

- `definitions` prepares two definitions: reduced and patched, as callers see them.
- `compare` compares them, by `operations`, `request_arguments`, `media_types`,
  `responses`, `schemas` and `services`.
- `breaking_change_rules` classifies each kind of change, with the reason.
- `client_method_names` returns the names of the methods that call the operations.
- `report` contains the changes, and `report_formats` formats them as text and as JSON.
- `cli` is the command line of `scripts/diff_definition`.
"""

from .breaking_change_rules import Verdict
from .compare import compare, compare_definitions
from .definitions import Definition, make_comparable
from .report import Change, Report

__all__ = [
    "Change",
    "Definition",
    "Report",
    "Verdict",
    "compare",
    "compare_definitions",
    "make_comparable",
]
