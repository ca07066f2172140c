r"""Formulas understood in another form: outcomes for $\log p(X)$, any laws for $D(\cdot\|\cdot)$.

What is proved of the other form is told; it is refuted only by laws without zero masses, as what is said of a random variable holds almost surely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from ...notation.context import Context
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..model import Claim
from .late_runs import of_late_runs

Judge = Callable[[n.Statement, Context], list[Claim]]
_QUANTITIES = frozenset(["H", "h", "D", "KL", "E", "CE", "JSD", "TV", "PPL", "C"])
_ANY = "PQRM"
_ZERO = n.Number("0", Fraction(0))


def in_another_form(statement: n.Statement, context: Context, judge: Judge) -> list[Claim]:
    """The one claim of a statement, of one link, where it is judged in another form; else none."""
    for form in (of_outcomes, of_any_laws, of_functions, of_late_runs):
        read = form(statement)
        found = [] if read is None else judge(read, context)
        refuted = len(found) == 1 and found[0].verdict.word == "refuted" and form is not of_late_runs
        refuted = refuted and (form is not of_outcomes or _is_refuted(found[0], statement))
        if refuted or (len(found) == 1 and _is_shown(found[0])):
            return found
    return []


def _is_shown(claim: Claim) -> bool:
    return claim.verdict.positive and not claim.verdict.message.startswith("introduces")


def _is_refuted(claim: Claim, statement: n.Statement) -> bool:
    """Whether a refutation holds almost surely, of an equation of two functions of outcomes: words may speak of the mean of a single one."""
    sides = [side for c in statement.chains for side in (c.first, *(link.right for link in c.links)) if side is not None]
    of_both = all(any(isinstance(x, n.Call) for x in walk(side)) for side in sides)
    equal = all(link.relation in ("=", ":=", "equiv") for c in statement.chains for link in c.links)
    return of_both and equal and not any(x in ("0", 0) for x in _flat((claim.verdict.witness or {}).get("values")))


def of_outcomes(statement: n.Statement) -> n.Statement | None:
    r"""`\log p(x|y) = \log p(x,y) - \log p(y)` for capitals, where nothing averages over them; None of any other formula."""
    nodes = [x for c in statement.chains for x in walk(c)]
    calls = [x for x in nodes if isinstance(x, n.Call) and isinstance(x.head, n.Name)]
    if any(isinstance(x, n.BigOp) for x in nodes) or any(map(_is_averaged, calls)):
        return None
    told = [x for x in calls if all(isinstance(a, n.Name) and is_variable(a) and a.sub is None for a in x.args)]
    inside = sum(len(x.args) for x in told)
    if not told or inside != sum(isinstance(x, n.Name) and is_variable(x) and not x.sub for x in nodes) - _heads(calls):
        return None
    lower = {a.base: a.base.lower() for x in told for a in x.args if isinstance(a, n.Name)}
    if {x.base for x in nodes if isinstance(x, n.Name)} & set(lower.values()):
        return None
    chosen = {id(x) for x in told}

    def change(node: n.Node) -> n.Node | None:
        if isinstance(node, n.Call) and id(node) in chosen:
            return replace(node, args=tuple(replace(a, base=lower[a.base]) for a in node.args if isinstance(a, n.Name)))
        return None

    return rebuilt(statement, change)


def _is_averaged(call: n.Call) -> bool:
    """Whether a call is a mean by itself: H(X), I(X; Y) and words, but no self-information I(X)."""
    assert isinstance(call.head, n.Name)
    return call.head.base in _QUANTITIES or len(call.head.base) > 2 or (call.head.base == "I" and len(call.args) > 1)


def _heads(calls: list[n.Call]) -> int:
    """How many of the capitals of a formula are called: the P of P(X)."""
    return sum(isinstance(x.head, n.Name) and is_variable(x.head) and not x.head.sub for x in calls)


def of_any_laws(statement: n.Statement) -> n.Statement | None:
    r"""`D(P \| Q) \ge 0` for dots; None where no quantity has nothing but dots, or where anything is named beside it."""
    calls = [x for c in statement.chains for x in walk(c) if isinstance(x, n.Call)]
    dotted = [x for x in calls if x.args and all(isinstance(a, n.Dot) for a in x.args)]
    if len(dotted) != 1 or len(calls) != 1 or len(dotted[0].args) > 2:
        return None
    (call,) = dotted
    return rebuilt(statement, lambda x: replace(call, args=tuple(n.Name(_ANY[k]) for k in range(len(call.args)))) if x is call else None)


def of_functions(statement: n.Statement) -> n.Statement | None:
    """`H(Y|X) = 0` for `Y = f(X)`, said to be equivalent to something; None of any other statement."""
    if not any(isinstance(x, n.Link) and x.relation == "iff" for c in statement.chains for x in (*c.links,)):
        return None
    out = rebuilt(statement, lambda x: _determined(x) if isinstance(x, n.Chain) else None)
    return out if out != statement else None


def _determined(chain: n.Node | None) -> n.Chain | None:
    match chain:
        case n.Chain(
            first=n.Name(sub=None) as one,
            links=(n.Link(relation="=", right=n.Call(n.Name(base="f" | "g" | "phi" | "psi"), (n.Name(sub=None) as of,))) as link,),
        ) if is_variable(one) and is_variable(of) and one != of:
            entropy = n.Call(n.Name("H"), (one, of), ("|",), span=one.span)
            return replace(chain, first=entropy, links=(replace(link, right=_ZERO),))
    return None


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for x in value:
            yield from _flat(x)
    else:
        yield value


__all__ = ["in_another_form"]
