"""Literals that the API accepts and that its definition does not list."""

from __future__ import annotations

from typing import Literal

ExcludeMode = Literal["PRESERVE", "INCLUDE", "EXCLUDE"]
