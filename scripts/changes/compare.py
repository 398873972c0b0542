"""Compare two definitions."""

from collections.abc import Iterator

from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document, dangling
from scripts.pipeline.reduce import reduce

from .client_method_names import public_name
from .operations import compare_operations, pair_operations
from .report import Finding, Report, merge
from .services import Services, compare_services, services_by_operation

_NO_SERVICES = "services were not compared, because the {which} definition has none."


def compare(old: Document, new: Document) -> Report:
    """Return the changes between two definitions, for users of the client.

    Args:
        old: The older definition, as published or reduced.
        new: The newer one, as published or reduced.

    Returns:
        All changes, each once, with its class. The documents are not changed.

    Raises:
        PipelineError: A definition has a structure that the pipeline does not support, or refers
            to a schema that does not exist.
    """
    facts = _reduce(old, "older"), _reduce(new, "newer")
    before, after = services_by_operation(old), services_by_operation(new)
    found = [*compare_operations(*facts), *_compare_services(*facts, before, after)]
    without = [which for which, found in (("older", before), ("newer", after)) if not found]
    return Report(merge(found), tuple(_NO_SERVICES.format(which=which) for which in without[:1]))


def _reduce(definition: Document, which: str) -> Document:
    try:
        facts = reduce(definition)
    except PipelineError as error:
        raise PipelineError(f"the {which} definition cannot be used: {error}") from error
    if lost := dangling(facts):
        raise PipelineError(
            f"the {which} definition cannot be used: it refers to {', '.join(lost)}, which does "
            "not exist."
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
            for name, difference in compare_services(*(found or frozenset() for found in names)):
                yield Finding("service", "operation", name, public_name(was), difference)
