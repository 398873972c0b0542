"""Reduce: keep the facts of the definition, and none of its text.

References to shared parameters, request bodies and responses are resolved, so that the later stages
have one form of each. An operation that cannot be understood is left out and reported; the others
are kept.
"""

import re
from collections.abc import Iterator
from typing import Any

from .errors import PipelineError
from .omissions import Omission, Omissions
from .openapi_document import METHODS, Document, operations, prune, schemas
from .references import UnresolvedReferenceError, resolve_component
from .schema_facts import SchemaReducer
from .security import report_other_credentials
from .service_names import SERVICES, services_of

_PARAMETER_FACTS = frozenset({"allowEmptyValue", "deprecated", "explode", "in", "name", "style"})
_LOCATIONS = frozenset({"cookie", "header", "path", "query"})
_FIX_PATCH = "Declare it in a patch"


def reduce(document: Document, omissions: Omissions | None = None) -> Document:
    """Return the facts of a download: sorted, without prose, examples or unreachable schemas.

    Args:
        document: Fivetran's definition as published.
        omissions: Receives the parts that were left out or simplified.

    Returns:
        A new OpenAPI document, whose only strings are names and values.

    Raises:
        PipelineError: The document is not an OpenAPI document.
    """
    omissions = [] if omissions is None else omissions
    components = document.get("components")
    paths = document.get("paths")
    if not isinstance(paths, dict) or not isinstance(components, dict):
        raise PipelineError("the definition has no `paths` or no `components`.")
    named = components.get("schemas")
    if not isinstance(named, dict):
        raise PipelineError("the definition has no `components.schemas`.")
    # Reported only if an operation reaches the schema.
    of_schemas: dict[str, Omissions] = {}
    reduced: Document = {
        "openapi": document["openapi"],
        "info": {"title": "Fivetran REST API", "version": _version(document)},
        "servers": _servers(document),
        "security": _security(document.get("security")) or [],
        "paths": _Operations(document, omissions).reduce(paths),
        "components": {
            "schemas": {
                name: SchemaReducer(document, of_schemas.setdefault(name, [])).reduce(
                    schema, f"schema {name}"
                )
                for name, schema in named.items()
            },
            "securitySchemes": _security_schemes(components),
        },
    }
    prune(reduced)
    for name in sorted(schemas(reduced)):
        omissions.extend(of_schemas[name])
    report_other_credentials(reduced, omissions)
    sorted_facts: Document = _sorted(reduced)
    return sorted_facts


