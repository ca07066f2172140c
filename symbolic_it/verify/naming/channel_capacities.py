r"""Capacities by name: max_{p(x)} I(X;Y), 1 - H(p) of a binary symmetric channel, 1 - e of an erasure channel

log K - H(row) of a symmetric one. Which channel is meant is told by the subscript, C_\text{BSC}, or by the last one that the words name. Source: Cover and Thomas 2006, section 7.1.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import is_letter, is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Log, Name, Node, Number
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from ..numbers.arithmetic import summands
from .gaussian_capacity import NOT_THE_CAPACITY, of_gaussian_capacity
from .symmetric_channels import counts_inputs, is_entropy, of_rows

#: A letter that is said to count the inputs, and not the outputs.
_INPUTS = regex(
    r"\b(?:inputs|input (?:symbols|letters|values|alphabet))\b(?![^.;]{0,40}\boutput)|(?:输入|입력|入力)(?:符号|字母|값|기호|アルファベット)?(?:的|の|의)?(?:个数|数|수|개수)",
    re.I,
)
CHANNELS = {
    "binary symmetric channel": regex(
        r"(?<![a-z])bsc(?![a-z])|binary[- ]symmetric|이진 ?대칭|二(?:元|进制|進制)对称|二元對稱|2 ?元対称|二元対称|symétrique binaire|simétrico binario|binär\w* symmetrisch\w*", re.I
    ),
    "binary erasure channel": regex(
        r"(?<![a-z])bec(?![a-z])|erasure|(?:이진 ?)?(?:소거|삭제) ?채널|(?:删|刪|擦)除信道|除删信道|消失通信路|à effacement|de borrado|auslöschungskanal", re.I
    ),
    "symmetric channel": regex(r"(?<!binary )(?<!binary-)(?<!a)(?<!non)(?<!non-)symmetric channel|(?<!이진 )(?<!비)대칭 ?채널|(?<!二元)(?<!进制)(?<!非)(?<!准)对称(?:的)?信道|(?<!非)対称通信路", re.I),
}  # fmt: skip
_OTHER = regex(
    r"\b(?:feedback|cascade\w*|capacity region|per second|two uses|n uses|lower bound|upper bound|sum|total|asymmetric|z-?channel)\b|级联|直列|직렬",
    re.I,
)
_INDICES = (Name("i"), Name("j"), Name("k"))  # of the input x_i
_SMALL = (Name("x"), Name("y"), Name("z"))
_PER_TIME = regex(r"per (?:second|unit (?:of )?time)|bits?/s|单位时间|單位時間|每秒|単位時間|毎秒|단위 ?시간|초당", re.I)
_DEFINED = Verdict("definition", "agrees with the definition of channel capacity")


def of_channel_capacities(
    left: Node, relation: str, right: Node, before: str, after: str, in_bits: bool = True, at_hand: str | None = None
) -> Verdict | None:
    """The verdict on C = ..., a maximum over inputs or the capacity of the channel that is named; None for any other formula.

    ``at_hand``: the only channel that the section speaks of.
    """
    head = left.head if isinstance(left, Call) else left
    if relation not in ("=", ":=", "equiv") or not isinstance(head, Name) or head.base != "C" or head.accents or head.sup is not None:
        return None
    right = right.value if isinstance(right, n.WithUnit) else right
    if is_maximum_over_inputs(right):
        return _DEFINED
    if _is_per_use(right) and _PER_TIME.search(f"{before} {after}"):
        return Verdict("definition", "agrees with the definition of channel capacity per unit of time")
    subscript = text_of(head.sub) if head.sub is not None else ""
    channel = _channel(subscript, before, after) or (None if subscript else at_hand)
    if channel is None:
        return None
    found = {"binary symmetric channel": _of_flips, "binary erasure channel": _of_erasures, "symmetric channel": of_rows}[channel](right)
    if found is None:
        return None
    if channel == "symmetric channel" and (counts_inputs(right) or _INPUTS.search(f"{before[-160:]} {after[:120]}") is not None):
        return Verdict("undecided", "the row has as many masses as there are outputs, and the size is that of the inputs")
    if found and not in_bits and channel != "symmetric channel":
        return Verdict("undecided", f"the capacity of the {channel} in bits, but the text speaks of another unit")
    if found:
        return Verdict("definition", f"agrees with the capacity of the {channel}")
    return None if _OTHER.search(f"{before} {after}") else Verdict("convention-mismatch", f"{NOT_THE_CAPACITY} of the {channel}")


def is_shaped_as_a_capacity(right: Node) -> bool:
    """Whether it is the capacity of some channel, in letters or in numbers."""
    right = right.value if isinstance(right, n.WithUnit) else right
    gaussian = of_gaussian_capacity(Name("C"), "=", right) or (isinstance(right, n.Mul) and isinstance(right.right, Log))
    return bool(gaussian) or any(of(right) is not None for of in (_of_flips, _of_erasures, of_rows))


def _channel(subscript: str, before: str, after: str) -> str | None:
    """The channel of the subscript, else the last one named before the formula, or the first one right behind it."""
    own = [name for name, pattern in CHANNELS.items() if subscript and pattern.search(subscript)]
    if own or (subscript and not subscript.isdigit()):
        return own[0] if own else None
    found = [(m.start(), name) for name, pattern in CHANNELS.items() for m in pattern.finditer(before)]
    if found:
        return max(found)[1]
    behind = [(m.start(), name) for name, pattern in CHANNELS.items() for m in pattern.finditer(re.split(r"[.;。；\ufffc]", after)[0])]
    return min(behind)[1] if behind else None


def is_maximum_over_inputs(right: Node) -> bool:
    r"""\max_{p(x)} I(X;Y), \sup_{P_X} I(x, y), \max_{\{Q_k\}} I(X;Y), \max_{q \in \Delta} I(q, W): over the laws of the first variable."""
    if not isinstance(right, n.BigOp) or right.kind not in ("max", "sup") or right.binder.conditions:
        return False
    body, over = _as_information(right.body), right.binder.names
    if not isinstance(body, Call) or body.head != Name("I") or len(body.args) != 2 or len(over) != 1:
        return False
    if of_a_law_and_a_channel(body) and body.args[0] == over[0]:
        return True
    if (
        is_variable(body.args[0])
        and isinstance(body.args[1], (n.Add, n.Sub, n.Apply))
        and any(x == body.args[0] for x in walk(body.args[1]))
    ):
        body = replace(body, args=(body.args[0], Name("Y")))  # I(X; X + Z) of what is sent and its sum with the noise
    small = (
        all(isinstance(a, Name) and a in _SMALL for a in body.args) and body.args[0] != body.args[1] and body.separators in ((";",), (",",))
    )
    if right.binder.domain is not None or not (small or (body.separators == (";",) and all(map(is_variable, body.args)))):
        return False
    source, law = body.args[0], over[0]
    source = Name(source.base.upper()) if small and isinstance(source, Name) else source
    while isinstance(law, n.SetLiteral) and len(law.items) == 1:
        law = law.items[0]
    if not isinstance(source, Name):
        return False
    if isinstance(law, Call):
        (argument,) = law.args if len(law.args) == 1 else (None,)
        named = isinstance(law.head, Name) and law.head.base in ("p", "P", "Q", "q", "f", "f_X")
        return (
            named
            and isinstance(argument, Name)
            and argument.base.upper() == source.base
            and (argument.sub == source.sub or argument.sub in _INDICES)
        )
    below = law.sub if isinstance(law, Name) and law.base in ("p", "P", "Q") else None
    return isinstance(below, Name) and (below.base.upper() == source.base or below.base in ("i", "k"))


def of_a_law_and_a_channel(call: Call) -> bool:
    """I(q, W), I(p; P_{Y|X}): the information between input and output of a channel, which is no one of two random variables."""
    if call.head != Name("I") or len(call.args) != 2 or call.separators not in ((",",), (";",)):
        return False
    law, channel = call.args
    return (
        isinstance(law, Name)
        and law.base in ("p", "q", "pi", "P", "Q", "r")
        and isinstance(channel, Name)
        and channel.base in ("W", "P", "Q", "p", "V")
        and channel != law
    )


def _is_per_use(right: Node) -> bool:
    r"""\frac{1}{T} \max_{p(x)} I(X;Y), r \max_{p(x)} I(X;Y): a rate of uses times the capacity of one."""
    match right:
        case n.Mul(n.Div(Number(value=one), Name()), of):
            return one == 1 and is_maximum_over_inputs(of)
        case n.Div(of, Name(base="T" | "t" | "tau")):
            return is_maximum_over_inputs(of)
        case n.Mul(Name(base="r" | "R" | "f"), of):
            return is_maximum_over_inputs(of)
    return False


def _as_information(body: Node) -> Node:
    """H(X) - H(X|Y) and H(Y) - H(Y|X) as I(X;Y), of the first variable that the channel's law is given."""
    match body:
        case n.Sub(Call(Name("H"), (x,)), Call(Name("H"), (again, y), separators=("|",))) if (
            x == again and isinstance(x, Name) and isinstance(y, Name)
        ):
            first, second = (x, y) if x.base <= y.base else (y, x)
            return Call(Name("I"), (first, second), (";",))
    return body


