"""The API's objects under their domain names, with helpers where they are worth having.

Each is loaded when it is first used: what `import fivetrex` costs does not grow with the API.
What the API sends as null or not at all is None; a field that the definition does not know is
in `additional_properties`; a value of another kind than the definition says stays as it came.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex_api.models.connect_card import ConnectCard
    from fivetrex_api.models.connect_card_config import ConnectCardConfig
    from fivetrex_api.models.connection_status import ConnectionStatus
    from fivetrex_api.models.connection_task import ConnectionTask
    from fivetrex_api.models.connection_warning import ConnectionWarning
    from fivetrex_api.models.destination_configuration import DestinationConfiguration
    from fivetrex_api.models.group import Group
    from fivetrex_api.models.setup_test_result import SetupTestResult

    from .connection import Connection
    from .sync_result import SyncResult

__all__ = [
    "ConnectCard",
    "ConnectCardConfig",
    "Connection",
    "ConnectionStatus",
    "ConnectionTask",
    "ConnectionWarning",
    "DestinationConfiguration",
    "Group",
    "SetupTestResult",
    "SyncResult",
]

_OWN_MODULES = {"Connection": ".connection", "SyncResult": ".sync_result"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(_OWN_MODULES.get(name, "fivetrex_api.models"), __name__)
    value = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
