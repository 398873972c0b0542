"""The archives and environments, each made when a test first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from . import distributions, environments

if TYPE_CHECKING:
    from .distributions import Distributions
    from .environments import Environment


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    """The archives."""
    return distributions.build(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The wheel without extras, beside the newest dependencies."""
    return environments.newest(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def lowest(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The wheel with its extra, beside the lowest dependencies."""
    return environments.lowest(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session", params=["newest", "lowest"])
def environment(request: pytest.FixtureRequest) -> Environment:
    """Either environment."""
    environment: Environment = request.getfixturevalue(request.param)
    return environment
