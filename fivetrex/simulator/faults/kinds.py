"""The kinds of fault."""

from __future__ import annotations

import enum


class Kind(enum.Enum):
    """The kinds of fault."""

    STATUS = "another status comes instead"
    RATE_LIMITED = "the rate limit is said to have been reached"
    BODY = "another answer comes instead"
    PROXY_PAGE = "a proxy answers with a page"
    CONNECTION_REFUSED = "the connection is refused"
    RESET_WHILE_SENDING = "the connection is reset while the request is being sent"
    RESET = "the connection is reset before the answer"
    TIMEOUT = "no answer comes in time"
    LATENCY = "the answer comes late"
    SLOW_BODY = "the answer's body comes slowly"
    CUT_BODY = "the answer breaks off in the middle"
    REPEATED_CURSOR = "a page names the cursor that led to it as the next one"
    STALE_READ = "a read shows what was so before a write"


#: The kinds that replace the API's response.
REPLACEMENTS = frozenset({Kind.STATUS, Kind.RATE_LIMITED, Kind.BODY, Kind.PROXY_PAGE})
