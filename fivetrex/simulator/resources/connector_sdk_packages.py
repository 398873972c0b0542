"""Connector SDK packages: upload, download, replace, delete."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from fivetrex.simulator.api.multipart import extract_file
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse, invalid
from fivetrex.simulator.resources.timestamps import timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.connector_sdk_package import Package

#: The connector type of connections with a package.
SERVICE = "connector_sdk"


def check_known(account: Account, service: str, config: Mapping[str, Any]) -> None:
    """Refuse the ``config`` of a connection with an unknown package.

    Raises:
        ErrorResponse: 404, the package does not exist.
    """
    package_id = config.get("package_id")
    if service == SERVICE and package_id is not None:
        account.package(str(package_id))


def render(package: Package, account: Account) -> dict[str, Any]:
    """Render a package, and the connections that use it, oldest first."""
    connection_ids = [user.id for user in account.usage_index.dependents(package.id)]
    return {
        "id": package.id,
        "created_at": timestamp(package.created_at),
        "created_by": package.created_by,
        "updated_at": timestamp(package.updated_at),
        "last_updated_by": package.last_updated_by,
        "file_sha256_hash": package.sha256,
        "connection_id": connection_ids[0] if connection_ids else None,
        "connection_ids": connection_ids,
    }


def list_all(call: Call) -> Reply:
    """List the packages."""

    def show(package: Package) -> dict[str, Any]:
        return render(package, call.account)

    return Reply(page(call.account.packages, call.query, show, kind="packages"))


def create(call: Call) -> Reply:
    """Create a package from the uploaded archive."""
    package = call.account.add_package(_archive(call), call.now)
    return Reply(render(package, call.account), status=201)


def get(call: Call) -> Reply:
    """Get a package."""
    package = call.account.package(call.ids["package_id"])
    return Reply(render(package, call.account))


def update(call: Call) -> Reply:
    """Replace the archive of a package."""
    package = call.account.package(call.ids["package_id"])
    package.content = _archive(call)
    package.updated_at, package.last_updated_by = call.now, call.account.user_id
    shown = render(package, call.account)
    return Reply(shown)


def delete(call: Call) -> Reply:
    """Delete a package that no connection uses."""
    package = call.account.package(call.ids["package_id"])
    users = [user.id for user in call.account.usage_index.dependents(package.id)]
    if users:
        message = f"The package '{package.id}' is in use by {', '.join(users)}."
        raise ErrorResponse(403, "Forbidden", message)
    call.account.packages.remove(package)
    return Reply()


def download(call: Call) -> Reply:
    """Download the archive, exactly as uploaded."""
    return Reply(content=call.account.package(call.ids["package_id"]).content)


def _archive(call: Call) -> bytes:
    content = extract_file(call.request, "file")
    if content is None:
        raise invalid("The form must have a part named 'file'.")
    if not content:
        raise invalid("'file' must not be empty.")
    try:
        ZipFile(BytesIO(content)).close()
    # `zipfile` raises NotImplementedError for later versions of the format.
    except (BadZipFile, NotImplementedError, ValueError):
        raise invalid("'file' must be a ZIP archive.") from None
    return content


_PACKAGES = "/v1/connector-sdk/packages"

ROUTES: Routes = {
    ("GET", _PACKAGES): list_all,
    ("POST", _PACKAGES): create,
    ("GET", f"{_PACKAGES}/{{package_id}}"): get,
    ("PATCH", f"{_PACKAGES}/{{package_id}}"): update,
    ("DELETE", f"{_PACKAGES}/{{package_id}}"): delete,
    ("GET", f"{_PACKAGES}/{{package_id}}/download"): download,
}
