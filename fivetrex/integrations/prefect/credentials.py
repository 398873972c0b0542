"""The block with the credentials of an account."""

from __future__ import annotations

# Pydantic reads these annotations at run time.
from typing import TYPE_CHECKING, Literal

from prefect.blocks.core import Block
from pydantic import Field, SecretStr

from ..common.account import AccountSettings

if TYPE_CHECKING:
    from fivetrex import AsyncClient, Client

__all__ = ["FivetrexCredentials"]


class FivetrexCredentials(Block):
    """The credentials of an account of Fivetran.

    Register the block type with `prefect block register -m fivetrex.integrations.prefect`.

    Attributes:
        api_key: The API key.
        api_secret: Its secret.
        base_url: The URL of the API; by default Fivetran's.
        allow_http: Whether the URL may be plain HTTP on another host than this one.
        plan: The plan of the account, whose rate limits all workers keep: `"trial"` or `"paid"`.
            By default, the limits are learned from responses.
        share: The share of these limits to use, more than 0 and at most 1.
        budget: Where workers share the budget: `"sqlite:///PATH"` or `"redis://HOST:PORT/DB"`.

    Example:
        ```python
        from pydantic import SecretStr

        from fivetrex.integrations.prefect import FivetrexCredentials

        credentials = FivetrexCredentials(
            api_key=SecretStr("key"), api_secret=SecretStr("secret"), plan="paid"
        )
        with credentials.get_client() as client:
            print(client.base_url)
        ```
    """

    _block_type_name = "Fivetrex Credentials"
    _block_type_slug = "fivetrex-credentials"
    _documentation_url = "https://fivetran.com/docs/rest-api"  # type: ignore[assignment]  # as Prefect has it

    api_key: SecretStr = Field(title="API key", description="The API key of the account.")
    api_secret: SecretStr = Field(title="API secret", description="The secret of the API key.")
    base_url: str | None = Field(
        default=None, title="Base URL", description="The URL of the API, if not Fivetran's."
    )
    allow_http: bool = Field(
        default=False,
        title="Allow HTTP",
        description="Whether the URL may be plain HTTP on another host.",
    )
    plan: Literal["trial", "paid"] | None = Field(
        default=None, description="The plan of the account, whose rate limits are kept."
    )
    share: float = Field(default=1.0, description="The share of the rate limits to use.")
    budget: SecretStr | None = Field(
        default=None,
        description="Where workers share the budget: sqlite:///PATH or the URL of a Redis server.",
    )

    def account(self) -> AccountSettings:
        """Return the settings of the account.

        Returns:
            The settings.

        Raises:
            ConfigurationError: A setting is missing or out of range.
        """
        return AccountSettings.from_options(
            self.api_key.get_secret_value(),
            self.api_secret.get_secret_value(),
            {
                "base_url": self.base_url,
                "allow_http": self.allow_http,
                "plan": self.plan,
                "share": self.share,
                "budget": None if self.budget is None else self.budget.get_secret_value(),
            },
        )

    def get_client(self) -> Client:
        """Return a new client, which the caller closes.

        Returns:
            The client.

        Raises:
            ConfigurationError: A setting is missing or out of range.
        """
        return self.account().client()

    def get_async_client(self) -> AsyncClient:
        """Return a new asynchronous client, which the caller closes.

        Returns:
            The client.

        Raises:
            ConfigurationError: A setting is missing or out of range.
        """
        return self.account().async_client()
