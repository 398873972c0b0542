# Generated from openapi/surface/connections.yaml by scripts/regenerate; change that file instead.
"""The connections of the account."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import collect_fields
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import Certificate, Connection, Fingerprint
    from ..pagination import AsyncStream


class AsyncConnectionsBase(AsyncResource):
    """The generated methods of `client.connections`."""

    @cached_property
    def certificates(self) -> AsyncConnectionCertificates:
        """The TLS certificates that a connection trusts, and those pending approval."""
        return AsyncConnectionCertificates(self._session)

    @cached_property
    def fingerprints(self) -> AsyncConnectionFingerprints:
        """The SSH fingerprints that a connection trusts, and those pending approval."""
        return AsyncConnectionFingerprints(self._session)

    async def list(
        self,
        group_id: str | None = None,
        *,
        schema: str | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[Connection]:
        """List the connections of the account.

        Pass `group_id` for the connections of one group.

        Args:
            group_id: Only the connections of this group. The default is all groups.
            schema: Only the connections whose schema in the destination has exactly this name.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of connections.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.connections.list(group_id="amber_harbor")
            for connection in page:
                print(connection)
            ```
        """
        from fivetrex_api.api.connection_management import list_connections as operation

        from ...models import Connection

        query = list_arguments(cursor, limit, group_id=group_id, schema=schema)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("connections.list", group_id), kwargs)).page(
            Connection
        )

    def stream(
        self,
        group_id: str | None = None,
        *,
        schema: str | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[Connection]:
        """Stream the connections of the account, with automatic pagination.

        Pass `group_id` for the connections of one group.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            group_id: Only the connections of this group. The default is all groups.
            schema: Only the connections whose schema in the destination has exactly this name.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the connections. An error that interrupts it has `progress`, from which
            a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for connection in client.connections.stream(group_id="amber_harbor"):
                print(connection)
            ```
        """
        from fivetrex_api.api.connection_management import list_connections as operation

        from ...models import Connection

        query = list_arguments(None, limit, group_id=group_id, schema=schema)
        request = partial(operation._get_kwargs, **query)
        call = Call("connections.stream", group_id)
        return self._stream(call, request, Connection, cursor)

    async def get(self, connection_id: str) -> Connection:
        """Get a connection.

        Args:
            connection_id: The connection's ID.

        Returns:
            The connection.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            connection = await client.connections.get("silver_brook")
            print(connection)
            ```
        """
        from fivetrex_api.api.connection_management import connection_details as operation

        from ...models import Connection

        kwargs = operation._get_kwargs(check_id("connection_id", connection_id))
        return (await self._session.send(Call("connections.get", connection_id), kwargs)).model(
            Connection
        )

    async def delete(self, connection_id: str) -> None:
        """Delete a connection.

        The data that it has loaded stays in the destination.

        Args:
            connection_id: The connection's ID.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            await client.connections.delete("silver_brook")
            ```
        """
        from fivetrex_api.api.connection_management import delete_connection as operation

        kwargs = operation._get_kwargs(check_id("connection_id", connection_id))
        (await self._session.send(Call("connections.delete", connection_id), kwargs)).message()


class AsyncConnectionCertificates(AsyncResource):
    """The TLS certificates that a connection trusts, and those pending approval: `client.connections.certificates`."""

    async def list(
        self, connection_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[Certificate]:
        """List the approved certificates of a connection.

        Args:
            connection_id: The connection's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of certificates.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.connections.certificates.list(
                "silver_brook",
            )
            for certificate in page:
                print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_connection_certificates_list as operation,
        )

        from ...models import Certificate

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), **query)
        return (
            await self._session.send(Call("connections.certificates.list", connection_id), kwargs)
        ).page(Certificate)

    def stream(
        self, connection_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[Certificate]:
        """Stream the approved certificates of a connection, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            connection_id: The connection's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the certificates. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `connection_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for certificate in client.connections.certificates.stream(
                "silver_brook",
            ):
                print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_connection_certificates_list as operation,
        )

        from ...models import Certificate

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, check_id("connection_id", connection_id), **query)
        call = Call("connections.certificates.stream", connection_id)
        return self._stream(call, request, Certificate, cursor)

    async def get(self, connection_id: str, hash: str) -> Certificate:
        """Get an approved certificate of a connection.

        Args:
            connection_id: The connection's ID.
            hash: The hash of the certificate or fingerprint.

        Returns:
            The certificate.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` or `hash` is empty.

        Example:
            ```python
            certificate = await client.connections.certificates.get(
                "silver_brook",
                "DMlNmYXqNBWaIi6+k4zrxY5Knv0k7DkjBGTMnrXoshQ=",
            )
            print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_connection_certificate_details as operation,
        )

        from ...models import Certificate

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), check_id("hash", hash)
        )
        return (
            await self._session.send(Call("connections.certificates.get", connection_id), kwargs)
        ).model(Certificate)

    async def approve(
        self,
        connection_id: str,
        *,
        encoded_cert: str,
        hash: str,
        extra: Mapping[str, Any] | None = None,
    ) -> Certificate:
        """Approve a certificate of a connection.

        Fivetran then trusts the source that presents it. The setup tests fail while the source
        presents a certificate that is not approved.

        Args:
            connection_id: The connection's ID.
            encoded_cert: The certificate, encoded in base64.
            hash: The hash of the certificate.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The approved certificate.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id`, `encoded_cert`, or `hash` is empty or a value cannot be
                sent as JSON.

        Example:
            ```python
            certificate = await client.connections.certificates.approve(
                "silver_brook",
                encoded_cert="YSBjZXJ0aWZpY2F0ZQ==",
                hash="gazXYhQPppKhQoItL75NxvVLyqUB9oqzflru0Lr+TZk=",
            )
            print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            approve_connection_certificate as operation,
        )

        from ...models import Certificate

        body = collect_fields(
            extra,
            encoded_cert=check_text("encoded_cert", encoded_cert),
            hash=check_text("hash", hash),
        )
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        return (
            await self._session.send(
                Call("connections.certificates.approve", connection_id), kwargs
            )
        ).model(Certificate)

    async def revoke(self, connection_id: str, hash: str) -> None:
        """Revoke the approval of a certificate of a connection.

        Fivetran no longer trusts the source that presents it.

        Args:
            connection_id: The connection's ID.
            hash: The hash of the certificate or fingerprint.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` or `hash` is empty.

        Example:
            ```python
            await client.connections.certificates.revoke(
                "silver_brook",
                "DMlNmYXqNBWaIi6+k4zrxY5Knv0k7DkjBGTMnrXoshQ=",
            )
            ```
        """
        from fivetrex_api.api.certificate_management import (
            revoke_connection_certificate as operation,
        )

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), check_id("hash", hash)
        )
        (
            await self._session.send(Call("connections.certificates.revoke", connection_id), kwargs)
        ).message()


class AsyncConnectionFingerprints(AsyncResource):
    """The SSH fingerprints that a connection trusts, and those pending approval: `client.connections.fingerprints`."""

    async def list(
        self, connection_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[Fingerprint]:
        """List the approved SSH fingerprints of a connection.

        Args:
            connection_id: The connection's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of fingerprints.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.connections.fingerprints.list(
                "silver_brook",
            )
            for fingerprint in page:
                print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_connection_fingerprints_list as operation,
        )

        from ...models import Fingerprint

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), **query)
        return (
            await self._session.send(Call("connections.fingerprints.list", connection_id), kwargs)
        ).page(Fingerprint)

    def stream(
        self, connection_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[Fingerprint]:
        """Stream the approved SSH fingerprints of a connection, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            connection_id: The connection's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the fingerprints. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `connection_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for fingerprint in client.connections.fingerprints.stream(
                "silver_brook",
            ):
                print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_connection_fingerprints_list as operation,
        )

        from ...models import Fingerprint

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, check_id("connection_id", connection_id), **query)
        call = Call("connections.fingerprints.stream", connection_id)
        return self._stream(call, request, Fingerprint, cursor)

    async def get(self, connection_id: str, hash: str) -> Fingerprint:
        """Get an approved SSH fingerprint of a connection.

        Args:
            connection_id: The connection's ID.
            hash: The hash of the certificate or fingerprint.

        Returns:
            The fingerprint.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` or `hash` is empty.

        Example:
            ```python
            fingerprint = await client.connections.fingerprints.get(
                "silver_brook",
                "6ASr9o2qfPcdiGX3PoOdAzad4I9JUV2Pjx8jMARetkc=",
            )
            print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_connection_fingerprint_details as operation,
        )

        from ...models import Fingerprint

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), check_id("hash", hash)
        )
        return (
            await self._session.send(Call("connections.fingerprints.get", connection_id), kwargs)
        ).model(Fingerprint)

    async def approve(
        self,
        connection_id: str,
        *,
        hash: str,
        public_key: str,
        extra: Mapping[str, Any] | None = None,
    ) -> Fingerprint:
        """Approve an SSH fingerprint of a connection.

        Fivetran then trusts the SSH server in front of the source that presents it.

        Args:
            connection_id: The connection's ID.
            hash: The hash of the fingerprint.
            public_key: The public SSH key.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The approved fingerprint.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id`, `hash`, or `public_key` is empty or a value cannot be sent
                as JSON.

        Example:
            ```python
            fingerprint = await client.connections.fingerprints.approve(
                "silver_brook",
                hash="5/gdC8tsZ+1R7UnoiM4pMal9U3M82idPVzt95oIw3hQ=",
                public_key="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 bastion",
            )
            print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            approve_connection_fingerprint as operation,
        )

        from ...models import Fingerprint

        body = collect_fields(
            extra, hash=check_text("hash", hash), public_key=check_text("public_key", public_key)
        )
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        return (
            await self._session.send(
                Call("connections.fingerprints.approve", connection_id), kwargs
            )
        ).model(Fingerprint)

    async def revoke(self, connection_id: str, hash: str) -> None:
        """Revoke the approval of an SSH fingerprint of a connection.

        Fivetran no longer trusts the SSH server that presents it.

        Args:
            connection_id: The connection's ID.
            hash: The hash of the certificate or fingerprint.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` or `hash` is empty.

        Example:
            ```python
            await client.connections.fingerprints.revoke(
                "silver_brook",
                "6ASr9o2qfPcdiGX3PoOdAzad4I9JUV2Pjx8jMARetkc=",
            )
            ```
        """
        from fivetrex_api.api.certificate_management import (
            revoke_connection_fingerprint as operation,
        )

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), check_id("hash", hash)
        )
        (
            await self._session.send(Call("connections.fingerprints.revoke", connection_id), kwargs)
        ).message()
