"""What the API takes of a connection's fields, as far as it can be told before a request."""

from __future__ import annotations

from typing import Any

from .request_fields import require_change

# The API refuses a PATCH that has nothing but these.
_NEVER_ALONE = frozenset({"run_setup_tests", "trust_certificates", "trust_fingerprints"})


def check_create(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a create that the API can take.

    Raises:
        ValueError: They ask for a connect card without turning the setup tests off.
    """
    asks_for_card = fields.get("connect_card_config") is not None
    if asks_for_card and fields.get("run_setup_tests") is not False:
        raise ValueError(
            "connect_card_config needs run_setup_tests=False: the setup tests cannot pass before "
            "the source is authorized on the connect card; run them afterwards"
        )
    return fields


def check_update(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an update that the API can take.

    Raises:
        ValueError: There is none, or only such as need another one beside them.
    """
    if require_change(fields).keys() <= _NEVER_ALONE:
        names = " and ".join(sorted(fields))
        raise ValueError(f"{names} cannot be sent alone; pass what is to be tested with it")
    return fields
