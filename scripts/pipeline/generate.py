"""Generate: run openapi-python-client on the effective definition; its warnings are errors."""

import contextlib
import functools
import io
import json
import re
import runpy
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .always_present import ALWAYS, OWN_KEY
from .errors import PipelineError
from .tolerate import ANSWER, KNOWN_VALUES

if TYPE_CHECKING:
    from openapi_python_client import Project

TOOLS = ("openapi-python-client", "ruff")

# Properties whose Python value is their JSON value. Models, timestamps and lists are decoded. The
# templates do not support any other kind, because the definition has none.
_AS_THEY_ARE = {
    "any_property.py.jinja",
    "boolean_property.py.jinja",
    "file_property.py.jinja",
    "float_property.py.jinja",
    "int_property.py.jinja",
    "literal_enum_property.py.jinja",
    "string_property.py.jinja",
}
# Attributes may have the names of these builtins, because the models' template does not use them.
_ATTRIBUTE_NAMES = {"format", "hash", "type"}
_DECODED = {"datetime_property.py.jinja", "model_property.py.jinja"}


def tool_versions(root: Path) -> dict[str, str]:
    """Return the versions of the tools whose output is committed.

    Raises:
        PipelineError: A tool is missing, or its version is not the one that pyproject.toml pins.
    """
    project = (root / "pyproject.toml").read_text("utf-8")
    versions = {}
    for tool in TOOLS:
        try:
            versions[tool] = version(tool)
        except PackageNotFoundError:
            raise PipelineError(
                f"{tool} is not installed. Run scripts/check, which sets up an environment, or: "
                "pip install -e '.[dev]'"
            ) from None
        if f'"{tool}=={versions[tool]}"' not in project:
            raise PipelineError(
                f"{tool} {versions[tool]} is installed, and pyproject.toml pins another version. "
                "Run: pip install -e '.[dev]'"
            )
    return versions


