"""Webhook secrets, and the HMAC keys that are derived from them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from ..errors import ConfigurationError

__all__ = ["Secret", "Secrets", "key_of", "keys_of", "secret_from_environment"]

#: The secret that a webhook was created with. A string is encoded as UTF-8.
Secret = str | bytes
#: A secret, or a sequence of which one must match: the old and the new secret during a change.
Secrets = Secret | Sequence[Secret]


def keys_of(secret: Secrets) -> list[bytes]:
    """Return the keys of a secret or a sequence of secrets.

    Raises:
        TypeError: `secret` is neither a secret nor a sequence of secrets.
        ValueError: There is no secret, or one is empty.
    """
    if isinstance(secret, str | bytes):
        return [key_of(secret)]
    if not isinstance(secret, Sequence):
        raise TypeError(f"secret must be a string or a sequence of strings, not {type(secret)}")
    if not secret:
        raise ValueError("secret is an empty sequence; pass the secret of the webhook")
    return [key_of(one) for one in secret]


def key_of(secret: object) -> bytes:
    """Return the key of one secret.

    Raises:
        TypeError: The secret is not a string.
        ValueError: The secret is empty.
    """
    if not isinstance(secret, str | bytes):
        raise TypeError(f"secret must be a string, not {type(secret)}")
    if not secret:
        raise ValueError(
            "secret is empty, so any request could be signed; pass the secret that the webhook was "
            "created with"
        )
    return secret if isinstance(secret, bytes) else secret.encode("utf-8", "surrogatepass")


def secret_from_environment(name: str) -> Callable[[], str]:
    """Return a function that reads the secret from an environment variable, to pass as `secret`.

    The function reads the variable for each webhook, so the variable need not be set when the
    program starts, and may change while it runs.

    Args:
        name: The variable's name, such as `"FIVETRAN_WEBHOOK_SECRET"`.

    Returns:
        The function. It raises `ConfigurationError` if the variable is empty or not set.

    Raises:
        ValueError: The name is empty.

    Example:
        ```python
        import os
        from fivetrex.webhooks import secret_from_environment

        secret = secret_from_environment("MY_WEBHOOK_SECRET")
        os.environ["MY_WEBHOOK_SECRET"] = "some_secret"
        assert secret() == "some_secret"
        ```
    """
    if not name:
        raise ValueError("name is empty; pass the name of the environment variable")

    def read() -> str:
        secret = os.environ.get(name)
        if not secret:
            raise ConfigurationError(
                f"the environment variable {name} is not set; set it to the webhook's secret"
            )
        return secret

    return read
