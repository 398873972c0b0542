"""The description of the provider, which Airflow reads at startup without importing the rest."""

from __future__ import annotations

from typing import Any

from fivetrex import __version__

__all__ = ["get_provider_info"]

_PACKAGE = "fivetrex.integrations.airflow"


def get_provider_info() -> dict[str, Any]:
    """Return the description of the provider, in Airflow's format.

    Returns:
        The connection type, the modules, and the link of the operators.
    """
    return {
        "package-name": "fivetrex",
        "name": "fivetrex",
        "description": "Fivetran syncs, by the Python client fivetrex",
        "versions": [__version__],
        "connection-types": [
            {"connection-type": "fivetrex", "hook-class-name": f"{_PACKAGE}.hook.FivetrexHook"}
        ],
        "integrations": [
            {
                "integration-name": "Fivetran",
                "external-doc-url": "https://fivetran.com/docs/rest-api",
            }
        ],
        "operators": [
            {"integration-name": "Fivetran", "python-modules": [f"{_PACKAGE}.operators"]}
        ],
        "sensors": [{"integration-name": "Fivetran", "python-modules": [f"{_PACKAGE}.sensors"]}],
        "hooks": [{"integration-name": "Fivetran", "python-modules": [f"{_PACKAGE}.hook"]}],
        "triggers": [{"integration-name": "Fivetran", "python-modules": [f"{_PACKAGE}.triggers"]}],
        "extra-links": [f"{_PACKAGE}.links.FivetranConnectionLink"],
    }
