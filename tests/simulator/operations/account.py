"""The account."""

from .case import Case

CASES = (
    Case(
        "get_account_info",
        success={},
        failure={},
        error=(401, "AuthFailed"),
        headers={"authorization": "Basic bm9ib2R5OmhlcmU="},
    ),
)
