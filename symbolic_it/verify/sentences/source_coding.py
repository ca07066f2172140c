r"""Expected lengths of codes: H <= L of every prefix code, L < H + 1 of an optimal one, in a sentence about codes

These are theorems about trees, which no value of the lengths shows. Turned around they are accused where the words claim them of every
code. Source: Cover and Thomas 2006, theorems 5.3.1 and 5.4.1.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_OF_CODES = re.compile(
    r"\b(?:code(?:s|words?)?|coding|huffman|shannon|prefix(?:-free)?|compress\w*)\b|부호|코드|압축|허프만|섀넌|编码|碼|码长|码字|码|压缩|符号(?:化|語)|ハフマン", re.I
)
_OF_OTHERS = re.compile(
    r"\b(?:non-?singular|one-to-one|injective|lossy|rate[- ]distortion|non-?prefix|not|no|cannot|can't|never|fails?|violat\w*|impossible|if|suppose|assume|"
    r"worst|unary|fixed|block)\b|有损|손실 ?압축|비손실이 아|没有|不可能|불가능|아니|않|없",
    re.I,
)
_OPTIMAL = re.compile(r"\b(?:optimal|optimum|best|huffman|shannon|exists?|shortest|minimal)\b|최적|허프만|섀넌|존재|最优|最佳|最短|哈夫曼|霍夫曼|赫夫曼|香农|存在|最適|ハフマン", re.I)
_CLAIMED = re.compile(
    r"\b(?:must|always|every|any|all|theorem|lower bound|at least|satisf\w+|bounds?|bounded)\b|반드시|항상|모든|하한|정리|만족|总|恒|任何|任意|下界|定理|满足|必", re.I
)
#: Over more than two symbols H without a base is another number than the theorem's.
_MORE_SYMBOLS = re.compile(r"(?:\ufffc|\w)-ary\b|\b(?:ternary|trinary|quaternary|octal|decimal|hexadecimal)\b|[三四五八十多]进制|[三四多q]元码|[3-9]진|삼진|[三四]進", re.I)
_NO_LESS = "the source coding theorem: no prefix code is shorter on average than the entropy"
_LESS_THAN_ONE = "the source coding theorem: an optimal prefix code takes less than one symbol more than the entropy"
_TURNED = Verdict("convention-mismatch", "the source coding theorem turned around")
_FLIPPED = {"<=": ">=", "<": ">", ">=": "<=", ">": "<"}


def of_source_coding(left: n.Node, relation: str, right: n.Node, words: str, in_bits: bool = True) -> Verdict | None:
    """The verdict on an inequality between an expected length and an entropy, in a sentence about codes; None for any other formula.

    Over D symbols the entropy is H_D; in nats it is less than in bits, so that it still bounds the lengths from below, and no more.
    """
    if relation not in _FLIPPED or _OF_CODES.search(words) is None or _OF_OTHERS.search(words) is not None:
        return None
    if _is_length(right) and not _is_length(left):
        left, relation, right = right, _FLIPPED[relation], left
    if not _is_length(left):
        return None
    if _MORE_SYMBOLS.search(words) is not None and not any(isinstance(x, n.Name) and x.base == "H" and x.sub is not None for x in walk(right)):
        return None
    optimal = _OPTIMAL.search(words) is not None or (isinstance(left, n.Name) and left.sup == "*")
    match right:
        case n.Add(entropy, n.Number(value=one)) | n.Add(n.Number(value=one), entropy) if one == 1 and _is_entropy(entropy) and optimal:
            if relation not in ("<", "<="):
                return _TURNED if in_bits else None
            return Verdict("definition", _LESS_THAN_ONE) if in_bits else None
        case n.Sub(entropy, n.Number(value=one)) if one == 1 and _is_entropy(entropy) and optimal and relation in ("<", "<="):
            return _TURNED if in_bits else None
    if not _is_entropy(right):
        return None
    if relation == ">=":
        return Verdict("definition", _NO_LESS)
    return _TURNED if in_bits and relation in ("<", "<=") and _CLAIMED.search(words) is not None else None


def of_shannon_lengths(left: n.Node, relation: str, right: n.Node, words: str, in_bits: bool) -> Verdict | None:
    """The verdict on the lengths of Shannon's code, in a sentence about codes; None for any other formula."""
    if relation not in ("=", ":=") or _OF_CODES.search(words) is None:
        return None
    if _is_below_zero(left, right):
        return Verdict("convention-mismatch", "no lengths of codewords: the logarithm of a probability is not positive")
    if not _is_of_shannon(left, right):
        return None
    (log,) = [x for x in walk(right) if isinstance(x, n.Log)]
    to_base_two = isinstance(log.base, n.Number) and log.base.value == 2
    return Verdict("definition", "the lengths of Shannon's code") if to_base_two or (log.base is None and log.spelling == "log" and in_bits) else None


def _is_length(node: n.Node) -> bool:
    r"""L, \bar L, L^*, L(C), \ell, E[\ell(X)], \sum_i p_i l_i: an expected length."""
    if isinstance(node, n.BigOp):
        return _is_mean_length(node.body) if node.kind == "sum" else node.kind == "E" and _is_length(node.body)
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
    return indexed and isinstance(head, n.Name) and head.base in ("l", "ell", "n", "L") and head.sup is None


def _is_of_shannon(left: n.Node, right: n.Node) -> bool:
    r"""l_i = \lceil \log_2 1/p_i \rceil, \lceil -\log p(x_i) \rceil, of the same outcome on both sides."""
    if not _is_one_length(left) or not isinstance(right, n.Apply) or right.function != "ceil" or len(right.args) != 1 or right.power is not None:
        return False
    match right.args[0]:
        case n.Neg(n.Log(mass, power=None)) | n.Log(n.Div(n.Number(value=1), mass), power=None):
            return _is_mass(mass) and _outcome(mass) == _outcome(left)
    return False


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


def _is_entropy(node: n.Node) -> bool:
    """H, H(X), H(p), H_D(X)."""
    if isinstance(node, n.Call):
        head, args = node.head, node.args
        of = len(args) == 1 and isinstance(args[0], n.Name) and (is_variable(args[0]) or args[0].base in ("p", "P", "S", "U", "q"))
        return of and isinstance(head, n.Name) and head.base == "H"
    return isinstance(node, n.Name) and node.base == "H"
