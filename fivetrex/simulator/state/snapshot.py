"""Snapshots of the account."""

from __future__ import annotations

from copy import copy, deepcopy
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.usage_index import UsageIndex

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account


def snapshot(account: Account, path: str) -> Account:
    """Return a copy of an account, as it is before a write.

    The objects are copied, except for connections that the write does not concern: they are shared,
    because an account can have a hundred thousand. Connections with a running or rescheduled sync
    are copied as well, because its end or its start changes them. The scheduler and the
    generators of serial numbers and ids are not copied, because they belong to the account itself.

    Args:
        account: The account.
        path: The path of the write.
    """
    older = copy(account)
    named = {unquote(part) for part in path.split("/")}
    concerned = {id(each) for name in named for each in account.usage_index.connections(name)}
    memo: dict[int, Any] = {
        id(each): each
        for each in account.connections
        if each.id not in named
        and each.group_id not in named
        and id(each) not in concerned
        and each.sync_ends_at is None
        and each.rescheduled_for is None
    }
    memo[id(account)] = older
    held = {}
    for name, value in vars(account).items():
        if isinstance(value, Collection | UsageIndex | dict | set):
            held[name] = value
        else:
            memo[id(value)] = value
    for name, value in held.items():
        setattr(older, name, deepcopy(value, memo))
    return older
