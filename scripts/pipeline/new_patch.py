"""`scripts/new_patch`: create the next patch from a template."""

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .descriptions import snake_case
from .errors import PipelineError
from .openapi_document import METHODS
from .patch_file import FILE_NAME

_LAST = 999
_PATH = re.compile(r"/v1(/([a-z0-9-]+|\{\w+\}))+")
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
_OPERATION = """\
  - target: $.paths
    update:
      {path}:
        {method}:
          operationId: {name}
          tags: [{tag}]
          parameters:
{parameters}            - name: Accept
              in: header
              required: false
              schema: {{type: string, default: application/json}}
          responses:
            '200':
              description: ''
              content:
                application/json:
                  schema:
                    required: [code]
                    properties:
                      code:
                        type: string
                      message:
                        type: string
                      data:
                        $ref: '#/components/schemas/Widget'
            '404':
              description: ''
  - target: $.components.schemas
    update:
      Widget:
        type: object
        properties:
          id:
            type: string
"""
_PARAMETER = "            - {{name: {name}, in: path, required: true, schema: {{type: string}}}}\n"
_NEXT_FOR_AN_OPERATION = """\
Created {path}, with the operation {name}. Its other parts, in this order:
  1. The patch: the evidence, the fields of the request and of the response.
  2. openapi/descriptions/operations.yaml: its words, which scripts/regenerate prints if they are
     missing:
{words}
     openapi/descriptions/schemas.yaml and fields.yaml: those of new schemas and fields.
  3. openapi/surface: its line, which scripts/regenerate suggests. openapi/generator.yaml: the name
     of the class, if the schema's is not the API's term.
  4. Run scripts/regenerate and python -m scripts.twin.
  5. tests/pipeline/probes: a body as the API returns it. tests/surface/public_names.csv: its name.
     tests/_async/operation_cases: a success and an error. README.md: the table of resources.
  6. fivetrex/simulator/resources: its route. tests/simulator/operations: its case.
  7. Run scripts/test; a test fails for each part that is missing, and names it.
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
    parser.add_argument(
        "--operation",
        nargs=2,
        metavar=("METHOD", "PATH"),
        help="add a skeleton of an operation that the definition does not have, such as "
        "--operation GET /v1/widgets/{widgetId}",
    )
    chosen = parser.parse_args(arguments)
    try:
        operation = Operation.parse(*chosen.operation) if chosen.operation else None
        made = make(root / "openapi" / "patches", chosen.slug, chosen.title, operation)
    except (PipelineError, OSError) as problem:
        print(f"new_patch: {problem}", file=sys.stderr)
        return 1
    path = made.relative_to(root).as_posix()
    if operation is None:
        print(_NEXT.format(path=path), end="")
    else:
        words = operation.words()
        print(_NEXT_FOR_AN_OPERATION.format(path=path, name=operation.name, words=words), end="")
    return 0


@dataclass(frozen=True)
class Operation:
    """An operation to add to the definition.

    Attributes:
        method: The HTTP method, in lower case.
        path: The template of the path.
    """

    method: str
    path: str

    @classmethod
    def parse(cls, method: str, path: str) -> "Operation":
        """Return the operation of a command line.

        Raises:
            PipelineError: The method or the path is invalid.
        """
        if method.lower() not in METHODS:
            raise PipelineError(f"{method!r} is no HTTP method, such as GET or POST.")
        if not _PATH.fullmatch(path):
            raise PipelineError(f"{path!r} is no path, such as /v1/widgets/{{widgetId}}.")
        return cls(method.lower(), path)

    @property
    def ids(self) -> list[str]:
        """The names of the parameters of the path."""
        return re.findall(r"\{(\w+)\}", self.path)

    @property
    def name(self) -> str:
        """A name for it, which can be changed."""
        words = [part for part in self.path.split("/")[2:] if part and part[0] != "{"]
        return "_".join([self.method, *words]).replace("-", "_")

    def as_action(self) -> str:
        """Return its actions as YAML."""
        parameters = "".join(_PARAMETER.format(name=each) for each in self.ids)
        tag = self.path.split("/")[2].replace("-", " ").title() + " Management"
        return _OPERATION.format(
            path=self.path, method=self.method, name=self.name, tag=tag, parameters=parameters
        )

    def words(self) -> str:
        """Return its entry in `openapi/descriptions/operations.yaml`."""
        arguments = ", ".join(f"{snake_case(each)}: an_id" for each in self.ids)
        return f"       {self.name}:\n         summary: ...\n         example: {{{arguments}}}"


def make(
    folder: Path, slug: str, title: str | None = None, operation: Operation | None = None
) -> Path:
    """Create the next patch in a folder.

    Args:
        folder: The folder of the patches.
        slug: The words of the file name.
        title: What is true, in a few words.
        operation: An operation to add; None for a patch of something that exists.

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
    if operation is not None:
        text = text[: text.index("  - target: ")] + operation.as_action()
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
