"""Constraints: what the context says holds, as conditions of a statement and as constraints on entropies."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from ....quantities import load
from ....terms.domain import REAL, Domain
from ....terms.statement import RELATIONS, Independence
from ....terms.term import OO, Rational, Term
from ...context import Fact, Scalar
from ...syntax import nodes as s
from ...syntax.nodes import Call, Chain, Name, Node, Number
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..formula import Env, Formula
from ..functionals.entropies import combination, variables_of
from ..laws.laws import distance, divergence
from ..laws.residues import are_residues
from ..roles.letters import CALLED_LAWS, image_of, index_letters, is_letter, is_sum, is_variable, key, stem
from .carried_bounds import carried_bounds
from .factorisations import factorisation
from .function_of_variables import OF_A_FUNCTION, image_and_arguments, made_of
from .linear_dependence import linear_dependence, sum_of
from .memberships import interval, membership
from .moments_supposed import of_a_vector

if TYPE_CHECKING:
    from ....entropic.statement import Constraint as EntropicConstraint
    from ....entropic.sums import Sum

OF_A_SUM = "a sum of random variables"
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


@dataclass(slots=True)
class Conditions:
    """Relations (as pairs of provisional terms), independences, entropic constraints, domains, and what could not be expressed."""

    relations: list[tuple[Term, str, Term]] = field(default_factory=list)
    independences: list[Independence] = field(default_factory=list)
    entropic: list[EntropicConstraint] = field(default_factory=list)
    domains: dict[str, Domain] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    #: Whether all of it is said by ``entropic`` too, so that a witness of the entropic prover satisfies it.
    all_entropic: bool = True
    #: What is imposed only in part: it may prove, but no witness need satisfy it.
    weaker: list[str] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)


def scan_constraint(f_uses: object, chain: Chain) -> None:
    """Let a constraint count as a use of its random variables."""
    uses = f_uses
    if any(link.relation in ("to", "perp", "leftrightarrow") for link in chain.links):
        for n in walk(chain):
            if isinstance(n, Name) and is_variable(n):
                uses.add(key(n), "given")  # type: ignore[attr-defined]
        return
    if image_and_arguments(chain) is not None:
        image, arguments = image_and_arguments(chain) or ((), ())
        for v in (*image, *arguments):
            uses.add(v, "given")  # type: ignore[attr-defined]
        return
    if (tied := linear_dependence(chain)) is not None and _equal_variables(chain) is None:
        for v in tied.names:
            uses.add(v, "given")  # type: ignore[attr-defined]
        return
    if (made := made_of(chain)) is not None:
        for v in (*made[0], *made[1]):
            uses.add(v, "given")  # type: ignore[attr-defined]
        return
    if _equal_variables(chain) is not None:
        for v in _equal_variables(chain) or ():
            uses.add(v, "given")  # type: ignore[attr-defined]
        return
    parts = (chain.first, *(link.right for link in chain.links))
    if all(isinstance(part, Name) and part.base in CALLED_LAWS for part in parts):
        return  # p = q tells nothing of how the two are used
    for part in parts:
        if part is not None:
            with suppress(ElaborationError):  # what cannot be read is listed as missing when it is imposed
                uses.scan(part)  # type: ignore[attr-defined]


def _equal_variables(chain: Chain) -> tuple[str, str] | None:
    """X = Y of two random variables."""
    if chain.first is None or len(chain.links) != 1 or chain.links[0].relation != "=":
        return None
    left, right = chain.first, chain.links[0].right
    if isinstance(left, Name) and isinstance(right, Name) and is_variable(left) and is_variable(right):
        if left.base in ("P", "Q") or right.base in ("P", "Q"):
            return None
        return key(left), key(right)
    return None


def apply_constraints(f: Formula, facts: list[Fact]) -> Conditions:
    """The conditions that the constraints impose on this formula."""
    out = Conditions()
    for image, name in f.roles.images.items():
        arguments = f.roles.uses.images[image]
        _function_of(f, (name,), arguments, out)
        if is_sum(image):
            _tied(f, sum_of(image, name), out)
    for k, fact in enumerate(facts):
        if any(fact.value == other.value for other in facts[:k]):
            f.cites[fact] = None
            continue  # said twice, as by "let Y = X + N", which defines it too
        try:
            _apply(f, fact.value.chain, out)
            f.cites[fact] = None
            out.texts.append(fact.text)
        except (ElaborationError, ValueError):
            if not _lists_samples(fact.value.chain):
                out.missing.append(fact.text or "a condition")
    out.domains |= carried_bounds(out.relations, out.domains)
    return out


def _lists_samples(chain: Chain) -> bool:
    r"""X = \{x^*, x_1, ..., x_{N-1}\}: the name of a set of samples, which imposes nothing on their law."""
    return any(isinstance(link.right, s.SetLiteral) and s.Ellipsis() in link.right.items for link in chain.links)


def _apply(f: Formula, chain: Chain, out: Conditions) -> None:
    from ....entropic.statement import independence, markov_chain

    assert chain.first is not None
    nodes = [chain.first, *(link.right for link in chain.links)]
    relations = {link.relation for link in chain.links}
    if relations <= {"to", "leftrightarrow"}:
        groups = [_group(n) for n in nodes]
        if len(groups) < 3:
            raise ValueError("a chain of two")
        out.entropic += markov_chain(*groups)
        for k in range(1, len(groups) - 1):
            before = tuple(sorted({n for g in groups[:k] for n in g}))
            out.independences.append(Independence(before, tuple(groups[k + 1]), tuple(groups[k])))
        return
    if relations == {"perp"}:
        _independent(nodes, out)
        return
    factored = factorisation(chain)
    if factored is not None and _is_about(f, *factored):
        for c in factored[1]:
            out.entropic.append(independence(c.left, c.right, c.given))
            out.independences.append(c)
        return
    dependence = image_and_arguments(chain)
    equal = _equal_variables(chain)
    if dependence is not None or equal is not None:
        pairs = [dependence] if dependence is not None else [((equal[0],), (equal[1],)), ((equal[1],), (equal[0],))]  # type: ignore[index]
        for image, arguments in pairs:
            _function_of(f, image, arguments, out)
        return
    tied = linear_dependence(chain)
    if tied is not None and (tied.modulus is None or are_residues(f.context, tied.names, tied.modulus)):
        _tied(f, tied, out)
        for node, other in zip(nodes, nodes[::-1], strict=True):
            spoken = image_of(node)
            same = None if spoken is None else f.roles.images.get(spoken[0])  # Y = X + Z where the formula speaks of X + Z
            if same is not None and isinstance(other, Name):
                _function_of(f, (same,), (key(other),), out)
                _function_of(f, (key(other),), (same,), out)
        return
    if (made := made_of(chain)) is not None:
        _function_of(f, *made, out)
        out.all_entropic = False
        out.weaker.append(OF_A_FUNCTION)
        return
    for left, link in zip(nodes, chain.links, strict=False):
        _relation(f, left, link, out)


def _is_about(f: Formula, law: str, independences: tuple[Independence, ...]) -> bool:
    """Whether these variables belong to that law, and to no other one of the formula."""
    names = {v for c in independences for v in (*c.left, *c.right, *c.given)}
    laws = {n for n, axes in f.roles.axes.items() if names <= set(axes)}
    return laws == {f.roles.law(law)} or (law == "Pr" and laws == {f.roles.joint} and names <= set(f.roles.variables))


def _function_of(f: Formula, image: tuple[str, ...], arguments: tuple[str, ...], out: Conditions) -> None:
    """H(image | arguments) = 0."""
    from ....entropic.statement import functional_dependence

    if f.continuous:  # a density is none of variables of which one is a function of the others
        out.all_entropic = False
        out.weaker.append(OF_A_FUNCTION)
        return
    out.entropic.append(functional_dependence(image, arguments))
    out.relations.append((_conditional_entropy(f, image, arguments), "=", Rational(Fraction(0))))


def _tied(f: Formula, tied: Sum, out: Conditions) -> None:
    """Each of the variables is a function of the others."""
    for one in tied.names:
        _function_of(f, (one,), tuple(n for n in tied.names if n != one), out)
    out.all_entropic = False
    out.sums.append(tied)
    out.weaker.append(OF_A_SUM)


def _conditional_entropy(f: Formula, image: tuple[str, ...], arguments: tuple[str, ...]) -> Term:
    return load("conditional_entropy").of(f.law(f.roles.joint), image, arguments)


def _group(node: Node) -> tuple[str, ...]:
    names = variables_of(None, node)
    if names is None:
        raise ValueError("not random variables")
    return names


def _independent(nodes: list[Node], out: Conditions) -> None:
    from ....entropic.statement import independence, mutual_independence

    given: tuple[str, ...] = ()
    last = nodes[-1]
    if isinstance(last, s.Given):
        given, nodes = _group(last.given), [*nodes[:-1], last.body]
    groups = [_group(n) for n in nodes]
    if len(groups) == 2:
        out.entropic.append(independence(groups[0], groups[1], given))
    else:
        out.entropic.append(mutual_independence(groups, given))
    for k in range(1, len(groups)):
        before = tuple(sorted({n for g in groups[:k] for n in g}))
        out.independences.append(Independence(before, groups[k], given))


def _relation(f: Formula, left: Node, link: s.Link, out: Conditions) -> None:
    from ....entropic.statement import Constraint as EntropicConstraint

    relation, right = link.relation, link.right
    if relation == "in":
        out.all_entropic = False
        membership(f, left, right, out)
        return
    if of_a_vector(f, left) or of_a_vector(f, right):
        raise ValueError("a second moment of a vector")
    relation = "=" if relation in ("equiv", ":=") else relation
    if relation in ("ll", "gg"):
        out.all_entropic = False
        out.relations.append((divergence(f, *((left, right) if relation == "ll" else (right, left))), "<", OO))
        return
    if relation not in RELATIONS:
        raise ValueError(relation)
    laws = [f.roles.is_law(key(n)) for n in (left, right) if isinstance(n, Name)]
    if relation == "!=" and len(laws) == 2 and any(laws):
        out.all_entropic = False
        out.relations.append((distance(f, left, right), ">", Rational(Fraction(0))))
        return
    if laws == [True, True]:
        if relation != "=":
            raise ValueError("laws in an order")
        return  # the two names are one law already: see `equal_laws`
    a, b = combination(f, left), combination(f, right)
    if a is not None and b is not None and (a or b) and relation != "!=":
        out.entropic.append(EntropicConstraint(a, relation, b))
    else:
        out.all_entropic = False
    if _entries(f, left, relation, right) or _entries(f, right, _FLIPPED.get(relation, relation), left):
        return
    for x, r, y in ((left, relation, right), (right, _FLIPPED.get(relation, relation), left)):
        if isinstance(x, Name) and r in ("<", "<=", ">", ">="):
            bound = f.value(Env(), y) if not isinstance(y, Name) else None
            if isinstance(bound, Rational):
                name = key(x)
                out.domains[name] = out.domains.get(name, REAL).meet(interval(r, bound.value))
    out.relations.append((f.value(Env(), left), relation, f.value(Env(), right)))


def _entries(f: Formula, left: Node, relation: str, right: Node) -> bool:
    """a_i > 0, f(x) > 0: the domain of every entry of an array. Of what else is said of its entries, none is a number of its own."""
    original = left
    if isinstance(left, Call) and isinstance(left.head, Name) and key(left.head) in f.arrays:
        if relation not in _FLIPPED or not all(isinstance(a, Name) and is_letter(a) for a in left.args):
            raise ValueError("a condition on some values of a function")
        left = left.head
    elif isinstance(left, Name) and key(left) in f.valued and key(left) in f.arrays and relation in _FLIPPED:
        pass  # X > 0 of a random variable taken as a number
    elif not isinstance(left, Name) or index_letters(left.sub) is None or relation not in _FLIPPED:
        return False
    if isinstance(right, Name) and original is left:
        return False
    name, bound = key(left if key(left) in f.valued else stem(left)), f.value(Env(), right)
    if name not in f.arrays or not isinstance(bound, Rational):
        if isinstance(original, Call):
            raise ValueError("a condition on some values of a function")
        return False
    f.array_domains[name] = f.array_domains.get(name, REAL).meet(interval(relation, bound.value))
    return True


__all__ = ["Conditions", "Number", "Scalar", "apply_constraints", "scan_constraint"]
