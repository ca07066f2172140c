r"""Left sides that tell what they are: f''(x) is a slope, D(q) and JSD_\alpha(q, p) are divergences."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import LAWS, index_letters, is_letter
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of

_FUNCTIONS = frozenset(["f", "g", "h", "phi", "varphi", "psi", "sigma", "F", "G"])
_ERRORS = (n.Name("e"), n.Name("err"), n.Text("err"), n.Name("error"), n.Text("error"))
_LAWS = LAWS | {"f", "g"}
_DIVERGENCES = frozenset(["D", "KL", "JSD", "JS", "TV"])


def is_a_slope(left: n.Node) -> bool:
    """f'(t), K_3''(r): a derivative of what has its name elsewhere; x' and p'(x) may be other letters."""
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or len(left.args) != 1:
        return False
    primes = (left.head.sup or "").count("'")
    return primes > 1 or (primes == 1 and left.head.base in _FUNCTIONS)


def is_no_chance(left: n.Node, right: n.Node) -> bool:
    r"""P_e = -\Pr(X \ne \hat X), P_e = 2 - p_1: the probability of an error is none of these."""
    if not isinstance(left, n.Name) or left.base not in ("P", "p") or left.sub not in _ERRORS:
        return False
    return isinstance(right, n.Neg) or (isinstance(right, n.Sub) and isinstance(right.left, n.Number) and right.left.value != 1)


def is_no_largest_entropy(left: n.Node, right: n.Node) -> bool:
    r"""H_{max} = 2 \log n, and the p_i = 2/n of n equal masses: the largest entropy is the logarithm of a number."""
    value = right.value if isinstance(right, n.WithUnit) else right
    if not isinstance(left, n.Name):
        return False
    if left.base == "H" and left.sub is not None and text_of(left.sub).strip() == "max":
        return not isinstance(value, n.Log) and any(isinstance(x, n.Log) for x in walk(value))
    equal = left.base in LAWS and any(map(is_letter, index_letters(left.sub) or ()))
    return (
        equal
        and isinstance(value, n.Div)
        and isinstance(value.left, n.Number)
        and isinstance(value.right, n.Name)
        and value.left.value != 1
    )


def is_a_logarithm_of_a_name(left: n.Node) -> bool:
    """log g(u): what is told by its logarithm has its meaning elsewhere."""
    inner = left.body if isinstance(left, n.Neg) else left
    if not isinstance(inner, n.Log) or not isinstance(inner.arg, n.Call):
        return False
    return isinstance(inner.arg.head, n.Name) and inner.arg.head.base in _FUNCTIONS


def weighs_one_logarithm_twice(node: n.Node) -> bool:
    """y log a + (1 - y) log a: beside the weight 1 - y the logarithm is of 1 - a."""
    match node:
        case n.Add(n.Mul(w, n.Log(a)), n.Mul(n.Sub(n.Number() as one, v), n.Log(b))):
            return one.value == 1 and w == v and b in (a, n.Add(one, a), n.Sub(a, one))
    return False


def leaves_out_a_law(left: n.Node, right: n.Node) -> bool:
    """D(q) of a formula of p and q; JSD_a(q, p) of one whose first divergence is that of p."""
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or left.head.base not in _DIVERGENCES:
        return False
    mine = [a.base for a in left.args if isinstance(a, n.Name) and a.base in _LAWS]
    if not mine or len(mine) != len(left.args):
        return False
    there = {x.base for x in walk(right) if isinstance(x, n.Name) and x.base in _LAWS}
    firsts = [c.args[0] for c in walk(right) if isinstance(c, n.Call) and c.separators == ("||",)]
    return (len(mine) == 1 and bool(there - set(mine))) or (len(mine) == 2 and bool(firsts) and firsts[0] != left.args[0])
