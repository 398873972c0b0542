# Generated from openapi/surface/destinations.yaml by scripts/regenerate; change that file instead.
"""The destinations of the account."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import Certificate, Destination, Fingerprint
    from ..pagination import AsyncStream


class AsyncDestinationsBase(AsyncResource):
    """The generated methods of `client.destinations`."""

    @cached_property
    def certificates(self) -> AsyncDestinationCertificates:
        """The TLS certificates that a destination trusts, and those pending approval."""
        return AsyncDestinationCertificates(self._session)

    @cached_property
    def fingerprints(self) -> AsyncDestinationFingerprints:
        """The SSH fingerprints that a destination trusts, and those pending approval."""
        return AsyncDestinationFingerprints(self._session)

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[Destination]:
        """List the destinations of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of destinations.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.destinations.list()
            for destination in page:
                print(destination)
            ```
        """
        from fivetrex_api.api.destination_management import list_destinations as operation

        from ...models import Destination

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("destinations.list"), kwargs)).page(Destination)

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[Destination]:
        """Stream the destinations of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the destinations. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for destination in client.destinations.stream():
                print(destination)
            ```
        """
        from fivetrex_api.api.destination_management import list_destinations as operation

        from ...models import Destination

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("destinations.stream")
        return self._stream(call, request, Destination, cursor)

    async def get(self, destination_id: str) -> Destination:
        """Get a destination.

        Args:
            destination_id: The destination's ID, which is its group's ID.

        Returns:
            The destination.

        Raises:
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` is empty.

        Example:
            ```python
            destination = await client.destinations.get("amber_harbor")
            print(destination)
            ```
        """
        from fivetrex_api.api.destination_management import destination_details as operation

        from ...models import Destination

        kwargs = operation._get_kwargs(check_id("destination_id", destination_id))
        return (await self._session.send(Call("destinations.get", destination_id), kwargs)).model(
            Destination
        )

    async def delete(self, destination_id: str) -> None:
        """Delete a destination.

        Delete the connections that load into it first. The data stays in the warehouse.

        Args:
            destination_id: The destination's ID, which is its group's ID.

        Raises:
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` is empty.

        Example:
            ```python
            await client.destinations.delete("some_destination_id")
            ```
        """
        from fivetrex_api.api.destination_management import delete_destination as operation

        kwargs = operation._get_kwargs(check_id("destination_id", destination_id))
        (await self._session.send(Call("destinations.delete", destination_id), kwargs)).message()

    async def test(
        self,
        destination_id: str,
        *,
        trust_certificates: bool | NotGiven | None = NOT_GIVEN,
        trust_fingerprints: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> Destination:
        """Run the setup tests of a destination.

        The call waits for the results, which can take minutes.

        A field that is not passed is not sent. None is sent as null.

        The API can take minutes to respond. Unless `timeout` is set on the client, the client waits
        up to 15 minutes.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            trust_certificates: Whether the setup tests approve the certificates that they find. The
                default is false.
            trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find.
                The default is false.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The destination, with the results in `setup_tests`; other fields may be missing.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            destination = await client.destinations.test("amber_harbor")
            print(destination)
            ```
        """
        from fivetrex_api.api.destination_management import run_destination_setup_tests as operation

        from ...models import Destination

        body = collect_fields(
            extra, trust_certificates=trust_certificates, trust_fingerprints=trust_fingerprints
        )
        kwargs = operation._get_kwargs(check_id("destination_id", destination_id), body=body)
        return (
            await self._session.send(Call("destinations.test", destination_id, slow=True), kwargs)
        ).model(Destination)


class AsyncDestinationCertificates(AsyncResource):
    """The TLS certificates that a destination trusts, and those pending approval: `client.destinations.certificates`."""

    async def list(
        self, destination_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[Certificate]:
        """List the approved certificates of a destination.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of certificates.

        Raises:
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.destinations.certificates.list(
                "amber_harbor",
            )
            for certificate in page:
                print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_destination_certificates_list as operation,
        )

        from ...models import Certificate

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("destination_id", destination_id), **query)
        return (
            await self._session.send(Call("destinations.certificates.list", destination_id), kwargs)
        ).page(Certificate)

    def stream(
        self, destination_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[Certificate]:
        """Stream the approved certificates of a destination, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the certificates. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `destination_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for certificate in client.destinations.certificates.stream(
                "amber_harbor",
            ):
                print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_destination_certificates_list as operation,
        )

        from ...models import Certificate

        query = list_arguments(None, limit)
        request = partial(
            operation._get_kwargs, check_id("destination_id", destination_id), **query
        )
        call = Call("destinations.certificates.stream", destination_id)
        return self._stream(call, request, Certificate, cursor)

    async def get(self, destination_id: str, hash: str) -> Certificate:
        """Get an approved certificate of a destination.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            hash: The hash of the certificate or fingerprint.

        Returns:
            The certificate.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` or `hash` is empty.

        Example:
            ```python
            certificate = await client.destinations.certificates.get(
                "amber_harbor",
                "r8X0MwSUwPuK3iBQlSbKQJc8aOzaI7yK3ZDO9+/Oiy8=",
            )
            print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_destination_certificate_details as operation,
        )

        from ...models import Certificate

        kwargs = operation._get_kwargs(
            check_id("destination_id", destination_id), check_id("hash", hash)
        )
        return (
            await self._session.send(Call("destinations.certificates.get", destination_id), kwargs)
        ).model(Certificate)

    async def approve(
        self,
        destination_id: str,
        *,
        encoded_cert: str,
        hash: str,
        extra: Mapping[str, Any] | None = None,
    ) -> Certificate:
        """Approve a certificate of a destination.

        Fivetran then trusts the destination that presents it. The setup tests fail while the
        destination presents a certificate that is not approved.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            encoded_cert: The certificate, encoded in base64.
            hash: The hash of the certificate.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The approved certificate.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id`, `encoded_cert`, or `hash` is empty or a value cannot be
                sent as JSON.

        Example:
            ```python
            certificate = await client.destinations.certificates.approve(
                "quiet_meadow",
                encoded_cert="YSBjZXJ0aWZpY2F0ZQ==",
                hash="gazXYhQPppKhQoItL75NxvVLyqUB9oqzflru0Lr+TZk=",
            )
            print(certificate)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            approve_destination_certificate as operation,
        )

        from ...models import Certificate

        body = collect_fields(
            extra,
            encoded_cert=check_text("encoded_cert", encoded_cert),
            hash=check_text("hash", hash),
        )
        kwargs = operation._get_kwargs(check_id("destination_id", destination_id), body=body)
        return (
            await self._session.send(
                Call("destinations.certificates.approve", destination_id), kwargs
            )
        ).model(Certificate)

    async def revoke(self, destination_id: str, hash: str) -> None:
        """Revoke the approval of a certificate of a destination.

        Fivetran no longer trusts the destination that presents it.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            hash: The hash of the certificate or fingerprint.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` or `hash` is empty.

        Example:
            ```python
            await client.destinations.certificates.revoke(
                "amber_harbor",
                "r8X0MwSUwPuK3iBQlSbKQJc8aOzaI7yK3ZDO9+/Oiy8=",
            )
            ```
        """
        from fivetrex_api.api.certificate_management import (
            revoke_destination_certificate as operation,
        )

        kwargs = operation._get_kwargs(
            check_id("destination_id", destination_id), check_id("hash", hash)
        )
        (
            await self._session.send(
                Call("destinations.certificates.revoke", destination_id), kwargs
            )
        ).message()


