r"""Letters that one side of a definition has alone: A_i = (r_j - m)/s, p_\sigma(x) = \int p_\theta(x|z) p(z) dz.

A letter defines itself, whatever its formula; but what the name counts, or is a function of, is hardly anything else than what the formula is of.
"""

from __future__ import annotations

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import CALLED_LAWS, LAWS, index_letters
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_INDICES = frozenset("ijklmnst")
_PARAMETERS = frozenset(["theta", "vartheta", "phi", "varphi", "psi", "sigma", "omega", "eta", "lambda", "xi"])


def letters_of_one_side(left: n.Node, right: n.Node) -> str | None:
    """What one side of a definition is of and the other is not, as a reason to leave it open; None where they go together."""
    if isinstance(left, n.Call) and any(a in left.args[:k] for k, a in enumerate(left.args)):
        return "a function of one thing twice is no definition"
    if any(map(_is_of_one_law, walk(right))):
        return "a divergence of one law alone is none"
    if any(map(_averages_nothing, walk(right))):
        return "what it averages is not of what is drawn"
    if _counts_otherwise(left, right):
        return "it is numbered by another index than its formula"
    if _is_of_another_parameter(left, right):
        return "it is of another parameter than its formula"
    return None


def _is_of_one_law(node: n.Node) -> bool:
    """D_KL(s), where another law is left out."""
    if not isinstance(node, n.Call) or len(node.args) != 1 or not isinstance(node.args[0], n.Name):
        return False
    found = of_call(node)
    return found is not None and found.name in ("KL", "JSD", "TV")


def _averages_nothing(node: n.Node) -> bool:
    r"""E_{o \sim \pi(o|q)}[Q(q, q)]: a value of letters, none of which is drawn."""
    if not isinstance(node, n.BigOp) or node.kind != "E" or not node.binder.names or not isinstance(node.body, n.Call):
        return False
    if node.binder.distribution is None and any(isinstance(name, n.Name) and name.base in LAWS for name in node.binder.names):
        return False  # E_\pi tells the law, and not what is drawn
    letters = [a for a in node.body.args if isinstance(a, n.Name)]
    drawn = {x.base.lower() for name in node.binder.names for x in walk(name) if isinstance(x, n.Name)}
    return len(letters) == len(node.body.args) > 1 and not drawn & {a.base.lower() for a in letters}


def _counts_otherwise(left: n.Node, right: n.Node) -> bool:
    """A_i beside r_j: one index each, which the other side does not have."""
    name = left.head if isinstance(left, n.Call) else left
    mine = _free(left.args if isinstance(left, n.Call) else [name])
    bound = {y for x in walk(right) if isinstance(x, n.BigOp) for name in x.binder.names for y in walk(name)}
    others = _free(x for x in walk(right) if isinstance(x, n.Name)) - bound
    if _places_another_outcome(left, right):
        return True
    if len(mine) != 1 or not others:
        return False
    used = {x for x in walk(right) if isinstance(x, n.Name)}
    return not mine & used and len(others) == 1 and not others & set(walk(left))


def _places_another_outcome(left: n.Node, right: n.Node) -> bool:
    """A_{x,e} = p(y|x): of two letters below the name and two outcomes of a mass, one of each is not among the others."""
    below = set(index_letters(left.sub) or ()) if isinstance(left, n.Name) else set()
    outcomes = set(right.args) if isinstance(right, n.Call) and of_call(right) is None else set()
    return len(below) == len(outcomes) == 2 and len(below & outcomes) == 1


def _free(names: object) -> set[n.Node]:
    out: set[n.Node] = set()
    for x in names if not isinstance(names, n.Node) else ():  # type: ignore[attr-defined]
        letters = index_letters(x.sub) if isinstance(x, n.Name) else None
        out |= {y for y in letters or () if isinstance(y, n.Name) and y.sub is None and y.base in _INDICES}
    return out


def _is_of_another_parameter(left: n.Node, right: n.Node) -> bool:
    r"""L(\sigma) of a \pi_\theta, and p_\sigma of a p_\theta: parameters that only stand below what is named."""
    below = {x.sub.base for x in walk(right) if isinstance(x, n.Name) and isinstance(x.sub, n.Name) and x.sub.base in _PARAMETERS}
    if not below:
        return False
    heads = [x.head for x in walk(right) if isinstance(x, n.Call)]
    there = below | {x.base for x in walk(right) if isinstance(x, n.Name) and not any(x is y for y in heads)}
    if isinstance(left, n.Call) and len(left.args) == 1 and isinstance(left.args[0], n.Name) and left.args[0].base in _PARAMETERS:
        return left.args[0].base not in there and left.args[0] in heads  # L(sigma) of log sigma(u)
    name = left.head if isinstance(left, n.Call) else left
    if not isinstance(name, n.Name) or not isinstance(name.sub, n.Name) or name.sub.base not in _PARAMETERS or name.base not in CALLED_LAWS:
        return False
    alike = {x.sub.base for x in walk(right) if isinstance(x, n.Name) and isinstance(x.sub, n.Name) and x.base == name.base}
    return name.sub.base not in there and bool(alike & _PARAMETERS)
