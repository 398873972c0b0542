"""Compare two definitions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.reduce import reduce
from scripts.pipeline.service_configs import extract

from .client_method_names import public_name
from .definitions import Definition
from .operations import compare_operations, pair_operations
from .report import Finding, Report, merge
from .schemas import Difference
from .services import compare_service_fields, compare_services, services_by_operation

if TYPE_CHECKING:
    from scripts.pipeline.omissions import Omissions

_NO_SERVICES = "services were not compared, because the {which} definition has none."
_NO_FIELDS = "the fields of services were not compared, because those of the {which} are unknown."


def compare(old: Document, new: Document) -> Report:
    """Return the changes between two definitions, without patches.

    Args:
        old: The older definition, as published or reduced.
        new: The newer one, as published or reduced.

    Returns:
        All changes, each once, with its class. The documents are not changed.

    Raises:
        PipelineError: A definition has a structure that the pipeline does not support.
    """
    return compare_definitions(_read(old, "older"), _read(new, "newer"))


def compare_definitions(old: Definition, new: Definition) -> Report:
    """Return the changes between two definitions, for users of the client.

    Args:
        old: The older definition.
        new: The newer one.

    Returns:
        All changes, each once, with its class.
    """
    found = [
        *compare_operations(old.facts, new.facts),
        *_compare_services(old, new),
        *_compare_classes(old, new),
    ]
    without = [
        which
        for which, each in (("older", old), ("newer", new))
        if not services_by_operation(each.facts)
    ]
    notes = [_NO_SERVICES.format(which=which) for which in without[:1]]
    if not without and bool(old.services) != bool(new.services):
        which = "newer" if old.services else "older"
        notes.append(_NO_FIELDS.format(which=which))
    for which, each in (("older", old), ("newer", new)):
        notes += [f"in the {which} definition, {omission}" for omission in each.omissions]
    return Report(merge(found), tuple(notes))


def _read(document: Document, which: str) -> Definition:
    omissions: Omissions = []
    try:
        return Definition(reduce(document, omissions), extract(document), omissions=omissions)
    except PipelineError as error:
        raise PipelineError(f"the {which} definition cannot be used: {error}") from error


def _compare_services(old: Definition, new: Definition) -> Iterator[Finding]:
    before, after = services_by_operation(old.facts), services_by_operation(new.facts)
    if not before or not after:
        return
    for was, now in pair_operations(old.facts, new.facts):
        if not was or not now:
            continue
        ids = was["operationId"], now["operationId"]
        names = (before.get(ids[0]), after.get(ids[1]))
        for name, difference in compare_services(*(found or frozenset() for found in names)):
            yield Finding("service", "operation", name, public_name(was), difference)
        fields = old.services.get(ids[0], {}), new.services.get(ids[1], {})
        for path, difference in compare_service_fields(*fields):
            yield Finding("argument", "service", path, public_name(was), difference)


def _compare_classes(old: Definition, new: Definition) -> Iterator[Finding]:
    if old.class_names is None or new.class_names is None:
        return
    for name in sorted(old.class_names - new.class_names):
        yield Finding("class", "models", name, "", Difference("removed"))
    for name in sorted(new.class_names - old.class_names):
        yield Finding("class", "models", name, "", Difference("added"))
