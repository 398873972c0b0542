"""What MkDocs calls while it builds the site: see `mkdocs.yml`."""

from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

import fivetrex
from scripts.docs_site import operation_index, recipe_page, reference_pages
from scripts.docs_site.code_links import add_links
from scripts.docs_site.public_names import documented_names, public_names
from scripts.docs_site.surface import load_resources

# Pages of the repository that are not part of the site, and what stands in for them.
_REPLACED = {"../README.md#resources": f"{reference_pages.FOLDER}/index.md#resources"}


@cache
def _generated() -> dict[str, str]:
    return {
        f"{reference_pages.FOLDER}/index.md": reference_pages.overview(),
        operation_index.URI: operation_index.render(),
        recipe_page.URI: recipe_page.render(),
        **reference_pages.module_pages(),
        **reference_pages.resource_pages(),
    }


@cache
def _identifiers() -> dict[str, str]:
    calls = {
        f"{each.call}.{method.name}": f"{each.call}.{method.name}"
        for each in load_resources()
        for method in each.methods
    }
    classes = {
        spelling: f"fivetrex.{name}"
        for name in fivetrex.__all__
        if name[0].isupper()
        for spelling in (name, f"fivetrex.{name}")
    }
    functions = ("with_retry", "async_with_retry", "without_masked")
    return calls | classes | {f"fivetrex.{name}": f"fivetrex.{name}" for name in functions}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the generated pages to the navigation."""
    for section in config.nav or []:
        if "Reference" in section:
            section["Reference"] = [*section["Reference"], *reference_pages.navigation()]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages to the site."""
    for uri, content in _generated().items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_page_markdown(markdown: str, page: Any, **kwargs: Any) -> str:  # noqa: ARG001 - MkDocs passes more
    """Link public names to the reference."""
    for link, replacement in _REPLACED.items():
        markdown = markdown.replace(f"]({link})", f"]({replacement})")
    if page.file.src_uri.startswith(f"{reference_pages.FOLDER}/"):
        return markdown
    return add_links(markdown, _identifiers())


def on_post_build(config: MkDocsConfig) -> None:
    """Fail if a public name has no entry in the reference."""
    missing = sorted(public_names() - documented_names(Path(config.site_dir)))
    if missing:
        raise PluginError(f"not in the reference: {', '.join(missing)}")
