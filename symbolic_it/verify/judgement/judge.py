"""The verdict on each link of a chain: exact values where there are some, else the kernel and the search for witnesses.

A printed decimal is read as rounded at its last digit. Where the chain determines an exact value, its correct rounding is
confirmed whatever the printed terms add up to; a value that is right only for the rounded terms it came from is a slip.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.at_point import both_infinite
from ...decide.at_values import proved_at_values
from ...decide.decide import OVER, closed_form, decide, proof_of, refuted_with_sums
from ...decide.equality_case import decide_equality
from ...decide.told_alphabets import proved_on_told_alphabets
from ...decide.verdict import Verdict
from ...enclosure.orders import HOLDS
from ...enclosure.point import Point
from ...enclosure.value import compare
from ...enclosure.work import OutOfTime
from ...notation.elaborate.conditions.constraints import OF_A_SUM
from ...notation.elaborate.meaning import (
    ChainMeaning,
    Data,
    Introduction,
    LinkMeaning,
    NotUnderstood,
    Side,
    VectorClaim,
)
from ...notation.syntax import nodes
from ...notation.text import name_text
from ...terms.statement import Relation, Statement
from ...terms.term import Derivative, Mass, Term, depends, unfold, walk
from ..numbers.arithmetic import NOTHING, Known, is_undefined, literals, value_of
from ..numbers.decimals import LN2, Anchor, absolute, apart, judge_numeric, short
from ..numbers.given_numbers import masses_behind
from ..numbers.laws_in_letters import may_sum_to_one
from ..numbers.remembered import SHORT, remember_rounding, term_with_fractions, value_with, with_fractions
from ..numbers.restated import earlier, remember, rounds_the_earlier
from ..numbers.rounded_before import of_open_roundings
from .after_a_slip import OF_THE_SIDE_BEFORE, bridged
from .at_equality import strict_at_the_data
from .at_the_ends import POINTS, holds_but_at_the_ends, infinite_but_at_zero
from .masses_named import names_the_masses
from .numbers_alone import is_of_numbers
from .one_condition import refuted_of_one_condition
from .told_by_the_value import told_by_the_value
from .told_letters import bound_on_all_laws, is_a_derived_function, uses_told_numbers
from .told_sizes import has_a_number
from .unit_of_a_line import in_the_unit_of_its_line
from .vectors import of_exact_entries, of_vector, sums_to_one

FEEDS = "makes no claim; feeds the context"
ONLY_PROOF = 1  # where a refutation would count for nothing, none is looked for
LAW_LETTERS = frozenset("pqrπρ") | {"pi", "rho"}
WORDS = {"=": "=", "approx": "=", "==": "=", ":=": "=", "equiv": "=", "<=": "<=", ">=": ">=", "<": "<", ">": ">", "!=": "!="}


def judge_chain(
    chain: ChainMeaning, *, log_base: Fraction | None = None, seconds: float = 10.0, rounded: dict[str, Known] | None = None
) -> tuple[Verdict, ...]:
    """One verdict for each link, in order. ``rounded`` remembers which exact value a printed decimal of the section was the rounding of."""
    memory: dict[str, Known] = {} if rounded is None else rounded
    anchor: Anchor | None = None
    partly: Known | None = None  # with the exact values behind some of the decimals, the others as printed
    spoiled = False
    before = earlier(chain, memory)
    out: list[Verdict] = []
    for link in chain.links:
        point = link.point or NOTHING
        if anchor is None:
            if link is chain.links[0] and side_value(link.left, point) is None:
                remember(link, side_value(link.right, point), memory)
            known = side_value(link.left, point)
            if known is not None:
                origin = value_with(link.left.node, memory, log_base) if link.left.rounded else None
                exact, whole = origin if origin is not None else (known, False)
                anchor = Anchor(exact if whole else known, link.left, link.unit, whole)
                partly = None if whole or origin is None else exact
        if anchor is not None and link.left is not anchor.side and (worth := side_value(link.left, point)) is not None:
            same = compare(worth, anchor.value) == "equal"
            anchor = replace(anchor, exact_sides=(*anchor.exact_sides, link.left.node)) if same else anchor
        here = anchor.in_unit(link.unit) if anchor is not None else None
        verdict = judge_link(link, here, spoiled, log_base, seconds)
        if verdict.negative and here is not None and partly is not None and not spoiled:
            again = judge_link(link, replace(here, value=partly), spoiled, log_base, seconds)
            verdict = again if again.positive else verdict
        if verdict.negative and link.left.rounded and not spoiled and (exactly := with_fractions(link.left.node, memory)) != link.left.node:
            meant = None if link.left.term is None else term_with_fractions(link.left.term, link.left.node, memory)
            again = judge_link(replace(link, left=replace(link.left, node=exactly, term=meant)), None, spoiled, log_base, seconds)
            verdict = again if again.positive else verdict
        if verdict.word == "undecided" and here is not None and not spoiled and _stands_for(link, here, memory, log_base):
            verdict = Verdict("confirmed", "with the exact values that its decimals round, the sides agree")
        if verdict.negative and link.left.rounded and not spoiled and _may_stand_for(link, memory, log_base, seconds):
            verdict = Verdict("undecided", "right for the exact values that its decimals may be rounded from")
        if verdict.word == "rounding-slip" and (entries := of_exact_entries(link, memory)) is not None and entries.positive:
            verdict = entries
        behind = bridged(chain.links[len(out) - 1], link, (out[-1], verdict)) if out else None
        if behind is not None and (again := judge_link(behind, None, False, log_base, seconds)).positive:
            verdict = replace(again, message=OF_THE_SIDE_BEFORE)
        verdict = of_open_roundings(rounds_the_earlier(verdict, link, before), link, memory)
        spoiled = spoiled or verdict.negative
        out.append(verdict)
        if WORDS.get(link.relation) != "=":
            anchor, partly, before, spoiled = None, None, None, False  # P_e >= a = 0.176: what follows is compared with a, not with P_e
            continue
        if anchor is not None and anchor.unit is None and verdict.word == "confirmed" and link.right.printed is not None:
            anchor = replace(anchor, unit=link.unit)  # 0.8 \\ln 0.8 + ... = 0.179 + 0.322 = 0.500 nats = 0.72 bits
        if here is not None and verdict.word == "confirmed" and link.right.printed is not None:
            number = link.right.printed.number
            if (number.decimals or 0) >= 2 and here.value_is_rounded_by(number):
                loose = not here.remembered and any((x.decimals or 0) >= 3 for x in here.side.rounded)
                remember_rounding(memory, number, absolute(here.value), loose=loose)
    return in_the_unit_of_its_line(chain.links, told_by_the_value(chain.links, out, AT_THE_DATA))


def _may_stand_for(link: LinkMeaning, memory: dict[str, Known], log_base: Fraction | None, seconds: float) -> bool:
    """3.32 - 1.74 = 1.585 behind -log_2 0.1 = 3.32 and -log_2 0.3 = 1.74: two digits may be those values or others."""
    known = {text.removeprefix(SHORT): value for text, value in memory.items()}
    short_ones = any(SHORT + x.text in memory for x in literals(link.left.node))
    found = value_with(link.left.node, known, log_base) if short_ones else None
    if found is None:
        return False
    return judge_link(link, Anchor(found[0], link.left, link.unit, found[1]), False, log_base, seconds).positive


def _stands_for(link: LinkMeaning, anchor: Anchor, memory: dict[str, Known], log_base: Fraction | None) -> bool:
    """H(X,Y) - H(X) = 1.5 - 0.811: with the value that 0.811 was the rounding of, the right side is exactly what the chain is about."""
    if link.relation not in ("=", "approx", ":=") or not link.right.rounded or link.missing:
        return False
    behind = {**masses_behind(link.right.node, link.left.node, link.point or NOTHING), **memory}
    found = value_with(link.right.node, behind, log_base)
    return found is not None and compare(found[0], anchor.value) == "equal"


def side_value(side: Side, point: Point) -> Known | None:
    """The exact value of a side at the context's data, or None."""
    if side.term is None:
        return None
    known = value_of(side.term, point)
    if known is None and any(t.law.family is not None for t in walk(side.term) if isinstance(t, Mass)):
        integrated = closed_form(Statement(Relation(side.term, "=", side.term)))
        known = None if integrated is None else value_of(integrated.claim.lhs, point)
    return known


