"""Import every module of both packages, the simulator's server apart."""

import importlib
import pkgutil

import fivetrex_api

import fivetrex

# The one module that needs the extra, and the one that is a command.
APART = {"fivetrex.simulator.serving.server", "fivetrex.simulator.__main__"}

if __name__ == "__main__":
    for package in (fivetrex, fivetrex_api):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name not in APART:
                importlib.import_module(module.name)
