"""Snapshots of the account."""

from __future__ import annotations

from copy import copy, deepcopy
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.usage_index import UsageIndex

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account


def snapshot(account: Account) -> Account:
    """Return a copy of an account, which does not change.

    The objects are copied. The scheduler and the generators of serial numbers and ids are not,
    because they belong to the account itself.

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
