"""The verdict on each link of a chain: exact values where there are some, the kernel and the search for witnesses otherwise.

A printed decimal is read as rounded at its last digit. Where the chain determines an exact value, its correct rounding is
confirmed whatever the printed terms add up to; a value that is right only for the rounded terms it came from is a slip.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ..decide.decide import HOLDS, decide
from ..decide.verdict import Verdict
from ..enclosure.digits import enclosure, significant
from ..enclosure.number import Number
from ..enclosure.point import Point
from ..enclosure.value import Infinite, compare
from ..notation.elaborate.meaning import ChainMeaning, Data, Introduction, LinkMeaning, NotUnderstood, Side, VectorClaim
from ..terms.statement import Statement
from ..terms.term import Log, Rational, Term
from .closed import NOTHING, Known, literals, value_of
from .rounding import Fit, align, judge_literal

WORDS = {"=": "=", "approx": "=", "==": "=", ":=": "=", "equiv": "=", "<=": "<=", ">=": ">=", "<": "<", ">": ">", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The first side of a chain that has an exact value: what every later number is measured by."""

    value: Known
    side: Side
    unit: str | None = None

    def in_unit(self, unit: str | None) -> Anchor:
        """The same value as a number of another unit (1 bit = ln 2 nats)."""
        if unit is None or self.unit is None or unit == self.unit or not isinstance(self.value, Number):
            return self
        factor = value_of(NATS[self.unit] / NATS[unit], NOTHING) if {unit, self.unit} <= set(NATS) else None
        if not isinstance(factor, Number):
            return self
        return replace(self, value=self.value * factor, unit=unit)


def judge_chain(chain: ChainMeaning, *, log_base: Fraction | None = None, seconds: float = 10.0) -> tuple[Verdict, ...]:
    """One verdict for each link, in order."""
    anchor: Anchor | None = None
    spoiled = False
    out: list[Verdict] = []
    for link in chain.links:
        point = link.point or NOTHING
        if anchor is None:
            known = side_value(link.left, point)
            if known is not None:
                anchor = Anchor(known, link.left, link.unit)
        here = anchor.in_unit(link.unit) if anchor is not None else None
        verdict = judge_link(link, here, spoiled, log_base, seconds)
        spoiled = spoiled or verdict.negative
        out.append(verdict)
    return tuple(out)


def side_value(side: Side, point: Point) -> Known | None:
    """The exact value of a side at the context's data, or None."""
    return None if side.term is None else value_of(side.term, point)


def judge_link(link: LinkMeaning, anchor: Anchor | None, spoiled: bool, log_base: Fraction | None, seconds: float) -> Verdict:
    """The verdict on one link. ``spoiled``: an earlier link of the chain was wrong, so this one is judged by its own arithmetic.

    What is true at the text's data is not thereby true in general.
    """
    verdict = _judged(link, anchor, spoiled, log_base, seconds)
    if link.ground and not link.specific and verdict.word == "confirmed" and isinstance(link.claim, Statement):
        general = decide(link.claim, entropic=link.entropic, seconds=seconds)
        return general if general.positive else Verdict("undecided", "true at the data of the text, not shown in general")
    return verdict


def _judged(link: LinkMeaning, anchor: Anchor | None, spoiled: bool, log_base: Fraction | None, seconds: float) -> Verdict:
    claim = link.claim
    if isinstance(claim, Data):
        return Verdict("data", "makes no claim; feeds the context")
    if isinstance(claim, Introduction):
        return Verdict("definition", f"introduces {claim.name}")
    if isinstance(claim, NotUnderstood):
        return Verdict("not-understood", claim.message)
    if isinstance(claim, VectorClaim):
        return _vector(link, claim)
    if link.missing:
        verdict = _statement(link, claim, anchor, spoiled, log_base, seconds)
        return verdict if verdict.positive else Verdict("undecided", f"a condition was not understood: {'; '.join(link.missing)}")
    return _statement(link, claim, anchor, spoiled, log_base, seconds)


