"""Ids in the API's style, an adjective and a noun, in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ADJECTIVES = tuple(
    """
    able airy amber ample arctic ashen autumn azure balmy bold brave breezy bright brisk bronze
    calm candid careful cheery civil clear clever cobalt copper coral cosmic cozy crisp crystal
    curious dapper daring dawn deep dewy distant dusty eager early earnest easy ebony elated
    elder emerald endless even faded fair fancy feathered fluent fond frosty gallant gentle
    gilded glad gleaming golden graceful grand grassy hardy hazel hidden hollow humble icy
    indigo ivory jade jolly keen kind late leafy level light lively lofty lone lucid lucky
    lunar marble mellow merry mild misty modest mossy muted neat nimble noble northern novel
    olive opal open pale patient pearly placid plain polar polished proud quiet rapid rare ready
    """.split()  # noqa: SIM905 - a word list is read as one
)

NOUNS = tuple(
    """
    acorn alcove anchor anthem arch aspen atlas aurora badge basin bay beacon birch bloom bluff
    bridge brook cabin canal canoe canyon cape cavern cedar cinder cliff cloud clover comet
    compass cove crane creek crest crown daisy dale delta dune eagle echo elm ember falcon fen
    fern field fjord flame fleet forest forge fountain garden gate glacier glade glen grove gulf
    harbor harvest haven hawk heath hill horizon inlet island jetty juniper lagoon lake lantern
    lark ledge lily lodge maple marsh meadow mesa mill moon moor orchard otter palm pass path
    peak pebble pier pine plain plateau pond prairie quarry rain range rapids raven reed reef
    ridge river
    """.split()  # noqa: SIM905 - a word list is read as one
)


def generate_ids() -> Iterator[str]:
    """Generate unique ids in a pseudo-random order; the sequence is infinite.

    Example:
        >>> from itertools import islice
        >>> len(set(islice(generate_ids(), 30_000)))
        30000
    """
    pairs = len(ADJECTIVES) * len(NOUNS)
    # A step that is coprime to `pairs` visits every pair once before it repeats.
    step = 7919
    number = 0
    while True:
        round_, place = divmod(number, pairs)
        adjective, noun = divmod(place * step % pairs, len(NOUNS))
        name = f"{ADJECTIVES[adjective]}_{NOUNS[noun]}"
        while round_:
            round_, extra = divmod(round_ - 1, len(ADJECTIVES))
            name = f"{ADJECTIVES[extra]}_{name}"
        yield name
        number += 1
