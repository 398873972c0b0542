"""Guard for FastAPI: a dependency that verifies a webhook and passes its event to the view.

```python
from typing import Annotated

from fastapi import Depends, FastAPI
from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.fastapi import WebhookGuard

app = FastAPI()
guard = WebhookGuard(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))

@app.post("/webhooks/fivetran", status_code=204)
async def receive(event: Annotated[WebhookEvent, Depends(guard)]) -> None:
    print(event.connection_id, event.status)
```
"""

from __future__ import annotations

from typing import ClassVar

from fastapi import HTTPException

from . import starlette
from .starlette import ErrorHandler

__all__ = ["ErrorHandler", "WebhookGuard"]


class WebhookGuard(starlette.WebhookGuard):
    """A dependency that verifies a webhook and returns its event.

    The guard reads at most `max_body_size` bytes of the body; the view can still read it. For a
    request that it rejects, it raises an `HTTPException` with status 400 (no signature), 401
    (invalid signature), 413 (body too large), 422 (body is not a JSON object) or 405 (not POST),
    whichever methods the route allows. The view does not run. By default, FastAPI responds with
    the reason, such as `{"detail": "missing signature"}`.

    The view should have no body parameter, because FastAPI reads and parses the whole body for it
    before it calls any dependency, without a limit. `event.raw` is the payload.

    The arguments are those of `fivetrex.webhooks.starlette.WebhookGuard`.

    Example:
        ```python
        from typing import Annotated
        from fastapi import Depends, FastAPI
        from fivetrex.webhooks import WebhookEvent
        from fivetrex.webhooks.fastapi import WebhookGuard

        app = FastAPI()
        guard = WebhookGuard(secret=["new_secret", "some_secret"])

        @app.post("/webhooks/fivetran")
        async def receive(event: Annotated[WebhookEvent, Depends(guard)]) -> None:
            if event.is_sync_end:
                print(event.connection_id, event.status)
        ```
    """

    _exception: ClassVar[type[HTTPException]] = HTTPException
