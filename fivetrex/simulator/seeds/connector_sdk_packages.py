"""The seeded Connector SDK package: a small archive with the same bytes on every machine."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account

_CONNECTOR = '''"""Reads an inventory."""

from fivetran_connector_sdk import Connector, Operations as op


def update(configuration, state):
    op.upsert("items", {"sku": "A-1", "title": "Lamp", "warehouse": "Utrecht", "quantity": 7})
    op.checkpoint(state)


connector = Connector(update=update)
'''


def seed(account: Account, now: datetime) -> None:
    """Seed the package that the connection ``humble_beacon`` runs."""
    files = {"connector.py": _CONNECTOR, "requirements.txt": "requests\n"}
    account.add_package(archive(files), now - timedelta(days=11), "spotted_otter")


def archive(files: dict[str, str]) -> bytes:
    """Build a ZIP archive whose bytes depend only on these files."""
    content = BytesIO()
    with ZipFile(content, "w") as target:
        for name, text in files.items():
            # Fixed values, so that the bytes do not depend on the time, the system or zlib.
            entry = ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0))
            entry.create_system, entry.compress_type = 3, ZIP_STORED
            target.writestr(entry, text)
    return content.getvalue()
