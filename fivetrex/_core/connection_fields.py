"""What the API takes of a connection's fields, as far as it can be told before a request."""

from __future__ import annotations

from typing import Any

from .fields import require_change

# The API refuses a PATCH that has nothing but these.
_NEVER_ALONE = frozenset({"run_setup_tests", "trust_certificates", "trust_fingerprints"})


def check_update(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an update that the API can take.

    Raises:
        ValueError: There is none, or only such as need another one beside them.
    """
    if require_change(fields).keys() <= _NEVER_ALONE:
        names = " and ".join(sorted(fields))
        raise ValueError(f"{names} cannot be sent alone; pass what is to be tested with it")
    return fields
