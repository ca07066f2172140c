r"""Entropies beside a binary channel whose chance of an error is told: H(Y|X) = h(p), I(X;Y) = H(Y) - h(p) <= 1 - h(p)

They hold of every input; what holds of an even one only is left open. X is the input and Y the output. Source: Cover and Thomas 2006,
sections 7.1.4 and 7.1.5.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared
from ...notation.syntax import nodes as n
from ...notation.text import text_of
from ...patterns import regex

CHANCE = "chance of an error"
_LETTER = r"\$\s*(?:p(?:_|\()[^$]{{1,40}}?=\s*)?(?P<{}>\\(?:epsilon|varepsilon|alpha|delta|rho|lambda)|[a-z])\s*\$"
_FAULT = r"(?:flip\w*|cross-?over|bit[- ]error|error|eras\w+|invert\w*|corrupt\w*|toggl\w*)"
_TOLD = regex(
    "|".join(
        (
            r"\bB[SE]C(?:\}|\s)*\$?\s*\(\s*\$?\s*(?P<a>\\(?:epsilon|varepsilon|alpha|delta|rho|lambda)|[a-z])\s*\$?\s*\)",
            rf"with probability {_LETTER.format('b')}[^.;$]{{0,50}}?\b{_FAULT}",
            rf"\b{_FAULT}(?:\s+(?:of|is|by|at))?(?:\s|[^.;$]{{0,32}}\b(?:prob\w*|chance|rate|parameter|fraction)\b[^.;$]{{0,16}}?){_LETTER.format('c')}",
            rf"以(?:概率|機率)?\s*{_LETTER.format('d')}\s*(?:的概率)?(?:翻转|翻轉|擦除|删除|出错|错误)",
            rf"(?:错误|翻转|交叉|转移|擦除|删除|差错)(?:转移)?概率[^。，$]{{0,6}}{_LETTER.format('e')}",
            rf"확률\s*{_LETTER.format('f')}[^.$]{{0,8}}(?:뒤집|반전|오류|소거)",
            rf"(?:오류|교차|반전|소거|전이)\s*확률[^.$]{{0,6}}{_LETTER.format('g')}",
            rf"確率\s*{_LETTER.format('h')}\s*で(?:反転|誤|消失)",
            rf"(?:反転|誤り|消失|遷移)確率[^。$]{{0,6}}{_LETTER.format('i')}",
        )
    ),
    re.I,
)
#: ... of what is no error, or of what is sent
_OTHERWISE = regex(
    r"\b(?:without|no|not|never|surviv\w+|escap\w+|avoid\w+|correct\w*|intact|unchanged|inputs? (?:law|prob\w*|distribution)|which is)\b|不被|不会|没有|未被|正确|않|없이|正しく|ない",
    re.I,
)
_BEFORE = 24
_FLIPPED = {"<=": ">=", "<": ">", ">=": "<=", ">": "<"}
_X, _Y = n.Name("X"), n.Name("Y")


def told_chance(whole: str) -> tuple[str, str] | None:
    """The letter for the chance of an error that a sentence, with its maths in place, tells of its channel; and where it says so."""
    m = _TOLD.search(whole)
    return (
        None
        if m is None or _OTHERWISE.search(whole[max(0, m.start() - _BEFORE) : m.end()]) is not None
        else (next(g for g in m.groups() if g is not None).lstrip("\\").removeprefix("var"), m[0])
    )


def of_binary_channels(context: Context, channel: str | None, left: n.Node, relation: str, right: n.Node, in_bits: bool) -> Verdict | None:
    """The verdict on an entropy or information of the input and output of the channel at hand; None for any other formula."""
    told = context.about(CHANCE, Declared)
    if told is None or channel not in ("binary symmetric channel", "binary erasure channel"):
        return None
    left, right = (x.value if isinstance(x, n.WithUnit) else x for x in (left, right))
    if relation in _FLIPPED and not _is_information(left) and _is_information(right):
        left, relation, right = right, _FLIPPED[relation], left
    flips, letter = channel == "binary symmetric channel", told.value.word
    found = _equal(left, right, letter, flips) if relation in ("=", ":=") else _bounded(left, relation, right, letter, flips, in_bits)
    if found is None:
        return None
    if found:
        return Verdict("definition", f"holds of every input of the {channel}")
    return Verdict(
        "convention-mismatch", f"not what holds of every input of the {channel}: it would be with the relation or a sign changed"
    )


def of_bits(channel: str | None, is_of_channels: bool, verdict: Verdict) -> Verdict:
    """A refutation by inputs or outputs that are no bits, or by any channel and number, is none where a binary channel, or several, are at hand."""
    values = verdict.witness.get("values", {}) if verdict.word == "refuted" and verdict.witness else {}
    sizes = {"binary symmetric channel": ("|X|", "|Y|"), "binary erasure channel": ("|X|",)}.get(channel or "", ())
    numbers = any(not name.startswith("|") and isinstance(value, str) for name, value in values.items())
    of_any_channel = (
        (sizes or (channel is None and is_of_channels))
        and numbers
        and any(isinstance(value, list) or name.startswith("|") for name, value in values.items())
    )
    if not of_any_channel and all(values.get(size, "2") == "2" for size in sizes):
        return verdict
    return Verdict("undecided", "refuted by another channel than the one at hand")


def takes_a_chance_for_a_law(context: Context, left: n.Node, right: n.Node) -> bool:
    """H(Y) = h(p), which is true of a law p of Y, where the text tells that p is the chance of an error."""
    told = context.about(CHANCE, Declared)
    of_a_bit = [_is_entropy(side, x) for side in (left, right) for x in (_X, _Y)]
    return told is not None and any(of_a_bit) and any(_is_noise(side, told.value.word) for side in (left, right))


def _equal(left: n.Node, right: n.Node, letter: str, flips: bool) -> bool | None:
    if flips and (kind := _kind(left, letter)) is not None and kind == _kind(right, letter):
        return True
    if left == n.Call(n.Name("H"), (_Y, _X), ("|",)):
        return True if _is_noise(right, letter) else False if isinstance(right, n.Neg) and _is_noise(right.body, letter) else None
    if not _is_rate(left):
        return None
    match right:
        case n.Sub(entropy, noise) | n.Add(entropy, noise) if _is_entropy(entropy, _Y) and (
            _is_noise(noise, letter) or (flips and _kind(noise, letter) == "noise")
        ):
            return isinstance(right, n.Sub)
        case n.Mul(share, entropy) if not flips and _is_entropy(entropy, _X):
            inner = share.items[0] if isinstance(share, n.Vector) and len(share.items) == 1 else share
            return _is_one_less(inner, letter)
    return None


def _kind(node: n.Node, letter: str) -> str | None:
    """Of what the flips of a symmetric channel add, H(Y|X) = H(Y|X=x) = sum_x p(x) h(p) = h(p), or of what passes it, H(Y) less that."""
    if node == n.Call(n.Name("H"), (_Y, _X), ("|",)) or _is_noise(node, letter) or _is_given_a_value(node):
        return "noise"
    match node:
        case n.BigOp("sum", binder, n.Mul(n.Call(n.Name(base="p" | "q" | "P" | "Q"), (n.Name("x" | "i") as x,)), of)) if (
            binder.names == (x,) and not binder.conditions
        ):
            return "noise" if _is_noise(of, letter) or _is_given_a_value(of) else None
        case n.Sub(entropy, noise) if _is_entropy(entropy, _Y):
            return "rate" if _kind(noise, letter) == "noise" else None
    return "rate" if _is_information(node) else None


def _is_given_a_value(node: n.Node) -> bool:
    """H(Y|X=x), H(Y|X=0)."""
    match node:
        case n.Call(n.Name("H"), (y, n.Chain(x, (n.Link("=", n.Name() | n.Number()),))), ("|",)):
            return y == _Y and x == _X
    return False


def _bounded(left: n.Node, relation: str, right: n.Node, letter: str, flips: bool, in_bits: bool) -> bool | None:
    if not in_bits or relation not in ("<=", ">=") or not (_is_rate(left) or _is_value(left, letter, flips)):
        return None
    if flips and isinstance(right, n.Sub | n.Add) and _is_one(right.left) and _is_noise(right.right, letter):
        return isinstance(right, n.Sub) and relation == "<=" if isinstance(right, n.Sub) or relation == ">=" else None
    if not flips and _is_one_less(right, letter) is not None:
        return bool(_is_one_less(right, letter)) and relation == "<=" if _is_one_less(right, letter) or relation == ">=" else None
    return None


def _is_rate(node: n.Node) -> bool:
    """I(X;Y), H(Y) - H(Y|X), H(Y) - sum_x p(x) H(Y|X=x)."""
    if _is_information(node):
        return True
    match node:
        case n.Sub(entropy, n.Call(n.Name("H"), args, separators=("|",))) if _is_entropy(entropy, _Y):
            return args == (_Y, _X)
        case n.Sub(entropy, n.BigOp("sum", _, n.Mul(n.Call(n.Name(), (n.Name("x"),)), n.Call(n.Name("H"), (y, n.Chain(x)))))) if (
            _is_entropy(entropy, _Y)
        ):
            return y == _Y and x == _X
    return False


def _is_value(node: n.Node, letter: str, flips: bool) -> bool:
    """H(Y) - h(p), (1 - e) H(X): what the information is."""
    return isinstance(node, n.Sub | n.Mul) and _equal(n.Call(n.Name("I"), (_X, _Y), (";",)), node, letter, flips) is True


def _is_information(node: n.Node) -> bool:
    return isinstance(node, n.Call) and node.head == n.Name("I") and node.separators == (";",) and set(node.args) == {_X, _Y}


def _is_entropy(node: n.Node, of: n.Name) -> bool:
    return isinstance(node, n.Call) and node.head == n.Name("H") and node.args == (of,)


def _is_noise(node: n.Node, letter: str) -> bool:
    """h(p), H(p), H_2(p) of the chance that is told."""
    if not isinstance(node, n.Call) or len(node.args) != 1 or not isinstance(node.head, n.Name) or node.head.base not in ("H", "h"):
        return False
    sub = "" if node.head.sub is None else text_of(node.head.sub)
    return node.args[0] == n.Name(letter) and sub in ("", "2", "b", "B", "bin")


def _is_one(node: n.Node) -> bool:
    return isinstance(node, n.Number) and node.value == 1


def _is_one_less(node: n.Node, letter: str) -> bool | None:
    """Whether it is 1 - e; False for 1 + e, None for anything else."""
    if isinstance(node, n.Sub | n.Add) and _is_one(node.left) and node.right == n.Name(letter):
        return isinstance(node, n.Sub)
    return None
