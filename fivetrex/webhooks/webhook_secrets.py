"""Webhook secrets, and the keys that are made of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from ..errors import ConfigurationError

__all__ = ["Secret", "Secrets", "key_of", "keys_of", "secret_from_environment"]

#: What a webhook was created with; text stands for its UTF-8.
Secret = str | bytes
#: One secret, or several of which one must fit: the old and the new one while they are changed.
Secrets = Secret | Sequence[Secret]


def keys_of(secret: Secrets) -> list[bytes]:
    """Make the keys of one secret or several.

    Raises:
        TypeError: It is neither a secret nor a sequence of them.
        ValueError: There is none, or one is empty.
    """
    if isinstance(secret, str | bytes):
        return [key_of(secret)]
    if not isinstance(secret, Sequence):
        raise TypeError(f"secret must be a string or a sequence of strings, not {type(secret)}")
    if not secret:
        raise ValueError("secret is an empty sequence; pass the secret of the webhook")
    return [key_of(one) for one in secret]


def key_of(secret: object) -> bytes:
    """Make the key of one secret.

    Raises:
        TypeError: It is not a string.
        ValueError: It is empty.
    """
    if not isinstance(secret, str | bytes):
        raise TypeError(f"secret must be a string, not {type(secret)}")
    if not secret:
        raise ValueError(
            "secret is empty, so that anybody could sign; pass the one the webhook was created with"
        )
    return secret if isinstance(secret, bytes) else secret.encode("utf-8", "surrogatepass")


def secret_from_environment(name: str) -> Callable[[], str]:
    """Make a function that reads the secret from an environment variable, for a middleware.

    The variable is read anew for each webhook, so that it need not be set before the program
    starts, and may change while it runs.

    Args:
        name: The variable's name, such as `"FIVETRAN_WEBHOOK_SECRET"`.

    Returns:
        The function to pass as `secret`. It raises `ConfigurationError` where the variable is
        not set, or empty.

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
