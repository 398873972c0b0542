"""The packages of Quickstart transformations, which contain prebuilt models."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class QuickstartPackage:
    """One package, in its latest version.

    Attributes:
        serial: The position in the list.
        id: The id of the package definition.
        name: The name, which transformations refer to.
        version: The latest version, which new transformations use.
        services: The connector types whose data it reads.
        models: The models that it builds.
        variables: The configurable variables, with their types and descriptions.
    """

    serial: int
    id: str
    name: str
    version: str
    services: tuple[str, ...]
    models: tuple[str, ...]
    variables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def quickstart_packages() -> Collection[QuickstartPackage]:
    """Return every package."""
    packages: Collection[QuickstartPackage] = Collection()
    for package in _PACKAGES:
        packages.add(package)
    return packages


_START_DATE = {
    "type": "DATE",
    "description": "The first day of the data that the models use.",
    "allowed_values": [],
}
_PACKAGES = (
    QuickstartPackage(
        0,
        "github_package",
        "github",
        "1.2.0",
        ("github",),
        ("github__issues", "github__pull_requests", "github__daily_metrics"),
    ),
    QuickstartPackage(
        1,
        "stripe_package",
        "stripe",
        "1.1.0",
        ("stripe", "stripe_test"),
        ("stripe__balance_transactions", "stripe__customer_overview", "stripe__invoice_details"),
        {
            "stripe__standardized_billing_model_enabled": {
                "type": "BOOLEAN",
                "description": "Whether to build the standardized billing models as well.",
                "allowed_values": ["true", "false"],
            }
        },
    ),
    QuickstartPackage(
        2,
        "salesforce_package",
        "salesforce",
        "2.0.1",
        ("salesforce", "salesforce_sandbox"),
        ("salesforce__manager_performance", "salesforce__opportunity_enhanced"),
    ),
    QuickstartPackage(
        3,
        "google_ads_package",
        "google_ads",
        "1.0.0",
        ("google_ads",),
        ("google_ads__account_report", "google_ads__campaign_report"),
        {"google_ads__start_date": _START_DATE},
    ),
    QuickstartPackage(
        4,
        "ad_reporting_package",
        "ad_reporting",
        "2.3.0",
        ("google_ads", "facebook_ads", "linkedin_ads", "bingads"),
        ("ad_reporting__account_report", "ad_reporting__campaign_report"),
        {"ad_reporting__start_date": _START_DATE},
    ),
)
