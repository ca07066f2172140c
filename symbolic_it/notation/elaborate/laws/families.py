"""Named distributions as arguments: h(Exp(lambda)), D(Pois(a) || Pois(b)), by the closed forms of their families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....families import Family, NoClosedForm, named
from ....terms.term import Rational, Symbol, Term
from ...syntax.nodes import Call, Name, Node
from ..roles.letters import refuse

if TYPE_CHECKING:
    from ..formula import Env, Formula


def family_of(node: Node) -> Family | None:
    """The family that a call names, as Exp(lambda) does."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.sub is not None or node.head.sup:
        return None
    family = named().get(node.head.base)
    fits = family is not None and len(node.args) == len(family.parameters) and all(s == "," for s in node.separators)
    return family if fits else None


def entropy_of_family(f: Formula, env: Env, node: Call, args: tuple[Node, ...], head: str) -> Term | None:
    """H or h of one named distribution, or H of two; None for other arguments."""
    families = [family_of(a) for a in args]
    if not families or families[0] is None or any(x != families[0] for x in families) or len(args) > 2:
        return None
    family = families[0]
    if family.name == "uniform" and head == "H":
        raise refuse(node, "H of a uniform law, which may be discrete", "h(U(a, b)), or log K")
    if family.discrete and head == "h":
        raise refuse(node, "a differential entropy of a discrete law", "H")
    laws = [_parameters(f, env, family, a) for a in args]
    try:
        return family.cross_entropy(laws[0], laws[-1])
    except NoClosedForm as e:
        raise refuse(node, str(e), "a divergence") from None


def divergence_of_family(f: Formula, env: Env, node: Call, args: tuple[Node, ...]) -> Term | None:
    """D of two members of one family; None for other arguments."""
    families = [family_of(a) for a in args]
    if len(args) != 2 or families[0] is None or families[0] != families[1]:
        return None
    try:
        return families[0].divergence(*(_parameters(f, env, families[0], a) for a in args))
    except NoClosedForm as e:
        raise refuse(node, str(e), "laws with one support") from None


def moments_of_family(f: Formula, env: Env, node: Call) -> tuple[Term, Term]:
    """E X and E X^2 of a named distribution. Raises ElaborationError where the family does not give them."""
    family = family_of(node)
    if family is None or family.moments is None:
        raise refuse(node, "the moments of a law that does not give them here", "its entropy or its divergence")
    return family.moments(*_parameters(f, env, family, node, customary=False))


def _parameters(f: Formula, env: Env, family: Family, node: Node, customary: bool = True) -> tuple[Term, ...]:
    assert isinstance(node, Call)
    out = []
    for a, (name, domain) in zip(node.args, family.parameters, strict=True):
        value = f.value(env, a)
        if isinstance(value, Symbol):
            f.domains[value.name] = f.domains.get(value.name, domain).meet(domain)
        elif isinstance(value, Rational) and not _inside(value, domain):
            raise refuse(a, f"a {name} of {value.value}", "one of its range")
        out.append(value)
    rate_by_name = isinstance(node.args[0], Name) and node.args[0].base == "lambda" and customary
    rate_by_name = rate_by_name or (isinstance(node.head, Name) and node.head.base == "ExpRate")
    if family.name == "exponential" and not rate_by_name:
        rate = f.choices.among(
            ("parameter of", "Exp"),
            (True, "the parameter of Exp is the rate"),
            (False, "the parameter of Exp is the mean"),
        )
        out = out if rate else [1 / out[0]]
    f.choices.assume(f"{family.title} on {family.support}")
    return tuple(out)


def _inside(value: Rational, domain: object) -> bool:
    from ....terms.domain import Domain

    assert isinstance(domain, Domain)
    low = domain.lower is None or value.value > domain.lower or (value.value == domain.lower and not domain.lower_open)
    high = domain.upper is None or value.value < domain.upper or (value.value == domain.upper and not domain.upper_open)
    return low and high
