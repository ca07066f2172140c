r"""Score matching: E_p|s - \nabla \log p|^2 = E_p[|s|^2 + 2 \nabla \cdot s] + c, its denoising form, Fisher divergences.

A constant is whatever does not depend on the vector field. Sources: Hyvarinen 2005; Vincent 2011; Lyu 2009.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Apply, BigOp, Call, Derivative, Name, Node
from ...notation.syntax.walk import walk
from ...patterns import regex
from .algebra import Exact, Form, Monomial, TooLong, minus, plus
from .near_miss import speaks_loosely
from .score_calculus import CONSTANT, moments, value
from .score_letters import Letters, Outside

_TITLE = "agrees with the calculus of scores"
_OBJECTIVE = "agrees with the objective of score matching"
_DIVERGENCE = "agrees with the definition of the Fisher divergence"
_WRONG = "not so of any field: a sign or a factor of a mean of scores differs"
_SPOKEN = regex(r"score[- ]matching|hyv[äa]rinen|vincent|分数匹配|得分匹配|スコアマッチング|스코어 ?매칭|점수 ?매칭", re.I)
_LEARNED = regex(r"base='(?:theta|phi|psi|w)'")  # below the name of a law
_FISHER = regex(r"fisher|费[舍雪]尔|피셔|フィッシャー", re.I)


def of_score_matching(context: Context, left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on an equation between means of scores and fields; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not any(map(_is_of_scores, (*walk(left), *walk(right)))):
        return None
    known = Letters.of(_drawn(context), left, right)
    goal = False
    if (
        isinstance(left, BigOp)
        and isinstance(right, BigOp)
        and left.kind == right.kind == "argmin"
        and left.binder.names == right.binder.names
    ):
        left, right, goal = left.body, right.body, True
    try:
        one = None if isinstance(left, (Name, Call)) and _is_a_name(known, left) else value(known, left)
        whole = value(known, right)
        if one is None:
            assert isinstance(left, (Name, Call))
            return None if isinstance(whole, dict) else _of_a_name(known, left, whole, words)
    except (Outside, TooLong):
        return None
    if isinstance(one, dict) or isinstance(whole, dict):
        return Verdict("definition", _TITLE) if not one and not whole else _of_vectors(one, whole)
    hypotheses = tuple(f"{x} has the density {law.base}" for x, law in known.assumed.items() if isinstance(law, Name))
    found = _compared(one, whole, goal, hypotheses)
    return None if found is not None and found.negative and speaks_loosely(words[-80:]) else found


def _drawn(context: Context) -> dict[str, Node]:
    """The laws of variables that the text tells by one letter."""
    told = {
        f.symbol.removeprefix("drawn "): f.value.word
        for f in context.facts
        if f.symbol.startswith("drawn ") and isinstance(f.value, Declared)
    }
    return {x: Name(law) for x, law in told.items() if len(law) == 1}


def _is_of_scores(node: Node) -> bool:
    return (isinstance(node, Derivative) and node.kind == "gradient") or (isinstance(node, Apply) and node.function == "div")


def _is_a_name(known: Letters, left: Node) -> bool:
    head = left.head if isinstance(left, Call) else left
    return head not in known.laws and head not in known.fields


def _of_vectors(one: object, other: object) -> Verdict | None:
    r"""\nabla \log p = \nabla p / p, E[\nabla \log p] = 0."""
    if not isinstance(one, dict) or not isinstance(other, dict) or not one:
        return None
    if one == other:
        return Verdict("definition", _TITLE)
    return Verdict("convention-mismatch", _WRONG) if {k: minus(v) for k, v in one.items()} == other else None


def _compared(one: Form, other: Form, goal: bool, hypotheses: tuple[str, ...]) -> Verdict | None:
    open_constant = goal or any(a == CONSTANT for side in (one, other) for m, _ in side for a, _ in m)
    sides = [moments(x) for x in (one, other)]
    if open_constant:
        sides = [{m: c for m, c in x.items() if _has_a_field(m)} for x in sides]
    if not sides[0] or not sides[1]:
        return Verdict("definition", _TITLE, hypotheses=hypotheses) if one == other and one else None
    factor = Fraction(1)
    if goal:
        ratio = _ratio(*sides)
        factor = ratio if ratio is not None and ratio > 0 else factor
    same = {m: c * factor for m, c in sides[0].items()} == sides[1]
    if same and (open_constant or one == other):
        return Verdict("definition", _TITLE, hypotheses=hypotheses)
    numbers = all(a[0] == "integral" for side in sides for m in side for a, _ in m)
    if set(sides[0]) == set(sides[1]) and not same and numbers and not hypotheses:
        return Verdict("convention-mismatch", _WRONG)
    return None


def _ratio(one: dict[Monomial, Exact], other: dict[Monomial, Exact]) -> Fraction | None:
    if set(one) != set(other):
        return None
    found = {Fraction(other[m]) / Fraction(one[m]) for m in one}
    return found.pop() if len(found) == 1 else None


def _has_a_field(thing: object) -> bool:
    if isinstance(thing, (tuple, frozenset)):
        learned = isinstance(thing, tuple) and (
            thing[:1] == ("field",) or (thing[:1] in (("score",), ("law",)) and _LEARNED.search(thing[1]) is not None)
        )
        return learned or any(map(_has_a_field, thing))
    return False


def _of_a_name(known: Letters, left: Name | Call, whole: Form, words: str) -> Verdict | None:
    """J(theta) = E_p[|s|^2 / 2 + \\nabla \\cdot s], F(p | q) = E_p[|\\nabla \\log p - \\nabla \\log q|^2]."""
    divergence = _of_divergence(known, left, whole, words)
    if divergence is not None:
        return divergence
    parts = {m: c for m, c in moments(whole).items() if _has_a_field(m)}
    kinds = {_kind(m): c for m, c in parts.items()}
    if len(kinds) != 2 or len(parts) != 2 or set(kinds) != {"square", "divergence"} or _SPOKEN.search(words) is None:
        return None
    if kinds["square"] > 0 and kinds["divergence"] == 2 * kinds["square"]:  # with its usual factor, or none
        return Verdict("definition", _OBJECTIVE) if kinds["square"] in (1, Fraction(1, 2)) else None
    return (
        None
        if speaks_loosely(words[-80:])
        else Verdict("convention-mismatch", "not the objective of score matching: a sign or a factor of it differs")
    )


def _kind(monomial: Monomial) -> str:
    """Of what the mean is: |s|^2 or the divergence of s, of one field under one law."""
    if len(monomial) != 1:
        return "another"
    ((atom, power),) = monomial
    if atom[0] != "integral" or power != 1 or len(atom[1]) != 2:
        return "another"
    laws = [a for a, e in atom[1] if a[0] == "law" and e == 1 and not a[3]]
    others = [a for a, e in atom[1] if a[0] != "law" and e == 1]
    if len(laws) != 1 or len(others) != 1:
        return "another"
    (other,) = others
    if other[0] == "dot":
        return "square" if other[1] == other[2] else "another"
    return "divergence" if other[0] == "divergence" and other[1][0] == "field" else "another"


def _of_divergence(known: Letters, left: Name | Call, whole: Form, words: str) -> Verdict | None:
    if not isinstance(left, Call) or len(left.args) != 2 or not all(x in known.laws for x in left.args):
        return None
    if _FISHER.search(words) is None and not (isinstance(left.head, Name) and _FISHER.search(left.head.base)):
        return None
    point = Name("x")
    for k, pair in enumerate((left.args, left.args[::-1])):
        slopes = [Derivative(n.Log(Call(x, (point,))), (point,), 1, "gradient") for x in pair]
        apart = n.Pow(n.Norm(n.Sub(slopes[0], slopes[1])), n.Number("2", Fraction(2)))
        meant = value(known, BigOp("int", n.Binder((point,)), n.Mul(Call(pair[0], (point,)), apart)))
        assert not isinstance(meant, dict)
        half = frozenset((m, Fraction(c) / 2) for m, c in meant)
        if any(not plus(whole, minus(x)) for x in (meant, half)):
            return (
                Verdict("convention-mismatch", "a Fisher divergence, but weighed by the other law")
                if k
                else Verdict("definition", _DIVERGENCE)
            )
    return None
