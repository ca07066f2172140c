"""The letters of a bound on the evidence: the law q of the latent variable, and the names of the bound."""

from __future__ import annotations

from ...notation.syntax.nodes import Call, Name, Node
from .iterates import is_parameter

BOUNDS = frozenset(["L", "F", "ELBO", "ell"])
EQUAL = ("=", ":=", "equiv")


def is_bound(node: Node) -> bool:
    r"""ELBO, L(q, \theta), L(x, \theta, q), L(\theta, \phi; x)."""
    if isinstance(node, Name):
        return is_elbo(node) or (node.base in BOUNDS and _tag(node) in ("ELBO", "VLB") and not node.sup)
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in BOUNDS or set(node.separators) - {",", ";"}:
        return False
    others = [a for a in node.args if not is_q(a)]
    told = len(others) == len(node.args) - 1 or sum(map(is_parameter, others)) == 2 or node.head.base == "ELBO"
    return told and all(is_parameter(a) or (isinstance(a, Name) and len(a.base) == 1) for a in others)


def is_elbo(node: Node) -> bool:
    return isinstance(node, Name) and node.base == "ELBO" and not node.accents


def _tag(name: Name) -> str:
    return str(getattr(name.sub, "base", "") or getattr(name.sub, "words", "")).strip()


def is_q(node: Node) -> bool:
    r"""q, q_\phi."""
    return (
        isinstance(node, Name) and node.base == "q" and (node.sub is None or is_parameter(node.sub)) and not node.accents and not node.sup
    )
