"""Postprocess: change the generated files where a template cannot, and count each change.

A step that finds an unexpected number of matches is an error: the generator has changed, and the
step must be reviewed.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .directory_walk import walk_directory
from .errors import PipelineError
from .openapi_document import Document, operations
from .tolerate import ACCEPT

if TYPE_CHECKING:
    from openapi_python_client import Project

# Isolated from the project's ruff settings, so that changing those does not change this output.
_RUFF = ("--isolated", "--no-cache", "--quiet", "--target-version", "py311", "--line-length", "100")
_RULES = "F,I,UP"

# How docstrings.py wraps the stock template's description of errors.
_STOCK_ERRORS = """\
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
"""
_ERRORS = """\
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
"""
_CONFIRMATION = """\
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.
"""


def postprocess_package(
    package: Path, document: Document, project: "Project", settings: Path
) -> None:
    """Postprocess a generated package in place.

    Args:
        package: The folder of the generated package.
        document: The effective definition, with each operation's `x-accept`.
        project: The result of `generate`.
        settings: The folder with `templates`.

    Raises:
        PipelineError: A step does not fit the generated files.
    """
    _send_accept(package, document, project)
    _let_httpx_choose_boundaries(package, project)
    _accept_plain_bodies(package, project)
    _accept_every_success(package, project)
    _describe_errors(package, project)
    _replace(package / "client.py", 'prefix: str = "Bearer"', 'prefix: str = "Basic"', times=1)
    _replace(
        package / "client.py",
        "raise_on_unexpected_status: bool = field(default=False, kw_only=True)",
        "raise_on_unexpected_status: bool = field(default=True, kw_only=True)",
        times=2,
    )
    _keep_secrets_out_of_repr(package)
    _make_unset_unique(package)
    for name in ("bodies.py", "decoding.py", "masking.py"):
        shutil.copyfile(settings / "templates" / name, package / name)
    (package / "py.typed").touch()
    _check_no_object_addresses(package)


def format_package(package: Path) -> None:
    """Format a generated package, and remove unused imports.

    Args:
        package: The folder of the generated package.

    Raises:
        PipelineError: ruff reports an error.
    """
    _ruff("check", "--fix", "--select", _RULES, folder=package)
    # The generator writes the line endings of the platform.
    _ruff("format", "--config", "format.line-ending='lf'", folder=package)


def _send_accept(package: Path, document: Document, project: "Project") -> None:
    """Send the `Accept` header of the definition with every operation."""
    from openapi_python_client.strings import PythonIdentifier

    accepts = {
        PythonIdentifier(operation["operationId"], project.config.field_prefix): operation[ACCEPT]
        for _, _, operation in operations(document)
    }
    sent = 0
    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            module = package / "api" / tag / f"{endpoint.name}.py"
            header = f'"Accept": "{accepts[endpoint.name]}"'
            if endpoint.method in ("post", "patch") and not endpoint.bodies:
                # The API requires it even without a body.
                header += ', "Content-Type": "application/json"'
            if endpoint.bodies:
                old, new = "headers: dict[str, Any] = {}", f"headers: dict[str, Any] = {{{header}}}"
            else:
                old = "_kwargs: dict[str, Any] = {"
                new = f'{old}\n        "headers": {{{header}}},'
            _replace(module, old, new, times=1)
            sent += 1
    expected = sum(1 for _ in operations(document))
    if not sent == len(accepts) == expected:
        raise PipelineError(f"{sent} operations were generated, and the definition has {expected}.")


def _let_httpx_choose_boundaries(package: Path, project: "Project") -> None:
    """Remove the fixed boundary of multipart bodies: a file that contains it would be truncated."""
    fixed = 'headers["Content-Type"] = "multipart/form-data; boundary=+++"'
    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            parts = sum(body.content_type == "multipart/form-data" for body in endpoint.bodies)
            if parts:
                _replace(package / "api" / tag / f"{endpoint.name}.py", fixed, "", times=parts)


def _accept_plain_bodies(package: Path, project: "Project") -> None:
    """Accept a plain mapping as a JSON body; raise a TypeError for any other unsuitable body."""
    from openapi_python_client.parser.properties import ModelProperty

    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            if len(endpoint.bodies) != 1 or not isinstance(endpoint.bodies[0].prop, ModelProperty):
                continue  # these functions take Python's own types, or one of several models
            module = package / "api" / tag / f"{endpoint.name}.py"
            prop = endpoint.bodies[0].prop
            model = prop.get_type_string(no_optional=True).as_unembedded_code()
            if endpoint.bodies[0].content_type == "multipart/form-data":
                name, old = "as_model", "body.to_multipart()"
                new = f"as_model(body, {model}).to_multipart()"
            else:
                name, old, new = "as_json", "body.to_dict()", f"as_json(body, {model})"
                declared = f"    body: {prop.get_type_string().as_unembedded_code()}"
                default = ",\n" if prop.required else " = UNSET,\n"
                plain = f"{declared} | Mapping[str, Any]{default}"
                # In each function, and in the one that builds the request.
                _replace(module, declared + default, plain, times=_functions(endpoint) + 1)
                mapping = "from collections.abc import Mapping\nfrom http import"
                _replace(module, "from http import", mapping, times=1)
            _replace(module, old, new, times=1)
            imports = f"import httpx\n\nfrom ...bodies import {name}\n"
            _replace(module, "import httpx\n", imports, times=1)


def _accept_every_success(package: Path, project: "Project") -> None:
    """Decode every 2xx response that has a body, not only the documented status.

    The API has acted by then, so an undocumented success is a result and not an error. Where
    several successes are documented, the last one applies to the undocumented ones.
    """
    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            module = package / "api" / tag / f"{endpoint.name}.py"
            patterns = [pattern.status_code.range for pattern in endpoint.responses.patterns]
            documented = [
                low for low, high in filter(None, patterns) if low == high and low // 100 == 2
            ]
            if not documented:
                continue
            old = f"if response.status_code == {documented[-1]}:"
            _replace(module, old, "if response.is_success and response.content:", times=1)


def _describe_errors(package: Path, project: "Project") -> None:
    """Document the errors that the functions raise with `client.api`."""
    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            module = package / "api" / tag / f"{endpoint.name}.py"
            confirmed = "" if endpoint.method == "get" else _CONFIRMATION
            _replace(module, _STOCK_ERRORS, _ERRORS + confirmed, times=_functions(endpoint))


def _functions(endpoint: Any) -> int:
    """Return the number of functions that call an operation.

    Without a result, there are only the two that return a `Response`.
    """
    return 4 if endpoint.response_type().as_unembedded_code() != "Any" else 2


def _keep_secrets_out_of_repr(package: Path) -> None:
    """Omit credentials from the client's `repr`, and the body from that of a response.

    The template of the models masks their fields.
    """
    client, types = package / "client.py", package / "types.py"
    for name in ("cookies", "headers", "httpx_args"):
        old = f'kw_only=True, alias="{name}")'
        _replace(client, old, f'kw_only=True, repr=False, alias="{name}")', times=2)
    _replace(client, "    token: str\n", "    token: str = field(repr=False)\n", times=1)
    _replace(types, "    content: bytes\n", "    content: bytes = field(repr=False)\n", times=1)
    _replace(types, "from attrs import define\n", "from attrs import define, field\n", times=1)


def _make_unset_unique(package: Path) -> None:
    """Let copies and pickles of a model have `UNSET` itself, which is compared by identity."""
    old = "    def __bool__(self) -> Literal[False]:\n        return False\n"
    name = 'return "UNSET"\n'
    new = (
        f"{old}\n    def __repr__(self) -> str:\n        {name}"
        f"\n    def __reduce__(self) -> str:\n        {name}"
    )
    _replace(package / "types.py", old, new, times=1)


def _check_no_object_addresses(package: Path) -> None:
    """Check that no template has written the repr of a wrapper object instead of its text."""
    for file in sorted(walk_directory(package)):
        if file.suffix == ".py" and " object at 0x" in file.read_text("utf-8"):
            raise PipelineError(
                f"{file.relative_to(package)} contains the address of a Python object. "
                "A template in openapi/templates uses a string of the definition without a filter."
            )


def _replace(file: Path, old: str, new: str, times: int) -> None:
    text = file.read_text("utf-8")
    found = text.count(old)
    if found != times:
        raise PipelineError(
            f"{file.parent.name}/{file.name} has {found} matches, not {times}, of: {old} "
            "(scripts/pipeline/postprocess.py; has the generator changed?)"
        )
    file.write_text(text.replace(old, new), "utf-8")


def _ruff(*arguments: str, folder: Path) -> None:
    command = [sys.executable, "-m", "ruff", arguments[0], *_RUFF, *arguments[1:], str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PipelineError(
            f"ruff {arguments[0]} reports an error in the generated code:\n"
            f"{done.stdout}{done.stderr}"
        )
