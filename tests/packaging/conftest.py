"""The archives and environments, each made when a test of any worker first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from . import distributions, environments

if TYPE_CHECKING:
    from pathlib import Path

    from .distributions import Distributions
    from .environments import Environment


# Of another project: its tests are run in an environment of its own.
collect_ignore = ["outside"]


@pytest.fixture(scope="session")
def built(shared_folder: Path) -> Distributions:
    """The archives."""
    return distributions.build(shared_folder)


@pytest.fixture(scope="session")
def bare(shared_folder: Path) -> Environment:
    """The wheel without extras, beside the newest dependencies."""
    return environments.bare(shared_folder)


@pytest.fixture(scope="session")
def without_extra(shared_folder: Path) -> Environment:
    """The wheel without extras, and pytest."""
    return environments.without_extra(shared_folder)


@pytest.fixture(scope="session")
def newest(shared_folder: Path) -> Environment:
    """The wheel with its extra, beside the newest dependencies."""
    return environments.newest(shared_folder)


@pytest.fixture(scope="session")
def lowest(shared_folder: Path) -> Environment:
    """The wheel with its extra, beside the lowest dependencies."""
    return environments.lowest(shared_folder)


@pytest.fixture(scope="session", params=["newest", "lowest"])
def environment(request: pytest.FixtureRequest) -> Environment:
    """Either environment with the extra."""
    environment: Environment = request.getfixturevalue(request.param)
    return environment
