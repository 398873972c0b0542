"""Webhook deliveries, signed as Fivetran signs them."""

from __future__ import annotations

import json
from typing import Any

from fivetrex.webhooks import SIGNATURE_HEADER, compute_signature

SECRET = "some_webhook_secret"
PATH = "/webhooks/fivetran"
SYNC_END: dict[str, Any] = {
    "event": "sync_end",
    "created": "2026-05-22T00:06:08.638Z",
    "connector_type": "postgres",
    "connector_id": "silver_brook",
    "connector_name": "crm",
    "sync_id": "b4703f73-6315-4e22-8d7a-3bfb18b2fed2",
    "destination_group_id": "some_group",
    "data": {"status": "SUCCESSFUL"},
}
BODY = json.dumps(SYNC_END).encode()


def signed(body: bytes = BODY, secret: str = SECRET) -> dict[str, str]:
    """The headers of a delivery."""
    signature = compute_signature(body, secret)
    return {"Content-Type": "application/json", SIGNATURE_HEADER: signature}


#: What is refused, and how: a body, headers, the status and the error in the answer.
REFUSED: dict[str, tuple[bytes, dict[str, str], int, str]] = {
    "unsigned": (BODY, {}, 400, "missing signature"),
    "empty": (BODY, {SIGNATURE_HEADER: ""}, 400, "missing signature"),
    "malformed": (BODY, {SIGNATURE_HEADER: "abc"}, 401, "invalid signature"),
    "other secret": (BODY, signed(secret="other"), 401, "invalid signature"),
    "other body": (BODY + b" ", signed(), 401, "invalid signature"),
    "too large": (b" " * 3000, signed(b" " * 3000), 413, "payload too large"),
    "not JSON": (b"event=sync_end", signed(b"event=sync_end"), 422, "invalid payload"),
    "not an object": (b"[]", signed(b"[]"), 422, "invalid payload"),
    "no body": (b"", signed(b""), 422, "invalid payload"),
}
MAX_BODY_SIZE = 2000
