"""Keep secrets out of the text of models: `repr`, `str`, logs, tracebacks.

The attributes and `to_dict` return the values. This is the only list of the names that are secret:
`scripts/pipeline` uses it to generate the models, and the models use it for the fields that the
definition does not have.
"""

import re
from collections.abc import Mapping
from typing import Any

MASK = "<masked>"

# Secret anywhere in a name, even within a word: `auth_token`, `clientsecret`.
_PARTS = re.compile(
    r"passw|passphrase|passcode|secret|token|credential|apikey|accesskey|private_?key|keystore|keytab"
    r"|connection_?string|docker_?(?:compose|run)|kubeconfig|service_?account_?json"
)

# Secret as a word of a name. A config may have a secret under any key.
_WORDS = frozenset(
    {
        "auth",
        "authorization",
        "bearer",
        "config",
        "configs",
        "configuration",
        "cookie",
        "cookies",
        "dsn",
        "jwk",
        "jwt",
        "otp",
        "pass",
        "pwd",
        "signature",
        "totp",
    }
)

# Secret as a whole name. The URI of a connect card contains its token. Names of models are here in
# case the API returns another type than the model.
_NAMES = frozenset({"connect_card", "files", "jdbc_url", "key_value", "pin", "sas", "uri"})

# Secret as the last word, but not on its own (a name, or the public half of a pair) or after one of
# `_OTHER_KEYS`.
_KEYS = frozenset({"key", "keys"})
_OTHER_KEYS = frozenset(
    {
        "cluster",
        "clustering",
        "column",
        "distribution",
        "foreign",
        "partition",
        "primary",
        "public",
        "sort",
        "unique",
    }
)

# As the last word, these describe a secret: `auth_type`, `external_secrets_manager_id`.
_DESCRIPTIONS = frozenset(
    {
        "arn",
        "at",
        "by",
        "count",
        "endpoint",
        "id",
        "ids",
        "method",
        "name",
        "path",
        "period",
        "status",
        "type",
        "url",
        "version",
    }
)

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_DEEPEST = 8


def is_secret(name: str) -> bool:
    """Return whether a field is secret by its name.

    Args:
        name: The field's name, in any letter case.
    """
    words = [word.lower() for word in _WORD.findall(name)]
    if "_".join(words) in _NAMES:
        return True
    if not words or words[-1] in _DESCRIPTIONS:
        return False
    return (
        not _WORDS.isdisjoint(words)
        or _PARTS.search(name.lower()) is not None
        or (len(words) > 1 and words[-1] in _KEYS and words[-2] not in _OTHER_KEYS)
    )


def masked(value: Any) -> str:
    """Return the text of a secret: the keys of a mapping, or only the mask.

    Empty values, True and models are shown as they are: a model masks its own fields.
    """
    if isinstance(value, Mapping) and not _is_model(value):
        return _mapping({key: _hidden(item) for key, item in value.items()})
    return _hidden(value)


def shown(value: Any, depth: int = 0) -> str:
    """Return the text of a value of any shape, with the fields that are secret by name masked."""
    if depth > _DEEPEST:
        return "..."
    if isinstance(value, Mapping) and not _is_model(value):
        return _mapping(
            {
                key: masked(item) if is_secret(str(key)) else shown(item, depth + 1)
                for key, item in value.items()
            }
        )
    if isinstance(value, list | tuple):
        return f"[{', '.join(shown(item, depth + 1) for item in value)}]"
    return repr(value)


def unknown(fields: Any) -> str:
    """Return the text of fields that the definition does not have.

    Masks the fields that are secret by name, and the values of every mapping.
    """
    if not isinstance(fields, Mapping):
        return masked(fields)
    return _mapping(
        {
            key: masked(item) if is_secret(str(key)) else _unknown(item)
            for key, item in fields.items()
        }
    )


def _unknown(value: Any) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(masked(item) if _is_nested(item) else repr(item) for item in value)}]"
    return masked(value) if isinstance(value, Mapping) else repr(value)


def _hidden(value: Any) -> str:
    return repr(value) if not value or value is True or _is_model(value) else MASK


def _is_nested(value: Any) -> bool:
    return isinstance(value, Mapping | list | tuple)


def _is_model(value: Any) -> bool:
    return hasattr(value, "__attrs_attrs__")


def _mapping(texts: Mapping[Any, str]) -> str:
    return f"{{{', '.join(f'{key!r}: {text}' for key, text in texts.items())}}}"
