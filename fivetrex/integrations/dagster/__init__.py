"""Dagster: a resource, assets of the tables that connections load, a sensor, and a component.

```python
import dagster as dg

from fivetrex.integrations.dagster import FivetrexResource, build_assets

fivetran = FivetrexResource(
    api_key=dg.EnvVar("FIVETRAN_API_KEY"), api_secret=dg.EnvVar("FIVETRAN_API_SECRET")
)
defs = dg.Definitions(
    assets=[build_assets(fivetran, connection_ids=["silver_brook"])],
    resources={"fivetran": fivetran},
)
```
"""

from __future__ import annotations

from .assets import build_assets, fivetran_assets, load_specs
from .component import FivetrexComponent
from .resource import FivetrexResource
from .sensor import build_sync_sensor
from .snapshot import load_tables, write_snapshot
from .translator import ConnectionTable, FivetrexTranslator

__all__ = [
    "ConnectionTable",
    "FivetrexComponent",
    "FivetrexResource",
    "FivetrexTranslator",
    "build_assets",
    "build_sync_sensor",
    "fivetran_assets",
    "load_specs",
    "load_tables",
    "write_snapshot",
]
