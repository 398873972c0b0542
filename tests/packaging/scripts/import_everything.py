"""Import every module of both packages, but for those that are named and what is in them."""

import importlib
import pkgutil
import sys

COMMAND = "fivetrex.simulator.__main__"


def import_all(name: str, apart: frozenset[str]) -> None:
    """Import a module and all in it. What stands apart is not even looked at."""
    module = importlib.import_module(name)
    for inner in pkgutil.iter_modules(getattr(module, "__path__", [])):
        inner_name = f"{name}.{inner.name}"
        if inner_name not in apart:
            import_all(inner_name, apart)


if __name__ == "__main__":
    for package in ("fivetrex", "fivetrex_api"):
        import_all(package, frozenset({COMMAND, *sys.argv[1:]}))
