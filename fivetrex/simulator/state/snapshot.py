"""The account as it is at one moment, to be looked at later."""

from __future__ import annotations

from copy import copy, deepcopy
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.usage_index import UsageIndex

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account


def snapshot(account: Account) -> Account:
    """Return a copy of an account that no longer changes.

    What it holds is copied. What makes it live on is not: numbers, ids, and the scheduler,
    by which things happen to the account itself.

    Args:
        account: The account.
    """
    older = copy(account)
    memo: dict[int, Any] = {id(account): older}
    held = {}
    for name, value in vars(account).items():
        if isinstance(value, Collection | UsageIndex | dict | set):
            held[name] = value
        else:
            memo[id(value)] = value
    for name, value in held.items():
        setattr(older, name, deepcopy(value, memo))
    return older
