r"""Typical sequences and pairs of them by form: |-\frac1n \log p(x^n) - H(X)| < \epsilon, and pairs drawn apart

What is typical is defined; pairs drawn apart, written with tildes, are typical with a chance of about 2^{-nI}. The steps to it replace each
mass, and the size of the set, by its bound. Source: Cover and Thomas 2006, theorems 3.1.1 and 7.6.1.
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..numbers.arithmetic import summands
from .sums_over_sets import OF_A_SET, SMALL, Bound, is_typical

_TOGETHER = regex(
    r"\bdependent|\bnot (?:\w+ )?independent|\bcorrelated|\breconstruct|\b(?:from|under|to|according to) (?:the|a|their) joint\b|\bjointly (?:drawn|distributed|sampled)|"
    r"联合分布|聯合分布|相关|결합 ?분포|종속|同時分布|従属",
    re.I,
)
_APART_AGAIN = regex(r"\bindependen|独立|독립", re.I)
_DRAWN = "how pairs are drawn"
_OF_ALL = regex(
    r"\b(?:for|of) (?:all|any|every|each)\b(?![^.$]{0,30}\bin\b)|\b(?:every|each|any|all) sequences?\b|所有|任意|모든|すべて", re.I
)
_FLIPPED = {"<=": ">=", ">=": "<=", "<": ">", ">": "<", "=": "="}
_DEFINED = Verdict("definition", "what makes a sequence typical")
_NOT_SO = Verdict("convention-mismatch", "not what makes a sequence typical: its logarithm has the other sign")
_APART = Verdict("definition", "a bound on how often pairs drawn apart are typical")
_SLIP = Verdict(
    "convention-mismatch", "no bound on how often pairs drawn apart are typical: it would be with the relation or a sign changed"
)
_STEP = Verdict("definition", "each mass, or the size of the set, replaced by its bound for typical sequences")


def with_pairs_together(context: Context, words: str, whole: str) -> Context:
    r"""The context with what a sentence says of \tilde X^n and \tilde Y^n: that they are drawn together, or apart again."""
    together = _TOGETHER.search(words) is not None
    if "tilde" not in whole or not (together or _APART_AGAIN.search(words)):
        return context
    return context.extend(Fact(_DRAWN, Declared("together" if together else "apart")))


def of_a_typical_sequence(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    r"""The verdict on |-\frac1n \log p(x^n) - H(X)| < \epsilon; None for any other formula, and where words claim it of all sequences."""
    if (
        relation not in ("<", "<=")
        or _OF_ALL.search(words) is not None
        or not isinstance(left, n.Abs)
        or not (isinstance(right, n.Name) and right.base in SMALL)
    ):
        return None
    parts = summands(left.body, 1)
    entropies = [sign for sign, x in parts if _is_entropy(x)]
    logs = [sign * of for sign, x in parts if (of := _sign_of_a_mean_logarithm(x)) is not None]
    if len(parts) != 2 or len(entropies) != 1 or len(logs) != 1:
        return None
    return _DEFINED if entropies == logs else _NOT_SO


def of_typical_pairs(context: Context, left: n.Node, relation: str, right: n.Node, of_each: Bound, words: str) -> Verdict | None:
    """The verdict on the chance of a typical pair or on a step towards it; ``of_each``: on a bound of one mass or of the size of a set.

    ``words``: those around it, which may say that the pair is not drawn apart.
    """
    told = context.about(_DRAWN, Declared)
    if relation not in _FLIPPED or _TOGETHER.search(words) is not None or (told is not None and told.value.word == "together"):
        return None
    return (
        _of_their_chance(left, relation, right)
        or _of_their_chance(right, _FLIPPED[relation], left)
        or _of_a_step(left, relation, right, of_each)
    )


def _of_their_chance(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    event = _event(left)
    if event is None:
        return None
    pair, domain = event
    if relation == "=" and isinstance(right, n.BigOp) and _domain(right) == domain:
        masses = sorted(len(x.args) for x in _factors(right.body) if isinstance(x, n.Call) and _is_mass(x))
        apart = all(_is_apart(x) for x in pair)
        return (
            OF_A_SET
            if len(masses) == len(_factors(right.body)) and masses == ([1, 1] if apart else [2]) and all(map(_is_apart, pair)) == apart
            else None
        )
    if relation not in ("<=", ">=") or not all(map(_is_apart, pair)):
        return None
    factors = _factors(right)
    powers = [x for x in factors if isinstance(x, n.Pow)]
    shares = [x for x in factors if _is_share(x)]
    if len(powers) != 1 or len(powers) + len(shares) != len(factors) or len(shares) > 1 or (found := _information(powers[0])) is None:
        return None
    if found[1] != 3:
        return None
    plus, above = found[0], relation == "<="
    if above:
        return _SLIP if plus else _APART if not shares else None
    return _APART if plus and shares else None if plus else _SLIP


def _of_a_step(left: n.Node, relation: str, right: n.Node, of_each: Bound) -> Verdict | None:
    if relation not in ("<=", ">="):
        return None
    if isinstance(left, n.BigOp) and (domain := _domain(left)) is not None:
        masses, bounds = [x for x in _factors(left.body) if _is_mass(x)], _factors(right)
        sizes = [x for x in bounds if x == n.Abs(domain)]
        bounds = [x for x in bounds if x != n.Abs(domain)]
        if len(sizes) != 1 or len(masses) != len(_factors(left.body)) or len(masses) != 2 or len(bounds) != 2:
            return None
        return (
            _STEP
            if all(_of_letter(m) == _of_letter_above(b) and _holds(of_each(m, relation, b)) for m, b in zip(masses, bounds, strict=True))
            else None
        )
    before, after = Counter(_factors(left)), Counter(_factors(right))
    gone, new = before - after, after - before
    sizes = [x for x in gone if isinstance(x, n.Abs)]
    if (
        len(sizes) != 1
        or sum(gone.values()) != 1
        or not before & after
        or not 1 <= sum(new.values()) <= 2
        or any(isinstance(x, n.Abs) for x in new)
    ):
        return None
    powers, shares = [x for x in new if isinstance(x, n.Pow)], [x for x in new if _is_share(x)]
    if len(powers) != 1 or len(powers) + len(shares) != len(new):
        return None
    return _STEP if _holds(of_each(sizes[0], relation, n.Mul(shares[0], powers[0]) if shares else powers[0])) else None


def _holds(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.positive


def _event(node: n.Node) -> tuple[tuple[n.Node, ...], n.Node] | None:
    r"""The pair and the set of \Pr((X^n, Y^n) \in A_\epsilon^{(n)})."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in ("Pr", "P") or len(node.args) != 1:
        return None
    event = node.args[0]
    event = event.items[0] if isinstance(event, (n.Vector, n.SetLiteral)) and len(event.items) == 1 else event
    if not isinstance(event, n.Chain) or len(event.links) != 1 or event.links[0].relation != "in" or not is_typical(event.links[0].right):
        return None
    pair = event.first.items if isinstance(event.first, (n.Vector, n.Tuple)) else ()
    return (tuple(pair), event.links[0].right) if len(pair) == 2 else None