class _Operations:
    """Reduces the operations of a definition.

    Args:
        document: The definition as published.
        omissions: Receives the parts that were left out or simplified.
    """

    def __init__(self, document: Document, omissions: Omissions) -> None:
        self._document = document
        self._omissions = omissions
        self._schemas = SchemaReducer(document, omissions)
        self._names: set[str] = set()

    def reduce(self, paths: dict[str, Any]) -> dict[str, Any]:
        reduced = {}
        for path, item in paths.items():
            if not path.startswith("/"):
                continue
            try:
                item = resolve_component(self._document, item)
            except UnresolvedReferenceError as error:
                self._omit(path, f"{error}. Its operations were left out", _FIX_PATCH)
                continue
            if isinstance(item, dict):
                reduced[path] = dict(self._methods(path, item))
        return {path: methods for path, methods in reduced.items() if methods}

    def _methods(self, path: str, item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        if "servers" in item:
            self._omit(path, "it has servers of its own, which are ignored", _FIX_PATCH)
        shared = item.get("parameters")
        for method in item:
            if method not in METHODS:
                continue
            place = f"{method.upper()} {path}"
            try:
                yield method, self._operation(item[method], place, path, shared)
            except (KeyError, TypeError, AttributeError, ValueError) as error:
                self._omit(place, f"{_reason(error)}. The operation was left out", _FIX_PATCH)
            except UnresolvedReferenceError as error:
                self._omit(place, f"{error}. The operation was left out", _FIX_PATCH)

    def _operation(
        self, operation: dict[str, Any], place: str, path: str, shared: Any
    ) -> dict[str, Any]:
        name = operation["operationId"]
        if not isinstance(name, str) or not name:
            raise ValueError("its `operationId` is not a name")
        if name in self._names:
            raise ValueError(f"another operation has the `operationId` {name} too")
        tags = [tag for tag in _listed(operation.get("tags")) if isinstance(tag, str) and tag]
        facts: dict[str, Any] = {
            "operationId": name,
            "tags": tags or ["default"],
            "parameters": self._parameters(operation, place, path, shared),
            "responses": self._responses(operation["responses"], place),
        }
        body = resolve_component(self._document, operation.get("requestBody"))
        if body is not None:
            facts["requestBody"] = self._contents(body, f"{place} body")
            if isinstance(body.get("required"), bool):
                facts["requestBody"]["required"] = body["required"]
        if isinstance(operation.get("deprecated"), bool):
            facts["deprecated"] = operation["deprecated"]
        if (security := _security(operation.get("security"))) is not None:
            facts["security"] = security
        if "servers" in operation:
            self._omit(place, "it has servers of its own, which are ignored", _FIX_PATCH)
        if services := services_of(self._document, {**operation, "requestBody": body or {}}):
            facts[SERVICES] = services
        self._names.add(name)
        return facts

    def _parameters(
        self, operation: dict[str, Any], place: str, path: str, shared: Any
    ) -> list[dict[str, Any]]:
        """Return the parameters of an operation, with those that all operations of its path have.

        The operation's own parameters take precedence.
        """
        found: dict[tuple[str, str], dict[str, Any]] = {}
        for published in (*_listed(shared), *_listed(operation.get("parameters"))):
            parameter = resolve_component(self._document, published)
            facts = self._parameter(parameter, place)
            if facts["in"] not in _LOCATIONS:
                self._omit(
                    place,
                    f"the parameter {facts['name']} is in {facts['in']!r}, which does not exist, "
                    "and was left out",
                    _FIX_PATCH,
                )
                continue
            found[facts["in"], facts["name"]] = facts
        named = {name for where, name in found if where == "path"}
        in_path = re.findall(r"\{([^}]+)\}", path)
        for name in sorted(named - set(in_path)):
            self._omit(place, f"the path does not have the parameter {name}, which was left out")
            del found["path", name]
        for name in in_path:
            if name not in named:
                self._omit(
                    place, f"the path has {name}, and no parameter declares it: assumed to be text"
                )
                found["path", name] = {
                    "in": "path",
                    "name": name,
                    "required": True,
                    "schema": {"type": "string"},
                }
        return list(found.values())

    def _parameter(self, parameter: dict[str, Any], place: str) -> dict[str, Any]:
        facts = {key: value for key, value in parameter.items() if key in _PARAMETER_FACTS}
        if not isinstance(facts["name"], str) or not isinstance(facts["in"], str):
            raise ValueError("a parameter has no name")  # noqa: TRY004 - it is reported
        where = f"{place} {facts['name']}"
        facts["required"] = parameter.get("required") is True or facts["in"] == "path"
        if "schema" in parameter:
            facts["schema"] = self._schemas.reduce(parameter["schema"], where)
        else:
            # Its value is a document of its own, such as JSON in a query.
            self._omit(where, "it has no schema: assumed to be text")
            facts["schema"] = {"type": "string"}
        return facts

    def _responses(self, responses: dict[str, Any], place: str) -> dict[str, Any]:
        found = {
            # OpenAPI requires a description of each response; ours is empty.
            status: {
                "description": "",
                **self._contents(
                    resolve_component(self._document, response), f"{place} response {status}"
                ),
            }
            for status, response in responses.items()
        }
        # A default without any success is the success.
        if "default" in found and not any(status.startswith("2") for status in found):
            found["200"] = found.pop("default")
        return found

    def _contents(self, holder: dict[str, Any], place: str) -> dict[str, Any]:
        contents = holder.get("content")
        if not isinstance(contents, dict):
            return {}
        return {
            "content": {
                media_type: (
                    {"schema": self._schemas.reduce(content["schema"], place)}
                    if "schema" in content
                    else {}
                )
                for media_type, content in contents.items()
            }
        }

    def _omit(self, place: str, problem: str, remedy: str = _FIX_PATCH) -> None:
        self._omissions.append(Omission(place, problem, remedy))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"it has no {error}"
    if isinstance(error, ValueError):
        return str(error)
    return "it has an invalid structure"


def _version(document: Document) -> str:
    info = document.get("info")
    version = info.get("version") if isinstance(info, dict) else None
    return version if isinstance(version, str) else ""


def _servers(document: Document) -> list[dict[str, str]]:
    return [
        {"url": server["url"]}
        for server in _listed(document.get("servers"))
        if isinstance(server, dict) and isinstance(server.get("url"), str)
    ]


def _security(security: Any) -> list[dict[str, list[str]]] | None:
    """Return the security requirements; None if there are none."""
    if not isinstance(security, list):
        return None
    return [
        {
            name: [each for each in _listed(scopes) if isinstance(each, str)]
            for name, scopes in requirement.items()
        }
        for requirement in security
        if isinstance(requirement, dict)
    ]


def _security_schemes(components: dict[str, Any]) -> dict[str, Any]:
    """Return the kinds of credentials, without addresses and text."""
    found = components.get("securitySchemes")
    kept = {}
    for name, scheme in found.items() if isinstance(found, dict) else ():
        if not isinstance(scheme, dict):
            continue
        facts = {key: scheme[key] for key in ("type", "scheme", "name", "in") if key in scheme}
        # Both are required; the addresses are not used.
        if facts.get("type") == "oauth2":
            facts["flows"] = {}
        if facts.get("type") == "openIdConnect":
            facts["openIdConnectUrl"] = "https://api.fivetran.com"
        kept[name] = facts
    return kept


def _sorted(node: Any) -> Any:
    """Sort the keys at all levels. The order of lists is significant, and is kept."""
    if isinstance(node, dict):
        return {key: _sorted(node[key]) for key in sorted(node)}
    if isinstance(node, list):
        return [_sorted(item) for item in node]
    return node


def counts(document: Document) -> dict[str, int]:
    """Return the numbers of operations and schemas of a document."""
    return {
        "operations": sum(1 for _ in operations(document)),
        "schemas": len(schemas(document)),
    }