def judge_link(link: LinkMeaning, anchor: Anchor | None, spoiled: bool, log_base: Fraction | None, seconds: float) -> Verdict:
    """The verdict on one link. ``spoiled``: an earlier link of the chain was wrong, so this one is judged by its own arithmetic.

    What is true at the text's data is not thereby true in general.
    """
    try:
        return _judged_in_general(link, anchor, spoiled, log_base, seconds)
    except OutOfTime:
        return Verdict("undecided", OVER)


def _is_no_law(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Vector) and len(node.items) > 1 and not may_sum_to_one(node.items)


def is_zero(side: Side) -> bool:
    """The 0 of H(p) = 0, which nobody says of all laws."""
    return side.printed is not None and side.printed.number.value == 0


AT_THE_DATA = Verdict("undecided", "true at the data of the text, not shown in general")


def _judged_in_general(link: LinkMeaning, anchor: Anchor | None, spoiled: bool, log_base: Fraction | None, seconds: float) -> Verdict:
    verdict = _judged(link, anchor, spoiled, log_base, seconds)
    if link.fixed and not verdict.positive and not verdict.negative and isinstance(link.claim, Statement) and not link.missing:
        verdict = proved_at_values(link.claim, link.fixed) or verdict
    alphabets = link.point if not link.missing and has_a_number(link) else None  # H(p, u) = H(u) is not meant of a uniform u alone
    if verdict.word == "undecided" and alphabets is not None and isinstance(link.claim, Statement):
        verdict = proved_on_told_alphabets(link.claim, alphabets) or verdict
    once = link.relation == "!="  # D(p||q) != D(q||p) says that they may differ, which one point shows
    if link.ground and not link.specific and not once and verdict.word == "confirmed" and isinstance(link.claim, Statement):
        general = strict_at_the_data(link, verdict) or decide(link.claim, entropic=link.entropic, seconds=seconds, points=ONLY_PROOF)
        if not general.positive and is_a_derived_function(link.claim):  # F'(x) = 2x, which the data of one x do not make true
            general = decide(link.claim, entropic=link.entropic, seconds=seconds)
            if general.negative:
                return general
        general = general if general.positive or alphabets is None else proved_on_told_alphabets(link.claim, alphabets) or general
        return general if general.positive else verdict if is_zero(link.right) and link.relation == "=" else AT_THE_DATA
    if verdict.word == "confirmed" and not (link.ground or link.specific or once) and uses_told_numbers(link):
        general = _judged(replace(link, point=None), anchor, spoiled, log_base, seconds)  # of N(mu, sigma^2), though sigma = 1 was told
        return general if general.positive else verdict if is_zero(link.right) and link.relation == "=" else AT_THE_DATA
    bound = bound_on_all_laws(link) if verdict.word == "confirmed" else None
    return AT_THE_DATA if bound is not None and decide(bound, entropic=link.entropic, seconds=seconds).negative else verdict


