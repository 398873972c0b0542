# Generated from openapi/surface/certificates.yaml by scripts/regenerate; change that file instead.
"""Certificates of connections and destinations, by the id of their owner in the request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields
from ..._core.validation import check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping


class AsyncCertificates(AsyncResource):
    """Certificates of connections and destinations, by the id of their owner in the request: `client.certificates`."""

    async def approve(
        self,
        *,
        encoded_cert: str,
        hash: str,
        connection_id: str | NotGiven | None = NOT_GIVEN,
        destination_id: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        """Approve a certificate of a connection or a destination.

        Pass either `connection_id` or `destination_id`. Fivetran deprecates this call in favor of
        those of the connection and the destination.

        A field that is not passed is not sent. None is sent as null.

        Args:
            encoded_cert: The certificate, encoded in base64.
            hash: The hash of the certificate.
            connection_id: The connection's ID.
            destination_id: The destination's ID, which is its group's ID.
            extra: Fields of the request that this version of the library does not have.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `encoded_cert` or `hash` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            await client.certificates.approve(
                encoded_cert="YSBjZXJ0aWZpY2F0ZQ==",
                hash="gazXYhQPppKhQoItL75NxvVLyqUB9oqzflru0Lr+TZk=",
                connection_id="silver_brook",
            )
            ```
        """
        from fivetrex_api.api.certificate_management import approve_certificate as operation

        body = collect_fields(
            extra,
            encoded_cert=check_text("encoded_cert", encoded_cert),
            hash=check_text("hash", hash),
            connection_id=connection_id,
            destination_id=destination_id,
        )
        kwargs = operation._get_kwargs(body=body)
        (await self._session.send(Call("certificates.approve"), kwargs)).message()
