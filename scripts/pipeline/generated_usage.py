"""Find the generated names that the handwritten code uses, and those that do not exist.

Both are parsed and not imported: a newly generated client is not on the import path, and importing
code fails if a name is missing.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .directory_walk import walk_directory
from .errors import PipelineError

PACKAGE = "fivetrex_api"
_NAMED_MODULE = re.compile(rf"{PACKAGE}(\.\w+)*")


@dataclass(frozen=True)
class Usage:
    """A reference from handwritten to generated code.

    Attributes:
        where: The file and the line.
        module: The generated module.
        name: The name in that module; None for the module itself.
    """

    where: str
    module: str
    name: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.module}{f'.{self.name}' if self.name else ''}"


def find_usages(curated: Path) -> list[Usage]:
    """Return all references to the generated client in the handwritten code of a folder.

    Raises:
        PipelineError: A file is not Python.
    """
    return [
        use
        for file in sorted(walk_directory(curated))
        if file.suffix == ".py" and "generated" not in file.relative_to(curated).parts
        if file.relative_to(curated) != Path("models", "__init__.py")
        for use in _usages_in(file, file.relative_to(curated.parent).as_posix())
    ]


def _usages_in(file: Path, name: str) -> Iterator[Usage]:
    try:
        tree = ast.parse(file.read_bytes(), str(file))
    except (SyntaxError, ValueError) as error:
        raise PipelineError(f"{name} is not Python: {error}. Fix it first.") from error
    for node in ast.walk(tree):
        where = f"{name}:{getattr(node, 'lineno', 0)}"
        match node:
            case ast.ImportFrom(module=str(module), names=taken, level=0) if _is_ours(module):
                yield from (Usage(where, module, alias.name) for alias in taken)
            case ast.Import(names=taken):
                yield from (Usage(where, alias.name) for alias in taken if _is_ours(alias.name))
            case ast.Attribute(value=ast.Name(id=module), attr=attribute) if module == PACKAGE:
                yield Usage(where, module, attribute)
            case ast.Call(func=ast.Name(id="import_module"), args=[ast.Constant(str(module)), *_]):
                if _is_ours(module):
                    yield Usage(where, module)


def _is_ours(module: str) -> bool:
    return _NAMED_MODULE.fullmatch(module) is not None


def find_missing(taken: list[Usage], generated: Path) -> list[Usage]:
    """Return the references to names that a generated client does not have.

    Args:
        taken: The result of `find_usages`.
        generated: The folder that contains the generated package.
    """
    names: dict[Path, set[str]] = {}

    def exists(use: Usage) -> bool:
        if use.name and module_file(f"{use.module}.{use.name}", generated):
            return True
        file = module_file(use.module, generated)
        if file is None or use.name is None:
            return file is not None
        if file not in names:
            names[file] = _names(file)
        return use.name in names[file]

    return [use for use in taken if not exists(use)]


def module_file(module: str, generated: Path) -> Path | None:
    """Return the file of a generated module; None if it does not exist.

    Args:
        module: The full name of the module.
        generated: The folder that contains the generated package.
    """
    path = generated.joinpath(*module.split("."))
    files = (path / "__init__.py", path.with_name(f"{path.name}.py"))
    return next((file for file in files if file.is_file()), None)


def _names(file: Path) -> set[str]:
    """Return the names that a module defines, imports, or lists in `__all__`."""
    found: set[str] = set()
    waiting: list[ast.stmt] = list(ast.parse(file.read_bytes()).body)
    while waiting:
        match waiting.pop():
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                found.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.expr() as names):
                found.update(ast.literal_eval(names))
            case ast.Assign(targets=targets):
                found.update(target.id for target in targets if isinstance(target, ast.Name))
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                found.update(alias.asname or alias.name for alias in names)
            case ast.If(body=body, orelse=orelse):
                waiting += [*body, *orelse]
    return found
