"""Lengths of code words that are rounded information: each by itself, and their mean."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex

OF_CODES = regex(
    r"\b(?:code(?:s|words?)?|coding|huffman|shannon|prefix(?:-free)?|compress\w*|kraft|mcmillan)\b|부호|코드|압축|허프만|섀넌|编码|碼|码长|码字|码|压缩|符号(?:化|語)|(?:語頭|瞬時|最適|情報源)符号|ハフマン",
    re.I,
)


def of_shannon_lengths(left: n.Node, relation: str, right: n.Node, words: str, in_bits: bool) -> Verdict | None:
    """The verdict on the lengths of Shannon's code, in a sentence about codes; None for any other formula."""
    if relation not in ("=", ":="):
        return None
    if OF_CODES.search(words) is None:
        return _UNSIGNED if _is_below_zero(left, right) else None
    if _is_rounded_down(left, right):
        return _DOWN
    if _is_below_zero(left, right):
        return Verdict("convention-mismatch", "no lengths of codewords: the logarithm of a probability is not positive")
    if not _is_of_shannon(left, right):
        return None
    (log,) = [x for x in walk(right) if isinstance(x, n.Log)]
    to_base_two = isinstance(log.base, n.Number) and log.base.value == 2
    return (
        Verdict("definition", "the lengths of Shannon's code")
        if to_base_two or (log.base is None and log.spelling == "log" and in_bits)
        else None
    )


_UNSIGNED = Verdict("undecided", "the logarithm of a probability is not positive: a sign may be missing")
_DOWN = Verdict("undecided", "rounded down: that there is a code of these lengths is not shown")


def of_an_expected_length(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on L = sum_i p_i l_i of a code, whatever used the name before; None for any other formula."""
    if relation not in ("=", ":=") or OF_CODES.search(words) is None or not is_length(left) or isinstance(left, n.BigOp):
        return None
    if (
        not isinstance(right, n.BigOp)
        or right.kind != "sum"
        or not _is_mean_length(right.body)
        or len(right.binder.names) > 1
        or right.binder.conditions
    ):
        return None
    mass, length = (right.body.left, right.body.right) if _is_mass(right.body.left) else (right.body.right, right.body.left)  # type: ignore[attr-defined]
    whole = right.binder.lower is None or (isinstance(right.binder.lower, n.Number) and right.binder.lower.value == 1)
    return Verdict("definition", "the expected length of a code") if whole and _outcome(mass) == _outcome(length) else None


def is_length(node: n.Node) -> bool:
    r"""L, \bar L, L^*, L(C), \ell, E[\ell(X)], E(l), \sum_i p_i l_i: an expected length."""
    if isinstance(node, n.BigOp):
        return _is_mean_length(node.body) if node.kind == "sum" else node.kind == "E" and is_length(node.body)
    if isinstance(node, n.Call) and node.head == n.Name("E") and len(node.args) == 1:
        return isinstance(node.args[0], n.Name) and node.args[0].base in ("L", "ell", "l") and node.args[0].sub is None
    head = node.head if isinstance(node, n.Call) else node
    plain = isinstance(head, n.Name) and head.base in ("L", "ell", "l") and not isinstance(head.sub, n.Number)
    return plain and (not isinstance(node, n.Call) or len(node.args) == 1)


def _is_mean_length(body: n.Node) -> bool:
    """p_i l_i, n_i p(x_i), p(x) l(x): what is summed."""
    if not isinstance(body, n.Mul):
        return False
    return (_is_mass(body.left) and _is_one_length(body.right)) or (_is_mass(body.right) and _is_one_length(body.left))


def _is_mass(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) and len(node.args) == 1 else node
    indexed = isinstance(node, n.Call) or (isinstance(node, n.Name) and isinstance(node.sub, n.Name))
    return indexed and isinstance(head, n.Name) and head.base in ("p", "P") and head.sup is None


def _is_one_length(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) and len(node.args) == 1 else node
    indexed = isinstance(node, n.Call) or (isinstance(node, n.Name) and isinstance(node.sub, n.Name))
    return indexed and isinstance(head, n.Name) and head.base in ("l", "ell", "n", "L") and head.sup in (None, "*")


def _is_of_shannon(left: n.Node, right: n.Node) -> bool:
    r"""l_i = \lceil \log_2 1/p_i \rceil, \lceil -\log p(x_i) \rceil, of the same outcome on both sides."""
    if (
        not _is_one_length(left)
        or not isinstance(right, n.Apply)
        or right.function != "ceil"
        or len(right.args) != 1
        or right.power is not None
    ):
        return False
    match right.args[0]:
        case n.Neg(n.Log(mass, power=None)) | n.Log(n.Div(n.Number(value=1), mass), power=None):
            return _is_mass(mass) and _outcome(mass) == _outcome(left)
    return False


def _is_rounded_down(left: n.Node, right: n.Node) -> bool:
    r"""l_i = \lfloor \log_2 1/p_i \rfloor."""
    return isinstance(right, n.Apply) and right.function == "floor" and _is_of_shannon(left, replace(right, function="ceil"))


def _is_below_zero(left: n.Node, right: n.Node) -> bool:
    r"""l_i = \lceil \log_2 p_i \rceil."""
    if not _is_one_length(left) or not isinstance(right, n.Apply) or right.function not in ("ceil", "floor") or right.power is not None:
        return False
    of = right.args[0]
    return isinstance(of, n.Log) and of.power is None and _is_mass(of.arg) and _outcome(of.arg) == _outcome(left)


def _outcome(node: n.Node) -> n.Node | None:
    """The i of p_i, p(x_i) and p(i)."""
    if isinstance(node, n.Call):
        (of,) = node.args
        return of.sub if isinstance(of, n.Name) and of.sub is not None else of
    return node.sub if isinstance(node, n.Name) else None
