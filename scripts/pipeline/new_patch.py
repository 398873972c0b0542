"""`scripts/new_patch`: create the next patch from a template."""

import argparse
import json
import re
import sys
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .errors import PipelineError
from .patch_file import FILE_NAME

_LAST = 999
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TEMPLATE = """\
overlay: 1.1.0
info:
  title: {title}
  version: 1.0.0
# If only some definitions have the error, the dates of the first and the last of them:
# x-since: 2026-03-18
# x-until: 2026-07-10
x-evidence:
  # What the definition declares, in your own words. Copy none of Fivetran's sentences.
  definition:
  # What the API does.
  api:
  # The sources: the public documentation, an issue, a response of the API.
  seen:
actions:
  # The target is a JSONPath into openapi/definition.json, with all earlier patches applied.
  # `update` merges objects, appends to lists and replaces values of the same type. To change the
  # type, or to replace a list, use an action with `remove: true` first. `copy` is an update with
  # the value at another JSONPath. `x-matches: 3` requires three matches.
  - target: $.components.schemas.Widget.properties
    update:
      colour:
        type: string
"""
_NEXT = """\
Created {path}. Next steps:
  1. Fill in the evidence and the actions. Earlier patches are examples.
  2. Run scripts/regenerate --verbose, which reports the effect of each patch; git diff generated/
     shows the code.
  3. Add a probe to tests/pipeline/probes: a body as the API returns or accepts it.
  4. Run scripts/test tests/pipeline
  5. Commit the patch, the probe and all changes under generated/.
"""


def main(root: Path, arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        root: The root of the project.
        arguments: The command line without the program's name; `sys.argv` by default.

    Returns:
        The exit code: 0 if the file is created, 1 if it cannot be.
    """
    parser = argparse.ArgumentParser(
        prog="scripts/new_patch",
        description="Create the next numbered patch in openapi/patches from a template.",
    )
    parser.add_argument("slug", help="the words of the file name, such as one-connection")
    parser.add_argument("--title", help="what is true, in a few words; the slug by default")
    chosen = parser.parse_args(arguments)
    try:
        made = make(root / "openapi" / "patches", chosen.slug, chosen.title)
    except (PipelineError, OSError) as problem:
        print(f"new_patch: {problem}", file=sys.stderr)
        return 1
    print(_NEXT.format(path=made.relative_to(root).as_posix()), end="")
    return 0


def make(folder: Path, slug: str, title: str | None = None) -> Path:
    """Create the next patch in a folder.

    Args:
        folder: The folder of the patches.
        slug: The words of the file name.
        title: What is true, in a few words.

    Raises:
        PipelineError: The slug or the title is invalid, or there is a patch with that name.
    """
    if not _SLUG.fullmatch(slug):
        raise PipelineError(
            f"{slug!r} cannot be part of a file name: use lowercase letters, digits and single "
            "hyphens, such as one-connection."
        )
    title = title or slug.replace("-", " ").capitalize()
    if not title.isprintable():
        raise PipelineError(f"{title!r} cannot be a title: it must be one line.")
    taken = {path.name: match for path in folder.iterdir() if (match := _name(path))}
    for name in taken:
        if name[4:] == f"{slug}.yaml":
            raise PipelineError(f"{name} exists already. Extend it, or choose another name.")
    number = max((int(match[1]) for match in taken.values()), default=0) + 1
    if number > _LAST:
        raise PipelineError(f"all numbers up to {_LAST} are in use. Renumber the patches.")
    path = folder / f"{number:03}-{slug}.yaml"
    text = _TEMPLATE.format(title=_as_yaml(title))
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    return path


def _name(path: Path) -> re.Match[str] | None:
    return FILE_NAME.fullmatch(path.name)


def _as_yaml(text: str) -> str:
    """Return a string as YAML: plain if possible, otherwise as JSON."""
    try:
        plain = YAML(typ="safe").load(f"text: {text}") == {"text": text}
    except YAMLError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)
