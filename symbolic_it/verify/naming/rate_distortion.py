r"""Rate-distortion functions by form: the least I(X;\hat X), 1 - h(D) of a fair coin, log(sigma^2/D)/2 of a normal law.

Which source is meant, the sentence tells; a maximum, a plus or a ratio turned over is none of them. Source: Cover and Thomas 2006, section 10.3.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Log, Name, Node, Number
from ...patterns import regex

_CALLED = regex(r"\brate[- ]distortion\b|率失真|율[- ]?왜곡|레이트[- ]?왜곡|レート歪み", re.I)
_FAIR = regex(r"1/2|½|\bfair\b|\buniform|equiprobable|equally likely|symmetric|等概|균등|均匀|一様|대칭", re.I)
_OTHERS = regex(r"laplac|exponential|poisson|erasure|\bbound|拉普拉斯|指数|라플라스|지수|上界|下界|상한|하한", re.I)
_NORMAL = regex(r"gaussian|\bnormal\b|高斯|正态|가우시안|정규|ガウス|正規", re.I)
_COIN = regex(r"bernoulli|binary|\bcoin|hamming|伯努利|二元|二进制|베르누이|이진|ベルヌーイ|2値", re.I)
_CLAUSES = regex(r"[;；]|,? (?:and|while|whereas|but) (?=(?:for|of|with)\b)|\.\s", re.I)
_DEFINED = Verdict("definition", "agrees with the definition of the rate-distortion function")


def of_rate_distortion(left: Node, relation: str, right: Node, before: str, after: str) -> Verdict | None:
    """The verdict on R(D) = ...; None for any other formula."""
    words = _of_its_clause(before, after)
    if (
        relation not in ("=", ":=", "equiv")
        or not isinstance(left, Call)
        or not isinstance(left.head, Name)
        or left.head.base != "R"
        or len(left.args) != 1
    ):
        return None
    (distortion,) = left.args
    if distortion not in (Name("D"), Name("d"), Name("delta"), Name("Delta")):
        return None
    right = right.value if isinstance(right, n.WithUnit) else right
    kind = _kind(right, distortion)
    if kind is None:
        return (
            Verdict("undecided", "a rate-distortion function, most likely; that it is this is not shown") if _CALLED.search(words) else None
        )
    source, right_way = kind
    apart = {"coin": _NORMAL, "fair coin": _NORMAL, "normal": _COIN}.get(source)
    if _OTHERS.search(words) is not None or (apart is not None and apart.search(words) is not None):
        return Verdict("undecided", "the rate-distortion function of another source than the one that is named, or a bound on it")
    if not right_way:
        return Verdict("convention-mismatch", "no rate-distortion function: it would be with a sign or a ratio changed")
    if source == "fair coin" and _FAIR.search(words) is None:
        return Verdict("undecided", "the rate-distortion function of a fair coin; that the source is one is not shown")
    return _DEFINED


def _of_its_clause(before: str, after: str) -> str:
    """The words around it, or those of its own clause where they name a source: "for a coin ...; for a Gaussian source R(D) = ..."."""
    own = _CLAUSES.split(before)[-1]
    named = any(kind.search(own) for kind in (_NORMAL, _COIN, _OTHERS))
    behind = _CLAUSES.split(after)[0] if named else after
    return f"{own if named else before} {behind}"


def _kind(right: Node, distortion: Node) -> tuple[str, bool] | None:
    """The source of which a formula is the function, and whether it is so as it stands; None for what is like no such function."""
    match right:
        case n.BigOp("min" | "inf" | "max" | "sup" as kind, body=Call(Name("I"), (x, y), separators=(";",))) if is_variable(
            x
        ) and is_variable(y):
            return ("any", kind in ("min", "inf")) if _is_over_tests(right, x, y) else None
        case n.Sub(first, entropy) | n.Add(first, entropy) if _is_entropy_of(entropy, distortion):
            if isinstance(first, Number) and first.value == 1:
                return "fair coin", isinstance(right, n.Sub)
            return ("coin", isinstance(right, n.Sub)) if _is_entropy(first) else None
        case n.Sub(entropy, last) if _is_entropy_of(entropy, distortion) and (
            _is_entropy(last) or (isinstance(last, Number) and last.value == 1)
        ):
            return "coin", False
        case n.Mul(n.Div(Number(value=one), Number(value=two)), Log(n.Div(above, below), power=None)) if one == 1 and two == 2:
            if _is_variance(above) and below == distortion:
                return "normal", True
            return ("normal", False) if _is_variance(below) and above == distortion else None
        case n.Neg(n.Mul(n.Div(Number(value=one), Number(value=two)), Log(n.Div(above, below), power=None))) if one == 1 and two == 2:
            return ("normal", False) if _is_variance(above) and below == distortion else None
    return None


def _is_over_tests(node: n.BigOp, source: Node, copy: Node) -> bool:
    r"""\min over p(\hat x | x): laws of the copy, given the source."""
    if len(node.binder.names) != 1:
        return False
    (law,) = node.binder.names
    if (
        not isinstance(law, Call)
        or not isinstance(law.head, Name)
        or law.head.base not in ("p", "P", "q", "Q", "f")
        or law.separators != ("|",)
    ):
        return False
    return [_letter(x) for x in law.args] == [_letter(copy), _letter(source)]


def _letter(node: Node) -> tuple[str, tuple[str, ...]]:
    return (node.base.upper(), node.accents) if isinstance(node, Name) else ("", ())


def _is_entropy(node: Node) -> bool:
    return (
        isinstance(node, Call)
        and isinstance(node.head, Name)
        and node.head.base in ("H", "h")
        and len(node.args) == 1
        and isinstance(node.args[0], Name)
    )


def _is_entropy_of(node: Node, of: Node) -> bool:
    return isinstance(node, Call) and _is_entropy(node) and node.args == (of,)


def _is_variance(node: Node) -> bool:
    return (
        isinstance(node, n.Pow)
        and isinstance(node.base, Name)
        and node.base.base == "sigma"
        and isinstance(node.exponent, Number)
        and node.exponent.value == 2
    )
