r"""Left sides that tell what they are: f''(x) is a slope, D(q) and JSD_\alpha(q, p) are divergences."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_FUNCTIONS = frozenset(["f", "g", "h", "phi", "varphi", "psi", "sigma", "F", "G"])
_DIVERGENCES = frozenset(["D", "KL", "JSD", "JS", "TV"])


def is_a_slope(left: n.Node) -> bool:
    """f'(t), K_3''(r): a derivative of what has its name elsewhere; x' and p'(x) may be other letters."""
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or len(left.args) != 1:
        return False
    primes = (left.head.sup or "").count("'")
    return primes > 1 or (primes == 1 and left.head.base in _FUNCTIONS)


def leaves_out_a_law(left: n.Node, right: n.Node) -> bool:
    """D(q) of a formula of p and q; JSD_a(q, p) of one whose first divergence is that of p."""
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or left.head.base not in _DIVERGENCES:
        return False
    mine = [a.base for a in left.args if isinstance(a, n.Name) and a.base in LAWS]
    if not mine or len(mine) != len(left.args):
        return False
    there = {x.base for x in walk(right) if isinstance(x, n.Name) and x.base in LAWS}
    firsts = [c.args[0] for c in walk(right) if isinstance(c, n.Call) and c.separators == ("||",)]
    return (len(mine) == 1 and bool(there - set(mine))) or (len(mine) == 2 and bool(firsts) and firsts[0] != left.args[0])
