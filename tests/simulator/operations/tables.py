"""The cases of every resource."""

from . import groups, packages

CASES = (*groups.CASES, *packages.CASES)