def _is_apart(node: n.Node) -> bool:
    r"""\tilde X^n, \tilde{X^n}, X'^n: drawn apart from the other; not the \hat X^n that a decoder puts out."""
    names = [x for x in walk(node) if isinstance(x, n.Name) and is_variable(n.Name(x.base))]
    accented = any("tilde" in x.accents or x.sup for x in names)
    return bool(names) and accented


def _domain(node: n.BigOp) -> n.Node | None:
    r"""The typical set that a sum is over: \sum_{A_\epsilon^{(n)}}, \sum_{(x^n, y^n) \in A_\epsilon^{(n)}}."""
    if node.kind != "sum" or node.binder.conditions or node.binder.upper is not None:
        return None
    domain = node.binder.domain if node.binder.domain is not None else node.binder.names[0] if len(node.binder.names) == 1 else None
    return domain if domain is not None and is_typical(domain) else None


def _factors(node: n.Node) -> list[n.Node]:
    if isinstance(node, n.Mul):
        return [*_factors(node.left), *_factors(node.right)]
    return _factors(node.items[0]) if isinstance(node, n.Vector) and len(node.items) == 1 else [node]


def _sign_of_a_mean_logarithm(node: n.Node) -> int | None:
    r"""1 of \frac1n \log p(x^n), -1 of \frac1n \log \frac{1}{p(x^n)}."""
    match node:
        case n.Mul(n.Div(n.Number(value=one), n.Name("n")), n.Log(of, power=None)) if one == 1:
            pass
        case n.Div(n.Log(of, power=None), n.Name("n")):
            pass
        case _:
            return None
    if isinstance(of, n.Div) and isinstance(of.left, n.Number) and of.left.value == 1:
        return -1 if _is_mass(of.right) else None
    return 1 if _is_mass(of) else None


def _is_mass(node: n.Node) -> bool:
    """p(x^n), p(x^n, y^n), p(x_1, ..., x_n)."""
    if (
        not isinstance(node, n.Call)
        or not isinstance(node.head, n.Name)
        or node.head.base not in ("p", "P")
        or set(node.separators) - {","}
    ):
        return False
    powers = all(isinstance(a, n.Pow) and isinstance(a.base, n.Name) and a.exponent == n.Name("n") for a in node.args)
    return powers or any(isinstance(a, n.Ellipsis) for a in node.args)


def _of_letter(mass: n.Node) -> str:
    """X of p(x^n)."""
    first = mass.args[0] if isinstance(mass, n.Call) else mass
    return first.base.base.upper() if isinstance(first, n.Pow) and isinstance(first.base, n.Name) else ""


def _of_letter_above(power: n.Node) -> str:
    """X of 2^{-n(H(X) - \\epsilon)}."""
    found = [x.args[0] for x in walk(power) if isinstance(x, n.Call) and x.head == n.Name("H") and len(x.args) == 1]
    return found[0].base if len(found) == 1 and isinstance(found[0], n.Name) else "?"


def _is_entropy(node: n.Node) -> bool:
    return isinstance(node, n.Call) and node.head == n.Name("H") and bool(node.args) and set(node.separators) <= {","}


def _is_share(node: n.Node) -> bool:
    return (
        isinstance(node, n.Sub)
        and isinstance(node.left, n.Number)
        and node.left.value == 1
        and isinstance(node.right, n.Name)
        and node.right.base in SMALL
    )


def _information(power: n.Pow) -> tuple[bool, Fraction] | None:
    r"""Whether a multiple of \epsilon is added in 2^{-n(I(X;Y) \pm 3\epsilon)}, and which."""
    if not isinstance(power.base, n.Number) or power.base.value != 2 or not isinstance(power.exponent, n.Neg):
        return None
    match power.exponent.body:
        case n.Call(n.Name("n"), (inner,), juxtaposed=True) | n.Mul(n.Name("n"), inner):
            inner = inner.items[0] if isinstance(inner, n.Vector) and len(inner.items) == 1 else inner
        case _:
            return None
    match inner:
        case n.Add(n.Call(n.Name("I"), (_, _)), n.Mul(n.Number(value=times), n.Name(small))) | n.Sub(
            n.Call(n.Name("I"), (_, _)), n.Mul(n.Number(value=times), n.Name(small))
        ):
            return (isinstance(inner, n.Add), Fraction(times)) if small in SMALL else None
    return None
