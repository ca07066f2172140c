"""Shares and densities of the components of a mixture, and weighted sums of them."""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Mul, Name, Node
from ...notation.syntax.parts import unbracketed
from .iterates import is_parameter
from .whole_sums import index_of_all

_DENSITIES, SHARES = frozenset(["N", "p", "f", "phi"]), frozenset(["pi", "phi", "alpha", "w"])
MODELS, LIKELIHOODS = frozenset(["p", "P", "f"]), frozenset(["ell", "l", "L", "LL"])
SOFT, HARD = frozenset(["gamma", "r", "w", "tau", "h"]), frozenset(["z", "y", "c", "t"])
ONE = n.Number("1", Fraction(1))


def component_at(node: Node, index: Node) -> Node | None:
    r"""The x of N(x | \mu_k, \Sigma_k) and of f(x; \theta_k), whose parameters are all of one component."""
    node = unbracketed(node)
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _DENSITIES or node.head.sub is not None:
        return None
    point, *parameters = node.args
    own = all(isinstance(p, Name) and p.sub == index and p.base not in ("z", "x", "y") for p in parameters)
    return point if parameters and own and node.separators[0] in ("|", ";") else None


def is_share(node: Node, index: Node) -> bool:
    node = unbracketed(node)
    return isinstance(node, Name) and node.base in SHARES and node.sub == index


def weighted_at(node: Node, index: Node) -> Node | None:
    r"""The x of \pi_k N(x | \mu_k, \Sigma_k)."""
    node = unbracketed(node)
    if not isinstance(node, Mul):
        return None
    for share, density in ((node.left, node.right), (node.right, node.left)):
        if is_share(share, index):
            return component_at(density, index)
    return None


def summed(node: Node) -> tuple[Node, Node] | None:
    """The index of a plain sum, and its body."""
    node = unbracketed(node)
    index = index_of_all(node) if isinstance(node, BigOp) and node.kind == "sum" else None
    return (index, node.body) if isinstance(node, BigOp) and index is not None else None


def mixture_at(node: Node) -> Node | None:
    r"""The x of \sum_k \pi_k N(x | \mu_k, \Sigma_k)."""
    found = summed(node)
    return None if found is None else weighted_at(found[1], found[0])


def without_shares(node: Node) -> Node | None:
    r"""The x of \sum_k N(x | \mu_k, \Sigma_k), whose integral is the number of components."""
    found = summed(node)
    return None if found is None else component_at(found[1], found[0])


def outcomes_of(node: Node) -> list[Node] | None:
    """Of p(x, z; theta), its outcomes without parameters; None where something but a parameter is given."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in MODELS or node.head.accents:
        return None
    bar = next((k + 1 for k, s in enumerate(node.separators) if s in ("|", ";")), len(node.args))
    given = [a for a in node.args[bar:] if not is_of_components(a)]
    return None if given else [a for a in node.args[:bar] if not is_of_components(a)]


def is_of_components(node: Node) -> bool:
    return is_parameter(node) or (isinstance(node, Name) and node.base in ("pi", "mu", "Sigma", "alpha", "Lambda"))


def is_at(point: Node | None, index: Node) -> bool:
    return isinstance(point, Name) and index in (point.sub, point.upper)


def agrees(what: str) -> Verdict:
    return Verdict("definition", f"it is {what}")


def unlike(what: str) -> Verdict:
    return Verdict("convention-mismatch", f"a mixture, but it would be with {what}")
