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
    PayloadTooLargeError,
    RateLimitedError,
    ServerError,
    StreamProgress,
    SyncFailedError,
    SyncTimeoutError,
    TransformationFailedError,
    TransformationTimeoutError,
    TransportError,
    UnauthorizedError,
    WebhookError,
)
from .retry import RetryPolicy

if TYPE_CHECKING:
    from . import limits, logs, models, webhooks
    from ._async.client import AsyncClient
    from ._concurrent_map import MapResult
    from ._core.masked_secrets import without_masked
    from ._core.pagination import Page
    from ._core.request_fields import NOT_GIVEN, NotGiven
    from ._core.waiting.decision import SyncVerdict
    from ._core.waiting.outcome import SyncOutcome
    from ._core.waiting.progress import SyncProgress
    from ._core.waiting.run import SyncBaseline, SyncRun
    from ._core.waiting.transformation_runs import TransformationOutcome
    from ._retry_function import async_with_retry, with_retry
    from ._sync.client import Client
    from .limits.windows import RateLimit

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
    "MapResult",
    "MissingSignatureError",
    "NotFoundError",
    "NotGiven",
    "Page",
    "PayloadTooLargeError",
    "RateLimit",
    "RateLimitedError",
    "RetryPolicy",
    "ServerError",
    "StreamProgress",
    "SyncBaseline",
    "SyncFailedError",
    "SyncOutcome",
    "SyncProgress",
    "SyncRun",
    "SyncTimeoutError",
    "SyncVerdict",
    "TransformationFailedError",
    "TransformationOutcome",
    "TransformationTimeoutError",
    "TransportError",
    "UnauthorizedError",
    "WebhookError",
    "__version__",
    "async_with_retry",
    "limits",
    "logs",
    "models",
    "webhooks",
    "with_retry",
    "without_masked",
]

# Imported on first access, so that using one client does not import the other, and receiving
# webhooks imports neither.
_LAZY_NAMES = {
    "NOT_GIVEN": "._core.request_fields",
    "AsyncClient": "._async.client",
    "Client": "._sync.client",
    "MapResult": "._concurrent_map",
    "NotGiven": "._core.request_fields",
    "Page": "._core.pagination",
    "RateLimit": ".limits.windows",
    "SyncBaseline": "._core.waiting.run",
    "SyncOutcome": "._core.waiting.outcome",
    "SyncProgress": "._core.waiting.progress",
    "SyncRun": "._core.waiting.run",
    "SyncVerdict": "._core.waiting.decision",
    "TransformationOutcome": "._core.waiting.transformation_runs",
    "async_with_retry": "._retry_function",
    "with_retry": "._retry_function",
    "without_masked": "._core.masked_secrets",
}
_LAZY_MODULES = frozenset({"limits", "logs", "models", "webhooks"})


# Hidden from type checkers, which would accept any name.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _LAZY_MODULES:
            return import_module(f".{name}", __name__)
        if name not in _LAZY_NAMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_LAZY_NAMES[name], __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
