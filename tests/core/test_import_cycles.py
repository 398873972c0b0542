"""The imports between modules: none of them circular, and all in the directions of the design.

Imports inside functions count, imports under `TYPE_CHECKING` do not.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

import grimp
import pytest

if TYPE_CHECKING:
    from grimp import ImportGraph

PACKAGES = ("fivetrex", "fivetrex_api", "scripts", "benchmarks")


@pytest.fixture(scope="module")
def graph() -> ImportGraph:
    return grimp.build_graph(
        *PACKAGES,
        include_external_packages=True,
        exclude_type_checking_imports=True,
        cache_dir=None,
    )


def find_cycle(imports: dict[str, set[str]]) -> list[str]:
    """Return the modules of one circular import, in order; none if there is no such import."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        return cycle[::-1]
    return []


def find_chain(graph: ImportGraph, importer: str, imported: str) -> tuple[str, ...] | None:
    """Return the shortest chain of imports from one package or module to another."""
    chains = graph.find_shortest_chains(importer, imported, as_packages=True)
    return min(chains, key=len, default=None)


def test_a_cycle_is_found() -> None:
    assert find_cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) in (["b", "c", "b"], ["c", "b", "c"])
    assert find_cycle({"a": {"b", "c"}, "b": {"c"}}) == []


def test_imports_inside_functions_are_found(graph: ImportGraph) -> None:
    assert graph.direct_import_exists(
        importer="fivetrex._core.api_response", imported="fivetrex._core.html_error_pages"
    )


@pytest.mark.parametrize("package", ["fivetrex", "scripts", "benchmarks"])
def test_no_imports_are_circular(graph: ImportGraph, package: str) -> None:
    modules = {package, *graph.find_descendants(package)}
    imports = {module: graph.find_modules_directly_imported_by(module) for module in modules}
    assert find_cycle(imports) == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("fivetrex_api", "fivetrex"),
        *(
            (importer, imported)
            for importer in ("fivetrex.errors", "fivetrex.retry", "fivetrex._core")
            for imported in ("fivetrex._async", "fivetrex._sync")
        ),
        *(
            (importer, imported)
            for importer in ("fivetrex.webhooks", "fivetrex.logs")
            for imported in ("httpx", "fivetrex._core", "fivetrex._async", "fivetrex._sync")
        ),
        *(
            (importer, "fivetrex.integrations")
            for importer in (
                "fivetrex._core",
                "fivetrex._async",
                "fivetrex._sync",
                "fivetrex.limits",
            )
        ),
        ("fivetrex.integrations.common", "airflow"),
        ("fivetrex.integrations.common", "fivetrex.simulator"),
        ("fivetrex.integrations.airflow.provider_info", "airflow"),
        ("fivetrex", "scripts"),
        ("fivetrex", "benchmarks"),
    ],
)
def test_imports_point_one_way(graph: ImportGraph, importer: str, imported: str) -> None:
    assert find_chain(graph, importer, imported) is None


def test_only_the_pytest_plugin_and_the_benchmarks_import_the_simulator(graph: ImportGraph) -> None:
    simulator = {"fivetrex.simulator", *graph.find_descendants("fivetrex.simulator")}
    importers = set().union(*map(graph.find_modules_that_directly_import, simulator)) - simulator
    assert "fivetrex.pytest_plugin" in importers
    others = importers - {"fivetrex.pytest_plugin"}
    assert not [module for module in others if not module.startswith("benchmarks.")]
