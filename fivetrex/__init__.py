"""fivetrex: the Python client of the Fivetran REST API, synchronous and asynchronous.

```python
import fivetrex

with fivetrex.Client() as client:
    for connection in client.connections.stream():
        print(connection.id, connection.service, connection.sync_state)
```
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._core.fields import NOT_GIVEN, NotGiven
from ._core.pages import Page
from ._version import __version__
from .errors import (
    APIError,
    BadRequestError,
    ConfigurationError,
    ConfirmationRequiredError,
    ConflictError,
    DecodeError,
    FivetrexError,
    ForbiddenError,
    InvalidPayloadError,
    InvalidSignatureError,
    MissingSignatureError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    StreamProgress,
    TransportError,
    UnauthorizedError,
    WebhookError,
)
from .retry import RetryPolicy

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._sync.client import Client

__all__ = [
    "NOT_GIVEN",
    "APIError",
    "AsyncClient",
    "BadRequestError",
    "Client",
    "ConfigurationError",
    "ConfirmationRequiredError",
    "ConflictError",
    "DecodeError",
    "FivetrexError",
    "ForbiddenError",
    "InvalidPayloadError",
    "InvalidSignatureError",
    "MissingSignatureError",
    "NotFoundError",
    "NotGiven",
    "Page",
    "RateLimitedError",
    "RetryPolicy",
    "ServerError",
    "StreamProgress",
    "TransportError",
    "UnauthorizedError",
    "WebhookError",
    "__version__",
]


_CLIENTS = {"AsyncClient": "._async.client", "Client": "._sync.client"}


# Hidden from type checkers, which would take any name for one of ours.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a client when it is first asked for: who uses one need not pay for the other."""
        if name not in _CLIENTS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        client = getattr(import_module(_CLIENTS[name], __name__), name)
        globals()[name] = client
        return client


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
