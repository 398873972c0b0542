"""Connect cards: pages on which a user enters the credentials of a connection."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import invalid

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from fivetrex.simulator.state.connection import Connection

VALID_FOR = timedelta(days=1)


def check_settings(field: str, value: Any) -> None:
    """Refuse a ``connect_card_config`` with an invalid redirect URI."""
    if not value["redirect_uri"].startswith(("http://", "https://")):
        raise invalid(f"'{field}.redirect_uri' must begin with http:// or https://.")


def connect_card(connection: Connection, settings: dict[str, Any], now: datetime) -> dict[str, str]:
    """Build a connect card: a token, and the URL of the page, which contains the token."""
    expires = int((now + VALID_FOR).timestamp())
    header, claims = {"alg": "none"}, {"connection_id": connection.id, "exp": expires}
    token = f"{_segment(header)}.{_segment(claims)}."
    parameters = {
        "redirect_uri": settings["redirect_uri"],
        "auth": token,
        "hide_setup_guide": str(bool(settings.get("hide_setup_guide"))).lower(),
    }
    uri = f"https://fivetran.com/connect-card/setup?{urlencode(parameters)}"
    return {"token": token, "uri": uri}


def create(call: Call) -> Reply:
    """Create a connect card for a connection."""
    connection = call.account.connection(call.ids["connectionId"])
    settings = call.body["connect_card_config"]
    check_settings("connect_card_config", settings)
    connection.more["connect_card_config"] = settings
    return Reply(
        {
            "connector_id": connection.id,
            "connect_card": connect_card(connection, settings, call.now),
            "connect_card_config": settings,
        }
    )


def _segment(content: Mapping[str, object]) -> str:
    text = json.dumps(content, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


ROUTES: Routes = {("POST", "/v1/connections/{connectionId}/connect-card"): create}
