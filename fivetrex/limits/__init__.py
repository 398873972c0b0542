"""Rate limits: budgets of requests, for one client or shared between many.

```python
import fivetrex

client = fivetrex.Client(rate_limit=fivetrex.RateLimit.plan("paid", share=0.8))
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .windows import RateLimit, Window

if TYPE_CHECKING:
    from .categories import Category
    from .memory import MemoryStore
    from .redis import RedisStore
    from .sqlite import SQLiteStore
    from .store import Reservation, Store

__all__ = [
    "Category",
    "MemoryStore",
    "RateLimit",
    "RedisStore",
    "Reservation",
    "SQLiteStore",
    "Store",
    "Window",
]

_LAZY_NAMES = {
    "Category": ".categories",
    "MemoryStore": ".memory",
    "RedisStore": ".redis",
    "SQLiteStore": ".sqlite",
    "Reservation": ".store",
    "Store": ".store",
}

# Hidden from type checkers, which would accept any name.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _LAZY_NAMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(_LAZY_NAMES[name], __name__), name)
        globals()[name] = value
        return value
