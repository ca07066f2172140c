"""Chains that make one claim together: one link with the verdict on all, and a proof of the whole where there is one."""

from __future__ import annotations

from dataclasses import replace

from ...decide.induction import OPEN, decide_induction
from ...decide.verdict import Verdict, overall
from ...notation.elaborate.meaning import Reading
from ...notation.syntax.nodes import Span

Outcome = tuple[Reading, list[tuple[Verdict, ...]]]


def on_the_whole(reading: Reading, verdicts: list[Verdict]) -> Verdict:
    """The verdict on all links; for every length n it is proved only by one certificate of base and step."""
    verdict = overall(verdicts)
    if not (reading.whole and verdict.positive):
        return verdict
    if not reading.of_every_length:
        return replace(verdict, certificate=None, message="each part is proved and replayed; that they make the whole is not the kernel's")
    found = None if reading.inductive is None else decide_induction(reading.inductive)
    if found is None:
        return Verdict("undecided", OPEN)
    return replace(found, word=verdict.word, hypotheses=tuple(dict.fromkeys((*verdict.hypotheses, *found.hypotheses))))


def joined(outcome: Outcome, span: Span) -> Outcome:
    """The outcome with the chains of a whole reading as one: the link that decides, and where all are true the last."""
    reading, rows = outcome
    if not reading.whole:
        return outcome
    flat = [(chain, link, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links, row, strict=True)]
    verdict = on_the_whole(reading, [v for _, _, v in flat])
    chain, link, _ = next((x for x in flat if x[2] is verdict), flat[-1])
    one = replace(chain, span=span, links=(replace(link, span=span),), whole=None)
    return replace(reading, chains=(one,)), [(verdict,)]