def _statement(
    link: LinkMeaning, claim: Statement, anchor: Anchor | None, spoiled: bool, log_base: Fraction | None, seconds: float
) -> Verdict:  # fmt: skip
    point = link.point or NOTHING
    left = side_value(link.left, point)
    right = side_value(link.right, point)
    numeric = left is not None and right is not None and WORDS.get(link.relation) == "=" and bool(link.right.rounded or link.right.printed)
    if numeric and left is not None and right is not None:
        return _numeric(link, anchor, spoiled, left, right, log_base)
    approximate = link.relation == "approx"
    if left is not None and right is not None and link.relation in WORDS:
        order = compare(left, right)
        if order in HOLDS[WORDS[link.relation]]:
            return Verdict(
                "confirmed", "exact values agree" if order == "equal" else f"{_short(left)} {WORDS[link.relation]} {_short(right)}"
            )
        if order in ("less", "greater") and not approximate:
            proved = decide(claim, entropic=link.entropic, seconds=seconds) if not link.ground else None
            if proved is not None and proved.word == "proved":
                return proved
            return _apart(link, left, right)
        return Verdict(
            "undecided", "the two values could not be told apart" if order == "unknown" else "an approximation without printed digits"
        )
    verdict = decide(claim, entropic=link.entropic, point=link.point, ground=link.ground, specific=link.specific, seconds=seconds)
    if approximate and verdict.word == "refuted":
        return Verdict("undecided", "an approximation without printed digits")
    if verdict.word == "refuted":
        return _other_base(link, verdict, seconds)
    if link.kind == "definition" and verdict.word == "proved":
        return replace(verdict, word="definition", message=f"agrees with the definition of {link.restates or 'the quantity'}")
    return verdict


def _numeric(
    link: LinkMeaning, anchor: Anchor | None, spoiled: bool, left: Known, right: Known, log_base: Fraction | None
) -> Verdict:  # fmt: skip
    """A side with printed decimals against the exact value of the chain and against the line before."""
    approximate = link.relation == "approx"
    printed = link.right.printed
    exact = anchor if anchor is not None and not spoiled else Anchor(left, link.left)
    first_hand = exact.side is link.left or not link.left.rounded
    if compare(left, right) == "equal" and (first_hand or spoiled):
        return Verdict("confirmed", "exact values agree")
    if printed is not None:
        sign = -1 if printed.negative else 1
        fit = judge_literal(exact.value, sign, printed.number, approximate)
        if fit.verdict == "confirmed":
            return Verdict("confirmed", f"the correct rounding of {_short(exact.value)}")
        own = fit if first_hand else judge_literal(left, sign, printed.number, approximate)
        if own.verdict == "confirmed":
            if literals(exact.side.node) and not _is_exact(exact, link):
                return Verdict("confirmed", "follows from the printed terms")
            return Verdict(
                "rounding-slip",
                f"right only for the rounded terms it came from; the exact value is {_short(exact.value)}",
                expected=fit.expected,
            )
        return _wrong(link, exact.value, fit)
    for source in (exact.side, link.left):
        fitted = align(source.node, link.right.node, log_base, approximate=True)
        if fitted is not None and fitted.verdict != "unknown":
            if fitted.verdict == "confirmed":
                return Verdict("confirmed", "each printed decimal is the correct rounding of the part that it stands for")
            return _wrong(link, exact.value, fitted)
    if compare(left, right) == "equal":
        return Verdict("confirmed", "exact values agree")
    if not link.right.rounded and not approximate:
        return _apart(link, left, right)
    if _far(left, right, link) and _far(exact.value, right, link):
        return _apart(link, exact.value, right)
    return Verdict("undecided", "the printed decimals do not line up with the parts of the exact expression")


def _is_exact(anchor: Anchor, link: LinkMeaning) -> bool:
    """Whether the anchor is a first-hand value: it prints no rounded decimals, or those that it prints are data."""
    return anchor.side is not link.left


def _far(exact: Known, right: Known, link: LinkMeaning) -> bool:
    """Beyond what rounding every printed decimal by half a unit, and multiplying by numbers up to 10, could explain."""
    slack = sum((Fraction(1, 10 ** (x.decimals or 0)) for x in link.right.rounded), Fraction(0)) * 10
    if isinstance(exact, Infinite) or isinstance(right, Infinite):
        return compare(exact, right) != "equal"
    bound = Number.of(slack)
    return compare(exact, right + bound) == "greater" or compare(exact + bound, right) == "less"