def _of_flips(right: Node) -> bool | None:
    """Whether it is 1 - H(p), or that with H written out; None where it is nothing like that."""
    if (spelled := _spelled_out(right)) is not None:
        return spelled
    match right:
        case n.Sub(Number(value=one), entropy) if one == 1 and _is_binary_entropy(entropy):
            return True
        case n.Add(Number(value=one), entropy) | n.Add(entropy, Number(value=one)) if one == 1 and _is_binary_entropy(entropy):
            return False
        case n.Sub(entropy, Number(value=one)) if one == 1 and _is_binary_entropy(entropy):
            return False
    return None


def _spelled_out(right: Node) -> bool | None:
    """Whether 1 + p log p + (1 - p) log(1 - p) is written so, or with other signs; None for anything else."""
    parts = summands(right, 1)
    numbers = [sign for sign, x in parts if isinstance(x, Number) and x.value == 1]
    logs = [
        (sign, x.left)
        for sign, x in parts
        if isinstance(x, n.Mul) and isinstance(x.right, Log) and _is_in_bits(x.right) and x.left == x.right.arg
    ]
    logs = [(sign, x.items[0] if isinstance(x, n.Vector) and len(x.items) == 1 else x) for sign, x in logs]
    if len(parts) != 3 or numbers != [1] or len(logs) != 2:
        return None
    (one, p), (two, q) = logs if isinstance(logs[0][1], Name) else logs[::-1]
    if (
        not isinstance(p, Name)
        or not _is_rate(p)
        or not isinstance(q, n.Sub)
        or not isinstance(q.left, Number)
        or q.left.value != 1
        or q.right != p
    ):
        return None
    return one == two == 1


