"""The pages of the reference: one for each resource of the client, and one for each module."""

from collections.abc import Iterator

from .models import models_by_resource
from .public_names import MODULES, exported
from .surface import Method, Resource, load_resources

FOLDER = "reference"

# The pages that are not about a resource: title, introduction, and what is on them.
_MODULE_PAGES = {
    "client": (
        "Client and AsyncClient",
        "The methods of `AsyncClient` have the same names and arguments, and are awaited. The "
        "resources, such as `client.users`, have a page each.",
        ["fivetrex.Client", "fivetrex.AsyncClient"],
    ),
    "pagination": (
        "Pages and streams",
        "A `list` method returns a `Page`. A `stream` method returns an iterator with automatic "
        "pagination. The guide is [Pagination](../pagination.md).",
        [
            "fivetrex.Page",
            # Not exported: callers get them from `stream` methods.
            "fivetrex._sync.pagination.Stream",
            "fivetrex._async.pagination.AsyncStream",
            "fivetrex.StreamProgress",
        ],
    ),
    "errors": (
        "Errors",
        "All errors that the client raises on purpose. The guide is [Errors](../errors.md).",
        ["fivetrex.errors"],
    ),
    "retries": (
        "Retries",
        "The guide is [Retries and timeouts](../retries.md).",
        ["fivetrex.RetryPolicy", "fivetrex.with_retry", "fivetrex.async_with_retry"],
    ),
    "waiting": (
        "Waiting for syncs",
        "What the methods of [connections](connections.md) and of "
        "[transformations](transformations.md) that wait accept and return. The guide is "
        "[Syncing](../syncing.md#wait-for-a-sync-polling).",
        [
            "fivetrex.SyncRun",
            "fivetrex.SyncBaseline",
            "fivetrex.SyncOutcome",
            "fivetrex.SyncProgress",
            "fivetrex.SyncVerdict",
            "fivetrex.TransformationOutcome",
            # Not exported: callers get them from `sync_many`.
            "fivetrex._sync.sync_many.SyncMany",
            "fivetrex._async.sync_many.AsyncSyncMany",
            "fivetrex.progress",
        ],
    ),
    "limits": (
        "Rate limits",
        "The guide is [Rate limits](../rate-limits.md).",
        ["fivetrex.RateLimit", "fivetrex.limits"],
    ),
    "map": (
        "Many calls",
        "What `client.map` returns. The guide is [Many calls at once](../many-calls.md).",
        [
            "fivetrex.MapResult",
            # Not exported: callers get them from `map`.
            "fivetrex._concurrent_map.ConcurrentMap",
            "fivetrex._concurrent_map.AsyncConcurrentMap",
        ],
    ),
    "arguments": (
        "Arguments of requests",
        "Values that several methods accept.",
        ["fivetrex.NOT_GIVEN", "fivetrex.NotGiven", "fivetrex.without_masked"],
    ),
    "webhook-events": (
        "Webhook receivers",
        "The guide is [Receiving webhooks](../webhooks.md). The methods that manage webhooks are "
        "in [Webhooks](webhooks.md).",
        [
            "fivetrex.webhooks",
            "fivetrex.webhooks.fastapi",
            "fivetrex.webhooks.starlette",
            "fivetrex.webhooks.flask",
            "fivetrex.webhooks.django",
            "fivetrex.webhooks.asgi",
            "fivetrex.webhooks.wsgi",
        ],
    ),
    "logs": (
        "Sync logs",
        "The guide is [Sync logs](../sync-logs.md).",
        ["fivetrex.logs"],
    ),
    "simulator": (
        "Simulator",
        "The guide is [Testing with the simulator](../simulator.md).",
        ["fivetrex.simulator"],
    ),
    "pytest-plugin": (
        "pytest fixtures",
        "pytest loads the plugin when fivetrex is installed. The guide is "
        "[Testing with the simulator](../simulator.md).",
        ["fivetrex.pytest_plugin"],
    ),
}
_ENTRY = """\
::: {identifier}
    options:
      heading: "{heading}"
      toc_label: "{label}"
      heading_level: {level}
"""


def resource_pages() -> dict[str, str]:
    """Return the Markdown of the page of each top-level resource, by its address."""
    models = models_by_resource()
    pages: dict[str, str] = {}
    for top in [each for each in load_resources() if "." not in each.path]:
        family = [each for each in load_resources() if each.top_level == top.path]
        pages[f"{FOLDER}/{slug(top.path)}.md"] = "\n\n".join(
            [
                f"---\ntitle: {top.title}\n---\n\n# {top.title}",
                *(part for resource in family for part in _resource(resource)),
                *_models(models.get(top.path, []), top.path),
            ]
        )
    pages[f"{FOLDER}/models.md"] = "\n\n".join(_all_models(models))
    return pages


