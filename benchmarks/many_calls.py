"""The peak memory of `client.map` over 10,000 items, compared with 100 items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .measure import Comparison, run_fresh

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEW, _MANY = 100, 10_000
_EXTRA = 10 * 2**20
# Each item is 10 kB, so that keeping them would be seen.
_CODE = {
    "sync": """
import fivetrex
client = fivetrex.Client(api_key="key", api_secret="secret")
with client.map(lambda item: item * 2, (bytes(10_000) for _ in range({number}))) as results:
    assert sum(len(result.value) for result in results) == {number} * 20_000
""",
    "async": """
import asyncio, fivetrex
async def double(item):
    await asyncio.sleep(0)
    return item * 2
async def main():
    client = fivetrex.AsyncClient(api_key="key", api_secret="secret")
    total = 0
    async with client.map(double, (bytes(10_000) for _ in range({number}))) as results:
        async for result in results:
            total += len(result.value)
    assert total == {number} * 20_000
asyncio.run(main())
""",
}


def compare(rounds: int) -> Iterator[Comparison]:
    """Compare the peak memory; the limit is 10 MiB more than that of the baseline."""
    for name, code in _CODE.items():
        few = [run_fresh(code.format(number=_FEW)).peak for _ in range(rounds)]
        many = [run_fresh(code.format(number=_MANY)).peak for _ in range(rounds)]
        yield Comparison(
            f"memory of map, 10,000 vs. 100 ({name})", "B", few, many, limit=min(few) + _EXTRA
        )
