"""The capacity of a channel with normal noise, log(1 + P/N)/2 for each use and W log(1 + P/(N W)) for each second.

Source: Cover and Thomas 2006, equations 9.17 and 9.62.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Log, Name, Node, Number
from ...notation.syntax.walk import walk

_SIGNALS = frozenset(["P", "S", "SNR", "E"])
NOT_THE_CAPACITY = "not the capacity"
_BANDWIDTHS = (Name("W"), Name("B"))


def of_gaussian_capacity(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on C = c log(1 + s) for a ratio s of a signal's power to the noise; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left, Name) or left.base != "C":
        return None
    right = _as_one_logarithm(right.value if isinstance(right, n.WithUnit) else right)
    if _is_turned(right):
        return Verdict("convention-mismatch", f"{NOT_THE_CAPACITY} of a channel with normal noise: it grows as log(1 + P/N)")
    match right:
        case n.Mul(factor, Log(n.Add(one, ratio), power=None)) | n.Mul(factor, Log(n.Add(ratio, one), power=None)) if _is(one, 1):
            pass
        case n.Div(Log(n.Add(one, ratio), power=None), two) if _is(one, 1):
            factor = n.Div(Number("1", one.value), two) if isinstance(one, Number) else two
        case Log(n.Add(one, ratio), power=None) if _is(one, 1):
            factor = one
        case _:
            return None
    names = {x.base for x in walk(ratio) if isinstance(x, Name)}
    if not names & _SIGNALS:
        return None
    above = ratio.left if isinstance(ratio, n.Div) else ratio
    below = ratio.right if isinstance(ratio, n.Div) else None
    half = isinstance(factor, n.Div) and _is(factor.left, 1) and _is(factor.right, 2)
    wide = factor in _BANDWIDTHS and (
        below is None or _is_density_times(below, factor) or (below == Name("N") and names <= {"S", "P", "N", "SNR"})
    )
    signal = isinstance(above, Name) and above.base in _SIGNALS
    noise = below is None or wide or _is_noise(below)
    if (half or wide) and signal and noise and (below is not None or above == Name("SNR")):
        return Verdict("definition", "agrees with the capacity of a channel with normal noise")
    return Verdict("undecided", "the capacity of a channel with normal noise; that it is this is not shown")


def _is_turned(right: Node) -> bool:
    """log(1 - P/N), log(1 + N/P) or -log(1 + P/N), with a half, a bandwidth or nothing before it."""
    match right:
        case n.Neg(n.Mul(_, Log(n.Add(one, ratio), power=None))) | n.Neg(Log(n.Add(one, ratio), power=None)) if _is(one, 1):
            return _is_signal_to_noise(ratio)
        case n.Mul(_, Log(n.Sub(one, ratio), power=None)) | Log(n.Sub(one, ratio), power=None) if _is(one, 1):
            return _is_signal_to_noise(ratio)
        case n.Mul(_, Log(n.Add(one, n.Div(above, below)), power=None)) | Log(n.Add(one, n.Div(above, below)), power=None) if _is(one, 1):
            return _is_signal_to_noise(n.Div(below, above))
    return False


def _is_signal_to_noise(ratio: Node) -> bool:
    if isinstance(ratio, n.Div):
        return isinstance(ratio.left, Name) and ratio.left.base in _SIGNALS and _is_noise(ratio.right)
    return ratio == Name("SNR")


def _as_one_logarithm(node: Node) -> Node:
    r"""\frac12 \log(c (P + N)) - \frac12 \log(c N) as \frac12 \log(1 + P/N)."""
    match node:
        case n.Sub(n.Mul(one, Log(n.Mul() as above, power=None) as log), n.Mul(other, Log(n.Mul() as below, power=None) as second)):
            pass
        case _:
            return node
    more, less = _factors(above), _factors(below)
    shared = [x for x in less if x in more]
    if one != other or log.base != second.base or len(more) != len(less) or len(shared) != len(less) - 1:
        return node
    (whole,), (noise,) = [x for x in more if x not in shared], [x for x in less if x not in shared]
    while isinstance(whole, n.Call) and whole.juxtaposed and len(whole.args) == 1:
        whole = whole.args[0]
    if isinstance(whole, n.Add) and noise in (whole.left, whole.right):
        signal = whole.right if whole.left == noise else whole.left
        return n.Mul(one, n.Log(n.Add(Number("1", Fraction(1)), n.Div(signal, noise)), base=log.base))
    return node


def _factors(node: Node) -> list[Node]:
    match node:
        case n.Mul(left, right):
            return [*_factors(left), *_factors(right)]
        case n.Call(head, (arg,), juxtaposed=True):
            return [head, arg]
    return [node]


def _is_noise(node: Node) -> bool:
    r"""N, N_0, \sigma^2."""
    if isinstance(node, n.Pow):
        return isinstance(node.base, Name) and node.base.base == "sigma" and _is(node.exponent, 2)
    return isinstance(node, Name) and node.base == "N"


def _is_density_times(node: Node, width: Node) -> bool:
    """N_0 W."""
    return isinstance(node, n.Mul) and any(_is_noise(a) and b == width for a, b in ((node.left, node.right), (node.right, node.left)))


def _is(node: Node, value: int) -> bool:
    return isinstance(node, Number) and node.value == value
