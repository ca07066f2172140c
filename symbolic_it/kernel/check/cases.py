"""Cases of maxima and absolute values, term by term in a sum, roots, infinite limits: statements that follow from others

A maximum is one of its arguments, the one that no other exceeds; |a| is a where a >= 0, else -a. A sum is not negative if none of its
terms is, whatever the signs of the absolute values in it. Of two numbers >= 0 the greater has the greater square.
"""

from __future__ import annotations

from itertools import product
from typing import Any

from ..replay import IMPLIES, Replayed, guarded, replay, suppose, zero
from .algebra import ONE, add, lift, scale, subtract
from .composed import first_version, form, of_use
from .expression import Atom, Expression, Product, Var, fresh, require, side
from .knowledge import Fact
from .limits import MINUS_OO
from .reading import HALF, Reader

KEYS = {"cases": {"of", "premises"}, "pointwise": set[str](), "square": {"premise"}, "infinite": {"premise"}}
MAX_ROOTS = 4
OO = ["Constant", "oo"]
#: What gives its own meaning to a symbol, or depends on more than the value of what is inside.
CLOSED_TO = ("Derivative", "Limit", "Argument", "space", "law", "array", "domain")


def replay_cases(certificate: Any) -> Replayed:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(k: Reader) -> Replayed:
        kind = certificate["kind"]
        form(certificate, {"kind", "version", "statement", "hypotheses", *KEYS[kind]}, kind)
        first_version(certificate)
        statement, hypotheses = certificate["statement"], certificate["hypotheses"]
        form(statement, {"lhs", "relation", "rhs"}, "a statement")
        lhs, relation, rhs = statement["lhs"], statement["relation"], statement["rhs"]
        require(relation in IMPLIES, "a statement is lhs, relation, rhs")
        if kind == "infinite":
            return _infinite(lhs, relation, rhs, certificate["premise"], hypotheses)
        suppose(k, hypotheses, lhs, rhs)
        if kind == "cases":
            given, defined = _cases(k, lhs, relation, rhs, certificate, hypotheses)
        elif kind == "square":
            given, defined = _square(k, lhs, relation, rhs, certificate["premise"], hypotheses)
        else:
            require(relation in ("<=", ">="), f"it proves <= or >=, not {relation}")
            large, small = (lhs, rhs) if relation == ">=" else (rhs, lhs)
            _pointwise(k, subtract(k.closed(large), k.closed(small)))
            given, defined = map(list, of_use(k.used))
        return Replayed(lhs, relation, rhs, tuple(given), tuple(defined))

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


def _proved(premise: Any, lhs: Any, relation: Any, rhs: Any) -> Replayed:
    """The premise's theorem, which has to be lhs relation rhs."""
    found = replay(premise)
    require(type(found) is Replayed, "a premise that is no plain statement")
    require([found.lhs, found.rhs] == [lhs, rhs] and relation in IMPLIES.get(found.relation, ()), "a premise that says something else")
    return found


def _cases(k: Reader, lhs: Any, relation: str, rhs: Any, certificate: Any, hypotheses: Any) -> tuple[list[Any], list[Any]]:
    """The statement with each value that ``of`` may have in its place, where it has that value."""
    of, premises = certificate["of"], certificate["premises"]
    k.closed(of)  # no bound variable of others
    match of:
        case ["Maximum", ["t", *values]]:
            pass
        case ["Absolute", inside]:
            values = [inside, ["Mul", ["t", ["Rational", ["q", "-1"]], inside]]]
        case _:
            require(False, "cases of neither a maximum nor an absolute value")
    require(len(premises) == len(values), "a premise for each case")
    given, defined = list[Any](), list[Any]()
    for value, premise in zip(values, premises, strict=True):
        own = k.closed(value)
        above = [subtract(own, k.closed(other)) for other in values if other != value] + [own] * (of[0] == "Absolute")
        found = _proved(premise, _substituted(lhs, of, value), relation, _substituted(rhs, of, value))
        for hypothesis in found.hypotheses:
            if hypothesis not in hypotheses:
                beyond = [subtract(k.closed(hypothesis[1]), case) for case in above]
                from_given = [h for h in hypotheses if h[0] != "nonzero" and h[1][0] != "Lambda" and k.closed(h[1]) in beyond]
                follows = bool(from_given) or any(not e.parts for e in beyond)
                require(hypothesis[0] == "nonnegative" and follows, "a premise with a hypothesis of its own")
                given += [h for h in from_given if h not in given]
            elif hypothesis not in given:
                given.append(hypothesis)
        defined += [d for d in found.definedness if d not in defined]
    return given, defined


