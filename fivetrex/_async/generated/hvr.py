# Generated from openapi/surface/hvr.yaml by scripts/regenerate; change that file instead.
"""HVR hubs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._core.operation_call import Call
from ..._core.request_fields import collect_fields
from ..._core.validation import check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models import HvrHubRegistration


class AsyncHVR(AsyncResource):
    """HVR hubs: `client.hvr`."""

    async def register_hub(
        self,
        *,
        fingerprint: str,
        hub_server_url: str,
        port: int,
        extra: Mapping[str, Any] | None = None,
    ) -> HvrHubRegistration:
        """Register an HVR hub with the account.

        Args:
            fingerprint: The fingerprint of the hub's installation.
            hub_server_url: The URL of the hub server.
            port: The port of the hub's installation.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The registration.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `fingerprint` or `hub_server_url` is empty or a value cannot be sent as
                JSON.

        Example:
            ```python
            hvr_hub_registration = await client.hvr.register_hub(
                fingerprint="ab:cd",
                hub_server_url="https://hub.example.com",
                port=4340,
            )
            print(hvr_hub_registration)
            ```
        """
        from fivetrex_api.api.hvr_registrations_management import hvr_register_hub as operation

        from ...models import HvrHubRegistration

        body = collect_fields(
            extra,
            fingerprint=check_text("fingerprint", fingerprint),
            hub_server_url=check_text("hub_server_url", hub_server_url),
            port=port,
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("hvr.register_hub"), kwargs)).model(
            HvrHubRegistration
        )
