"""Chains that make one claim together: one link with the verdict on all."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict, overall
from ...notation.elaborate.meaning import Reading
from ...notation.syntax.nodes import Span

Outcome = tuple[Reading, list[tuple[Verdict, ...]]]


def joined(outcome: Outcome, span: Span) -> Outcome:
    """The outcome with the chains of a whole reading as one: the link that decides, and where all are true the last."""
    reading, rows = outcome
    if not reading.whole:
        return outcome
    flat = [(chain, link, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links, row, strict=True)]
    verdict = overall([v for _, _, v in flat])
    chain, link, _ = flat[-1] if verdict.positive else next(x for x in flat if x[2] is verdict)
    one = replace(chain, span=span, links=(replace(link, span=span),), whole=None)
    return replace(reading, chains=(one,)), [(verdict,)]
