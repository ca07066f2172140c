"""Of which formulas of a sentence a condition is: "F1, and if X and Y are independent, F2" supposes nothing of F1.

A condition that is of other formulas proves nothing about this one, and what fails without it is left open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from ...notation.context import Constraint, Context, Fact, Superseded
from ...patterns import regex
from ..formulas.formula import Formula
from ..model import Claim
from .constraints_in_words import in_place
from .hypotheses import hypotheses
from .kinds import RELATION

_M = "\ufffc"
_MOST = 20  # conditions of a sentence that are told apart
_OPENS = regex(
    r"\b(?:if|when(?:ever)?|provided(?: that)?|assuming(?: that)?|in case|falls|wenn|[sS]i|[sS]e|for(?=\s+(?:\w+\s+){0,2}(?:independent|dependent)))\b|если|若|如果|当|假如|倘若",
    re.I,
)
_CLOSES = regex(r"(?:이|라|아니)면(?!서)|(?:일|할|인|한) ?(?:때|경우)|(?:の|である|な)?(?:とき|場合)|(?:である)?ならば?|であれば|なければ")
_STRONG = regex(
    r"[;；.。]|\b(?:and|but|while|whereas|so|und|aber|sowie|et|mais|pero|mas|ma)\b|(?<!\w)[yeи](?!\w)|이고|이며|であり|且|而", re.I
)
_COMMA = regex(r"[,，、:：]")
_PREDICATE = regex(
    r"\b(?:are|is|be|being|forms?|sind|ist|sont|est|son|es|são|é|sono)\b|independen|unabhängig|indépendan|indipenden|независим|独立|독립|链|連鎖|연쇄|函数|関数|함수",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition in a sentence, from its first word to its last."""

    start: int
    end: int


def in_its_clause(
    local: Context, earlier: Context, flat: str, maths: tuple[str, ...], formula: Formula, judge: Callable[..., tuple[list[Claim], Context]]
) -> tuple[list[Claim], Context]:  # fmt: skip
    """What ``judge`` says of a formula in the context without the conditions of other formulas of its sentence, and the context after it.

    ``earlier``: the context before the sentence; ``flat``: the sentence, each of its ``maths`` a U+FFFC.
    """
    held = {id(f) for f in earlier.facts}
    told = [f for f in local.facts if f.text and isinstance(f.value, Constraint) and id(f) not in held]
    others = _of_others(flat, maths, formula.before.count(_M)) if told else frozenset()
    gone = [f for f in told if f.text in others]
    if not gone:
        claims, after = judge(context=local)
        return claims, after
    own = replace(
        local, facts=(*(f for f in local.facts if not any(f is g for g in gone)), *(Fact("", Superseded(f.value.chain)) for f in gone))
    )
    claims, after = judge(context=own)
    if after is own:
        return claims, local
    lost = {id(f) for f in own.facts} - {id(f) for f in after.facts}
    fresh = [f for f in after.facts if not any(f is g for g in own.facts)]
    return claims, replace(after, facts=(*(f for f in local.facts if id(f) not in lost), *fresh))


def _of_others(flat: str, maths: tuple[str, ...], k: int) -> frozenset[str]:
    """The conditions of a sentence, as formulas, that are not of its k-th one."""
    places = [m.start() for m in re.finditer(_M, flat)]
    if k >= len(places) or len(places) != len(maths):
        return frozenset()
    clauses = _clauses(flat, maths)
    if len(clauses) > _MOST:
        return frozenset(hypotheses(in_place(flat, maths)))
    foreign = [c for n, c in enumerate(clauses) if _is_of_another(flat, maths, places, k, c, clauses[n + 1 :])]
    if not foreign:
        return frozenset()
    cut, kept = flat, list(maths)
    for c in reversed(foreign):
        before = flat[: c.start].count(_M)
        del kept[before : before + flat[c.start : c.end].count(_M)]
        cut = cut[: c.start] + " " + cut[c.end :]
    return frozenset(hypotheses(in_place(flat, maths))) - frozenset(hypotheses(in_place(cut, tuple(kept))))


@lru_cache(maxsize=8)  # asked for each formula of a sentence
def _clauses(flat: str, maths: tuple[str, ...]) -> tuple[Clause, ...]:
    """The conditional clauses of a sentence, in order."""
    found = []
    for m in _OPENS.finditer(flat):
        end = m.end()
        for stop in re.finditer(r"[,，;；.。)）]|\bthen\b|则|那么|时(?=[\s,，\ufffc])|\Z", flat[m.end() :]):
            end = m.end() + stop.start()
            body = flat[m.end() : end]
            inside = maths[flat[: m.end()].count(_M) :][: body.count(_M)]
            if stop[0] != "," or _PREDICATE.search(body) or any(RELATION.search(x) for x in inside):
                break
        found.append(Clause(m.start(), end))
    for m in _CLOSES.finditer(flat):
        begun = max((b.end() for b in re.finditer(r"[,，、;；.。(（]|이고|이며|であり", flat[: m.start()])), default=0)
        if not any(c.start <= m.start() < c.end for c in found):
            found.append(Clause(begun, m.end()))
    return tuple(sorted(found, key=lambda c: c.start))


def _is_of_another(flat: str, maths: tuple[str, ...], places: list[int], k: int, clause: Clause, later: tuple[Clause, ...]) -> bool:
    here = places[k]
    if clause.start <= here < clause.end:
        return False
    claims = [n for n, p in enumerate(places) if RELATION.search(maths[n]) and not clause.start <= p < clause.end]
    if here < clause.start:
        between = flat[here + 1 : clause.start]
        if _STRONG.search(between) is not None or any(here < places[n] < clause.start for n in claims):
            return True
        return _COMMA.search(between) is not None and any(places[n] >= clause.end for n in claims)
    before = [n for n in claims if places[n] < clause.start]
    trails = bool(before) and _STRONG.search(flat[places[before[-1]] + 1 : clause.start]) is None
    trails = trails and _COMMA.search(flat[places[before[-1]] + 1 : clause.start]) is None
    between = flat[clause.end : here]
    if trails and _STRONG.search(between) is not None:
        return True
    return any(clause.end <= c.start < here and _STRONG.search(flat[clause.end : c.start]) is not None for c in later)
