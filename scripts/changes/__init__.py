"""What changed between two definitions, for somebody who calls this client.

`schemas` compares two schemas and all that they reach, `operations` compares what is around them,
`services` the services that a connection can be made for. `rules` says of each kind of change
whether it breaks callers, and why; `names` has the names that callers know. `report` holds what
was found, `text` tells it to a person, and `command` is `scripts/diff_definition`.
"""

from .compare import compare
from .report import Change, Report
from .rules import Verdict

__all__ = ["Change", "Report", "Verdict", "compare"]