def _judged(link: LinkMeaning, anchor: Anchor | None, spoiled: bool, log_base: Fraction | None, seconds: float) -> Verdict:
    claim = link.claim
    if isinstance(claim, Data):
        if isinstance(link.right.node, nodes.Vector) and claim.name[:1].lower() in LAW_LETTERS:
            total = sums_to_one(list(link.right.node.items), rounded=link.relation == "approx")
            if total is not None and total.negative:
                return total
        return Verdict("data", FEEDS)
    if isinstance(claim, Introduction) and link.relation == "approx":
        return Verdict("undecided", f"an approximation of {name_text(claim.name)}, which is not defined")
    if isinstance(claim, Introduction) and claim.name in LAW_LETTERS and _is_no_law(link.right.node):
        return Verdict("undecided", "its entries do not sum to one for all values of their letters")
    if isinstance(claim, Introduction):
        return Verdict("definition", f"introduces {name_text(claim.name)}")
    if names_the_masses(link):
        return Verdict("definition", "names the probabilities of the outcomes")
    if isinstance(claim, NotUnderstood):
        return Verdict("not-understood", claim.message)
    if isinstance(claim, VectorClaim):
        return of_vector(link, claim)
    if any(isinstance(t, Derivative) and not depends(unfold(t.body), t.variable) for t in _terms(claim)):
        return Verdict("undecided", "a derivative of something that does not mention the variable")
    if link.missing and not is_of_numbers(link, claim):
        verdict = _statement(link, claim, anchor, spoiled, log_base, seconds, ONLY_PROOF)
        of_a_sum = link.entropic if not verdict.positive and frozenset(link.missing) == {OF_A_SUM} else None
        if of_a_sum is not None and (refuted := refuted_with_sums(of_a_sum)) is not None:
            return refuted
        return (
            verdict
            if verdict.positive
            else refuted_of_one_condition(link.missing, claim, seconds)
            or Verdict("undecided", f"a condition was not understood: {'; '.join(link.missing)}")
        )
    return _statement(link, claim, anchor, spoiled, log_base, seconds)


