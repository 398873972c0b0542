"""Which credentials an operation accepts."""

from typing import Any

from .omissions import Omission, Omissions
from .openapi_document import Document, operations


def accepts_basic(document: Document, operation: dict[str, Any]) -> bool:
    """Whether an operation accepts Basic authentication, which the client sends, or needs none.

    Args:
        document: The reduced definition.
        operation: One of its operations.
    """
    accepted = operation.get("security", document.get("security")) or [{}]
    schemes = document["components"].get("securitySchemes", {})
    return any(all(_is_basic(name, schemes) for name in each) for each in accepted)


def _is_basic(name: str, schemes: dict[str, dict[str, Any]]) -> bool:
    scheme = schemes.get(name)
    if scheme is None:
        return "basic" in name.lower()
    return scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "basic"


def report_other_credentials(document: Document, omissions: Omissions) -> None:
    """Report the operations that do not accept the client's credentials.

    Args:
        document: The reduced definition.
        omissions: Receives one entry for all of them.
    """
    rejecting = [
        operation["operationId"]
        for _, _, operation in operations(document)
        if not accepts_basic(document, operation)
    ]
    if rejecting:
        kinds = sorted(
            {
                str(scheme.get("scheme") or scheme.get("type"))
                for scheme in document["components"].get("securitySchemes", {}).values()
            }
        )
        shown = ", ".join(rejecting[:3])
        more = f" and {len(rejecting) - 3} more" if len(rejecting) > 3 else ""
        problem = (
            f"{shown}{more} do not accept Basic authentication, which the client sends, but "
            f"{', '.join(kinds) or 'credentials that are not defined'}"
        )
        omissions.append(Omission("security", problem, "Extend the client with these credentials"))
