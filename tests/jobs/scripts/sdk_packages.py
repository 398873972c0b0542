"""Upload a Connector SDK package, then list and download all packages."""

from pathlib import Path

import fivetrex


def job(client: fivetrex.Client, archive: Path, backups: Path) -> dict[str, str]:
    """Return the size and the usage of each package."""
    client.connector_sdk_packages.create(file=archive)
    lines: dict[str, str] = {}
    for package in client.connector_sdk_packages.stream():
        path = backups / f"{package.id}.zip"
        size = client.connector_sdk_packages.download(package.id, to=path)
        used_by = ", ".join(package.connection_ids or []) or "nothing"
        lines[package.id] = f"{size} bytes, used by {used_by}"
    return lines