def _wrong(link: LinkMeaning, exact: Known, fit: Fit) -> Verdict:
    """Slip, other unit, or refuted, with the value that is right."""
    if fit.verdict == "rounding-slip":
        return Verdict("rounding-slip", f"the exact value is {_short(exact)}, which rounds to {fit.expected}", expected=fit.expected)
    if fit.verdict in ("unknown", "undefined"):
        return Verdict("undecided", "the value could not be enclosed tightly enough")
    printed = link.right.printed
    if printed is not None and isinstance(exact, Number) and exact and (printed.number.decimals or 0) >= 2:
        for factor, words in OTHER_UNITS:
            converted = value_of(Rational(Fraction(1)) * factor, NOTHING)
            if isinstance(converted, Number):
                again = judge_literal(exact * converted, -1 if printed.negative else 1, printed.number, True)
                if again.verdict == "confirmed" and fit.literal is printed.number:
                    return Verdict("convention-mismatch", f"{words}; in the unit in force it is {_short(exact)}", expected=fit.expected)
    return Verdict(
        "refuted",
        f"the exact value is {_short(exact)}" + (f", which rounds to {fit.expected}" if fit.expected else ""),
        witness={"values": {}, "lhs": enclosure(exact), "rhs": fit.literal.text if fit.literal is not None else ""},
        expected=fit.expected,
    )


LN2 = Log(Rational(Fraction(2)))
NATS: dict[str, Term] = {"nats": Rational(Fraction(1)), "bits": LN2, "bans": Log(Rational(Fraction(10)))}
OTHER_UNITS = ((1 / LN2, "this is the value with log base 2 (bits)"), (LN2, "this is the value with the natural log (nats)"))


def _other_base(link: LinkMeaning, verdict: Verdict, seconds: float) -> Verdict:
    """A refuted relation that holds after a change of unit on one side is a mismatch of conventions."""
    claim = link.claim
    if not isinstance(claim, Statement) or claim.claim.relation != "=":
        return verdict
    from ..decide.decide import proof_of

    for factor, words in ((LN2, "true with log base 2 on one side and natural logs on the other"), (1 / LN2, "true with mixed log bases")):
        scaled = replace(claim, claim=replace(claim.claim, lhs=claim.claim.lhs * factor))
        if proof_of(scaled) is not None:
            return replace(verdict, word="convention-mismatch", message=words)
    return verdict


def _apart(link: LinkMeaning, left: Known, right: Known) -> Verdict:
    return Verdict(
        "refuted",
        f"the left side is {_short(left)}, the right side {_short(right)}",
        witness={"values": {}, "lhs": enclosure(left), "rhs": enclosure(right)},
        expected=_short(left),
    )


def _vector(link: LinkMeaning, claim: VectorClaim) -> Verdict:
    """Two vectors, entry by entry; a lone vector must sum to one."""
    point = link.point or NOTHING
    left = [value_of(t, point) for t in claim.left]
    if not claim.right:
        known = [v for v in left if isinstance(v, Number)]
        total = sum((v.fraction or Fraction(0) for v in known), Fraction(0)) if all(v.fraction is not None for v in known) else None
        if len(known) != len(left) or total is None:
            return Verdict("undecided", "the entries have no exact values here")
        return Verdict("confirmed", "sums to one") if total == 1 else Verdict("refuted", f"sums to {total}, not to 1", expected="1")
    right = [value_of(t, point) for t in claim.right]
    if len(left) != len(right):
        return Verdict("refuted", f"{len(left)} entries on the left, {len(right)} on the right")
    if any(v is None for v in (*left, *right)):
        return Verdict("undecided", "the entries have no exact values here")
    worst = Verdict("confirmed", "equal entry by entry")
    numbers = literals(link.right.node)
    for k, (a, b) in enumerate(zip(left, right, strict=True)):
        assert a is not None and b is not None
        if compare(a, b) == "equal":
            continue
        if len(numbers) == len(right) and numbers[k].decimals is not None:
            fit = judge_literal(a, -1 if (isinstance(b, Number) and (b.fraction or 0) < 0) else 1, numbers[k], True)
            if fit.verdict == "confirmed":
                continue
            if fit.verdict == "rounding-slip":
                worst = Verdict("rounding-slip", f"entry {k + 1} is {_short(a)}", expected=fit.expected)
                continue
        return Verdict("refuted", f"entry {k + 1} is {_short(a)}, not {_short(b)}", expected=_short(a))
    return worst


def _short(value: Known) -> str:
    if isinstance(value, Infinite):
        return "+∞" if value.sign > 0 else "-∞"
    known = value.fraction
    if known is not None and known.denominator < 10**4:
        return str(known)
    return significant(value, 8) or enclosure(value, 8)
