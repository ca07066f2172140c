r"""Names of what codes have: of a mean length, "平均码长为 $\bar K$", and of code words, C(a) = 01, which are no numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...notation.context import Context, Declared, Fact
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax import nodes as n
from ...patterns import regex
from .shannon_lengths import OF_CODES

_NAMED = "names of mean lengths"
_LENGTH = (
    r"(?:\b(?:average|expected|mean) (?:code ?words? |code |description )?lengths?\b(?: of (?:[\w-]+ ){0,3}codes?)?|"
    r"平均(?:码字?|编码|碼|符号語?)?(?:长度?|長度?)|평균 ?(?:부호(?:어)?|코드(?: ?워드)?)?(?:의)? ?길이)"
)
_TOLD = regex(
    rf"{_LENGTH}(?: ?(?:is|by|be|denoted|written|记为|记作|定义为|为|是|は|を|를|을|는|은|가|이|[:：(（]))* ?\ufffc|"
    rf"\ufffc ?(?:is|be|denote|denotes|为|是|을|를|는|은|は|を) ?(?:the |an |its |their )?{_LENGTH}",
    re.I,
)
_NAME = regex(r"\s*(?P<name>\\(?:bar|overline)\s*(?:\{\s*[A-Za-z]\s*\}|\s[A-Za-z])|[A-Z](?![A-Za-z(\[_^]))\s*(?P<more>.*)", re.S)
_TAKEN = frozenset("XYZHIDPQ")


def with_named_lengths(context: Context, flat: str, maths: tuple[str, ...]) -> Context:
    """The context with the names that the words of a sentence, with one sign for each formula, give to a mean length."""
    told = []
    for found in _TOLD.finditer(flat):
        k = flat[: found.start() + found[0].index("\ufffc")].count("\ufffc")
        if k < len(maths) and (m := _NAME.match(maths[k])) is not None and re.match(r"\Z|[.,;=<>]|\\(?:[gl]eq?|[gl]t|approx)\b", m["more"]):
            told += [m["name"]] if _read(m["name"]) else []
    return context.extend(*(Fact(_NAMED, Declared(x)) for x in told)) if told else context


def _read(name: str) -> list[n.Name]:
    try:
        node = read_expression(name)
    except ReadError:
        return []
    return [node] if isinstance(node, n.Name) and node.base not in _TAKEN else []


def in_usual_letters(context: Context | None, node: n.Node) -> n.Node:
    """The formula with L for the mean lengths that the text has named, and L_i for their parts."""
    facts = context.facts if context is not None else ()
    told = [t for f in facts if f.symbol == _NAMED and isinstance(f.value, Declared) for t in _read(f.value.word)]
    if not told:
        return node

    def usual(x: n.Node) -> n.Node | None:
        if not isinstance(x, n.Name) or isinstance(x.sub, n.Number):
            return None
        if any(x.base == t.base and (x.accents == t.accents if x.sub is None else not x.accents or x.accents == t.accents) for t in told):
            return n.Name("L", sub=x.sub, sup=x.sup)
        return None

    return rebuilt(node, usual)


def are_code_words(chains: Iterable[n.Chain], words: str) -> bool:
    """Whether C(a) = 01 gives code words, in words about codes."""
    return OF_CODES.search(words) is not None and all(map(_is_code_word, chains))


def _is_code_word(chain: n.Chain) -> bool:
    left = chain.first
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or left.head.base not in ("C", "c") or len(left.args) != 1:
        return False
    return all(k.relation in ("=", ":=") and isinstance(k.right, n.Number) and set(k.right.text) <= set("01") for k in chain.links)
