"""Chains that make one claim together: one link with the verdict on all, and a proof of the whole where there is one."""

from __future__ import annotations

from dataclasses import replace

from ...decide.equivalence import decide_equivalence
from ...decide.induction import OPEN, decide_induction, decide_of_members
from ...decide.verdict import Verdict, overall
from ...notation.elaborate.meaning import Reading
from ...notation.syntax.nodes import Span
from ...terms.statement import Statement

Outcome = tuple[Reading, list[tuple[Verdict, ...]]]


def on_the_whole(reading: Reading, verdicts: list[Verdict]) -> Verdict:
    """The verdict on all links; for every length n it is proved only by one certificate of base and step."""
    verdict = overall(verdicts)
    if not reading.whole or verdict.negative:
        return verdict
    if not reading.of_every_length and len({link.given for link in reading.links}) == 1:  # several conclusions of one premise
        return replace(verdict, certificate=None, message="each part is proved and replayed") if verdict.positive else verdict
    if not reading.of_every_length:
        claims = [link.claim for link in reading.links]
        both = [claim for claim in claims if isinstance(claim, Statement)]
        equivalent = decide_equivalence(*both) if len(both) == len(claims) == 2 else None
        return equivalent or (Verdict("undecided", OPEN) if verdict.positive else verdict)
    if not verdict.positive:
        return verdict
    found = None if reading.inductive is None else decide_induction(reading.inductive)
    found = found or decide_of_members(reading.of_members)
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
