r"""Cases of equality: `with equality iff p = q`, `iff p_i = 1/K`, `iff X \perp Y`, as two laws that are equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....terms.term import Lambda, Mass, Term, apply, fresh_index, function_of, mul
from ...syntax.nodes import Call, Chain, Given, Name, Node
from ...text import relation_text, text_of, to_text
from ..errors import ElaborationError
from ..expressions.vectors import Frame, function
from ..formula import Env, Formula
from ..functionals.entropies import variables_of
from ..roles.letters import index_letters, is_letter, key, stem


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A case of equality before its spaces are resolved; ``laws`` is None where it could not be read."""

    word: str
    text: str
    laws: tuple[Lambda, Lambda] | None


def case_draft(f: Formula, word: str, node: Node | None) -> CaseDraft:
    """The case of equality that a clause names. word: equality-iff, iff, or only."""
    if not isinstance(node, Chain) or node.first is None or len(node.links) != 1:
        return CaseDraft(word, "" if node is None else text_of(node), None)
    text = f"{text_of(node.first)} {relation_text(node.links[0].relation)} {text_of(node.links[0].right)}"
    try:
        return CaseDraft(word, text, _laws(f, node))
    except (ElaborationError, ValueError):
        return CaseDraft(word, text, None)


def _laws(f: Formula, chain: Chain) -> tuple[Lambda, Lambda] | None:
    assert chain.first is not None
    left, relation, right = chain.first, chain.links[0].relation, chain.links[0].right
    if relation == "perp":
        return _independence(f, left, right)
    if relation not in ("=", "equiv"):
        return None
    letters = dict.fromkeys(_outcomes(left))
    if not letters:
        if not isinstance(left, Name) or not f.roles.is_law(key(left)):
            return None
        a, b = function(f, Env(), left, Frame()), function(f, Env(), right, Frame())
    else:
        law = f.law(key(stem(left.head if isinstance(left, Call) else left)))  # type: ignore[arg-type]
        indices = [fresh_index(space) for _, space in law.axes]
        if len(letters) != len(indices):
            return None
        env = Env().with_bound(dict(zip(letters, indices, strict=True))).within(*indices)
        a, b = (function_of(tuple(indices), f.value(env, side)) for side in (left, right))
    for x, y in zip(a.spaces, b.spaces, strict=True):
        f.alphabets.unify(x, y, chain)
    return a, b


def _outcomes(node: Node) -> Iterator[str]:
    """The letters over which `p(x, y)` or `p_i` is a function; none for a bare law."""
    if isinstance(node, Call):
        items: tuple[Node, ...] = node.args
    elif isinstance(node, Name):
        items = index_letters(node.sub) or ()
    else:
        raise ValueError("no law")
    for item in items:
        if not isinstance(item, Name) or not is_letter(item):
            raise ValueError("no outcome")
        yield key(item)


def _independence(f: Formula, left: Node, right: Node) -> tuple[Lambda, Lambda]:
    """p(x, y | z) = p(x | z) p(y | z), as laws of all the random variables named."""
    given: tuple[str, ...] = ()
    if isinstance(right, Given):
        given, right = _group(f, right.given), right.body
    first, second = _group(f, left), _group(f, right)
    law = f.law(f.roles.joint)
    names = (*first, *second, *given)
    if len(set(names)) != len(names):
        raise ValueError("overlapping groups")
    outcomes = {n: fresh_index(law.space(n)) for n in names}

    def mass(*chosen: str) -> Term:
        return Mass(law, tuple((n, outcomes[n]) for n, _ in law.axes if n in chosen))

    product = mul(mass(*first, *given), mass(*second, *given))
    if given:
        product = product / mass(*given)
    at = tuple(outcomes.values())
    return function_of(at, mass(*names)), function_of(at, product)


def _group(f: Formula, node: Node) -> tuple[str, ...]:
    names = variables_of(f, node)
    if not names:
        raise ValueError("not random variables")
    return names


def shown(laws: tuple[Lambda, Lambda]) -> str:
    """The equality of the two laws, printed from its terms."""
    indices = tuple(fresh_index(space) for space in laws[0].spaces)
    a, b = (to_text(apply(x, *indices)) for x in laws)
    return f"{a} = {b}"
