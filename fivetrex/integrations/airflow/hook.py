"""The hook: the client of an Airflow connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.connection import get_async_connection
from airflow.providers.common.compat.sdk import BaseHook

from fivetrex.errors import ConfigurationError, FivetrexError

from ..common.account import AccountSettings

if TYPE_CHECKING:
    from airflow.providers.common.compat.sdk import Connection

    from fivetrex import Client

__all__ = ["FivetrexHook"]

_OPTIONS = ("allow_http", "base_url", "budget", "plan", "share")


class FivetrexHook(BaseHook):
    """The client of an Airflow connection.

    The connection can have any type: its login is the API key, and its password is the API secret.
    Its extra can have `plan`, `share` and `budget`, which limit the requests of all workers
    together, and `base_url` and `allow_http`, such as for the simulator.

    Args:
        fivetran_conn_id: The ID of the Airflow connection.

    Example:
        ```python
        from fivetrex.integrations.airflow import FivetrexHook

        with FivetrexHook().get_conn() as client:
            print(client.connections.get("silver_brook").sync_state)
        ```
    """

    conn_name_attr = "fivetran_conn_id"
    default_conn_name = "fivetran_default"
    conn_type = "fivetrex"
    hook_name = "Fivetran (fivetrex)"

    def __init__(self, fivetran_conn_id: str = default_conn_name) -> None:
        super().__init__()
        self.fivetran_conn_id = fivetran_conn_id

    @classmethod
    def get_ui_field_behaviour(cls) -> dict[str, Any]:
        """Return the labels of the fields in Airflow's form of connections.

        Returns:
            The labels, the hidden fields, and an example of an extra.
        """
        return {
            "hidden_fields": ["host", "port", "schema"],
            "relabeling": {"login": "API key", "password": "API secret"},
            "placeholders": {"extra": '{"plan": "paid", "share": 0.8}'},
        }

    def account(self) -> AccountSettings:
        """Return the settings of the account.

        Returns:
            The settings, for `client` and `async_client`.

        Raises:
            ConfigurationError: The connection has no key or secret, or its extra is unusable.
        """
        return _read(self.fivetran_conn_id, self.get_connection(self.fivetran_conn_id))

    async def async_account(self) -> AccountSettings:
        """Return the settings of the account, without blocking the event loop.

        Returns:
            The settings, for `client` and `async_client`.

        Raises:
            ConfigurationError: The connection has no key or secret, or its extra is unusable.
        """
        connection = await get_async_connection(self.fivetran_conn_id)
        return _read(self.fivetran_conn_id, connection)

    def get_conn(self) -> Client:
        """Return a new client, which the caller closes.

        Returns:
            The client.

        Raises:
            ConfigurationError: The connection has no key or secret, or its extra is unusable.
        """
        return self.account().client()

    def test_connection(self) -> tuple[bool, str]:
        """Request the account, for the test button of Airflow's form of connections.

        Returns:
            Whether the request succeeded, and a message.
        """
        try:
            with self.get_conn() as client:
                account = client.account.get()
        except FivetrexError as error:
            return False, str(error)
        return True, f"Connected to the account {account.account_name or account.account_id}"


def _read(connection_id: str, connection: Connection) -> AccountSettings:
    """Return the settings in an Airflow connection.

    Other keys of the extra belong to other providers, whose connections can be used, too.
    """
    extra = connection.extra_dejson
    options = {name: extra[name] for name in _OPTIONS if name in extra}
    try:
        return AccountSettings.from_options(
            connection.login or "", connection.password or "", options
        )
    except ConfigurationError as error:
        raise ConfigurationError(
            f"Airflow's connection {connection_id!r}: {error} (login: API key, password: API "
            "secret, extra: the other settings)"
        ) from None
