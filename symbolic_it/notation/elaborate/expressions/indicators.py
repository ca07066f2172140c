r"""Indicators 1[i = y], 1_{i = y}, [i = y] as deltas; the one-hot vector e_y."""

from __future__ import annotations

from ....terms.term import ONE as ONE_TERM
from ....terms.term import Term, add, kronecker, neg
from ...syntax.nodes import Name, Node, Number
from ..formula import Env, Formula
from ..roles.letters import index_letters, is_letter, key, refuse
from .events import event_of

_EXPECTED = "an indicator of two outcomes, equal or not: 1[x = y]"


def indicator(f: Formula, env: Env, node: Node) -> Term:
    """1 where the relation of two outcomes holds, else 0."""
    from .masses import point

    event = event_of(node)
    if event is not None and event.first is not None and len(event.links) == 1 and event.links[0].relation in ("=", "!="):
        left, right = (point(f, env, a, None, None) for a in (event.first, event.links[0].right))
        f.alphabets.unify(left.space, right.space, node)
        delta = kronecker(left, right)
        return delta if event.links[0].relation == "=" else add(ONE_TERM, neg(delta))
    raise refuse(node, "an indicator", _EXPECTED)


def is_basis(f: Formula, node: Node) -> bool:
    """e_y of one outcome y, where e is nothing else."""
    if not isinstance(node, Name) or node.base != "e" or node.sup or node.upper is not None:
        return False
    return (is_letter(node.sub) or isinstance(node.sub, Number)) and f.context.about("e") is None


def basis_entry(f: Formula, env: Env, node: Name) -> Term | None:
    """The entry of the one-hot vector e_y at the outcome in force; None where e_i is the entry of a vector e."""
    from .names import index

    letters = index_letters(node.sub)
    if not is_basis(f, node) or len(env.at) != 1 or letters is None or len(letters) != 1:
        return None
    if isinstance(letters[0], Name) and env.bound.get(key(letters[0])) == env.at[0]:
        return None
    here = index(f, env, letters[0], env.at[0].space)
    f.alphabets.unify(here.space, env.at[0].space, node)
    return kronecker(env.at[0], here)
