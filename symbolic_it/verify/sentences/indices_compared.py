r"""Right before a formula, "when $i \neq j$", "1. $i = j$", "$i = j$일 때": for which of its indices it holds."""

from __future__ import annotations

import re

from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax.languages import words
from ...notation.syntax.nodes import Mul, Name
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..formulas.formula import Formula
from .entries_of_a_case import is_of_a_case
from .mention import is_conceded
from .negations import is_excepted

_COMPARED = regex(r"\s*([a-z])\s*(=|\\neq?(?![a-z])|≠|\\not\s*=)\s*([a-z])\s*")
_LEADS_ON = regex(
    r"\s*(?:[,:，：、]|时|時|的(?:时候|情况|情形)|のとき|の場合|の時|일\s*때|인\s*경우|이면|라면|なら(?:ば)?|then\b|case\b|we\s+(?:have|get|obtain|find)\b|"
    r"有|则|則|得|は|에는|에|it\s+is\b|this\s+is\b|the\s+derivative\s+is\b|dann\b|gilt\b|alors\b|on\s+a\b|entonces\b|allora\b|\*|_|\s)*\Z",
    re.I,
)
#: "unless $i = j$", "if not $i = j$", "if $i = j$ or $i \\neq j$": for other indices than the last comparison says.
_OTHERWISE = regex(
    rf"\b(?:unless|not|never|except|excluding|but|other than|or|and)\b[^.;:]*\Z|(?:除非|除了|无论|不论|不管|或|不是|并非)[^，。；]*\Z|(?:{words('or')})\s*\Z",
    re.I,
)
_FOR_ALL = regex(r"(?:\ball|\bany|\bevery|\beach|任意|すべて|모든|对所有)\s*\Z", re.I)


#: \\partial r_w: by an entry; {r_l, \\delta_{ij}, [i = j]}: entries, and what tells two indices apart.
_BY_AN_ENTRY = regex(
    r"(?:\}\s*\{|/\s*)\s*\\partial\s*(?P<base>\\hat\s*\{?\w\}?|[A-Za-z])_\{?(?:\\(?:text|mathrm)\s*\{)?(?P<at>[a-z])\}*(?![A-Za-z_])"
)
_TELLS_APART = regex(
    r"\\delta|\\mathbb\s*\{?\s*[1I]|\\mathbf\s*\{?\s*1|\\bm\s*\{?\s*1|\\(?:mathds|textbf)|\\neq?(?![a-z])|[𝟙δ]|\[\s*[a-z]\s*=\s*[a-z]\s*\]"
)


def _pair_compared(tex: str) -> tuple[str, ...]:
    r"""w \\neq l of a derivative by r_w whose formula compares r_w with r_l: of two answers or items, which are not one."""
    m = _BY_AN_ENTRY.search(tex)
    if m is None or _TELLS_APART.search(tex) is not None:
        return ()
    others = set(re.findall(rf"(?<![A-Za-z\\]){re.escape(m['base'])}_\{{?(?:\\(?:text|mathrm)\s*\{{)?([a-z])\}}*(?![A-Za-z_])", tex)) - {
        m["at"]
    }
    summed = set(re.findall(r"\\(?:sum|prod)(?:\\limits)?_\{?\s*([a-z])", tex))
    return (rf"{m['at']} \neq {others.pop()}",) if len(others) == 1 and not others & summed and m["at"] not in summed else ()


def indices_told(formula: Formula) -> tuple[str, ...]:
    """The comparison of two indices of the formula that its sentence leads on from, or that it makes itself; () where there is none."""
    return _led_on_from(formula) or _behind(formula) or _of_an_entry(formula) or _pair_compared(formula.text)


#: "..., \\quad i \\neq j", "... \\quad \\text{for } i = j", "... (i \\neq j)": at the end of a formula.
_AT_THE_END = regex(
    r"(?:,\s*(?:\\[,;:! ]|~|\s)*|(?:\\q?quad(?![a-z])|\\[,;: ]|~|\s|,)*\\q?quad(?![a-z])(?:\\[,;: ]|~|\s)*)"
    r"(?:\\(?:text|mathrm|mbox|textrm)\s*\{\s*(?:for|if|when|where)?\s*\}\s*)?\(?"
    r"\s*([a-z])\s*(=|\\neq?(?![a-z])|≠|\\not\s*=)\s*([a-z])\s*\)?\s*[.,;]?\s*\Z"
)
_RIGHT_BEHIND = regex(r"\s*(?:[,，(（]|\s)\s*\ufffc\s*(?:[).,;）。，；]|\Z)")


def _behind(formula: Formula) -> tuple[str, ...]:
    """What stands right behind the formula, in it or as the next one, and nothing else."""
    m = _AT_THE_END.search(formula.text)
    if m is None and formula.maths_after and _RIGHT_BEHIND.match(formula.after) is not None:
        m = _COMPARED.fullmatch(formula.maths_after[0])
    if m is None or m[1] == m[3] or sum(_COMPARED.fullmatch(tex) is not None for tex in formula.maths_after) > 1:
        return ()  # "..., i != j, and also for i = j"
    return (rf"{m[1]} {'=' if m[2] == '=' else chr(92) + 'neq'} {m[3]}",)


def _of_an_entry(formula: Formula) -> tuple[str, ...]:
    """i \\ne y of "$p_i = \\epsilon/K$ for $i \\ne y$"."""
    m = _COMPARED.fullmatch(formula.maths_after[0]) if formula.maths_after and is_of_a_case(formula) else None
    return (rf"{m[1]} \neq {m[3]}",) if m is not None and m[2] != "=" and m[1] != m[3] else ()


def _led_on_from(formula: Formula) -> tuple[str, ...]:
    m = _COMPARED.fullmatch(formula.maths_before[-1]) if formula.maths_before else None
    if m is None or m[1] == m[3] or "\ufffc" not in formula.before or "\\partial" not in formula.text:
        return ()
    head, _, tail = formula.before.rpartition("\ufffc")
    otherwise = _OTHERWISE.search(head) is not None or is_excepted(head, len(head)) or is_conceded(head)
    if otherwise or _LEADS_ON.match(tail) is None or (_FOR_ALL.search(head) is not None and m[2] == "="):
        return ()
    return (rf"{m[1]} {'=' if m[2] == '=' else chr(92) + 'neq'} {m[3]}",)


def is_told_of_indices(formula: Formula, link: LinkMeaning) -> bool:
    """Whether the comparison in the sentence is in force in the reading already, as a factor that the formula does not write."""
    left = link.left.node
    factor = left.left if isinstance(left, Mul) else None
    return factor is not None and "delta" not in formula.text and any(isinstance(x, Name) and x.base == "delta" for x in walk(factor))
