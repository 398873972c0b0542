"""The settings of an account, as an orchestrator stores them, and the clients made from them."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Self

from fivetrex import AsyncClient, Client, RateLimit
from fivetrex.errors import ConfigurationError
from fivetrex.limits.windows import PLANS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.limits import Store

__all__ = ["AccountSettings"]

_SQLITE, _REDIS = "sqlite:///", ("redis://", "rediss://", "unix://")
_OPTIONS = ("allow_http", "base_url", "budget", "plan", "share")


@dataclass(frozen=True, kw_only=True)
class AccountSettings:
    """How to reach an account, and how many requests its workers may send.

    Args:
        api_key: The API key.
        api_secret: Its secret.
        base_url: The URL of the API; by default Fivetran's.
        allow_http: Whether the URL may be plain HTTP on another host than this one.
        plan: The plan of the account, whose rate limits are then kept: `"trial"` or `"paid"`. By
            default, no budget is kept, and the limits are learned from responses.
        share: The share of these limits to use, more than 0 and at most 1.
        budget: Where the workers share the budget: `"sqlite:///PATH"` for the processes of one
            machine, or `"redis://HOST:PORT/DB"` for several machines. By default, each process has
            its own.

    Raises:
        ConfigurationError: A value is missing or out of range, or `budget` is set without a plan.

    Example:
        ```python
        from fivetrex.integrations.common.account import AccountSettings

        account = AccountSettings(api_key="key", api_secret="secret", plan="paid", share=0.8)
        with account.client() as client:
            print(client.base_url)
        ```
    """

    api_key: str = field(repr=False)
    api_secret: str = field(repr=False)
    base_url: str | None = None
    allow_http: bool = False
    plan: Literal["trial", "paid"] | None = None
    share: float = 1.0
    # A Redis URL can contain a password.
    budget: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not (isinstance(self.api_key, str) and self.api_key):
            raise ConfigurationError("api_key must be the key of an account")
        if not (isinstance(self.api_secret, str) and self.api_secret):
            raise ConfigurationError("api_secret must be the secret of the API key")
        if self.plan is not None and self.plan not in PLANS:
            raise ConfigurationError(f"plan must be one of {', '.join(PLANS)}, not {self.plan!r}")
        is_number = isinstance(self.share, int | float) and not isinstance(self.share, bool)
        if not (is_number and 0 < self.share <= 1):
            raise ConfigurationError(
                f"share must be more than 0 and at most 1, such as 0.8, not {self.share!r}"
            )
        if self.budget is None:
            return
        if self.plan is None:
            raise ConfigurationError("budget needs a plan, whose rate limits the workers share")
        if not (isinstance(self.budget, str) and self.budget.startswith((_SQLITE, *_REDIS))):
            raise ConfigurationError(
                "budget must be sqlite:///PATH, or the URL of a Redis server such as "
                "redis://cache.example.com:6379/0"
            )

    @classmethod
    def from_options(cls, api_key: str, api_secret: str, options: Mapping[str, Any]) -> Self:
        """Create settings from an orchestrator's dict of options.

        Args:
            api_key: The API key.
            api_secret: Its secret.
            options: The other settings by name. None and empty strings are left out.

        Raises:
            ConfigurationError: An option is unknown, or its value is out of range.

        Example:
            ```python
            from fivetrex.integrations.common.account import AccountSettings

            account = AccountSettings.from_options("key", "secret", {"plan": "trial"})
            ```
        """
        given = {name: value for name, value in options.items() if value not in (None, "")}
        for name in given:
            if name not in _OPTIONS:
                known = ", ".join(_OPTIONS)
                raise ConfigurationError(f"{name!r} is no setting of an account; use {known}")
        return cls(api_key=api_key, api_secret=api_secret, **given)

    @property
    def fingerprint(self) -> str:
        """A text that identifies the settings, without secrets in it."""
        parts = [
            self.api_key,
            self.base_url,
            self.allow_http,
            self.plan,
            self.share,
            self.budget,
        ]
        key = self.api_secret.encode("utf-8", "surrogatepass")
        return hmac.new(
            key, repr(parts).encode("utf-8", "surrogatepass"), hashlib.sha256
        ).hexdigest()

    def client(self) -> Client:
        """Return a new client.

        Raises:
            ConfigurationError: The settings are unusable.

        Example:
            ```python
            from fivetrex.integrations.common.account import AccountSettings

            client = AccountSettings(api_key="key", api_secret="secret").client()
            ```
        """
        return Client(
            api_key=self.api_key,
            api_secret=self.api_secret,
            base_url=self.base_url,
            allow_http=self.allow_http,
            rate_limit=_rate_limit(self),
        )

    def async_client(self) -> AsyncClient:
        """Return a new asynchronous client.

        Raises:
            ConfigurationError: The settings are unusable.

        Example:
            ```python
            from fivetrex.integrations.common.account import AccountSettings

            client = AccountSettings(api_key="key", api_secret="secret").async_client()
            ```
        """
        return AsyncClient(
            api_key=self.api_key,
            api_secret=self.api_secret,
            base_url=self.base_url,
            allow_http=self.allow_http,
            rate_limit=_rate_limit(self),
        )


@lru_cache(maxsize=32)
def _rate_limit(account: AccountSettings) -> RateLimit | None:
    """Return the budget of an account, which all its clients in this process share."""
    if account.plan is None:
        return None
    return RateLimit.plan(account.plan, share=account.share, store=_store(account.budget))


def _store(budget: str | None) -> Store | None:
    if budget is None:
        return None
    if budget.startswith(_SQLITE):
        from fivetrex.limits import SQLiteStore

        return SQLiteStore(budget.removeprefix(_SQLITE))
    from fivetrex.limits import RedisStore

    return RedisStore(budget)
