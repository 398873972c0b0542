"""Guard for FastAPI: a dependency that verifies a webhook and gives the view its event.

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
    """Verify a webhook in a dependency, which gives the view its event.

    The guard reads the body itself, and no more than `max_body_size`; afterwards the view can
    read it as well. It raises an `HTTPException` of 400 (no signature), 401 (a wrong one), 413
    (too large), 422 (not a JSON object) or 405 (not POST), whichever methods the route allows.
    The application answers it as its other ones, by default with `{"detail": "missing
    signature"}` and the like. The view does not run.

    The view should have no body parameter: FastAPI reads and parses one before it calls any
    dependency, whatever its size. `event.raw` is the payload.

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
