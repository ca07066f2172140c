r"""Lengths of prefix codes: a text that tells them, or Kraft's inequality of them, sets a condition on what follows.

That every prefix code obeys it is a theorem about trees, which no value of the lengths shows; what is said in its place and fails for the
lengths of a prefix code is refuted by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact, Meaning
from ...notation.elaborate import ElaborationError, read_given
from ...notation.syntax import ReadError
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from .source_coding import codes_at_hand

_CODES = regex(
    rf"\b(?:prefix(?:-free)?|instantaneous|uniquely decodable) (?:binary )?codes?\b|\bprefix-free\b|\bKraft|{said('prefix code')}", re.I
)
_NOT = regex(r"\b(?:not|no|cannot|never|violat\w*|fails?|without|non-?prefix|converse\w*|if|suppose|assume)\b|n't", re.I)
_EVERY = regex(r"\b(?:every|any|all|each)\b|\bKraft(?:['’]s)? inequality\b|\b(?:prefix|decodable) codes (?:satisfy|obey)\b", re.I)
_KRAFT = regex(
    r"\s*\\sum(?:\\limits)?\s*_\s*(?:\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}|\w)(?:\s*\^\s*(?:\{\w+\}|\w))?\s*2\s*\^\s*\{\s*-\s*(?P<length>\\ell|l|n|L)\s*"
    r"(?:\(\s*(?P<at>[a-z])\s*\)|_\s*\{?\s*(?P<below>[a-z])\s*\}?)\s*\}\s*\\(?:le|leq|leqslant)(?![a-z])\s*1\s*[.,;]?\s*"
)


#: Codes that may be the prefix code spoken of: any other is a code of its own, whose lengths obey nothing.
_THE_CODE = regex(
    rf"{said('prefix code')}|(?:该|这个?|此|上述|所得|其|最[优佳]|哈夫曼|霍夫曼|香农|费诺)的?(?:编码|码)(?!字|长)|(?:이|그|해당|최적|허프만|섀넌) ?(?:부호(?!어)|코드)|"
    r"(?:この|その|最適な?|ハフマン|シャノン)符号(?!語)|"
    r"\b(?:the|this|that|these|those|such an?|such|our|its|their|prefix(?:-free)?|instantaneous|decodable|huffman|shannon(?:[- ]fano)?|optimal|"
    r"arithmetic)\s+(?:\w+\s+)?codes?\b",
    re.I,
)
_A_CODE = regex(r"\b(?:codes?|kodes?|codierung(?:en)?|кода?|коды)\b|编码|码(?!字|长)|부호(?!어)|符号(?!語)", re.I)
_OF_NO_TREE = regex(
    r"\b(?:singular|non-?\w+|one-to-one|injective|lossy|ambiguous|not|no|cannot|never|violat\w*|fails?|without|arbitrary|any|every|all|general\w*|another|"
    r"other|different)\b|n't",
    re.I,
)


def _is_of_other_codes(text: str) -> bool:
    """Whether a sentence speaks of a code that is not said to be a prefix code, or of one that is said to be none."""
    spoken = len(_A_CODE.findall(text))
    if not spoken:
        return False
    return (
        len(_THE_CODE.findall(text)) < spoken
        or (_OF_NO_TREE.search(text) is not None and _CODES.search(text) is None)
        or _UNTRUE.search(text) is not None
    )


_UNTRUE = regex(
    r"(?:\b(?:not|no|never|non)|n't)[ -](?:\w+ ){0,3}?(?:prefix|instantaneous|uniquely|decodable)|\bnon-?prefix|\bviolat|"
    rf"(?:[非不]|未必|没有)(?:是|为|满足|一定是|必是|构成|属于)?(?:一个|一种)?(?:{said('prefix code')})|(?:{said('prefix code')})\s*(?:[가이는은]? ?아[니닌닐님닙]|[가이]? ?아닌|では?な|で(?:は)?ありません)|"
    r"非奇异|任意(?:的)?(?:编码|码)(?!字|长)|違反|违反|임의의 ?(?:부호|코드)|任意の符号",
    re.I,
)


def with_kraft(text: str, maths: tuple[str, ...], context: Context) -> Context:
    """The context with Kraft's inequality, where a sentence states it of the lengths of a code. Maths in ``text`` is U+FFFC.

    Where a sentence speaks of other codes it no longer holds.
    """
    if _is_of_other_codes(text):
        context = replace(context, facts=tuple(f for f in context.facts if f.symbol != _AT_HAND and not _is_kraft(f.text)))
    if (
        _CODES.search(text) is not None
        and _NOT.search(text) is None
        and _UNTRUE.search(text) is None
        and _MORE_SYMBOLS.search(text) is None
    ):
        at_hand = Fact(_AT_HAND, Declared("code"))
        context = context if context.about(_AT_HAND) is not None else replace(context, facts=(*context.facts, at_hand))
    if context.about(_AT_HAND) is None:
        return context
    for length in _lengths_told(text, maths):
        context = _with_sum(length, context)
    if _CODES.search(text) is None or _NOT.search(text) is not None:
        return context
    for tex in maths:
        m = _KRAFT.fullmatch(tex)
        if m is not None:
            letter = m["at"] or m["below"]
            context = _with_sum(rf"{m['length']}({letter})" if m["at"] else rf"{m['length']}_{letter}", context)
    return context


def _with_sum(length: str, context: Context) -> Context:
    """The context with Kraft's inequality of lengths: \\ell(x), l_i."""
    letter = re.sub(r"\W", "", length)[-1]
    given = rf"\sum_{letter} 2^{{-{length}}} \le 1"
    if any(f.text == given for f in context.facts):
        return context
    try:
        return read_given(given, context)
    except (ReadError, ElaborationError):
        return context


