# Made by scripts/twin.py from _async/connector_sdk_packages.py. Do not edit.
"""Connector SDK packages: archives of source code, which are uploaded and downloaded as files."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, overload

from .._blocking_calls import run_blocking
from .._core.operation_call import Call
from .._core.validation import check_id
from .generated.connector_sdk_packages import ConnectorSDKPackagesBase

if TYPE_CHECKING:
    import os

    from fivetrex_api.models import ConnectorSdkPackage
    from fivetrex_api.types import File

    from .._download_target import BinaryWriter
    from .._file_upload import BinaryReader


class ConnectorSDKPackages(ConnectorSDKPackagesBase):
    """The Connector SDK packages of the account.

    Available as `client.connector_sdk_packages`.

    Uploads and downloads are streamed, so memory use does not depend on the size of the package.
    Their default timeout is 900 seconds; for slow networks, use `client.with_options(timeout=...)`.
    """

    def create(self, *, file: str | os.PathLike[str] | bytes | BinaryReader) -> ConnectorSdkPackage:
        """Upload a new Connector SDK package.

        Args:
            file: The ZIP file with the code of the connector: its path, its bytes, or a file object
                that is open for reading in binary mode. A file object is read from its current
                position and stays open. If it cannot be rewound, the upload is not retried.

        Returns:
            The new package.

        Raises:
            BadRequestError: The API rejected the file.
            FivetrexError: The call failed.
            OSError: The file does not exist, cannot be read, or changes during the upload.
            TypeError: `file` is not a path, bytes or a file object, or is open in text mode.
            ValueError: `file` is empty, closed, or not open for reading.

        Example:
            ```python
            client.connector_sdk_packages.download("spotted_otter", to="package.zip")
            package = client.connector_sdk_packages.create(file="package.zip")
            print(package.id, package.file_sha256_hash)
            ```
        """
        from fivetrex_api.api.connector_sdk_package_resource import (
            create_connector_sdk_package as operation,
        )
        from fivetrex_api.models import CreateConnectorSdkPackageBody

        kwargs = operation._get_kwargs(body=CreateConnectorSdkPackageBody(_no_file()))
        return self._upload(Call("connector_sdk_packages.create", slow=True), kwargs, file)

    def update(
        self, package_id: str, *, file: str | os.PathLike[str] | bytes | BinaryReader
    ) -> ConnectorSdkPackage:
        """Replace the code of a Connector SDK package.

        All connections that use the package run the new code from their next sync on.

        Args:
            package_id: The package's ID.
            file: The ZIP file with the code of the connector, as for `create`.

        Returns:
            The updated package.

        Raises:
            BadRequestError: The API rejected the file.
            NotFoundError: The package does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            OSError: The file does not exist, cannot be read, or changes during the upload.
            TypeError: `file` is not a path, bytes or a file object, or is open in text mode.
            ValueError: `package_id` is empty, or `file` is empty, closed, or not open for reading.

        Example:
            ```python
            archive = client.connector_sdk_packages.download("spotted_otter")
            package = client.connector_sdk_packages.update("spotted_otter", file=archive)
            print(package.updated_at)
            ```
        """
        from fivetrex_api.api.connector_sdk_package_resource import (
            update_connector_sdk_package as operation,
        )
        from fivetrex_api.models import UpdateConnectorSdkPackageBody

        kwargs = operation._get_kwargs(
            check_id("package_id", package_id), body=UpdateConnectorSdkPackageBody(_no_file())
        )
        call = Call("connector_sdk_packages.update", package_id, slow=True)
        return self._upload(call, kwargs, file)

    @overload
    def download(self, package_id: str, *, to: None = None) -> bytes: ...

    @overload
    def download(self, package_id: str, *, to: str | os.PathLike[str] | BinaryWriter) -> int: ...

    def download(
        self, package_id: str, *, to: str | os.PathLike[str] | BinaryWriter | None = None
    ) -> bytes | int:
        """Download the code of a Connector SDK package.

        Args:
            package_id: The package's ID.
            to: Where to write the ZIP file: a path, or a file object that is open for writing in
                binary mode. An existing file at the path is replaced when the download is complete,
                and does not change if the download fails. A file object is written from its current
                position and stays open. If it cannot be rewound, an interrupted download is not
                retried. None returns the ZIP file as bytes.

        Returns:
            The bytes of the ZIP file, up to `max_response_size`. With `to`, the number of bytes
            written, for which there is no limit.

        Raises:
            NotFoundError: The package does not exist, or the API key has no access to it.
            DecodeError: The response is not a file; for example, it is an HTML page of a proxy.
            FivetrexError: The call failed.
            OSError: `to` cannot be written.
            TypeError: `to` is neither a path nor a file object, or is open in text mode.
            ValueError: `package_id` is empty, or `to` is closed, not open for writing, or the path
                of something other than a regular file.

        Example:
            ```python
            size = client.connector_sdk_packages.download("spotted_otter", to="package.zip")
            archive = client.connector_sdk_packages.download("spotted_otter")
            assert len(archive) == size
            ```
        """
        from fivetrex_api.api.connector_sdk_package_resource import (
            download_connector_sdk_package as operation,
        )

        kwargs = operation._get_kwargs(check_id("package_id", package_id))
        call = Call("connector_sdk_packages.download", package_id, slow=True)
        if to is None:
            return (self._session.send(call, kwargs)).file()
        from .._download_target import choose_target

        target = choose_target(to)
        try:
            run_blocking(target.open)
            response = self._session.send(call, kwargs, target=target)
            if not target.size:
                response.file()  # raises the error
            return run_blocking(target.finish)
        finally:
            target.close()

    def _upload(
        self,
        call: Call,
        kwargs: dict[str, Any],
        file: str | os.PathLike[str] | bytes | BinaryReader,
    ) -> ConnectorSdkPackage:
        from fivetrex_api.models import ConnectorSdkPackage

        from .._file_upload import FileUpload
        from .file_form import FileForm

        # The generated operation has the name of the part. The form reads the file while sending.
        [(part, _)] = kwargs.pop("files")
        upload = FileUpload(file, "package.zip")
        try:
            run_blocking(upload.open)
            form = FileForm(part, upload, "application/zip")
            return (self._session.send(call, kwargs, form=form)).model(ConnectorSdkPackage)
        finally:
            upload.close()


def _no_file() -> File:
    """Return a placeholder for the file, for the function that builds the request."""
    from fivetrex_api.types import File

    return File(BytesIO())
