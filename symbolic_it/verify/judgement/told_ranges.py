r"""Ranges of letters that a text states: T = 1/2 refutes nothing behind "T \ge 1", beside it or in its section.

So do ranges of entries and their sum: weights (1, 1) refute nothing beside "w_i \ge 0, \sum_i w_i = 1".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax import read
from ...notation.syntax.errors import ReadError
from ...notation.syntax.walk import walk
from .told_sums import where_they_sum

_Bound = tuple[str, str, Fraction]  # a letter, how it (or each of its entries, or _SUM) stands to a number, and the number
_SUM = "sum"
_HOLDS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "!=": lambda a, b: a != b}


def within_told_ranges(
    link: LinkMeaning, verdict: Verdict, own: tuple[str, ...], before: tuple[str, ...], under: Callable[[str], Verdict | None],
    signs: tuple[str, ...] = (),
) -> Verdict:  # fmt: skip
    """The verdict; where a refutation takes a value that a range in one of the formulas excludes, that within the range, or undecided.

    ``own``: the formulas of the sentence, which may set a range of ``before`` anew, and its ``signs``: "t > 0" where it calls t positive,
    under which it may be proved. ``under``: the verdict where one is given.
    """
    own = (*signs, *own)
    if link.ground or _bound(link.left.node, link.relation, link.right.node) is not None:
        return verdict
    if verdict.word == "undecided" and not link.missing:
        return _of_positive_letters(link, own, before, under) or verdict
    if verdict.word != "refuted":
        return verdict
    here = _told(own)
    anew = {(name, relation[0]) for _, (name, relation, _) in here}  # a bound on the same side
    told = here + [(tex, bound) for tex, bound in _told(before) if (bound[0], bound[1][0]) not in anew]
    excluded = _excluded(link, verdict, told)
    if excluded is None:
        return verdict
    tex, (name, how, number) = excluded
    within = under(tex)
    if within is None and how == _SUM:
        within = where_they_sum(link, name, number)
    every = ", ".join(dict.fromkeys(x for x, (other, _, _) in told if other == name))
    if within is not None and every != tex and within.word == "refuted" and _excluded(link, within, told) is not None:
        within = under(every)
    if within is not None and within.word == "refuted" and _excluded(link, within, told) is None:
        return within
    if within is not None and within.word == "proved" and tex in signs:
        return replace(within, hypotheses=tuple(dict.fromkeys((*within.hypotheses, tex))))
    return Verdict("undecided", f"the values at which it fails have a value of {name} that the text excludes")


def _of_positive_letters(
    link: LinkMeaning, own: tuple[str, ...], before: tuple[str, ...], under: Callable[[str], Verdict | None]
) -> Verdict | None:
    r"""Proved where the one range that the section has told of a letter is \beta > 0; None where it tells others, or the sentence does."""
    told = [*_told(before), *_told(own)]
    mine = {x.base for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, n.Name)}
    for tex, (name, relation, least) in told:
        once = {(r, x) for _, (other, r, x) in told if other == name} == {(relation, least)}
        if name in mine and once and relation == ">" and least == 0:
            found = under(tex)
            if found is not None and found.word == "proved":
                return replace(found, hypotheses=tuple(dict.fromkeys((*found.hypotheses, tex.strip()))))
    return None


def _told(maths: tuple[str, ...]) -> list[tuple[str, _Bound]]:
    return [
        (tex, b) for tex in maths if any(sign in tex for sign in ("<", ">", "\\l", "\\g", "≤", "≥", "\\n", "\\sum")) for b in _ranges(tex)
    ]


def _excluded(link: LinkMeaning, verdict: Verdict, told: list[tuple[str, _Bound]]) -> tuple[str, _Bound] | None:
    """The first formula, and range in it, that the values of a refutation are outside of."""
    values = (verdict.witness or {}).get("values") or {}
    for tex, (name, relation, least) in told:
        if relation == _SUM:
            entries = [_number(x) for x in values[name]] if isinstance(values.get(name), list) else []
            if entries and None not in entries and sum(x for x in entries if x is not None) != least:
                return tex, (name, relation, least)
            continue
        for value in map(_number, values[name] if isinstance(values.get(name), list) else [values.get(name)]):
            if value == least and relation in ("<", ">") and link.relation in ("=", "<=", ">="):
                continue  # sides that differ there differ close by as well
            if value is not None and not _HOLDS[relation](value, least):
                return tex, (name, relation, least)
    return None


def _ranges(tex: str) -> Iterator[_Bound]:
    try:
        statements = read(tex)
    except ReadError:
        return
    for whole in walk(statements) if isinstance(statements, n.Node) else (x for s in statements for x in walk(s)):
        if isinstance(whole, n.Chain) and whole.first is not None:
            sides = (whole.first, *(x.right for x in whole.links))
            for k, one in enumerate(whole.links):
                if (found := _bound(sides[k], one.relation, one.right)) is not None:
                    yield found


def _bound(left: n.Node, relation: str, right: n.Node) -> _Bound | None:
    """A letter, how it, its entries or their sum stand to a number, and the number."""
    turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "!=": "!="}
    match left, right:
        case n.Name(sub=None | n.Name()), n.Number(value=value) if relation in _HOLDS:
            return left.base, relation, Fraction(value)
        case n.Number(value=value), n.Name(sub=None | n.Name()) if relation in _HOLDS:
            return right.base, turned[relation], Fraction(value)
        case n.BigOp(kind="sum", body=n.Name(sub=n.Name()) as entry), n.Number(value=value) if relation == "=":
            return entry.base, _SUM, Fraction(value)
    return None


def _number(value: object) -> Fraction | None:
    try:
        return Fraction(value) if isinstance(value, (str, int)) else None
    except ValueError:
        return None