def generate(definition: Path, settings: Path, package: Path) -> "Project":
    """Generate the client's package, unformatted.

    Args:
        definition: The file with the effective definition.
        settings: The folder with `generator.yaml` and `templates`.
        package: The folder to create; it must not exist.

    Returns:
        The generator's project, which has the module of each operation.

    Raises:
        PipelineError: The generator returned an error or a warning.
    """
    from openapi_python_client import Project
    from openapi_python_client.config import Config, ConfigFile, MetaType
    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.errors import GeneratorError

    from . import docstrings

    config = Config.from_sources(
        ConfigFile.load_from_path(settings / "generator.yaml"),
        MetaType.NONE,
        document_source=definition,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    data = GeneratorData.from_dict(json.loads(definition.read_text("utf-8")), config=config)
    if isinstance(data, GeneratorError):
        raise PipelineError(_format_errors([data]))
    _restore_names(data)
    project = Project(openapi=data, config=config, custom_template_path=settings / "templates")
    is_secret = runpy.run_path(str(settings / "templates" / "masking.py"))["is_secret"]
    project.env.globals.update(
        only=_only,
        is_decoded=_is_decoded,
        type_of=_type_of,
        open_type_of=_open_type_of,
        own_key_of=_own_key_of,
        is_always_present=_is_always_present,
        text_of=functools.partial(_text_of, is_secret),
        text_of_rest=_text_of_rest,
        function_docstring=docstrings.function_docstring,
        model_docstring=docstrings.model_docstring,
    )
    with contextlib.redirect_stdout(io.StringIO()):
        errors = project.build()
    if errors:
        raise PipelineError(_format_errors(errors))
    return project


def _restore_names(data: Any) -> None:
    """Restore the names of response fields to which the generator adds an underscore.

    The generator does so for the name of every builtin. An attribute does not shadow a builtin.
    """
    for model in data.models:
        if (model.data.model_extra or {}).get(ANSWER):
            for prop in (*model.required_properties, *model.optional_properties):
                name = prop.python_name.removesuffix("_")
                if name in _ATTRIBUTE_NAMES:
                    prop.python_name = name


def _format_errors(errors: Any) -> str:
    lines = "\n".join(f"  {error.header.strip()} {error.detail or ''}".rstrip() for error in errors)
    # Some messages have the repr of a wrapper object instead of its text.
    readable = re.sub(r"<openapi_python_client\S+ object at 0x\w+>", "(?)", lines)
    return f"openapi-python-client could not generate everything:\n{readable}"


def _only(prop: Any) -> Any:
    """Return the type of a property without None."""
    options = [option for option in _options(prop) if not _is_none(option)]
    if len(options) != 1:
        raise PipelineError(
            f"property {prop.python_name} has several types, which "
            "openapi/templates/model.py.jinja does not support. Declare one type in a patch, or "
            "extend the template."
        )
    kind = options[0].template
    if kind not in _AS_THEY_ARE | _DECODED | {"list_property.py.jinja"}:
        raise PipelineError(
            f"property {prop.python_name} has a type that the templates do not support: {kind}."
        )
    return options[0]


def _options(prop: Any) -> Iterator[Any]:
    yield from getattr(prop, "inner_properties", [prop])


def _is_none(prop: Any) -> bool:
    return bool(prop.get_base_type_string().as_unembedded_code() == "None")


def _type_of(prop: Any) -> str:
    """Return a property's type as code, without None or "unset"."""
    code: str = _only(prop).get_base_type_string().as_unembedded_code()
    return code


def _open_type_of(model: Any, prop: Any) -> str:
    """Return the type of a property of a response: its known values, and any other value."""
    code = _type_of(prop)
    schema = (model.data.properties or {}).get(prop.name)
    if values := _known_values(schema):
        return f"Literal[{values}] | {code}"
    if values := _known_values(getattr(schema, "items", None)):
        return f"list[Literal[{values}] | {code.removeprefix('list[')}"
    return code


def _known_values(schema: Any) -> str:
    """Return the known values of a schema as code; empty if it has none."""
    values = (getattr(schema, "model_extra", None) or {}).get(KNOWN_VALUES, ())
    return ", ".join(repr(_raw(value)) for value in values)


def _own_key_of(model: Any) -> str:
    """Return the field that identifies the object; empty if there is none."""
    return str(_raw(model.data.model_extra.get(OWN_KEY, "")))


def _is_always_present(model: Any, prop: Any) -> bool:
    """Whether the API always sends a property, so that its type has no None."""
    always = model.data.model_extra.get(ALWAYS, ())
    return _raw(prop.name) in {_raw(name) for name in always}


def _is_decoded(prop: Any) -> bool:
    """Whether a property's JSON value must be decoded."""
    inner = _only(prop)
    if hasattr(inner, "inner_property"):
        return _is_decoded(inner.inner_property)
    return inner.template in _DECODED


def _text_of(is_secret: Callable[[str], bool], model: Any, prop: Any) -> str:
    """Return the function of `masking.py` for a property's text in `repr`; empty for none.

    A boolean is never secret.
    """
    if _only(prop).template == "boolean_property.py.jinja":
        return ""
    schema = (model.data.properties or {}).get(prop.name)
    is_password = _raw(getattr(schema, "schema_format", None)) == "password"
    if is_secret(_raw(prop.name)) or is_password:
        return "masked"
    return "shown" if _type_of(prop) == "Any" else ""


def _raw(value: Any) -> Any:
    """Return a value of the definition without the generator's wrapper."""
    return value.get_untrusted_value() if hasattr(value, "get_untrusted_value") else value


def _text_of_rest(additional: Any) -> str:
    """Return the function for the properties that the definition does not have; empty for none.

    Models mask their own fields, and lists of strings contain names, such as those of tables.
    """
    kind = _type_of(additional) if additional else "Any"
    return {"Any": "unknown", "str": "masked"}.get(kind, "")
