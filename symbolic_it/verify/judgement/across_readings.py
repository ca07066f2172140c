"""One statement weighed under each plausible left side, reading and tree: the verdict is what they have in common."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.cross_evaluation import Contradiction
from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.elaborate.choices import UNLIKELY
from ...notation.elaborate.expressions.logarithms import OF_THE_FIRST_FACTOR
from ...notation.elaborate.meaning import LinkMeaning, Reading
from ...notation.syntax import nodes
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..formulas.formula import Formula
from ..naming.mixture import not_a_mixture
from ..naming.normalised import normalised
from ..naming.positive import negative_probability
from ..naming.ratio_to_its_sum import unlike_its_sum
from ..naming.told_normaliser import unlike_its_normaliser
from ..numbers.arithmetic import Known
from ..sentences.own_name import without_own_name
from ..state import State
from .doubtful_readings import Outcome, settled
from .judge import judge_chain
from .overstated import soften
from .particular_laws import judged_in_particular

MAX_READINGS = 4


def judged(
    statement: nodes.Statement,
    context: Context,
    state: State,
    subject: nodes.Node | None,
    seconds: float,
    formula: Formula,
    nearby: str,
) -> Outcome | ElaborationError:
    """The best reading of a statement under one left side; what is negative is so for every tree that it may be."""

    def best(tree: nodes.Statement, rounded: dict[str, Known]) -> Outcome:
        return judged_in_particular(tree, context, subject, lambda one, left: of_tree(one, left, rounded))

    def of_tree(tree: nodes.Statement, left: nodes.Node | None, rounded: dict[str, Known]) -> Outcome:
        found = elaborate(tree, context, left)
        readings = tuple(replace(r, more=r.more or len(found) > MAX_READINGS) for r in found[:MAX_READINGS])
        if _INDEPENDENT.search(nearby) is None:
            readings = tuple(map(_for_dependent, readings))
        return choose([(r, _rows(r, context, rounded, seconds, formula, nearby)) for r in readings])

    try:
        return settled(statement, best(statement, state.section.rounded), lambda tree: best(tree, dict(state.section.rounded)))
    except ElaborationError as e:
        return e


def _rows(
    reading: Reading, context: Context, rounded: dict[str, Known], seconds: float, formula: Formula, nearby: str
) -> list[tuple[Verdict, ...]]:  # fmt: skip
    base = Fraction(context.log_base) if isinstance(context.log_base, int) else None
    try:
        rows = [judge_chain(c, log_base=base, seconds=seconds, rounded=rounded) for c in reading.chains]
    except Contradiction as e:
        return [tuple(Verdict("undecided", f"internal contradiction: {e}") for _ in c.links) for c in reading.chains]
    words = {"before": without_own_name(formula), "after": formula.after}
    softened = [soften(context, c, row, chapter=True, **words) for c, row in zip(reading.chains, rows, strict=True)]

    def of_a_law(link: LinkMeaning, verdict: Verdict) -> Verdict:
        mixed = negative_probability(context, link, not_a_mixture(link, verdict, formula.sentence, nearby), formula.sentence)
        return unlike_its_normaliser(context, link, unlike_its_sum(link, normalised(context, link, mixed, formula.sentence)))

    return [tuple(map(of_a_law, c.links, row)) for c, row in zip(reading.chains, softened, strict=True)]


_INDEPENDENT = regex(rf"independen|\bi\.?i\.?d\b|\\perp|{words('independent')}", re.I)


def _for_dependent(reading: Reading) -> Reading:
    """The definition of an information is not one for independent variables alone, where the text speaks of no independence.

    The members of a source may have been called independent long before.
    """
    if reading.of_every_length:
        return reading

    def plain(link: LinkMeaning) -> LinkMeaning:
        return replace(link, missing=()) if link.restates is not None and link.missing == ("independence",) else link

    return replace(reading, chains=tuple(replace(c, links=tuple(map(plain, c.links))) for c in reading.chains))


def choose(judged: list[Outcome]) -> Outcome:
    """The first reading if it is true; else a later one, unless an earlier one is refuted: then nothing is settled.

    A refutation must hold under all readings, and a proof counts only where no more plausible reading is false.
    """
    flat = [[v for row in rows for v in row] for _, rows in judged]
    if all(any(v.negative for v in verdicts) for verdicts in flat):
        return common(judged[0], flat[1:])
    refuted: list[list[Verdict]] = []
    for outcome, verdicts in zip(judged, flat, strict=True):
        if any(v.negative for v in verdicts):
            refuted.append(verdicts)
            continue
        if any(v.positive for v in verdicts) and not any(v.word in ("undecided", "not-understood") for v in verdicts):
            if _is_of_the_first_factor(outcome):
                return outcome
            unlikely = any(a.startswith(UNLIKELY) for a in outcome[0].assumptions)
            return _doubtful(outcome, [] if unlikely else refuted) if refuted or unlikely else outcome
    return next(outcome for outcome, verdicts in zip(judged, flat, strict=True) if not any(v.negative for v in verdicts))


def _is_of_the_first_factor(outcome: Outcome) -> bool:
    r"""\log_2 12 / 3.4 \approx 3.585 / 3.4 \approx 1.054: numbers whose digits tell how far the logarithm goes."""
    reading, rows = outcome
    links = [link for chain in reading.chains for link in chain.links]
    digits = max((link.right.printed.number.decimals or 0 for link in links if link.right.printed is not None), default=0)
    return (
        reading.assumptions == (OF_THE_FIRST_FACTOR,)
        and digits >= 3
        and all(v.word == "confirmed" for row in rows for v in row)
        and not any(_has_letters(side.node) for link in links for side in (link.left, link.right))
    )


def _has_letters(node: nodes.Node) -> bool:
    """Whether more than numbers is written, or a logarithm to a base that the text may not have told."""
    return any(
        isinstance(x, (nodes.Name, nodes.Call)) or (isinstance(x, nodes.Log) and x.base is None and x.spelling != "ln") for x in walk(node)
    )


def common(outcome: Outcome, others: list[list[Verdict]]) -> Outcome:
    """An outcome with those negative verdicts alone that every reading gives."""
    reading, rows = outcome
    count = sum(len(row) for row in rows)
    kept, k = [], 0
    for row in rows:
        out = []
        for v in row:
            stands = all(len(other) != count or other[k].negative for other in others)
            out.append(v if stands or not v.negative else Verdict("undecided", "false under one reading only: write brackets"))
            k += 1
        kept.append(tuple(out))
    return reading, kept


def _doubtful(outcome: Outcome, others: list[list[Verdict]]) -> Outcome:
    """True as read here, false under a more plausible reading: all but the links that hold under each of ``others`` too."""
    reading, rows = outcome
    doubt = Verdict("undecided", "true under one reading, not under another that is as likely: write what is meant in full")
    count, k, kept = sum(len(row) for row in rows), 0, []
    for row in rows:
        out = []
        for v in row:
            holds = bool(others) and all(len(other) == count and other[k].positive for other in others)
            out.append(v if holds or v.word == "data" else doubt)
            k += 1
        kept.append(tuple(out))
    return reading, kept


def weigh(found: list[Outcome | ElaborationError], firm: bool) -> Outcome | None:
    """The best of several left sides: one from which the first link holds, or all are true, else undecided, else the least negative."""
    outcomes = [f for f in found if not isinstance(f, ElaborationError)]
    if not outcomes:
        if found:
            assert isinstance(found[0], ElaborationError)
            raise found[0]
        return None

    if firm:
        return outcomes[0]

    def rank(outcome: Outcome) -> int:
        words = [v for row in outcome[1] for v in row]
        if any(v.word in ("refuted", "convention-mismatch") for v in words):
            return 3
        if any(v.word == "rounding-slip" for v in words):
            return 2
        return 1 if any(not v.positive for v in words) else 0

    held = [o for o in outcomes if o[1] and o[1][0] and o[1][0][0].positive]  # the links behind it go on from the same value
    return min(held or outcomes, key=rank)
