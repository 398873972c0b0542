"""Airflow: operators, a sensor, triggers and a hook.

```python
from airflow.sdk import DAG

from fivetrex.integrations.airflow import FivetranSyncOperator

with DAG("load_sales"):
    FivetranSyncOperator(task_id="sync", connection_ids="silver_brook", deferrable=True)
```

The modules import Airflow; this one does so only on the first access to a name.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .assets import connection_asset
    from .hook import FivetrexHook
    from .operators import FivetranResyncOperator, FivetranSyncOperator
    from .sensors import FivetranSensor
    from .triggers import FivetranSyncEventTrigger, FivetranSyncTrigger

__all__ = [
    "FivetranResyncOperator",
    "FivetranSensor",
    "FivetranSyncEventTrigger",
    "FivetranSyncOperator",
    "FivetranSyncTrigger",
    "FivetrexHook",
    "connection_asset",
]

_MODULES = {
    "FivetranResyncOperator": ".operators",
    "FivetranSensor": ".sensors",
    "FivetranSyncEventTrigger": ".triggers",
    "FivetranSyncOperator": ".operators",
    "FivetranSyncTrigger": ".triggers",
    "FivetrexHook": ".hook",
    "connection_asset": ".assets",
}

# Hidden from type checkers, which would accept any name.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_MODULES[name], __name__), name)
