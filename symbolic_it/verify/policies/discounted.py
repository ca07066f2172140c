r"""Sums of rewards, values and residuals, each discounted by gamma to the number of steps that it lies ahead.

r_t + \gamma r_{t+1} + \gamma^2 V(s_{t+2}) and \sum_{k \ge 0} \gamma^k r_{t+k} are read alike: every summand says from which step it is
discounted, which is its time less its exponent. An expectation, and a sum that a law weights, is an average and left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming import algebra
from ..naming.algebra import Atom, Exact, Form, Monomial, constant, minus, plus, times
from ..naming.forms import Forms
from .letters import REWARD, Quantity, quantity_of

_LAWS = frozenset(["pi", "P", "p", "T", "Pr", "rho", "mu", "d"])
_GAMMA, _LAMBDA = n.Name("gamma"), n.Name("lambda")
_ELLIPSIS = "ellipsis"


@dataclass(frozen=True, slots=True)
class Summand:
    """A quantity with its factor, the step from which it is discounted, and whether by gamma (and lambda).

    ``ahead``: the exponent of gamma; ``first``: whether a sum over steps begins with the undiscounted one.
    """

    factor: Exact
    kind: str
    time: Form
    base: Form
    ahead: Form
    weighted: bool
    summed: bool
    first: bool
    lower: Form | None = None


class NotDiscounted(Exception):
    """Something else than discounted quantities."""


class Timed(Forms):
    """Forms in which a quantity is known by its kind and time."""

    def __init__(self) -> None:
        super().__init__()
        self.quantities: dict[Atom, Quantity] = {}

    def of(self, node: n.Node) -> Form:
        if isinstance(node, n.Pow) and quantity_of(node) is not None:
            return algebra.atom(*self.key(node))
        return super().of(node)

    def key(self, node: n.Node | None) -> Atom:
        if isinstance(node, (n.Name, n.Call, n.Pow)) and (found := quantity_of(node)) is not None:
            known = ("quantity", found.kind, found.time)
            self.quantities[known] = found
            return known
        return super().key(node)


class Steps(Timed):
    """Forms without averages, in which a sum is also known by where it begins."""

    def __init__(self) -> None:
        super().__init__()
        self.lower: dict[Atom, Form | None] = {}

    def of(self, node: n.Node) -> Form:
        match node:
            case n.BigOp(("max" | "E"), _, body):
                return self.of(body)
            case n.Given(body, _):
                return self.of(body)
            case n.Call(n.Name("E") as head, (body, *_)) if set(head.accents) & {"hat", "bb"}:
                return self.of(body)
            case n.Ellipsis():
                return algebra.atom(_ELLIPSIS)
        return super().of(node)

    def operator(self, node: n.BigOp, body: Form) -> Form:
        if node.binder.upper is not None and any(isinstance(x, n.Add) for x in walk(node.binder.upper)):
            raise NotDiscounted
        for name in node.binder.names:
            self.lower[self.key(name)] = None if node.binder.lower is None else Forms().of(node.binder.lower)
        return super().operator(node, body)


def summands(node: n.Node) -> list[Summand]:
    """The summands of a formula. Raises NotDiscounted where something else is added, or a factor is no power of gamma and lambda."""
    steps = Steps()
    out: list[Summand] = []
    for monomial, factor in _terms(steps, node):
        if monomial == frozenset([((_ELLIPSIS,), 1)]) and factor == 1:
            continue
        out.append(_summand(steps, dict(monomial), factor))
    return out


def _terms(steps: Steps, node: n.Node) -> Iterator[tuple[Monomial, Exact]]:
    try:
        yield from steps.of(node)
    except (algebra.TooLong, RecursionError):
        raise NotDiscounted from None


def _summand(steps: Steps, powers: dict[Atom, Exact], factor: Exact) -> Summand:
    names: frozenset[Atom] = frozenset()
    sums = [x for x in powers if x[0] == "sum"]
    if len(sums) > 1 or (sums and powers[sums[0]] != 1):
        raise NotDiscounted
    if sums:
        names, inner = sums[0][1], dict(sums[0][2])
        powers = {x: e for x, e in powers.items() if x[0] != "sum"}
        for x, e in inner.items():
            powers[x] = powers.get(x, 0) + e
        names -= _averaged(powers, names)
    found = [x for x in powers if x in steps.quantities]
    if len(found) != 1 or powers.pop(found[0]) != 1:
        raise NotDiscounted
    quantity = steps.quantities[found[0]]
    ahead, weight = _exponent(powers, _GAMMA), _exponent(powers, _LAMBDA)
    for x in [x for x in powers if isinstance(x, tuple) and x[0] == "power" and x[1] == Forms().of(n.Mul(_GAMMA, _LAMBDA))]:
        ahead, weight = plus(ahead, x[2]), plus(weight, x[2])
        powers.pop(x)
    if powers or (weight and weight != ahead):
        raise NotDiscounted
    base = plus(quantity.time, minus(ahead))
    lower = steps.lower.get(next(iter(names))) if len(names) == 1 else None
    first = _begins(names, lower, ahead, quantity.time)
    return Summand(factor, quantity.kind, quantity.time, base, ahead, bool(weight), bool(names), first, lower)


def _averaged(powers: dict[Atom, Exact], names: frozenset[Atom]) -> frozenset[Atom]:
    """The outcomes that a law in the product is of: it is taken out, and the sum over them is an average."""
    done: set[Atom] = set()
    for x in [x for x in powers if x[0] == "call" and _name_of(x[1]) in _LAWS]:
        if powers[x] == 1 and x[2] and x[2][0] in names:
            done.add(x[2][0])
            powers.pop(x)
    return frozenset(done)


def _name_of(head: Atom) -> object:
    """The letter of a law: d of d^\\pi(s)."""
    if head[0] == "form" and len(head[1]) == 1:
        ((monomial, _),) = head[1]
        powers = [x for x, _ in monomial]
        inner: Atom = powers[0] if len(powers) == 1 else ("nothing",)
        if inner[0] == "power" and len(inner[1]) == 1:
            ((base, _),) = inner[1]
            names = [x for x, _ in base]
            return names[0][1] if len(names) == 1 and names[0][0] == "name" else None
    return head[1] if head[0] == "name" else None


def _exponent(powers: dict[Atom, Exact], letter: n.Name) -> Form:
    """The exponent of gamma or lambda, taken out of the product."""
    plain = Forms().key(letter)
    out = constant(powers.pop(plain, 0))
    for x in [x for x in powers if x[0] == "power" and x[1] == Forms().of(letter)]:
        out = plus(out, times(constant(powers.pop(x)), x[2]))
    return out


def _begins(names: frozenset[Atom], lower: Form | None, ahead: Form, time: Form) -> bool:
    r"""Whether a sum over one step begins where nothing is discounted: \sum_{k=0} \gamma^k, \sum_{t'=t} \gamma^{t'-t}."""
    if not names:
        return True
    if len(names) != 1 or not algebra.mentions(time, names):
        return False
    if lower is None or not algebra.mentions(ahead, names):
        return True
    at = frozenset([(frozenset([(next(iter(names)), 1)]), 1)])
    return plus(ahead, minus(plus(at, minus(lower)))) == frozenset()


def discounts(node: n.Node) -> bool:
    """Whether gamma is in the formula."""
    return any(x == _GAMMA for x in walk(node))


__all__ = ["REWARD", "NotDiscounted", "Summand", "discounts", "summands"]
