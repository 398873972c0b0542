"""An HVR hub: an external installation that has registered with the account."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Hub:
    """One registered hub."""

    serial: int
    id: str
    hub_server_url: str
    port: int
    fingerprint: str
