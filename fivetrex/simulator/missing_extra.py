"""The error for a missing ``simulator`` extra."""

from __future__ import annotations

__all__ = ["missing_extra"]


def missing_extra(error: ImportError, feature: str) -> ImportError:
    """Return the error to raise in place of a failed import.

    The type of the error is kept, because `pytest.importorskip` skips on a `ModuleNotFoundError`
    (the package is missing) but not on an `ImportError` (the package is broken).

    Args:
        error: The error of the import.
        feature: The feature that needs the package.

    Returns:
        An error that names the extra to install.
    """
    kind = ModuleNotFoundError if isinstance(error, ModuleNotFoundError) else ImportError
    # With this name, `python -m fivetrex.simulator` prints the message without a traceback.
    return kind(
        f"{feature} needs the extra `simulator`: pip install 'fivetrex[simulator]' ({error})",
        name="fivetrex",
    )