class AsyncDestinationFingerprints(AsyncResource):
    """The SSH fingerprints that a destination trusts, and those pending approval: `client.destinations.fingerprints`."""

    async def list(
        self, destination_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[Fingerprint]:
        """List the approved SSH fingerprints of a destination.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of fingerprints.

        Raises:
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.destinations.fingerprints.list(
                "amber_harbor",
            )
            for fingerprint in page:
                print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_destination_fingerprints_list as operation,
        )

        from ...models import Fingerprint

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("destination_id", destination_id), **query)
        return (
            await self._session.send(Call("destinations.fingerprints.list", destination_id), kwargs)
        ).page(Fingerprint)

    def stream(
        self, destination_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[Fingerprint]:
        """Stream the approved SSH fingerprints of a destination, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the fingerprints. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `destination_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for fingerprint in client.destinations.fingerprints.stream(
                "amber_harbor",
            ):
                print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_destination_fingerprints_list as operation,
        )

        from ...models import Fingerprint

        query = list_arguments(None, limit)
        request = partial(
            operation._get_kwargs, check_id("destination_id", destination_id), **query
        )
        call = Call("destinations.fingerprints.stream", destination_id)
        return self._stream(call, request, Fingerprint, cursor)

    async def get(self, destination_id: str, hash: str) -> Fingerprint:
        """Get an approved SSH fingerprint of a destination.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            hash: The hash of the certificate or fingerprint.

        Returns:
            The fingerprint.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` or `hash` is empty.

        Example:
            ```python
            fingerprint = await client.destinations.fingerprints.get(
                "amber_harbor",
                "Bdaa7tl62BCuHytGZTM3Cf1xVtS54ihQEWpkMtuylQQ=",
            )
            print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            get_destination_fingerprint_details as operation,
        )

        from ...models import Fingerprint

        kwargs = operation._get_kwargs(
            check_id("destination_id", destination_id), check_id("hash", hash)
        )
        return (
            await self._session.send(Call("destinations.fingerprints.get", destination_id), kwargs)
        ).model(Fingerprint)

    async def approve(
        self,
        destination_id: str,
        *,
        hash: str,
        public_key: str,
        extra: Mapping[str, Any] | None = None,
    ) -> Fingerprint:
        """Approve an SSH fingerprint of a destination.

        Fivetran then trusts the SSH server in front of the destination that presents it.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            hash: The hash of the fingerprint.
            public_key: The public SSH key.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The approved fingerprint.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The destination does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id`, `hash`, or `public_key` is empty or a value cannot be sent
                as JSON.

        Example:
            ```python
            fingerprint = await client.destinations.fingerprints.approve(
                "quiet_meadow",
                hash="5/gdC8tsZ+1R7UnoiM4pMal9U3M82idPVzt95oIw3hQ=",
                public_key="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 bastion",
            )
            print(fingerprint)
            ```
        """
        from fivetrex_api.api.certificate_management import (
            approve_destination_fingerprint as operation,
        )

        from ...models import Fingerprint

        body = collect_fields(
            extra, hash=check_text("hash", hash), public_key=check_text("public_key", public_key)
        )
        kwargs = operation._get_kwargs(check_id("destination_id", destination_id), body=body)
        return (
            await self._session.send(
                Call("destinations.fingerprints.approve", destination_id), kwargs
            )
        ).model(Fingerprint)

    async def revoke(self, destination_id: str, hash: str) -> None:
        """Revoke the approval of an SSH fingerprint of a destination.

        Fivetran no longer trusts the SSH server that presents it.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            hash: The hash of the certificate or fingerprint.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `destination_id` or `hash` is empty.

        Example:
            ```python
            await client.destinations.fingerprints.revoke(
                "amber_harbor",
                "Bdaa7tl62BCuHytGZTM3Cf1xVtS54ihQEWpkMtuylQQ=",
            )
            ```
        """
        from fivetrex_api.api.certificate_management import (
            revoke_destination_fingerprint as operation,
        )

        kwargs = operation._get_kwargs(
            check_id("destination_id", destination_id), check_id("hash", hash)
        )
        (
            await self._session.send(
                Call("destinations.fingerprints.revoke", destination_id), kwargs
            )
        ).message()
