"""The errors themselves: one tree, and each survives pickling and copying whole."""

from __future__ import annotations

import copy
import inspect
import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex import SyncOutcome, errors
from fivetrex.models import Group

if TYPE_CHECKING:
    from collections.abc import Callable

CLASSES = [
    value
    for value in vars(errors).values()
    if inspect.isclass(value) and issubclass(value, fivetrex.FivetrexError)
]
RUN = fivetrex.SyncRun(
    id="silver_brook", baseline=fivetrex.SyncBaseline(), created_at=datetime(2026, 6, 1, tzinfo=UTC)
)
PROGRESS = fivetrex.StreamProgress(items_read=7, cursor="next")
VALUES: dict[str, Any] = {
    "operation": "groups.get",
    "may_have_acted": True,
    "is_transient": False,
    "status": 418,
    "headers": {"x-request-id": "seven"},
    "body": "<h1>ü</h1>",
    "request_id": "seven",
    "code": "NotFound_Group",
    "message": "It is not there.",
    "retry_after": 12.5,
    "item_index": 2,
    "item": {"name": "no id", "token": "<masked>"},
    "items": [Group(id="amber_harbor"), Group(id="quiet_meadow")],
    "next_cursor": "page_2",
    # Also the outcome of a transformation, which is another class.
    "outcome": SyncOutcome(run=RUN, status="failed", reason="The source refused.", code="E1"),
    "run": RUN,
    "runs": [RUN],
}


def attributes_of(kind: type[fivetrex.FivetrexError]) -> list[str]:
    """What the class's constructor takes besides its text."""
    return [*(getattr(kind.__init__, "__kwdefaults__", None) or {})]


def filled(kind: type[fivetrex.FivetrexError]) -> fivetrex.FivetrexError:
    """An error with every attribute that its class has."""
    error = kind("What happened.", **{name: VALUES[name] for name in attributes_of(kind)})
    error.progress = PROGRESS
    error.add_note("seen in a test")
    return error


def test_the_tree_is_as_it_is_drawn() -> None:
    drawn = [line for line in (errors.__doc__ or "").splitlines() if "Error" in line]
    for kind in CLASSES:
        assert any(kind.__name__ in line for line in drawn), kind
        assert getattr(fivetrex, kind.__name__) is kind
    assert issubclass(fivetrex.ConfirmationRequiredError, ValueError)
    for kind in CLASSES:
        if issubclass(kind, fivetrex.APIError) and kind is not fivetrex.APIError:
            assert kind.type in (errors.__doc__ or "")


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize(
    "duplicate",
    [
        copy.copy,
        copy.deepcopy,
        *(
            lambda error, protocol=protocol: pickle.loads(pickle.dumps(error, protocol))
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
        ),
    ],
)
def test_a_duplicate_is_the_same(
    kind: type[fivetrex.FivetrexError], duplicate: Callable[[Any], Any]
) -> None:
    error = filled(kind)
    other = duplicate(error)
    assert type(other) is kind
    assert str(other) == str(error) == "What happened."
    assert other.args == error.args
    assert vars(other) == vars(error)
    assert other.progress == PROGRESS
    for name in attributes_of(kind):
        assert getattr(other, name) == VALUES[name]


@pytest.mark.parametrize("kind", CLASSES)
def test_an_error_needs_no_arguments(kind: type[fivetrex.FivetrexError]) -> None:
    error = kind()
    assert error.progress is None
    assert type(pickle.loads(pickle.dumps(error))) is kind
