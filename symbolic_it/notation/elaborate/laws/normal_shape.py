"""What a normal law looks like: N(mu, sigma^2), N(x; mu, sigma^2)."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from ...syntax.nodes import Call, Mul, Name, Node, Number
from ...syntax.walk import walk
from ..roles.letters import GREEK, is_letter, is_variable, outcome_key

_GREEK = frozenset(map(Name, GREEK))


def is_normal(node: Node) -> bool:
    """Whether a call names a normal law: N(mu, sigma^2), perhaps at a point."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in ("N", "Normal"):
        return False
    calligraphic = any(a in ("cal", "scr") for a in node.head.accents) or node.head.base == "Normal"
    count = len(node.args) - (parameters_after(node) is not None)
    return count == 2 and (calligraphic or (node.head.sub is None and "," in node.separators))


def is_covariance(node: Node) -> bool:
    """Whether the second parameter is a matrix: Sigma, a Sigma, Sigma_q(x); its determinant is no absolute value."""
    return any(isinstance(n, Name) and n.base == "Sigma" for n in walk(node))


def is_identity(node: Node) -> bool:
    """I, I_d."""
    return isinstance(node, Name) and node.base == "I" and (node.sub is None or is_letter(node.sub))


def is_scaled_identity(node: Node) -> bool:
    """Whether a covariance is that of independent coordinates with one variance: I, v I."""
    return is_identity(node) or (isinstance(node, Mul) and is_identity(node.right) and not is_covariance(node.left))


def scale_of(node: Node) -> Node:
    """The v of v I, the 1 of I."""
    return node.left if isinstance(node, Mul) else Number("1", Fraction(1))


def outside_subscripts(node: Node) -> list[Name]:
    """The mu and Sigma of mu_p and Sigma_p, not the p."""
    names = [n for n in walk(node) if isinstance(n, Name)]
    below = {id(x) for n in names if n.sub is not None for x in walk(n.sub)}
    return [n for n in names if id(n) not in below]


def parameters_after(node: Call) -> int | None:
    """Where the parameters begin in N(x; mu, sigma^2)."""
    return 1 if node.separators and node.separators[0] in (";", "|") else None


def is_at_number(node: Call, bound: Collection[str], implicit: bool) -> bool:
    """Whether N(x; mu, sigma^2) is a density at a given number: a letter that nothing above runs over, or a sample x_i.

    implicit: within a sum or an expectation, where a letter may be the outcome that is left out, as in E_q[log N(z; 0, 1)].
    """
    if parameters_after(node) is not None and isinstance(node.args[0], Number):
        return not isinstance(node.args[-1], Number) or node.args[-1].value == 1  # of N(3; 0, 2) the 2 may be a deviation
    if parameters_after(node) is None or not isinstance(node.args[0], Name):
        return False
    x = node.args[0]
    if x.accents or is_variable(x) or outcome_key(x) in bound:
        return False
    return outcome_key(x.sub) in bound if is_letter(x.sub) and x.sub is not None else (is_letter(x) or x in _GREEK) and not implicit
