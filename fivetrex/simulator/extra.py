"""The error of a simulator that is used without its extra."""

from __future__ import annotations

__all__ = ["missing"]


def missing(error: ImportError, feature: str) -> ImportError:
    """Return the error to raise in place of a failed import.

    A package that is not there stays a `ModuleNotFoundError`, which `pytest.importorskip` skips;
    one that is there and cannot be imported does not.

    Args:
        error: What the import raised.
        feature: What it is needed for.

    Returns:
        The error; its message says what to install.
    """
    kind = ModuleNotFoundError if isinstance(error, ModuleNotFoundError) else ImportError
    # Under this name, `python -m fivetrex.simulator` ends with the message and no traceback.
    return kind(
        f"{feature} needs the extra `simulator`: pip install 'fivetrex[simulator]' ({error})",
        name="fivetrex",
    )