def _substituted(node: Any, of: Any, value: Any) -> Any:
    """The term with ``value`` in the place of ``of``."""
    if node == of:
        return value
    return [_substituted(n, of, value) for n in node] if isinstance(node, list) and node[:1] and node[0] not in CLOSED_TO else node


def _square(k: Reader, lhs: Any, relation: str, rhs: Any, premise: Any, hypotheses: Any) -> tuple[list[Any], list[Any]]:
    """a^2 <= b^2 gives a <= b for a, b >= 0."""
    found = replay(premise)
    require(type(found) is Replayed and relation in IMPLIES[found.relation], f"the premise gives {found.relation}, not {relation}")
    require(all(h in hypotheses for h in found.hypotheses), "a premise with a hypothesis of its own")
    for end, squared in ((lhs, found.lhs), (rhs, found.rhs)):
        require(k.written(end, {}, False) > 0, "a side that is not known to be nonnegative")
        zero(k, subtract(k.closed(squared), k.multiply(k.closed(end), k.closed(end))))
    given, defined = of_use(k.used)
    return [*given, *(h for h in found.hypotheses if h not in given)], [*defined, *(d for d in found.definedness if d not in defined)]


def _infinite(lhs: Any, relation: str, rhs: Any, premise: Any, hypotheses: Any) -> Replayed:
    """lim f = oo if lim exp(-f) = 0, and lim f = -oo if lim exp(f) = 0, for an f that is real where its exponential is."""
    kind, variable, point, way, body = lhs
    require(kind == "Limit" and relation == "=" and rhs in (OO, MINUS_OO), "no limit that is said to be infinite")
    minus = ["Mul", ["t", ["Rational", ["q", "-1"]], body]]
    found = _proved(premise, ["Limit", variable, point, way, ["Exp", minus if rhs == OO else body]], "=", ["Rational", ["q", "0"]])
    require(all(h in hypotheses for h in found.hypotheses), "a premise with a hypothesis of its own")
    return Replayed(lhs, relation, rhs, found.hypotheses, found.definedness)


def _pointwise(k: Reader, difference: Expression) -> None:
    """A number, or a sum over one outcome of terms, that are >= 0 in all cases of the absolute values in them; there |x| >= x, -x, too."""
    spaces = {v.space for p, _ in difference.parts for v in p.binders}
    require(len({len(p.binders) for p, _ in difference.parts}) == 1 and len(spaces) < 2, "not one sum")
    points = [Var(next(fresh), space) for space in spaces]
    inside = add(*(scale(k.substitute(Product((), p.factors), dict(zip(p.binders, points, strict=True))), c) for p, c in difference.parts))
    roots = {a: x for p, _ in inside.parts for a, n in p.factors if n == HALF and (x := _root(k, a)) is not None}
    require(0 < len(roots) <= MAX_ROOTS, "no absolute values, or too many")
    beside = {a: [(p, c) for p, c in inside.parts if (a, HALF) in p.factors] for a in roots}
    below = [a for a, parts in beside.items() if all(k.sign(_with_roots(k, [part], {a: ONE})) > 0 for part in parts)]
    facts = k.facts
    for signs in product((1, -1), repeat=len(roots)):
        values = {a: scale(x, s) for (a, x), s in zip(roots.items(), signs, strict=True)}
        k.facts = [*facts, *(Fact("nonnegative", scale(x, 1 / abs(x.leading)), (), "case", True) for x in values.values())]
        k.memo.clear()
        choices = product((1, -1), repeat=len(below))
        bounds = ({**values, **{a: scale(roots[a], s) for a, s in zip(below, choice, strict=True)}} for choice in choices)
        require(any(k.sign(_with_roots(k, inside.parts, bound)) > 0 for bound in bounds), "a term that may be negative:", inside.text)
        k.used.pop("nonnegative case", None)
    k.facts = facts
    k.memo.clear()


def _with_roots(k: Reader, parts: Any, values: dict[Atom, Expression]) -> Expression:
    """The terms with values for the square roots of atoms."""
    return add(*(scale(k.multiply(*(values[a] if n == HALF and a in values else lift(a, n) for a, n in p.factors)), c) for p, c in parts))


def _root(k: Reader, a: Atom) -> Expression | None:
    """x where the atom is x^2, so that its square root is |x|."""
    if a.kind != "power":
        return None
    c, factors = k.factor(a.args[0])
    even = side(c == 1) and side(all(n % 2 == 0 for _, n in factors))
    return k.multiply(*(k.power(lift(b), n / 2) for b, n in factors)) if even else None


__all__ = ["replay_cases"]