def _is_kraft(text: str) -> bool:
    return _KRAFT.fullmatch(text) is not None


_AT_HAND = "prefix code at hand"
_LENGTH = regex(
    r"\s*(?P<length>\\ell|[lnLb])\s*(?:\(\s*(?P<at>[a-z])(?:_i)?\s*\)|_\s*\{?\s*(?P<below>[a-z1])\s*\}?)\s*(?P<rest>(?:=\s*\|[^=]*\||,\s*(?:[^=<>]*,\s*)?\\[lc]?dots[^=<>]*)?)\s*[.,;]?\s*"
)
_OF_LENGTHS = regex(rf"(?:\blengths?\b|{said('lengths of codewords')})[^.;。；\ufffc]{{0,12}}\Z", re.I)
#: Over more than two code symbols the sum is of powers of another number.
_MORE_SYMBOLS = regex(
    r"(?:\ufffc|\w)-ary\b|\b(?:ternary|quaternary|octal|decimal)\b|[三四五八十多rD]\s*(?:进制|元码|元前缀)|[3-9]진|삼진|[三四]進", re.I
)


def _lengths_told(text: str, maths: tuple[str, ...]) -> Iterator[str]:
    r"""The lengths that a sentence names: "码长为 $\ell_i$", "lengths $l_1, \dots, l_m$", $\ell(x) = |c(x)|$."""
    places = [m.start() for m in re.finditer("\ufffc", text)]
    for place, tex in zip(places, maths, strict=False):
        m = _LENGTH.fullmatch(tex)
        if m is None or not ("=" in m["rest"] or _OF_LENGTHS.search(text[:place])):
            continue
        if m["at"] or m["below"] != "1":
            yield rf"{m['length']}({m['at']})" if m["at"] else rf"{m['length']}_{m['below']}"
        elif m["rest"]:
            yield rf"{m['length']}_i"


_AS_TEX = {"ell": r"\ell", "lambda": r"\lambda"}


def with_lengths_of_a_code(statement: n.Statement, words: str, context: Context) -> Context | None:
    """The context with Kraft's inequality for the lengths in a formula, in words about codes; None without such lengths."""
    if _OF_CODES.search(words) is None:
        return None
    found = context
    for x in walk(statement):
        match x:
            case n.BigOp("sum", body=n.Pow(n.Number(value=two), n.Neg(n.Name(base, sub=n.Name(below)) as length))) if (
                two == 2 and _is_length(length)
            ):
                found = _with_sum(rf"{_AS_TEX.get(base, base)}_{below}", found)
            case n.BigOp("sum", body=n.Pow(n.Number(value=two), n.Neg(n.Call(n.Name(base), (n.Name(at),)) as length))) if (
                two == 2 and _is_length(length)
            ):
                found = _with_sum(rf"{_AS_TEX.get(base, base)}({at})", found)
    return None if found is context else found


_NAMED = regex(r"\bKraft|McMillan|克拉夫特|克劳夫特|麦克米兰|크래프트|맥밀란|クラフト|マクミラン", re.I)
_OF_CODES = regex(
    r"\bcode(?:s|words?)?\b|编码|码字|码长|前缀码|即时码|瞬时码|唯一可译|부호|코드|符号(?:語|化)|" + _NAMED.pattern + "|" + _CODES.pattern,
    re.I,
)
_EQUIVALENT = regex(r"\bif and only if\b|\biff\b|\bif\b(?=[^.;]*\bonly if\b)", re.I)
_DENIED = regex(r"不(?!等式)|非(?!常)|没有|否|없|않|아[니닌닐님닙]|못하|ない|ません|反例|矛盾|위반|违反", re.I)


