"""Import every module of both packages, but for those that are named."""

import importlib
import pkgutil
import sys

import fivetrex_api

import fivetrex

COMMAND = "fivetrex.simulator.__main__"

if __name__ == "__main__":
    apart = (COMMAND, *sys.argv[1:])
    for package in (fivetrex, fivetrex_api):
        # To walk a package is to import it: what stands apart is not even looked at.
        names = [module.name for module in pkgutil.iter_modules(package.__path__)]
        for name in names:
            full_name = f"{package.__name__}.{name}"
            if full_name in apart:
                continue
            module = importlib.import_module(full_name)
            for inner in pkgutil.walk_packages(getattr(module, "__path__", []), f"{full_name}."):
                if inner.name not in apart:
                    importlib.import_module(inner.name)
