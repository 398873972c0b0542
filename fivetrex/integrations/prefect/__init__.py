"""Prefect: a block with the credentials, and tasks and flows that sync connections.

```python
from prefect import flow

from fivetrex.integrations.prefect import FivetrexCredentials, sync


@flow
def load_sales() -> None:
    credentials = FivetrexCredentials.load("main")
    sync("silver_brook", credentials=credentials)
```
"""

from __future__ import annotations

from .credentials import FivetrexCredentials
from .flows import async_sync_connections, sync_connections
from .tasks import (
    async_resync,
    async_sync,
    async_sync_many,
    async_wait_for_sync,
    resync,
    sync,
    sync_many,
    wait_for_sync,
)

__all__ = [
    "FivetrexCredentials",
    "async_resync",
    "async_sync",
    "async_sync_connections",
    "async_sync_many",
    "async_wait_for_sync",
    "resync",
    "sync",
    "sync_connections",
    "sync_many",
    "wait_for_sync",
]
