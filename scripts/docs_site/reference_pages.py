"""The pages of the reference: one for each resource of the client, and one for each module."""

from collections.abc import Iterator

from .models import models_by_resource
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
        ["fivetrex.Page", "fivetrex.StreamProgress"],
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
_ALIAS = """\
::: {identifier}
    options:
      heading: "{heading}"
      toc_label: "{label}"
      heading_level: {level}
      show_root_heading: true
      show_root_full_path: false
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
    shared = list(_models(models.get("", []), "other"))
    if shared:
        introduction = "Types that no method of the client mentions: parts of configs and requests."
        text = "\n\n".join(["# Other models", introduction, *shared])
        pages[f"{FOLDER}/models.md"] = text
    return pages


def module_pages() -> dict[str, str]:
    """Return the Markdown of the pages that are not about a resource, by their addresses."""
    pages: dict[str, str] = {}
    for name, (title, introduction, identifiers) in _MODULE_PAGES.items():
        parts = [f"# {title}", introduction]
        for identifier in identifiers:
            show = "true" if len(identifiers) > 1 else "false"
            parts.append(
                f"::: {identifier}\n    options:\n      show_root_heading: {show}\n"
                f"      show_root_full_path: {'true' if _is_module(identifier) else 'false'}\n"
                "      heading_level: 2\n"
            )
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
    others = [
        f"- [{title}]({name}.md)" for name, (title, _, _) in sorted(_MODULE_PAGES.items())
    ]
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


def titles() -> dict[str, str]:
    """Return the titles of the pages, in the order of the navigation, by their addresses."""
    modules = {f"{FOLDER}/{name}.md": title for name, (title, _, _) in _MODULE_PAGES.items()}
    resources = {
        f"{FOLDER}/{slug(each.path)}.md": each.title
        for each in load_resources()
        if "." not in each.path
    }
    others = {uri: "Other models" for uri in resource_pages() if uri not in resources}
    return modules | resources | others


def slug(attribute: str) -> str:
    """Return the name of a resource's page."""
    return attribute.replace("_", "-")


def _is_module(identifier: str) -> bool:
    return identifier.rpartition(".")[2].islower()


def _resource(resource: Resource) -> Iterator[str]:
    level = 2
    yield f'## `{resource.call}` {{ #{resource.call} data-toc-label="{resource.call}" }}'
    yield resource.summary
    rows = [
        f"| [`{method.name}`][{resource.call}.{method.name}] | {_request(method)} | "
        f"{method.summary} |"
        for method in resource.methods
    ]
    yield "\n".join(["| method | request | summary |", "|---|---|---|", *rows])
    for method in resource.methods:
        # The anchor comes first, so that links to the public name lead to the heading.
        yield f"[](){{ #{resource.call}.{method.name} }}"
        yield _ALIAS.format(
            identifier=method.identifier,
            heading=f"{resource.call}.{method.name}",
            label=method.name,
            level=level + 1,
        )


def _request(method: Method) -> str:
    return f"`{method.operation.request}`" if method.operation else ""


def _models(names: list[str], path: str) -> Iterator[str]:
    if not names:
        return
    yield f"## Models {{ #{path}-models }}"
    for name in names:
        yield _ALIAS.format(
            identifier=f"fivetrex.models.{name}", heading=name, label=name, level=3
        )
