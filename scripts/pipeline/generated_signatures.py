"""Check that handwritten code calls the generated functions and classes as they are now.

All files are parsed and not imported, as in `generated_usage`. Checked are the arguments of the
functions that build a request, those of the models of bodies, and the attributes of a generated
model that a subclass uses.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .directory_walk import walk_directory
from .generated_usage import PACKAGE, module_file

_BUILDER = "_get_kwargs"
# The functions that return the query of a page, with the arguments that they add.
_PAGE_QUERY = {"list_arguments": ("cursor", "limit")}


@dataclass(frozen=True)
class Signature:
    """The arguments of a function or a class.

    Attributes:
        positional: The names of those that can be passed by position.
        names: All names.
        required: The names of those without a default.
    """

    positional: tuple[str, ...]
    names: frozenset[str]
    required: frozenset[str]


def find_misused(curated: Path, generated: Path) -> list[str]:
    """Return the places of handwritten code that do not fit a generated client, with remedies.

    Args:
        curated: The folder `fivetrex`. Its synchronous half is generated from the other, and is
            not read.
        generated: The folder that contains the generated package.
    """
    return [
        line
        for file in sorted(walk_directory(curated))
        if file.suffix == ".py" and not {"generated", "_sync"} & {*file.relative_to(curated).parts}
        for line in _Checks(generated, file.relative_to(curated.parent).as_posix()).check(
            ast.parse(file.read_bytes(), str(file))
        )
    ]


class _Checks:
    """Checks one file.

    Args:
        generated: The folder that contains the generated package.
        name: The file's name, for messages.
    """

    def __init__(self, generated: Path, name: str) -> None:
        self._generated = generated
        self._name = name

    def check(self, tree: ast.Module) -> Iterator[str]:
        """Yield the problems of a file."""
        of_module = dict(_imports(tree.body))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                imported = of_module | dict(_imports(ast.walk(node)))
                yield from self._check_function(node, imported)
            elif isinstance(node, ast.ClassDef):
                yield from self._check_class(node, of_module)

    def _check_function(
        self, function: ast.FunctionDef | ast.AsyncFunctionDef, imported: dict[str, str]
    ) -> Iterator[str]:
        queries = dict(_queries(function))
        for node in ast.walk(function):
            if not isinstance(node, ast.Call):
                continue
            called, arguments = node.func, node.args
            if isinstance(called, ast.Name) and called.id == "partial" and arguments:
                called, arguments = arguments[0], arguments[1:]
            match called:
                case ast.Attribute(value=ast.Name(id=name), attr=attr) if attr == _BUILDER:
                    signature = self._function(imported.get(name, ""))
                case ast.Name(id=name):
                    signature = self._model(imported.get(name, ""))
                case _:
                    continue
            if signature is None:
                continue
            place = f"{self._name}:{node.lineno}: {imported[name]}"
            yield from _problems(place, signature, arguments, node.keywords, queries)

    def _check_class(self, node: ast.ClassDef, imported: dict[str, str]) -> Iterator[str]:
        """Yield the attributes of a generated model that no longer exist."""
        if len(node.bases) != 1 or not isinstance(node.bases[0], ast.Name):
            return
        base = imported.get(node.bases[0].id, "")
        body = self._class_body(base)
        if body is None:
            return
        known = {*_defined(body), *_defined(node.body)}
        for inner in ast.walk(node):
            match inner:
                case ast.Attribute(value=ast.Name(id="self"), attr=name, lineno=line):
                    if name not in known and not name.startswith("__"):
                        yield (
                            f"{self._name}:{line}: {base} has no field {name} any more. Remove its "
                            "use, or restore the field in a patch"
                        )

    def _function(self, module: str) -> Signature | None:
        file = module_file(module, self._generated) if module else None
        if file is None:
            return None
        for node in ast.parse(file.read_bytes()).body:
            if isinstance(node, ast.FunctionDef) and node.name == _BUILDER:
                positional = tuple(each.arg for each in node.args.args)
                without = len(positional) - len(node.args.defaults)
                keywords = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
                named = {each.arg: default for each, default in keywords}
                required = {name for name, default in named.items() if default is None}
                return Signature(
                    positional,
                    frozenset({*positional, *named}),
                    frozenset({*positional[:without], *required}),
                )
        return None

    def _model(self, name: str) -> Signature | None:
        body = self._class_body(name)
        if body is None:
            return None
        fields: dict[str, bool] = {}
        for node in body:
            match node:
                case ast.AnnAssign(target=ast.Name(id=field), value=None):
                    fields[field] = True
                case ast.AnnAssign(target=ast.Name(id=field), value=ast.expr() as value):
                    if "init=False" not in ast.unparse(value):
                        fields[field] = False
        return Signature(
            tuple(fields),
            frozenset(fields),
            frozenset(field for field, is_required in fields.items() if is_required),
        )

    def _class_body(self, name: str) -> list[ast.stmt] | None:
        """Return the body of a generated class; None if the name is not that of a class."""
        module, _, class_name = name.rpartition(".")
        if not module.startswith(f"{PACKAGE}.models"):
            return None
        folder = self._generated.joinpath(PACKAGE, "models")
        file = module_file(module, self._generated)
        if module == f"{PACKAGE}.models":
            file = _file_of_class(folder, class_name)
        if file is None:
            return None
        for node in ast.parse(file.read_bytes()).body:
            if isinstance(node, ast.ClassDef) and node.name == class_name:
                return node.body
        return None


def _file_of_class(folder: Path, class_name: str) -> Path | None:
    from openapi_python_client.strings import PythonIdentifier

    file = folder / f"{PythonIdentifier(class_name, prefix='field_')}.py"
    return file if file.is_file() else None


def _imports(nodes: Iterator[ast.AST] | list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Yield the local and the full names of what is imported from the generated client."""
    for node in nodes:
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module.startswith(PACKAGE):
                for alias in names:
                    yield alias.asname or alias.name, f"{module}.{alias.name}"
            case ast.If(body=body):
                yield from _imports(body)


def _queries(function: ast.AST) -> Iterator[tuple[str, list[str]]]:
    """Yield the variables that hold the query of a page, with the arguments in them."""
    for node in ast.walk(function):
        match node:
            case ast.Assign(
                targets=[ast.Name(id=variable)],
                value=ast.Call(func=ast.Name(id=name), keywords=keywords),
            ) if name in _PAGE_QUERY:
                named = [each.arg for each in keywords if each.arg]
                yield variable, [*_PAGE_QUERY[name], *named]


def _problems(
    place: str,
    signature: Signature,
    arguments: list[ast.expr],
    keywords: list[ast.keyword],
    queries: dict[str, list[str]],
) -> Iterator[str]:
    if any(isinstance(each, ast.Starred) for each in arguments):
        return
    passed = [each.arg for each in keywords if each.arg]
    is_open = False
    for each in keywords:
        if each.arg is None:
            known = queries.get(each.value.id) if isinstance(each.value, ast.Name) else None
            passed += known or ()
            is_open = True
    if len(arguments) > len(signature.positional):
        number = len(signature.positional)
        yield f"{place} takes {number} positional arguments now. Correct the call"
    for name in passed:
        if name not in signature.names:
            yield f"{place} has no argument {name} any more. Remove it, or restore it in a patch"
    given = {*signature.positional[: len(arguments)], *passed}
    for name in sorted(signature.required - given):
        if not is_open:
            yield (
                f"{place} requires {name} now. Add it to the method, or make it optional in a patch"
            )


def _defined(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (each.id for each in targets if isinstance(each, ast.Name))
            case ast.If(body=inner):
                yield from _defined(inner)
