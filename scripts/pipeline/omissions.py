"""Parts of a definition that were left out, or replaced by something simpler, with the reasons."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Omission:
    """One part that the client does not have as the definition declares it.

    Attributes:
        place: The operation, as `GET /v1/groups`, or the schema, as `schema Widget.size`.
        problem: What the definition declares there, and what became of it.
        remedy: What a maintainer can do.
    """

    place: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}. {self.remedy}."


Omissions = list[Omission]
