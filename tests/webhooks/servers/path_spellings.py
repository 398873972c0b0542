"""Ways to write the path of a webhook in the first line of a request."""

from __future__ import annotations

import re

# `{p}` is the path without its slash. At least one server or framework routes each to the view.
_TEMPLATES = r"""
/{p}
//{p}
///{p}
////////{p}
/{p}/
/{p}//
//{p}//
{p}
/%2F{p}
/%2f{p}
%2F{p}
/%2F%2F{p}
/%252F{p}
/%25252F{p}
/{p}%2F
/{p}%252F
/%5C{p}
/\{p}
\{p}
/{p}%5C
/{p}%00
/{p}%09
/{p}%0A
/{p}%0a
/{p}%0D
/{p}%0D%0A
/{p}%250A
/{p}%0B
/{p}%1F
/{p}%20
/{p}+
/{p}%7F
/{p}%C2%85
/{p}%C2%A0
/{p}%E2%80%8B
/{p}%E2%80%A8
/{p}%EF%BB%BF
/%00{p}
/%0A{p}
/%0D%0A{p}
/%20{p}
/%20/{p}
/./{p}
/{p}/.
/%2E/{p}
/../{p}
/..%2F{p}
/%2E%2E/{p}
/%2e%2e%2f{p}
/x/../{p}
/x/%2E%2E/{p}
/x%2F..%2F{p}
/x%5C..%5C{p}
/x/%252E%252E/{p}
/{p}/x/..
/{p}/x%2F..
/{p}%2Fx/../../{p}
/{p};
/{p};a=b
/{p}%3Ba=b
/{p}/;a=b
/;a=b/{p}
/.;/{p}
/..;/{p}
/{p}?
/{p}?a=b
/{p}??
/?/{p}
/{p}%3Fa=b
/{p}%253Fa=b
/{p}#a
/{p}%23a
/%FF{p}
/{p}%FF
/{p}%C0%80
/%C0%AF{p}
/%C0%AE/{p}
/{p}%
/{p}%2
/%{p}
/{p}.
/{p}%2E
/{p}...
http://127.0.0.1/{p}
HTTP://127.0.0.1//{p}
http:///{p}
http:/{p}
//127.0.0.1/{p}
//x/{p}
/http://x/{p}
"""


def spellings(path: str) -> list[bytes]:
    """Return the targets of requests that may lead to a path, which is one segment."""
    name = path.strip("/")
    first, rest = name[0], name[1:]
    targets = [line.replace("{p}", name).encode() for line in _TEMPLATES.split("\n") if line]
    more = [
        f"/{name.upper()}",
        f"/{name.title()}",
        f"/%{ord(first):02X}{rest}",
        f"/%25{ord(first):02X}{rest}",
        f"/%2525{ord(first):02X}{rest}",
        f"/%{ord(first.upper()):02x}{rest}",
        f"/%u00{ord(first):02x}{rest}",
        "/" + re.sub(".", lambda one: f"%{ord(one[0]):02X}", name),
        "/" + re.sub(".", lambda one: f"%25{ord(one[0]):02X}", name),
        # A fullwidth letter, which compatibility normalization replaces by the plain letter.
        f"/%EF%BD%{ord(first) - ord('a') + 0x81:02X}{rest}",
        f"/{first}%CC%81{rest}",
        f"/{first}%E2%80%8D{rest}",
    ]
    raw = [
        b"/" + name.encode() + end
        for end in (b"\xff", b"\xa0", b"\x85", b"\t", b"\x00", b"\x0b", b" ", b"\xc2\xa0")
    ]
    raw += [b"/\xff" + name.encode(), b"/\xef\xbc\x8f" + name.encode()]
    return [*targets, *(one.encode() for one in more), *raw]
