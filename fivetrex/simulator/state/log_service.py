"""A log service: where a group, or the whole account, sends its logs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The kinds of log service, by the API's names of 2026-07-10.
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
    """One log service of the account; its id is its group's, or else the account's."""

    serial: int
    id: str
    service: str
    # Without secrets: those are masked before they get here.
    config: Mapping[str, Any]
    enabled: bool = True
    # What the setup tests have found, once they have been run.
    setup_state: Literal["connected", "incomplete"] | None = None
    tasks: tuple[Mapping[str, Any], ...] = ()
    setup_tests: tuple[Mapping[str, Any], ...] = ()
