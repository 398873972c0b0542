"""The cases of every resource."""

from . import groups

CASES = (*groups.CASES,)
