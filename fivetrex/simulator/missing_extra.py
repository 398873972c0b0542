"""The import error of a simulator without the packages of its extra."""

from __future__ import annotations

__all__ = ["missing_extra"]


def missing_extra(error: ImportError, feature: str) -> ImportError:
    """Return the error to raise in place of a failed import.

    A missing package stays a `ModuleNotFoundError`, on which `pytest.importorskip` skips. A package
    that is installed but cannot be imported stays an `ImportError`, on which it does not.

    Args:
        error: The error of the import.
        feature: The feature that needs the package.

    Returns:
        The error, whose message names the extra to install.
    """
    kind = ModuleNotFoundError if isinstance(error, ModuleNotFoundError) else ImportError
    # Under this name, `python -m fivetrex.simulator` ends with the message and no traceback.
    return kind(
        f"{feature} needs the extra `simulator`: pip install 'fivetrex[simulator]' ({error})",
        name="fivetrex",
    )