def of_code_lengths(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on Kraft's inequality, or on what stands in its place, in a sentence about prefix codes; None for any other formula.

    A heading that names it tells what the sentences below are about; that they say it of every code it does not.
    """
    left, heading = _by_name(context, left), codes_at_hand(context)
    words = _EQUIVALENT.sub(" ", words)
    if (
        (_OF_CODES.search(words) is None and _OF_CODES.search(heading) is None)
        or _NOT.search(words) is not None
        or _DENIED.search(words) is not None
    ):
        return None
    if relation == "<=" and _is_a_step_of_mcmillan(left, right):
        return Verdict("definition", "a power of Kraft's sum, which grows no faster than its exponent for a code that can be decoded")
    if (
        not isinstance(right, n.Number)
        or right.value != 1
        or not isinstance(left, n.BigOp)
        or left.kind != "sum"
        or not isinstance(left.body, n.Pow)
    ):
        return None
    base, exponent = left.body.base, left.body.exponent
    if isinstance(base, n.Div) and isinstance(base.left, n.Number) and base.left.value == 1:
        base, exponent = base.right, exponent.body if isinstance(exponent, n.Neg) else n.Neg(exponent)  # (1/2)^{l_i} is 2^{-l_i}
    if not _is_size_of_an_alphabet(base) or not _is_length(exponent.body if isinstance(exponent, n.Neg) else exponent):
        return None
    if isinstance(exponent, n.Neg) and relation == "<=":
        return Verdict("definition", "Kraft's inequality, which the lengths of every prefix code obey")
    found = {(True, ">="): ("2, 2", "1/2"), (True, ">"): ("1, 1", "1"), (True, "<"): ("1, 1", "1"), (False, "<="): ("1, 1", "4")}
    lengths_of, total = found.get((isinstance(exponent, n.Neg), relation), ("", ""))
    if (
        not total
        or (_EVERY.search(words) is None and _NAMED.search(words) is None)
        or (_CODES.search(words) is None and _NAMED.search(words) is None)
    ):
        return None
    witness = {"values": {"lengths": lengths_of.split(", ")}, "lhs": total, "rhs": "1"}
    return Verdict("refuted", f"for a binary prefix code with the lengths {lengths_of} the sum is {total}", witness=witness)


def _by_name(context: Context, node: n.Node) -> n.Node:
    """What a name stands for, where the text has told it: the sum that K is of K <= 1."""
    told = context.about(text_of(node), Meaning) if isinstance(node, n.Name) else None
    return told.value.body if told is not None and isinstance(told.value, Meaning) and not told.value.parameters else node


def _is_a_step_of_mcmillan(left: n.Node, right: n.Node) -> bool:
    r"""(\sum_i 2^{-l_i})^k <= k l_max of a uniquely decodable code: one word of each length from k l_min on, times the share of all of that length."""
    if not isinstance(left, n.Pow) or not isinstance(left.exponent, n.Name):
        return False
    total = left.base.items[0] if isinstance(left.base, n.Vector) and len(left.base.items) == 1 else left.base
    if (
        not isinstance(total, n.BigOp)
        or total.kind != "sum"
        or not isinstance(total.body, n.Pow)
        or not isinstance(total.body.exponent, n.Neg)
    ):
        return False
    if not _is_size_of_an_alphabet(total.body.base) or not _is_length(total.body.exponent.body) or not isinstance(right, n.Mul):
        return False
    longest = right.right if right.left == left.exponent else right.left if right.right == left.exponent else None
    return (
        isinstance(longest, n.Name)
        and longest.base in ("ell", "l", "n", "L")
        and longest.sub is not None
        and text_of(longest.sub).strip("{}\\") in ("max", "m")
    )


def _is_size_of_an_alphabet(base: n.Node) -> bool:
    """2, 3, ... or a letter for the number of code symbols."""
    if isinstance(base, n.Number):
        return base.value.denominator == 1 and base.value >= 2
    return isinstance(base, n.Name) and base.base in ("D", "d", "r", "q", "m", "b", "k", "M") and base == n.Name(base.base)


def _is_length(node: n.Node) -> bool:
    r"""l_i, \ell(x), n_k, b_i, |c_i|."""
    if isinstance(node, n.Abs):
        return isinstance(node.body, (n.Name, n.Call))
    head = node.head if isinstance(node, n.Call) else node
    indexed = isinstance(node, n.Call) or (isinstance(node, n.Name) and node.sub is not None)
    return indexed and isinstance(head, n.Name) and head.base in ("ell", "l", "n", "L", "b", "w", "lambda")
