"""Checks of a connection's fields, for mistakes that are detectable before a request."""

from __future__ import annotations

from typing import Any

from .request_fields import require_change

# The API rejects a PATCH that has no other fields.
_NEVER_ALONE = frozenset({"run_setup_tests", "trust_certificates", "trust_fingerprints"})


def check_create(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a new connection, after checking them.

    Raises:
        ValueError: They request a connect card without `run_setup_tests=False`.
    """
    has_card = fields.get("connect_card_config") is not None
    if has_card and fields.get("run_setup_tests") is not False:
        raise ValueError(
            "connect_card_config requires run_setup_tests=False: the setup tests cannot pass "
            "before the source is authorized on the connect card; run them afterwards"
        )
    return fields


def check_update(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an update, after checking them.

    Raises:
        ValueError: There are none, or only fields that the API requires another field with.
    """
    if require_change(fields).keys() <= _NEVER_ALONE:
        names = " and ".join(sorted(fields))
        raise ValueError(
            f"{names} cannot be sent alone; pass another field, or call run_setup_tests"
        )
    return fields
