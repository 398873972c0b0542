"""The known findings that a maintainer has accepted, with the reasons: `openapi/accepted.yaml`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .errors import PipelineError
from .omissions import Omission

FILE_NAME = "accepted.yaml"
_SECTIONS = ("omissions", "changes")


@dataclass(frozen=True)
class Accepted:
    """The accepted findings, with the reasons.

    Attributes:
        omissions: Reasons by the text of an omission, as `scripts/regenerate` reports it.
        changes: Reasons by the key of a change, as `scripts/diff_definition --format json` has it.
    """

    omissions: dict[str, str]
    changes: dict[str, str]

    def without_known(self, omissions: Iterable[Omission]) -> list[Omission]:
        """Return the omissions that are not accepted."""
        return [each for each in omissions if f"{each.place}: {each.problem}" not in self.omissions]


def load(path: Path) -> Accepted:
    """Read the file; without one, nothing is accepted.

    Args:
        path: The file.

    Raises:
        PipelineError: It is not YAML, or has another form.
    """
    if not path.exists():
        return Accepted({}, {})
    try:
        content = YAML(typ="safe").load(path) or {}
    except (YAMLError, OSError, UnicodeDecodeError) as error:
        raise PipelineError(f"openapi/{path.name} cannot be read as YAML: {error}") from error
    if problem := next(_problems(content), None):
        raise PipelineError(f"openapi/{path.name} {problem}.")
    return Accepted(*(content.get(section) or {} for section in _SECTIONS))


def _problems(content: Any) -> Iterator[str]:
    if not isinstance(content, dict) or content.keys() - set(_SECTIONS):
        yield "must be a mapping with `omissions` and `changes`"
        return
    for section in _SECTIONS:
        entries = content.get(section) or {}
        if not isinstance(entries, dict):
            yield f"must have a mapping in `{section}`"
            return
        for key, reason in entries.items():
            if not isinstance(reason, str) or not reason.strip():
                yield f"must have a reason for {key!r}"
