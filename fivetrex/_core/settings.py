"""The settings of a client: base URL, credentials, timeouts and retries."""

from __future__ import annotations

import base64
import binascii
import ipaddress
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

import httpx

from .._clock import SYSTEM_CLOCK, Clock
from .._version import __version__
from ..errors import ConfigurationError
from ..retry import LONGEST_WAIT, RetryPolicy
from .limiter import Limiter
from .redaction import Redaction
from .request_fields import NOT_GIVEN
from .response_body_reader import DEFAULT_MAX_RESPONSE_SIZE
from .timeouts import AttemptTimeout, Timeout, choose_timeout
from .validation import check_callback

if TYPE_CHECKING:
    from collections.abc import Callable

    from .operation_call import Call

__all__ = ["DEFAULT_BASE_URL", "Credentials", "Settings", "read_base_url", "read_credentials"]

DEFAULT_BASE_URL = "https://api.fivetran.com"
USER_AGENT = f"fivetrex/{__version__} python-httpx/{httpx.__version__}"


class Credentials:
    """An API key and its secret.

    They are not in the `repr` and cannot be pickled. Only `authorization` returns them.
    """

    __slots__ = ("_authorization", "_redaction")

    def __init__(self, api_key: str, api_secret: str) -> None:
        encoded = base64.b64encode(f"{api_key}:{api_secret}".encode()).decode()
        self._authorization = f"Basic {encoded}"
        # Without the padding, which some base64 encoders omit.
        self._redaction = Redaction([encoded.rstrip("="), api_secret, api_key])

    def authorization(self) -> str:
        """Return the value of the `Authorization` header."""
        return self._authorization

    def redact(self, text: str) -> str:
        """Remove the credentials from a text, such as a proxy's error page."""
        return self._redaction(text)

    def __repr__(self) -> str:
        return "<Credentials>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials cannot be pickled or copied")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that all calls of one client share."""

    base_url: str
    credentials: Credentials
    timeout: Timeout
    retry: RetryPolicy
    max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE
    on_response: Callable[[httpx.Response], object] | None = None
    clock: Clock = SYSTEM_CLOCK
    # Shared with the copies of the client.
    limiter: Limiter = field(default_factory=Limiter)

    def __post_init__(self) -> None:
        size = self.max_response_size
        if isinstance(size, bool) or not isinstance(size, int):
            raise TypeError(f"max_response_size must be a number of bytes, not {size!r}")
        if size < 1:
            raise ValueError(f"max_response_size must be at least 1 byte, not {size}")
        if not isinstance(self.retry, RetryPolicy):
            raise TypeError(f"retry must be a RetryPolicy, not {self.retry!r}")
        check_callback("on_response", self.on_response)
        timeout = self.timeout
        if isinstance(timeout, httpx.Timeout) or timeout is None or timeout is NOT_GIVEN:
            return
        if isinstance(timeout, bool) or not isinstance(timeout, int | float):
            raise TypeError(f"timeout must be a number of seconds or None, not {timeout!r}")
        if not timeout > 0:
            raise ValueError(f"timeout must be more than 0 seconds, not {timeout}")
        if timeout > LONGEST_WAIT:
            raise ValueError(
                f"timeout must be at most {LONGEST_WAIT:.0f} seconds; None means no limit"
            )

    def timeout_of(self, call: Call, method: str, path: str) -> AttemptTimeout:
        """Return the limits of one attempt of a call."""
        return choose_timeout(self.timeout, slow=call.is_slow(method, path))


def read_credentials(api_key: str | None, api_secret: str | None) -> Credentials:
    """Return the credentials from the arguments or from the environment variables.

    A key without a secret is accepted if it is base64 of `key:secret`, like the `FIVETRAN_API_KEY`
    of the official command line tool. A key from the arguments is never combined with a secret from
    the environment, or the reverse, because they would not belong together.

    Raises:
        ConfigurationError: The key or the secret is missing or invalid.
    """
    if api_key is not None or api_secret is not None:
        names = ("api_key", "api_secret")
    else:
        names = ("FIVETRAN_API_KEY", "FIVETRAN_API_SECRET")
        api_key, api_secret = os.environ.get(names[0]), os.environ.get(names[1])
    if api_key and not api_secret:
        api_key, api_secret = _split_encoded_pair(api_key)
    problem = _problem_with(names, api_key, api_secret)
    if problem is None:
        assert api_key is not None  # noqa: S101 - checked above
        assert api_secret is not None  # noqa: S101 - checked above
        return Credentials(api_key, api_secret)
    # Some tools show the variables of a traceback, which must not include the credentials.
    del api_key, api_secret
    raise ConfigurationError(problem)


def _split_encoded_pair(encoded: str) -> tuple[str, str | None]:
    """Split base64 of `key:secret`. Any other value is a key without a secret."""
    try:
        key, colon, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return encoded, None
    return (key, secret) if colon and key and secret else (encoded, None)


def _problem_with(
    names: tuple[str, str], api_key: str | None, api_secret: str | None
) -> str | None:
    """Describe what is wrong with a pair, without quoting it; None if it is valid."""
    for name, value in zip(names, (api_key, api_secret), strict=True):
        if value is not None and not isinstance(value, str):
            return f"{name} must be a string, not {type(value).__name__}"
    if not api_key and not api_secret:
        remedy = "pass api_key= and api_secret=, or set FIVETRAN_API_KEY and FIVETRAN_API_SECRET"
        return f"no credentials: {remedy}"
    if not api_key:
        return f"{names[0]} is missing; provide it together with {names[1]}"
    if not api_secret:
        return (
            f"{names[1]} is missing; provide it together with {names[0]} "
            f"({names[0]} alone is accepted only if it is base64 of 'key:secret')"
        )
    for name, value in zip(names, (api_key, api_secret), strict=True):
        if value != value.strip() or not value.isprintable():
            return f"{name} has white space around it, or control characters in it; remove them"
    if ":" in api_key:
        return f"{names[0]} must not contain a colon; pass the key and the secret separately"
    return None


def read_base_url(base_url: str | None, *, allow_http: bool) -> str:
    """Return the base URL from the argument, from `FIVETRAN_API_URL`, or the default.

    A trailing `/v1` is removed, because the variables of other tools include it.

    Raises:
        ConfigurationError: It is not a URL, or the client must not send credentials to it.
    """
    name = "base_url"
    if base_url is None:
        name, base_url = "FIVETRAN_API_URL", os.environ.get("FIVETRAN_API_URL") or DEFAULT_BASE_URL
    if "@" in str(base_url):
        # Some tools show the variables of a traceback, which must not include the credentials.
        del base_url
        raise ConfigurationError(
            f"{name} must not contain credentials; pass api_key= and api_secret= instead"
        )
    try:
        # Parsed twice, because httpx keeps a default port if the scheme is in upper case.
        url = httpx.URL(str(httpx.URL(base_url)))
    except (httpx.InvalidURL, TypeError) as error:
        raise ConfigurationError(f"{name} is not a URL: {error}") from None
    if url.scheme not in {"http", "https"} or not url.host:
        raise ConfigurationError(
            f"{name} must look like {DEFAULT_BASE_URL!r}, with scheme and host, not {base_url!r}"
        )
    if url.query or url.fragment:
        raise ConfigurationError(f"{name} must have no query and no fragment: {base_url!r}")
    if url.scheme == "http" and not (allow_http or _is_loopback(url.host)):
        raise ConfigurationError(
            f"{name} {base_url!r} would send the credentials unencrypted; use https://, "
            "or pass allow_http=True if you trust the network"
        )
    return str(url).rstrip("/").removesuffix("/v1").rstrip("/")


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
