"""What each kind of change means to somebody who calls this client.

Code that calls the client must go on working in two places: with the client that is installed,
against the API as it is now; and with the client that is made from the new definition. A change
is breaking where code that was right fails in either place; to be looked at where that depends on
the code; else compatible. An "argument" is all that a caller passes: parameters, and the fields
of a body. An answer is read by models to which every field may be absent and every enumeration is
open, so that much that is a break for others is none here.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Side = Literal["operation", "service", "argument", "answer"]


class Verdict(StrEnum):
    """How a change is classed, the worst first."""

    BREAKING = "breaking"
    REVIEW = "review"
    COMPATIBLE = "compatible"


@dataclass(frozen=True)
class Rule:
    """How one kind of change is classed.

    Attributes:
        verdict: Its class.
        title: What to call such changes in a report.
        reason: Why it is classed so.
    """

    verdict: Verdict
    title: str
    reason: str


_BREAKING, _REVIEW, _COMPATIBLE = Verdict

RULES: dict[tuple[Side, str], Rule] = {
    ("operation", "removed"): Rule(
        _BREAKING, "Operations that are gone", "there is nothing left to call"
    ),
    ("operation", "added"): Rule(_COMPATIBLE, "New operations", "nobody calls them yet"),
    ("operation", "moved"): Rule(
        _BREAKING, "Operations at another path", "an installed client asks at the old one"
    ),
    ("operation", "renamed"): Rule(
        _BREAKING, "Generated functions with another name", "they are imported by their name"
    ),
    ("operation", "server changed"): Rule(
        _BREAKING, "Another server", "an installed client asks the old one"
    ),
    ("operation", "security changed"): Rule(
        _REVIEW, "Other credentials", "those that callers have may not do"
    ),
    ("operation", "deprecated"): Rule(
        _REVIEW, "Operations that are deprecated now", "they work, and may go later"
    ),
    ("operation", "undeprecated"): Rule(
        _COMPATIBLE, "Operations that are no longer deprecated", "they work as before"
    ),
    ("service", "removed"): Rule(
        _BREAKING, "Services that are gone", "nothing can be made for them any more"
    ),
    ("service", "added"): Rule(_COMPATIBLE, "New services", "nobody uses them yet"),
    ("argument", "removed"): Rule(
        _BREAKING, "Arguments that are gone", "passing them is an error, or has no effect"
    ),
    ("argument", "added required"): Rule(
        _BREAKING, "New arguments that must be passed", "no code passes them yet"
    ),
    ("argument", "added"): Rule(_COMPATIBLE, "New arguments", "they need not be passed"),
    ("argument", "required"): Rule(
        _BREAKING, "Arguments that must be passed now", "a call without them is refused"
    ),
    ("argument", "optional"): Rule(
        _COMPATIBLE, "Arguments that need not be passed any more", "passing them is still right"
    ),
    ("argument", "location changed"): Rule(
        _BREAKING, "Arguments sent in another place", "an installed client sends the old one"
    ),
    ("argument", "renamed"): Rule(
        _REVIEW, "Parts of a path with another name", "only passing them by name breaks"
    ),
    ("argument", "type changed"): Rule(
        _BREAKING, "Arguments of another type", "values that were right are wrong"
    ),
    ("argument", "type narrowed"): Rule(
        _BREAKING, "Arguments of a narrower type", "values that were right may be wrong"
    ),
    ("argument", "type widened"): Rule(
        _COMPATIBLE, "Arguments of a wider type", "values that were right are right"
    ),
    ("argument", "redrawn"): Rule(
        _REVIEW,
        "Maps that were drawn as an object, or the reverse",
        "the same JSON is taken, but a patch or a class may say it otherwise",
    ),
    ("argument", "format changed"): Rule(
        _REVIEW, "Arguments of another format", "values that were right may be wrong"
    ),
    ("argument", "alternatives changed"): Rule(
        _REVIEW, "Arguments with other alternatives", "values that were right may be wrong"
    ),
    ("argument", "values removed"): Rule(
        _BREAKING, "Values that are no longer taken", "a call that passes them is refused"
    ),
    ("argument", "values added"): Rule(
        _COMPATIBLE, "New values that are taken", "nobody passes them yet"
    ),
    ("argument", "enumeration added"): Rule(
        _BREAKING, "Arguments that take only some values now", "others were right before"
    ),
    ("argument", "enumeration removed"): Rule(
        _COMPATIBLE, "Arguments that take any value now", "values that were right are right"
    ),
    ("argument", "not nullable"): Rule(
        _BREAKING, "Arguments that may not be None any more", "None was right before"
    ),
    ("argument", "nullable"): Rule(
        _COMPATIBLE, "Arguments that may be None now", "nobody passes None yet"
    ),
    ("argument", "default changed"): Rule(
        _REVIEW, "Arguments with another default", "calls without them may do something else"
    ),
    ("argument", "limits changed"): Rule(
        _REVIEW, "Arguments with other limits", "values that were right may be wrong"
    ),
    ("argument", "closed"): Rule(
        _REVIEW, "Objects that take no further fields now", "`extra` may be refused"
    ),
    ("argument", "opened"): Rule(
        _COMPATIBLE, "Objects that take further fields now", "what was right is right"
    ),
    ("argument", "deprecated"): Rule(
        _REVIEW, "Arguments that are deprecated now", "they work, and may go later"
    ),
    ("argument", "undeprecated"): Rule(
        _COMPATIBLE, "Arguments that are no longer deprecated", "they work as before"
    ),
    ("argument", "body removed"): Rule(
        _BREAKING, "Bodies that are not taken any more", "there is no argument for them"
    ),
    ("argument", "body added required"): Rule(
        _BREAKING, "New bodies that must be sent", "no code sends them yet"
    ),
    ("argument", "body added"): Rule(_COMPATIBLE, "New bodies", "they need not be sent"),
    ("argument", "body required"): Rule(
        _BREAKING, "Bodies that must be sent now", "a call without one is refused"
    ),
    ("argument", "body optional"): Rule(
        _COMPATIBLE, "Bodies that need not be sent any more", "sending one is still right"
    ),
    ("argument", "media type removed"): Rule(
        _BREAKING, "Media types that are not taken any more", "an installed client sends them"
    ),
    ("argument", "media type added"): Rule(
        _COMPATIBLE, "New media types that are taken", "nobody sends them yet"
    ),
    ("answer", "removed"): Rule(
        _BREAKING, "Fields of answers that are gone", "code that reads them finds None"
    ),
    ("answer", "added"): Rule(_COMPATIBLE, "New fields of answers", "nobody reads them yet"),
    ("answer", "added required"): Rule(
        _COMPATIBLE, "New fields of answers, always there", "nobody reads them yet"
    ),
    ("answer", "required"): Rule(
        _COMPATIBLE, "Fields of answers that are always there now", "models need none of them"
    ),
    ("answer", "optional"): Rule(
        _COMPATIBLE,
        "Fields of answers that may be absent now",
        "to the models every field may be absent already",
    ),
    ("answer", "type changed"): Rule(
        _BREAKING, "Fields of answers of another type", "code that reads them finds something else"
    ),
    ("answer", "type widened"): Rule(
        _BREAKING, "Fields of answers of a wider type", "code may find what it did not expect"
    ),
    ("answer", "type narrowed"): Rule(
        _REVIEW,
        "Fields of answers of a narrower type",
        "what was plain JSON may be read as a class now",
    ),
    ("answer", "redrawn"): Rule(
        _REVIEW,
        "Maps in answers that were drawn as an object, or the reverse",
        "the JSON is the same, but a patch or a class may say it otherwise",
    ),
    ("answer", "format changed"): Rule(
        _COMPATIBLE, "Fields of answers of another format", "models read them as before"
    ),
    ("answer", "alternatives changed"): Rule(
        _REVIEW, "Fields of answers with other alternatives", "they may be read as another class"
    ),
    ("answer", "values removed"): Rule(
        _REVIEW, "Values that are no longer answered", "code that waits for one waits for ever"
    ),
    ("answer", "values added"): Rule(
        _COMPATIBLE, "New values in answers", "every enumeration is open in answers"
    ),
    ("answer", "enumeration added"): Rule(
        _COMPATIBLE, "Fields of answers with listed values now", "models let every value pass"
    ),
    ("answer", "enumeration removed"): Rule(
        _COMPATIBLE, "Fields of answers with any value now", "models let every value pass"
    ),
    ("answer", "not nullable"): Rule(
        _COMPATIBLE, "Fields of answers that are never null now", "code that expects null is right"
    ),
    ("answer", "nullable"): Rule(
        _COMPATIBLE,
        "Fields of answers that may be null now",
        "to the models every field may be null already",
    ),
    ("answer", "default changed"): Rule(
        _COMPATIBLE, "Fields of answers with another default", "models know no defaults"
    ),
    ("answer", "limits changed"): Rule(
        _COMPATIBLE, "Fields of answers with other limits", "models check no limits"
    ),
    ("answer", "closed"): Rule(
        _COMPATIBLE, "Objects in answers without further fields now", "models need none"
    ),
    ("answer", "opened"): Rule(
        _COMPATIBLE, "Objects in answers with further fields now", "models keep them"
    ),
    ("answer", "deprecated"): Rule(
        _REVIEW, "Fields of answers that are deprecated now", "they are there, and may go later"
    ),
    ("answer", "undeprecated"): Rule(
        _COMPATIBLE, "Fields of answers that are no longer deprecated", "they are read as before"
    ),
    ("answer", "body removed"): Rule(
        _BREAKING, "Answers that hold nothing any more", "code that reads them finds None"
    ),
    ("answer", "body added"): Rule(
        _COMPATIBLE, "Answers that held nothing before", "nobody reads them yet"
    ),
    ("answer", "media type removed"): Rule(
        _REVIEW, "Media types that are no longer answered", "a body may have to be read otherwise"
    ),
    ("answer", "media type added"): Rule(
        _REVIEW, "New media types of answers", "a body may have to be read otherwise"
    ),
    ("answer", "success added"): Rule(
        _REVIEW,
        "New statuses that say yes",
        "an installed generated function knows only the old ones",
    ),
    ("answer", "success removed"): Rule(
        _COMPATIBLE, "Statuses that said yes and are gone", "nobody needs to see them"
    ),
    ("answer", "error added"): Rule(
        _COMPATIBLE, "New statuses that say no", "errors are raised for every status"
    ),
    ("answer", "error removed"): Rule(
        _COMPATIBLE, "Statuses that said no and are gone", "errors are raised for every status"
    ),
}
