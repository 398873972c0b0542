from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

from .scripts.sdk_packages import job

if TYPE_CHECKING:
    from pathlib import Path

    from fivetrex import Client


def test_a_package_is_uploaded_and_all_are_downloaded(client: Client, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "new.zip", "w") as archive:
        archive.writestr("connector.py", "connector = None\n")
    (tmp_path / "backups").mkdir()
    report = job(client, tmp_path / "new.zip", tmp_path / "backups")

    [seeded, new] = report
    assert report[seeded] == "524 bytes, used by humble_beacon"
    assert report[new].endswith("used by nothing")
    backup = tmp_path / "backups" / f"{new}.zip"
    assert backup.read_bytes() == (tmp_path / "new.zip").read_bytes()
