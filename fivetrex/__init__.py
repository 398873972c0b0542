"""fivetrex: the Python client of the Fivetran REST API, synchronous and asynchronous.

```python
import fivetrex

with fivetrex.Client() as client:
    for connection in client.connections.stream():
        print(connection.id, connection.service, connection.sync_state)
```
"""

from ._async.client import AsyncClient
from ._core.fields import NOT_GIVEN, NotGiven
from ._core.pages import Page
from ._sync.client import Client
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