def _is_in_bits(log: Log) -> bool:
    """log to base 2, or to the base that the text takes; no ln, which would be in nats beside the 1 of a bit."""
    to_two = isinstance(log.base, Number) and log.base.value == 2
    return log.power is None and (to_two or (log.base is None and log.spelling in ("log", "lb")))


def _of_erasures(right: Node) -> bool | None:
    """Whether it is 1 - epsilon; None where it is nothing like that."""
    match right:
        case n.Sub(Number(value=one), rate) if one == 1 and _is_rate(rate):
            return True
        case n.Add(Number(value=one), rate) | n.Add(rate, Number(value=one)) if one == 1 and _is_rate(rate):
            return False
    return False if _is_flipped(right) else None


def _is_flipped(right: Node) -> bool:
    """1 - H(e), which is of the other binary channel."""
    return isinstance(right, n.Sub) and isinstance(right.left, Number) and right.left.value == 1 and _is_binary_entropy(right.right)


def _is_binary_entropy(node: Node) -> bool:
    """H(p), h(0.1), H_b(epsilon), H_2(p)."""
    if _is_of_a_law_of_two(node):
        return True
    if not is_entropy(node) or not isinstance(node, Call) or not isinstance(node.head, Name):
        return False
    sub, (of,) = node.head.sub, node.args
    kind = sub is None or (isinstance(sub, Number) and sub.value == 2) or (isinstance(sub, Name) and sub.base.lower() in ("b", "bin"))
    return kind and _is_rate(of)


def _is_of_a_law_of_two(node: Node) -> bool:
    """H(1/2, 1/2), H(p, 1 - p): the entropy of a coin, whose masses sum to one."""
    if not isinstance(node, Call) or node.head != Name("H") or node.separators != (",",):
        return False
    p, q = node.args
    if isinstance(q, n.Sub) and isinstance(q.left, Number) and q.left.value == 1:
        return q.right == p and _is_rate(p)
    masses = [_fraction(x) for x in (p, q)]
    return None not in masses and sum(x for x in masses if x is not None) == 1


def _fraction(node: Node) -> Fraction | None:
    match node:
        case Number(value=a):
            return Fraction(a)
        case n.Div(Number(value=a), Number(value=b)) if b:
            return Fraction(a) / Fraction(b)
    return None


def _is_rate(node: Node) -> bool:
    """A probability: a letter, which may be numbered, or a number below 1."""
    if isinstance(node, Number):
        return 0 < node.value < 1
    return (
        isinstance(node, Name)
        and not is_variable(node)
        and not node.accents
        and (is_letter(node) or len(node.base) > 1 or node.base in ("p", "q", "e"))
    )
