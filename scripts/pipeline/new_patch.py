"""`scripts/new_patch`: the next numbered patch, from a template that tells what goes where."""

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
# Where not every definition has the defect, the first and the last that do, by their own dates:
# x-since: 2026-03-18
# x-until: 2026-07-10
x-evidence:
  # What the definition says, in your own words; none of Fivetran's sentences may be kept here.
  definition:
  # What the API does.
  api:
  # Where that was seen: the public documentation, an issue, an answer of the API.
  seen:
actions:
  # Where to repair: a JSONPath into openapi/definition.json, as the patches before have left it.
  # `update` merges objects and lengthens lists; `remove: true` comes first to replace a value;
  # `copy` takes it from another JSONPath; `x-matches: 3` says how many places must match.
  - target: $.components.schemas.Widget.properties
    update:
      colour:
        type: string
"""
_NEXT = """\
{path} is made. What is next:
  1. Fill in the evidence and the actions; the patches before it are good examples.
  2. scripts/regenerate --verbose tells what each patch did; git diff generated/ shows the code.
  3. Add a probe for it under tests/pipeline/probes: a body as the API sends or takes it.
  4. scripts/test tests/pipeline
  5. Commit the patch, the probe and all that changed under generated/.
"""


def main(root: Path, arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        root: The root of the project.
        arguments: The command line without the program; by default the process's own.

    Returns:
        The exit code: 0 when the file is made, 1 when it cannot be.
    """
    parser = argparse.ArgumentParser(
        prog="scripts/new_patch",
        description="Make the next numbered patch in openapi/patches from a template.",
    )
    parser.add_argument("slug", help="what it is about, as in one-connection: words and hyphens")
    parser.add_argument("--title", help="what is true, in a few words; by default the slug's words")
    chosen = parser.parse_args(arguments)
    try:
        made = make(root / "openapi" / "patches", chosen.slug, chosen.title)
    except (PipelineError, OSError) as problem:
        print(f"new_patch: {problem}", file=sys.stderr)
        return 1
    print(_NEXT.format(path=made.relative_to(root).as_posix()), end="")
    return 0


def make(folder: Path, slug: str, title: str | None = None) -> Path:
    """Make the next patch of a folder.

    Args:
        folder: The folder of the patches.
        slug: What it is about: the words of its file's name.
        title: What is true, in a few words.

    Raises:
        PipelineError: The slug or the title cannot be one, or there is a patch of that name.
    """
    if not _SLUG.fullmatch(slug):
        raise PipelineError(
            f"{slug!r} cannot be in a patch's name: use small letters, digits and single hyphens, "
            "as in one-connection."
        )
    title = title or slug.replace("-", " ").capitalize()
    if not title.isprintable():
        raise PipelineError(f"{title!r} cannot be a title: it must be one line.")
    taken = {path.name: match for path in folder.iterdir() if (match := _name(path))}
    for name in taken:
        if name[4:] == f"{slug}.yaml":
            raise PipelineError(f"there is {name} already. Extend it, or take another name.")
    number = max((int(match[1]) for match in taken.values()), default=0) + 1
    if number > _LAST:
        raise PipelineError(f"the numbers up to {_LAST} are used up. Renumber the patches.")
    path = folder / f"{number:03}-{slug}.yaml"
    text = _TEMPLATE.format(title=_as_yaml(title))
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    return path


def _name(path: Path) -> re.Match[str] | None:
    return FILE_NAME.fullmatch(path.name)


def _as_yaml(text: str) -> str:
    """Return a text as YAML reads it: plain where that is the same, else as JSON."""
    try:
        plain = YAML(typ="safe").load(f"text: {text}") == {"text": text}
    except YAMLError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)
