"""Links from code in the text, such as `client.users.list`, to the reference."""

import re
from collections.abc import Mapping

_FENCE = re.compile(r"^( *)(```+|~~~+).*?^\1\2$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"(?<![`\[\w])`([\w.]+)(\(\))?`(?![`\]])")


def add_links(markdown: str, identifiers: Mapping[str, str]) -> str:
    """Return a page with links from code that is a public name.

    Code blocks, headings and links stay as they are.

    Args:
        markdown: The page.
        identifiers: What to link to, by public name.
    """
    parts: list[str] = []
    end = 0
    for fence in _FENCE.finditer(markdown):
        parts += [_link(markdown[end : fence.start()], identifiers), fence[0]]
        end = fence.end()
    return "".join([*parts, _link(markdown[end:], identifiers)])


def _link(text: str, identifiers: Mapping[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        identifier = identifiers.get(match[1])
        return f"[{match[0]}][{identifier}]" if identifier else match[0]

    lines = text.split("\n")
    return "\n".join(line if line.startswith("#") else _CODE.sub(replace, line) for line in lines)
