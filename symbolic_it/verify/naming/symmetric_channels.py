r"""The capacity of a symmetric channel: \log |Y| - H(row), of its outputs, for the matrix need not be square.

Source: Cover and Thomas 2006, section 7.2.
"""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Log, Name, Node
from ...notation.syntax.walk import walk

_ENTROPIES = frozenset(["H", "h"])


def of_rows(right: Node) -> bool | None:
    r"""Whether it is \log |Y| - H(row), or \log K + \sum_j p(j|k) \log p(j|k); None where it is nothing like that."""
    match right:
        case n.Sub(Log(size, power=None), rest) if _is_size(size):
            return True if is_entropy(rest) else False if _is_sum_of_logarithms(rest) else None
        case n.Add(Log(size, power=None), rest) if _is_size(size):
            return False if is_entropy(rest) else True if _is_sum_of_logarithms(rest) else None
    return None


def counts_inputs(right: Node) -> bool:
    """Whether the size below the logarithm is |X|."""
    sizes = [x.arg for x in walk(right) if isinstance(x, Log) and isinstance(x.arg, n.Abs)]
    return any(isinstance(x, Name) and x.base == "X" for size in sizes for x in walk(size))


def _is_size(node: Node) -> bool:
    return isinstance(node, n.Abs) or (isinstance(node, Name) and node.base in ("J", "K", "M", "N", "m", "n", "s", "Y", "q"))


def is_entropy(node: Node) -> bool:
    """H(row), h(p): of one thing."""
    return isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in _ENTROPIES and len(node.args) == 1


def _is_sum_of_logarithms(node: Node) -> bool:
    """sum_j w_j log w_j of one mass w_j."""
    if not isinstance(node, n.BigOp) or node.kind != "sum":
        return False
    match node.body:
        case n.Mul(mass, Log(argument, power=None)):
            return bool(mass == argument)
    return False
