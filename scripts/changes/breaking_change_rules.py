"""The rules that classify changes of the API as breaking or compatible for users of this client.

Code that calls the client must keep working with the installed client and the new API, and with the
client that is generated from the new definition. A change is breaking if correct code fails in
either case. It needs review if that depends on the code; otherwise it is compatible.

An "argument" is a parameter or a field of a body. An "answer" is a response. Models of responses
allow every field to be absent and every enumeration to have new values, so many changes that would
break other clients are compatible here.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Side = Literal["operation", "service", "class", "argument", "answer"]


class Verdict(StrEnum):
    """The classes of changes, the worst first."""

    BREAKING = "breaking"
    REVIEW = "review"
    COMPATIBLE = "compatible"


@dataclass(frozen=True)
class Rule:
    """The class of one kind of change.

    Attributes:
        verdict: The class.
        title: The heading of such changes in a report.
        reason: The reason for the class.
    """

    verdict: Verdict
    title: str
    reason: str


_BREAKING, _REVIEW, _COMPATIBLE = Verdict

RULES: dict[tuple[Side, str], Rule] = {
    ("operation", "removed"): Rule(_BREAKING, "Removed operations", "they can no longer be called"),
    ("operation", "added"): Rule(_COMPATIBLE, "New operations", "no code calls them yet"),
    ("operation", "moved"): Rule(
        _BREAKING, "Operations with another path", "an installed client uses the old path"
    ),
    ("operation", "renamed"): Rule(
        _BREAKING, "Renamed generated functions", "they are imported by name"
    ),
    ("operation", "server changed"): Rule(
        _BREAKING, "Another server", "an installed client uses the old server"
    ),
    ("operation", "basic removed"): Rule(
        _BREAKING,
        "Operations without Basic authentication",
        "the client sends no other credentials",
    ),
    ("operation", "accept changed"): Rule(
        _REVIEW, "Another `Accept` header", "the fields of the response can have other types"
    ),
    ("operation", "security changed"): Rule(
        _REVIEW, "Other credentials", "the caller's credentials may be rejected"
    ),
    ("operation", "deprecated"): Rule(
        _REVIEW, "Newly deprecated operations", "they work, but may be removed later"
    ),
    ("operation", "undeprecated"): Rule(
        _COMPATIBLE, "Operations that are no longer deprecated", "they work as before"
    ),
    ("service", "removed"): Rule(
        _BREAKING, "Removed services", "they can no longer be used in new objects"
    ),
    ("service", "added"): Rule(_COMPATIBLE, "New services", "no code uses them yet"),
    ("class", "removed"): Rule(
        _BREAKING, "Removed classes", "code that imports them from fivetrex_api.models fails"
    ),
    ("class", "added"): Rule(_COMPATIBLE, "New classes", "no code imports them yet"),
    ("argument", "removed"): Rule(
        _BREAKING, "Removed arguments", "passing them is an error, or has no effect"
    ),
    ("argument", "added required"): Rule(
        _BREAKING, "New required arguments", "no code passes them yet"
    ),
    ("argument", "added"): Rule(_COMPATIBLE, "New arguments", "they are optional"),
    ("argument", "required"): Rule(
        _BREAKING, "Arguments that are now required", "a call without them is rejected"
    ),
    ("argument", "optional"): Rule(
        _COMPATIBLE, "Arguments that are now optional", "passing them still works"
    ),
    ("argument", "location changed"): Rule(
        _BREAKING, "Arguments in another location", "an installed client uses the old location"
    ),
    ("argument", "renamed"): Rule(
        _REVIEW, "Renamed path parameters", "only code that passes them by name breaks"
    ),
    ("argument", "type changed"): Rule(
        _BREAKING, "Arguments with another type", "valid values become invalid"
    ),
    ("argument", "type narrowed"): Rule(
        _BREAKING, "Arguments with a narrower type", "valid values can become invalid"
    ),
    ("argument", "type widened"): Rule(
        _COMPATIBLE, "Arguments with a wider type", "valid values stay valid"
    ),
    ("argument", "redrawn"): Rule(
        _REVIEW,
        "Maps that were declared as an object, or the reverse",
        "the JSON is the same, but a patch or a class may differ",
    ),
    ("argument", "format changed"): Rule(
        _REVIEW, "Arguments with another format", "valid values can become invalid"
    ),
    ("argument", "alternatives changed"): Rule(
        _REVIEW, "Arguments with other alternatives", "valid values can become invalid"
    ),
    ("argument", "values removed"): Rule(
        _BREAKING, "Values that are no longer accepted", "a call that passes them is rejected"
    ),
    ("argument", "values added"): Rule(
        _COMPATIBLE, "New accepted values", "no code passes them yet"
    ),
    ("argument", "enumeration added"): Rule(
        _BREAKING, "Arguments that now accept only listed values", "other values become invalid"
    ),
    ("argument", "enumeration removed"): Rule(
        _COMPATIBLE, "Arguments that now accept any value", "valid values stay valid"
    ),
    ("argument", "not nullable"): Rule(
        _BREAKING, "Arguments that can no longer be None", "None becomes invalid"
    ),
    ("argument", "nullable"): Rule(
        _COMPATIBLE, "Arguments that can now be None", "no code passes None yet"
    ),
    ("argument", "default changed"): Rule(
        _REVIEW, "Arguments with another default", "calls without them can have another effect"
    ),
    ("argument", "limits changed"): Rule(
        _REVIEW, "Arguments with other limits", "valid values can become invalid"
    ),
    ("argument", "closed"): Rule(
        _REVIEW, "Objects that no longer accept additional fields", "`extra` can be rejected"
    ),
    ("argument", "opened"): Rule(
        _COMPATIBLE, "Objects that now accept additional fields", "valid objects stay valid"
    ),
    ("argument", "deprecated"): Rule(
        _REVIEW, "Newly deprecated arguments", "they work, but may be removed later"
    ),
    ("argument", "undeprecated"): Rule(
        _COMPATIBLE, "Arguments that are no longer deprecated", "they work as before"
    ),
    ("argument", "body removed"): Rule(
        _BREAKING, "Removed request bodies", "they have no argument any more"
    ),
    ("argument", "body added required"): Rule(
        _BREAKING, "New required request bodies", "no code sends them yet"
    ),
    ("argument", "body added"): Rule(_COMPATIBLE, "New request bodies", "they are optional"),
    ("argument", "body required"): Rule(
        _BREAKING, "Request bodies that are now required", "a call without one is rejected"
    ),
    ("argument", "body optional"): Rule(
        _COMPATIBLE, "Request bodies that are now optional", "sending one still works"
    ),
    ("argument", "media type removed"): Rule(
        _BREAKING, "Media types that are no longer accepted", "an installed client sends them"
    ),
    ("argument", "media type added"): Rule(
        _COMPATIBLE, "New accepted media types", "no code sends them yet"
    ),
    ("answer", "removed"): Rule(
        _BREAKING, "Removed response fields", "code that uses them gets None"
    ),
    ("answer", "added"): Rule(_COMPATIBLE, "New response fields", "no code uses them yet"),
    ("answer", "added required"): Rule(
        _COMPATIBLE, "New response fields, always present", "no code uses them yet"
    ),
    ("answer", "required"): Rule(
        _COMPATIBLE, "Response fields that are now always present", "models do not require them"
    ),
    ("answer", "optional"): Rule(
        _COMPATIBLE,
        "Response fields that can now be absent",
        "models already allow every field to be absent",
    ),
    ("answer", "type changed"): Rule(
        _BREAKING, "Response fields with another type", "code that uses them gets another type"
    ),
    ("answer", "type widened"): Rule(
        _BREAKING, "Response fields with a wider type", "code can get unexpected values"
    ),
    ("answer", "type narrowed"): Rule(
        _REVIEW,
        "Response fields with a narrower type",
        "plain JSON can now be decoded to a class",
    ),
    ("answer", "redrawn"): Rule(
        _REVIEW,
        "Maps in responses that were declared as an object, or the reverse",
        "the JSON is the same, but a patch or a class may differ",
    ),
    ("answer", "format changed"): Rule(
        _COMPATIBLE, "Response fields with another format", "models decode them as before"
    ),
    ("answer", "alternatives changed"): Rule(
        _REVIEW, "Response fields with other alternatives", "they can be decoded to another class"
    ),
    ("answer", "values removed"): Rule(
        _REVIEW, "Values that are no longer returned", "code that waits for one never ends"
    ),
    ("answer", "values added"): Rule(
        _COMPATIBLE, "New values in responses", "models accept every value"
    ),
    ("answer", "enumeration added"): Rule(
        _COMPATIBLE, "Response fields that now have listed values", "models accept every value"
    ),
    ("answer", "enumeration removed"): Rule(
        _COMPATIBLE, "Response fields that can now have any value", "models accept every value"
    ),
    ("answer", "not nullable"): Rule(
        _COMPATIBLE, "Response fields that are no longer null", "code that expects null still works"
    ),
    ("answer", "nullable"): Rule(
        _COMPATIBLE,
        "Response fields that can now be null",
        "models already allow every field to be null",
    ),
    ("answer", "default changed"): Rule(
        _COMPATIBLE, "Response fields with another default", "models have no defaults"
    ),
    ("answer", "limits changed"): Rule(
        _COMPATIBLE, "Response fields with other limits", "models check no limits"
    ),
    ("answer", "closed"): Rule(
        _COMPATIBLE, "Response objects that no longer have additional fields", "models require none"
    ),
    ("answer", "opened"): Rule(
        _COMPATIBLE, "Response objects that can now have additional fields", "models keep them"
    ),
    ("answer", "deprecated"): Rule(
        _REVIEW, "Newly deprecated response fields", "they exist, but may be removed later"
    ),
    ("answer", "undeprecated"): Rule(
        _COMPATIBLE, "Response fields that are no longer deprecated", "they are decoded as before"
    ),
    ("answer", "body removed"): Rule(
        _BREAKING, "Responses that no longer have a body", "code that uses them gets None"
    ),
    ("answer", "body added"): Rule(
        _COMPATIBLE, "Responses that now have a body", "no code uses them yet"
    ),
    ("answer", "media type removed"): Rule(
        _REVIEW, "Media types that are no longer returned", "a body may need other decoding"
    ),
    ("answer", "media type added"): Rule(
        _REVIEW, "New media types of responses", "a body may need other decoding"
    ),
    ("answer", "success added"): Rule(
        _REVIEW,
        "New success statuses",
        "an installed generated function supports only the old ones",
    ),
    ("answer", "success removed"): Rule(
        _COMPATIBLE, "Removed success statuses", "no code depends on them"
    ),
    ("answer", "error added"): Rule(
        _COMPATIBLE, "New error statuses", "errors are raised for every status"
    ),
    ("answer", "error removed"): Rule(
        _COMPATIBLE, "Removed error statuses", "errors are raised for every status"
    ),
}