def _terms(claim: Statement) -> list[Term]:
    return [t for side in (claim.claim.lhs, claim.claim.rhs) for t in walk(side)]


def _statement(
    link: LinkMeaning,
    claim: Statement,
    anchor: Anchor | None,
    spoiled: bool,
    log_base: Fraction | None,
    seconds: float,
    points: int = POINTS,
) -> Verdict:  # fmt: skip
    if link.equality_case is not None:
        case = link.equality_case
        return decide_equality(claim, case.laws, case.word, entropic=link.entropic, seconds=seconds)
    point = link.point or NOTHING
    left = side_value(link.left, point)
    right = side_value(link.right, point)
    decimals = bool(link.right.rounded or link.right.printed or (link.left.printed and link.left.printed.number.decimals))
    numeric = left is not None and right is not None and WORDS.get(link.relation) == "=" and decimals
    if numeric and left is not None and right is not None:
        if link.left.printed is not None and link.left.printed.number.decimals and link.right.printed is None and not link.right.rounded:
            swapped = replace(link, left=link.right, right=link.left)  # "0.693 = ln 2"
            return judge_numeric(swapped, None, spoiled, right, left, log_base)
        return judge_numeric(link, anchor, spoiled, left, right, log_base)
    approximate = link.relation == "approx"
    if left is not None and right is not None and link.relation in WORDS:
        order = compare(left, right)
        if not link.ground and both_infinite(claim.claim, left, right):
            return Verdict("undecided", "both sides are infinite")
        if order in HOLDS[WORDS[link.relation]]:
            agree = "exact values agree" if order == "equal" else f"{short(left)} {WORDS[link.relation]} {short(right)}"
            return Verdict("confirmed", agree)
        if (order in ("less", "greater") or (order == "equal" and link.relation in ("<", ">"))) and not approximate:
            proved = decide(claim, entropic=link.entropic, seconds=seconds, points=ONLY_PROOF) if not link.ground else None
            if proved is not None and proved.word == "proved":
                return proved
            return apart(link, left, right)
        return Verdict(
            "undecided", "the two values could not be told apart" if order == "unknown" else "an approximation without printed digits"
        )
    verdict = decide(
        claim, entropic=link.entropic, point=link.point, ground=link.ground, specific=link.specific, seconds=seconds, points=points
    )
    if verdict.positive and link.point is not None and any(is_undefined(t, link.point) for t in (claim.claim.lhs, claim.claim.rhs)):
        return Verdict("undecided", "a side has no value at the data given: infinity minus infinity, or a division by zero")
    if approximate and verdict.word == "refuted":
        return Verdict("undecided", "an approximation without printed digits")
    if verdict.word == "refuted" and claim.claim.relation in ("<", ">") and holds_but_at_the_ends(claim, verdict, seconds):
        return Verdict("undecided", f"holds with {claim.claim.relation}=, and is an equation at the end of a range that may not be meant")
    if verdict.word == "refuted" and infinite_but_at_zero(claim, verdict):
        return Verdict("undecided", "false where a factor is 0, which may be excluded")
    if verdict.word == "refuted":
        return _other_base(link, verdict)
    if link.kind == "definition" and verdict.word == "proved":
        return replace(verdict, word="definition", message=f"agrees with the definition of {link.restates or 'the quantity'}")
    return verdict


def _other_base(link: LinkMeaning, verdict: Verdict) -> Verdict:
    """A refuted relation that holds after a change of unit on one side is a mismatch of conventions."""
    claim = link.claim
    if not isinstance(claim, Statement) or claim.claim.relation != "=":
        return verdict
    for factor, words in ((LN2, "true with log base 2 on one side and natural logs on the other"), (1 / LN2, "true with mixed log bases")):
        scaled = replace(claim, claim=replace(claim.claim, lhs=claim.claim.lhs * factor))
        if proof_of(scaled) is not None:
            return replace(verdict, word="convention-mismatch", message=words)
    return verdict
