"""The unit with which a sentence began may be that of the next ones: "In bits, H(X) = 0.971. Hence I(X;Y) = 0.125".

A title that names one, "Entropy in bits", may be of its whole section.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...patterns import regex
from ..model import Claim
from .unit_of_sentence import in_unit, opening_unit, speaks_of_another, titled_unit

_BARE_LOG = regex(r"\\log(?![A-Za-z_])|(?<![A-Za-z\\])log(?![A-Za-z_2])")


@dataclass(frozen=True, slots=True)
class Counted:
    """A unit, where the last sentence that may count in it ends, and whether that is in one paragraph; the level of the heading that names it."""

    unit: str
    end: int
    together: bool = True
    level: int | None = None
    here: bool = True  # the sentence at hand names no other

    def within(self, level: int) -> Counted | None:
        """What of it goes on below a heading: what a heading above that one said."""
        return self if self.level is not None and self.level < level else None


def counted_on(before: Counted | None, sentence: str, start: int, end: int, text: str) -> Counted | None:
    """The unit that goes on behind a sentence of the section: its own, or that of those before where it names no other."""
    if before is not None and before.level is not None:
        another = speaks_of_another(sentence, before.unit)
        return replace(before, together=before.together and not another, here=not another)
    if (unit := opening_unit(sentence)) is not None:
        return Counted(unit, end)
    if before is None or speaks_of_another(sentence, before.unit):
        return None
    return replace(before, end=end, together=before.together and "\n\n" not in text[before.end : start])


def counted_below(title: str, level: int, end: int, before: Counted | None) -> Counted | None:
    """The unit in which a section counts: the one that its heading names, or a heading above it."""
    unit = titled_unit(title)
    return Counted(unit, end, level=level) if unit is not None else before.within(level) if before is not None else None


def in_the_unit_before(
    claims: list[Claim], counted: Counted | None, context: Context, judge: Callable[[Context], list[Claim]]
) -> list[Claim]:
    """The claims of a formula in the unit of the sentences before, if some are false in the one in force and all are true in that one.

    Below a heading, in another paragraph, or with a logarithm that is written, what is true in that unit alone is left open.
    """
    if counted is None or not counted.here or context.unit == counted.unit:
        return claims
    if not any(c.verdict.negative for c in claims):
        return _doubted(claims, counted, context, judge)
    again = judge(in_unit(context, counted.unit))
    if len(again) != len(claims) or not all(c.verdict.positive or c.verdict.word == "data" for c in again):
        return claims
    if counted.level is None and counted.together and not any(c.verdict.negative and _BARE_LOG.search(c.text) for c in claims):
        return again
    open_ = Verdict("undecided", f"right in {counted.unit}, in which sentences before it count")
    return [replace(c, verdict=open_) if c.verdict.negative else c for c in claims]


def _doubted(claims: list[Claim], counted: Counted, context: Context, judge: Callable[[Context], list[Claim]]) -> list[Claim]:
    """The claims; numbers that are wrong in the unit of the sentences before, of one paragraph, are left open where no other is stated."""
    if (
        context.unit is not None
        or context.log_base is not None
        or not counted.together
        or not any(c.verdict.word == "confirmed" for c in claims)
    ):
        return claims
    again = judge(in_unit(context, counted.unit))
    if len(again) != len(claims):
        return claims
    open_ = Verdict("undecided", f"wrong in {counted.unit}, in which sentences before it count")
    return [
        replace(c, verdict=open_) if c.verdict.word == "confirmed" and other.verdict.negative else c
        for c, other in zip(claims, again, strict=True)
    ]
