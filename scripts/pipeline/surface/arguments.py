"""Arguments of generated methods, and those that many methods share."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Argument:
    """An argument of a generated method.

    Attributes:
        name: Its name.
        annotation: Its type.
        description: Its description in the docstring.
        default: Its default as source; None if it is required.
        is_text: Whether it must be a string that is not empty.
    """

    name: str
    annotation: str
    description: str
    default: str | None = None
    is_text: bool = False

    def __str__(self) -> str:
        default = "" if self.default is None else f" = {self.default}"
        return f"{self.name}: {self.annotation}{default}"

    def describe(self, what: str) -> "Argument":
        """Return a copy with `what` inserted into its description."""
        return replace(self, description=self.description.format(what))


CURSOR = Argument(
    "cursor",
    "str | None",
    "The `next_cursor` of the previous page. None returns the first page.",
    "None",
)
LIMIT = Argument(
    "limit",
    "int | None",
    "The maximum number of items on the page, from 1 to 1000. None means the API's default, 100.",
    "None",
)
STREAM_CURSOR = Argument(
    "cursor",
    "str | None",
    "Where to start, such as the `progress.cursor` of an error that interrupted an earlier stream. "
    "None starts at the first page.",
    "None",
)
STREAM_LIMIT = Argument(
    "limit", "int | None", "The number of items to request at a time, from 1 to 1000.", "1000"
)
EXTRA = Argument(
    "extra",
    "Mapping[str, Any] | None",
    "Fields of the request that this version of the library does not have.",
    "None",
)
ALLOW_MASKED = Argument(
    "allow_masked",
    "bool",
    'Whether to send values made only of asterisks. The API returns secrets as `"******"`. By '
    "default, sending such a value raises a `ValueError`. See `fivetrex.without_masked`.",
    "False",
)
CONFIRM = Argument("confirm", "bool", "Must be True to {}.", "False")
