"""A log service, to which a group or the account sends its logs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The ids of the log service types in the API, as of 2026-07-10.
SERVICES = (
    "azure_monitor_log",
    "cloudwatch",
    "datadog_log",
    "dynatrace",
    "grafana_loki",
    "new_relic_log",
    "splunkLog",
    "stackdriver",
)


@dataclass(slots=True, eq=False)
class LogService:
    """One log service; its id is that of its group or of the account."""

    serial: int
    id: str
    service: str
    # With masked secrets.
    config: Mapping[str, Any]
    enabled: bool = True
    # The result of the setup tests; `None` before they have run.
    setup_state: Literal["connected", "incomplete"] | None = None
    tasks: tuple[Mapping[str, Any], ...] = ()
    setup_tests: tuple[Mapping[str, Any], ...] = ()
