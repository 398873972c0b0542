"""The low-level client of the Fivetran REST API, generated from its definition."""

from typing import TYPE_CHECKING

__all__ = (
    "AuthenticatedClient",
    "Client",
)

if TYPE_CHECKING:
    from .client import AuthenticatedClient, Client
else:

    def __getattr__(name):
        # Imported when first used: most callers import a model or an operation, which need no httpx.
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import client

        return getattr(client, name)

    def __dir__():
        return sorted({*globals(), *__all__})
