"""Receive webhooks: verify signatures, parse events, and integrate with web frameworks.

```python
from fivetrex import webhooks

body = b'{"event":"sync_end","connection_id":"silver_brook","data":{"status":"SUCCESSFUL"}}'
headers = {"X-Fivetran-Signature-256": webhooks.compute_signature(body, "some_secret")}

event = webhooks.receive(body, headers, "some_secret")
if event.is_sync_end and event.is_successful:
    print(event.connection_id)
```

In a web application, use the guard of your framework, a dependency or decorator that verifies the
request before the view runs: `fivetrex.webhooks.fastapi`, `fivetrex.webhooks.starlette`,
`fivetrex.webhooks.flask` or `fivetrex.webhooks.django`. `fivetrex.webhooks.asgi` and
`fivetrex.webhooks.wsgi` have middleware for other applications. A guard requires its framework.
Nothing in this package uses the network or the client.
"""

from __future__ import annotations

from ..errors import PayloadTooLargeError
from . import asgi, wsgi
from .events import WebhookEvent, parse_event
from .receiving import receive
from .signatures import SIGNATURE_HEADER, compute_signature, verify
from .webhook_secrets import secret_from_environment

__all__ = [
    "SIGNATURE_HEADER",
    "PayloadTooLargeError",
    "WebhookEvent",
    "asgi",
    "compute_signature",
    "parse_event",
    "receive",
    "secret_from_environment",
    "verify",
    "wsgi",
]
