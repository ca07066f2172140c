r"""What a text says the second parameter of \mathcal{N}(m, s) to be, a deviation or a precision, read as a variance."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...patterns import regex

_NORMAL = r"\\?(?:\\math(?:cal|rm|bf|scr)\s*)?\{?\s*N\s*\}?"
_KINDS = {
    "deviation": r"(?:standard deviations?|std(?:dev)?\b|s\.d\.|标准差|표준 ?편차|標準偏差|Standardabweichung\w*|écart[- ]type)",
    "precision": r"(?:precisions?\b|inverse variances?|精度|정밀도|Präzision)",
    "variance": r"(?:variances?\b|方差|분산|分散|Varianz\w*)",
}
_AT = regex(rf"(?:[A-Za-z]\w*\s*\\sim\s*)?{_NORMAL}\s*\(\s*(?:[a-z]\s*[;|]\s*)?[^,;()]+,\s*(?P<second>[^,;()]+?)\s*\)")
_NOTED = regex(
    r"\b(?:write|writes|denotes?|denoted|notation|stands for|parametri[sz]\w*|convention|throughout|has|second (?:argument|parameter|entry)|let)\b|记|表示|设|라 하|쓴다|表す|とする|bezeichne\w*|note",
    re.I,
)
_SECOND = regex(r"\bsecond (?:argument|parameter|entry)\b|第二个参数|두 번째 (?:인수|매개변수)|第2引数|第二引数", re.I)
_BY = regex(
    r"\bparametri[sz]e\w*\b[^.;$]{0,40}\b(?:gaussians?|normals?|laws?|distributions?|densit\w+|them|it)\b[^.;$]{0,20}\b(?:by|with|in terms of|through)\b",
    re.I,
)


def told_spread(sentence: str) -> str | None:
    """ "deviation", "precision" or "variance" where a sentence, its maths in place, says so of N(m, s) or X ~ N(m, s); None of one law X ~ N(0, 4)."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    at = next((m for maths in flat.split("$")[1::2] if (m := _AT.fullmatch(maths.strip(" .,;"))) is not None), None)
    words = re.sub(r"\$[^$]*\$", " ", flat)
    for kind, pattern in _KINDS.items():
        by_name = _SECOND.search(words) is not None or _BY.search(words) is not None
        if by_name and re.search(pattern, words, re.I) and re.search(rf"\$[^$]*{_NORMAL}[^$]*\$|gaussian|normal", flat, re.I):
            return kind
        if at is None or _NOTED.search(words) is None or not re.match(r"[a-zA-Z]|\\[a-z]", at["second"]):
            continue
        second = re.escape(at["second"])
        if re.search(
            rf"{pattern}[^$.;]{{0,12}}\$\s*{second}\s*\$|\$\s*{second}\s*\$[^$.;]{{0,16}}{pattern}|的{pattern}为\s*\$\s*{second}\s*\$",
            flat,
            re.I,
        ):
            return kind
    return None


def with_variances(statement: n.Statement, kind: str | None) -> n.Statement:
    """A statement with the variance for the second parameter of each N(m, s), unless it is written as a square already."""
    if kind not in ("deviation", "precision"):
        return statement

    def change(node: n.Node) -> n.Node | None:
        match node:
            case n.Call(n.Name("N", sub=None), (*first, spread)) if first and node.separators[-1] == "," and _is_number(spread):
                other = n.Pow(spread, n.Number("2", Fraction(2))) if kind == "deviation" else n.Div(n.Number("1", Fraction(1)), spread)
                return node if isinstance(spread, n.Pow) else replace(node, args=(*first, other))
        return None

    return rebuilt(statement, change)


def _is_number(spread: n.Node) -> bool:
    """A number or a lower-case letter; no covariance matrix."""
    return isinstance(spread, (n.Number, n.Pow, n.Div)) or (isinstance(spread, n.Name) and spread.base[:1].islower())


__all__ = ["told_spread", "with_variances"]
