"""The kinds of fault."""

from __future__ import annotations

import enum


class Kind(enum.Enum):
    """The kinds of fault."""

    STATUS = "error status"
    RATE_LIMITED = "rate limit reached"
    BODY = "custom response body"
    PROXY_PAGE = "HTML error page from a proxy"
    CONNECTION_REFUSED = "connection refused"
    RESET_WHILE_SENDING = "connection reset while the request is sent"
    RESET = "connection reset before the response"
    TIMEOUT = "no response in time"
    LATENCY = "delayed response"
    SLOW_BODY = "slow response body"
    CUT_BODY = "response body cut off"
    REPEATED_CURSOR = "repeated pagination cursor"
    STALE_READ = "stale read after a write"


#: The kinds that replace the API's response.
REPLACEMENTS = frozenset({Kind.STATUS, Kind.RATE_LIMITED, Kind.BODY, Kind.PROXY_PAGE})
