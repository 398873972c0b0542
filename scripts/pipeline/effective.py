"""The effective definition, which the generator reads: marked, tolerant and with descriptions."""

from pathlib import Path

from . import always_present, descriptions
from .omissions import Omissions
from .openapi_document import Document
from .tolerate import tolerate


def make_effective(root: Path, patched: Document, omissions: Omissions | None = None) -> Document:
    """Return the definition that the generator reads.

    Args:
        root: The root of the project, whose list of fields and descriptions are used.
        patched: The reduced and patched definition.
        omissions: Receives what the generated client cannot express.

    Raises:
        PipelineError: The list or the descriptions cannot be used.
    """
    entries = always_present.load(root / "openapi" / always_present.FILE_NAME)
    tolerant = tolerate(always_present.mark(patched, entries), omissions)
    return descriptions.describe(tolerant, descriptions.load(root / "openapi" / "descriptions"))
