r"""Names of what norms are in: L = E\|V - R\|^2 introduces L as it is written, whatever coordinates its norms are read in."""

from __future__ import annotations

from dataclasses import replace

from ...syntax import nodes as s
from ..meaning import Introduction, Reading


def introduced_as_written(readings: list[Reading], written: s.Statement) -> list[Reading]:
    """The readings with the sides of links that introduce a name as the formula has them."""
    (chain,) = written.chains if len(written.chains) == 1 else (s.Chain(None),)
    return [_restored(r, chain) if len(r.chains) == 1 and len(r.chains[0].links) == len(chain.links) else r for r in readings]


def _restored(reading: Reading, written: s.Chain) -> Reading:
    (chain,) = reading.chains
    links = tuple(
        replace(link, right=replace(link.right, node=as_is.right)) if isinstance(link.claim, Introduction) else link
        for link, as_is in zip(chain.links, written.links, strict=True)
    )
    return replace(reading, chains=(replace(chain, links=links),))