def module_pages() -> dict[str, str]:
    """Return the Markdown of the pages that are not about a resource, by their addresses."""
    pages: dict[str, str] = {}
    for name, (title, introduction, identifiers) in _MODULE_PAGES.items():
        parts = [f"# {title}", introduction]
        for identifier in identifiers:
            parts += _module(identifier) if _is_module(identifier) else [_entry(identifier, 2)]
        pages[f"{FOLDER}/{name}.md"] = "\n\n".join(parts)
    return pages


def overview() -> str:
    """Return the Markdown of the reference's first page: all resources with their methods."""
    rows = [
        f"| [`{each.call}`]({slug(each.top_level)}.md#{each.call}) | {each.summary} | "
        + " ".join(f"[`{m.name}`][{each.call}.{m.name}]" for m in each.methods)
        + " |"
        for each in load_resources()
    ]
    others = [f"- [{title}]({name}.md)" for name, (title, _, _) in sorted(_MODULE_PAGES.items())]
    return "\n".join(
        [
            "# Reference",
            "",
            "Every public name has an entry here. To find the method for an operation of the REST "
            "API, use the [index of API operations](operations.md).",
            "",
            "## Resources",
            "",
            "| attribute | what it is | methods |",
            "|---|---|---|",
            *rows,
            "",
            "## Everything else",
            "",
            *others,
            "",
        ]
    )


def navigation() -> list[dict[str, object]]:
    """Return the navigation of the reference's pages, in sections."""
    modules = {title: f"{FOLDER}/{name}.md" for name, (title, _, _) in _MODULE_PAGES.items()}
    resources = {
        each.title: f"{FOLDER}/{slug(each.path)}.md"
        for each in sorted(load_resources(), key=lambda each: each.title)
        if "." not in each.path
    }
    sections = {"Client": modules, "Resources": resources, "Models": f"{FOLDER}/models.md"}
    return [
        {title: [{name: uri} for name, uri in pages.items()] if isinstance(pages, dict) else pages}
        for title, pages in sections.items()
    ]


def slug(attribute: str) -> str:
    """Return the name of a resource's page."""
    return attribute.replace("_", "-")


def _is_module(identifier: str) -> bool:
    return identifier in MODULES


def _resource(resource: Resource) -> Iterator[str]:
    yield f'## `{resource.call}` {{ #{resource.call} data-toc-label="{resource.call}" }}'
    yield resource.summary
    rows = [
        f"| [`{method.name}`][{resource.call}.{method.name}] | {method.summary} | "
        f"{_request(method)} |"
        for method in resource.methods
    ]
    table = "\n".join(["| method | summary | request |", "|---|---|---|", *rows])
    yield f'<div class="methods" markdown>\n\n{table}\n\n</div>'
    for method in resource.methods:
        # The anchor comes first, so that links to the public name lead to the heading.
        yield f"[](){{ #{resource.call}.{method.name} }}"
        yield _entry(method.identifier, 3, heading=f"{resource.call}.{method.name}")


def _request(method: Method) -> str:
    return f"`{method.operation.request}`" if method.operation else ""


def _models(names: list[str], path: str) -> Iterator[str]:
    if not names:
        return
    yield f"## Models {{ #{path}-models }}"
    for name in names:
        yield _entry(f"fivetrex.models.{name}", 3)


def _all_models(models: dict[str, list[str]]) -> Iterator[str]:
    """Yield the page of all models: where each is, and those that belong to no resource."""
    yield "# Models"
    yield _entry(
        "fivetrex.models",
        2,
        heading="fivetrex.models",
        options="members: false\n      show_root_toc_entry: false",
    )
    rows = [
        f"| [`client.{path}`]({slug(path)}.md) | "
        + " ".join(f"[`{name}`][fivetrex.models.{name}]" for name in names)
        + " |"
        for path, names in sorted(models.items())
        if path
    ]
    yield "\n".join(["| resource | models |", "|---|---|", *rows])
    yield "## Other models"
    yield "Types that no method of the client mentions: parts of configs and requests."
    for name in models.get("", []):
        yield _entry(f"fivetrex.models.{name}", 3)


def _module(name: str) -> Iterator[str]:
    """Yield the entries of a module: its docstring, and each of its public names."""
    yield _entry(name, 2, heading=name, options="members: false")
    for public in exported(name):
        identifier = f"{name}.{public}"
        if not _is_module(identifier):
            yield _entry(identifier, 3)


def _entry(identifier: str, level: int, *, heading: str = "", options: str = "") -> str:
    """Return the directive by which mkdocstrings documents a name."""
    name = identifier.rpartition(".")[2]
    label = heading if _is_module(identifier) else name
    text = _ENTRY.format(
        identifier=identifier, heading=heading or name, label=label or name, level=level
    )
    return text + (f"      {options}\n" if options else "")
