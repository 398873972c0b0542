"""Comparing two definitions."""

from collections.abc import Iterator

from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document, dangling
from scripts.pipeline.reduce import reduce

from .client_method_names import public_name
from .operations import compare_operations, pair_operations
from .report import Finding, Report, merge
from .services import Services, compare_services, services_by_operation

_NO_SERVICES = "services were not compared: the {which} definition names none."


def compare(old: Document, new: Document) -> Report:
    """Tell what changed between two definitions, for somebody who calls the client.

    Args:
        old: The older definition, as published or reduced.
        new: The newer one, as published or reduced.

    Returns:
        All changes, each once and classed. The documents stay as they are.

    Raises:
        PipelineError: A definition is built in a way that the pipeline does not know, or refers
            to a schema that it does not have.
    """
    facts = _reduce(old, "older"), _reduce(new, "newer")
    before, after = services_by_operation(old), services_by_operation(new)
    found = [*compare_operations(*facts), *_compare_services(*facts, before, after)]
    silent = [which for which, told in (("older", before), ("newer", after)) if not told]
    return Report(merge(found), tuple(_NO_SERVICES.format(which=which) for which in silent[:1]))


def _reduce(definition: Document, which: str) -> Document:
    try:
        facts = reduce(definition)
    except PipelineError as error:
        raise PipelineError(f"the {which} definition is of no use: {error}") from error
    if lost := dangling(facts):
        raise PipelineError(
            f"the {which} definition is of no use: it refers to {', '.join(lost)}, and has no such "
            "schema."
        )
    return facts


def _compare_services(
    old: Document, new: Document, before: Services, after: Services
) -> Iterator[Finding]:
    if not before or not after:
        return
    for was, now in pair_operations(old, new):
        if was and now:
            names = (before.get(was["operationId"]), after.get(now["operationId"]))
            for name, difference in compare_services(*(told or frozenset() for told in names)):
                yield Finding("service", "operation", name, public_name(was), difference)
