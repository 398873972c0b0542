"""The archives and environments, each made when a test first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from . import distributions, environments

if TYPE_CHECKING:
    from .distributions import Distributions
    from .environments import Environment


# Of another project: its tests are run in an environment of its own.
collect_ignore = ["outside"]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    """The archives."""
    return distributions.build(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The wheel without extras, beside the newest dependencies."""
    return environments.bare(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def without_extra(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The wheel without extras, and pytest."""
    return environments.without_extra(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The wheel with its extra, beside the newest dependencies."""
    return environments.newest(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def lowest(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The wheel with its extra, beside the lowest dependencies."""
    return environments.lowest(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session", params=["newest", "lowest"])
def environment(request: pytest.FixtureRequest) -> Environment:
    """Either environment with the extra."""
    environment: Environment = request.getfixturevalue(request.param)
    return environment
