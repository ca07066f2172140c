r"""Values supposed anew: "If $P = 3$ and $N = 1$, ... If $P/N = 15$, ..." no longer speaks of P = 3 and N = 1.

Nor is it the list $p = (0.7, 0.3)$ of before of which "For $p_1 = 0.5$" speaks.

Nor does what is said of R after "Now $R$ is the radius" speak of the rate R that the text has defined before; and where one sentence
tells two values of a letter, those behind it speak of neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from ...notation.context import Context, Fact, Masses, Meaning, Scalar
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import ReadError, nodes, read_rows
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..formulas.formula import Formula
from .left_cases import VALUE

_M = "\ufffc"
_SUPPOSES = regex(
    r"(?:\b(?:if|when(?:ever)?|for|at|with|where|suppose|let|take|given|once|set|put|setting|wenn|für|bei|mit|falls|si|quand|pour|avec|à|para|con|cuando|если|при|для|пусть)\b"
    rf"|若|如果|当|取|设|对|{words('let')})\s*(?:[\w'’-]+\s+){{0,4}}(?:{_M}\s*(?:,|and|und|et|y|и|和|与)?\s*)*\Z",
    re.I,
)
_BEHIND = regex(r"\s*(?:일 ?때|이면|인 경우|のとき|ならば?|の場合|とすると|时|時)")
_NUMBER = regex(r"\s*-?\d+(?:\.\d+)?(?:\s*/\s*[1-9]\d*)?\s*")
_ENTRY = regex(r"\s*(?P<name>\\?[A-Za-z]+)(?:_\{?(?P<below>\d{1,3})\}?|\(\s*(?P<at>\d{1,3})\s*\))\s*")


def without_supposed_anew(context: Context, formula: Formula) -> Context:
    """The context without the numbers of letters for a product, ratio or power of which a formula supposes a number.

    Without the lists, too, in which an entry is another number than the one that it supposes.
    """
    left, sign, right = formula.text.partition("=")
    if not sign or _NUMBER.fullmatch(right) is None or not any(isinstance(f.value, (Scalar, Masses)) for f in context.facts):
        return context
    if _SUPPOSES.search(formula.before[-80:]) is None and _BEHIND.match(formula.after) is None:
        return context
    if (m := _ENTRY.fullmatch(left)) is not None:
        name, number, value = m["name"].lstrip("\\"), int(m["below"] or m["at"]), Fraction(right.replace(" ", ""))
        if any(re.match(rf"\s*\\?{name}\s*=", tex) for tex in formula.maths_before):  # the list of this sentence
            return context
        return replace(context, facts=tuple(f for f in context.facts if f.symbol != name or _has_entry(f, number, value)))
    gone = _letters_of_compound(left)
    return (
        replace(context, facts=tuple(f for f in context.facts if not (isinstance(f.value, Scalar) and f.symbol in gone)))
        if gone
        else context
    )


def _has_entry(fact: Fact, number: int, value: Fraction) -> bool:
    """Whether a fact is no list of masses, or one that has this value at this place."""
    return not isinstance(fact.value, Masses) or fact.value.values[number - 1 : number] == (value,)


#: "Now $R$ is the radius", "Let $n$ be the number of steps": whatever was told of the letter before.
_ANEW = regex(
    r"(?:\A|[.;:]\s*)\W*(?:now|below|here|from (?:here|now) on|in (?:this|the following|what follows)[\w ]{0,20}|later|hereafter|henceforth|this time|nun|jetzt|im folgenden|ici|maintenant|"
    r"désormais|ahora|aquí|теперь|здесь|现在|这里|ここで|이제|여기서)[^.;$]{0,30}\$\s*(?P<now>\\?[A-Za-z]+)\s*\$\s*"
    r"(?:(?:is|ist|est|es)\s+(?:the|an?|our|its|no longer|der|die|das|eine?|le|la|l['’]|une?|el|una?)\b|(?:denotes|means|stands for|counts|bezeichnet|désigne|denota|обозначает|это|—)\s+(?!\$)|(?:表示|为|是|は|는|은))|"
    r"\blet\s+\$\s*(?P<let>\\?[A-Za-z]+)\s*\$\s+(?:now\s+)?(?:be|denote)\s+(?:the|an?|our|its)\s+(?!same\b)",
    re.I,
)


def without_described_anew(context: Context, sentence: str) -> Context:
    """The context without the values and formulas of letters that a sentence says to be another thing from here on; its maths between dollars."""
    anew = {(m["now"] or m["let"]).lstrip("\\") for m in _ANEW.finditer(sentence)}
    if not anew:
        return context
    return replace(context, facts=tuple(f for f in context.facts if not (f.symbol in anew and isinstance(f.value, (Scalar, Meaning)))))


def without_several_values(context: Context, formulas: Sequence[Formula]) -> Context:
    """The context without the number of a letter of which one sentence tells two: "a fair coin ($p = 0.5$) and a biased one ($p = 0.9$)"."""
    told: dict[str, set[str]] = {}
    for formula in formulas:
        if (m := VALUE.fullmatch(formula.text)) is not None:
            told.setdefault(m["name"].lstrip("\\"), set()).add(m["value"])
    several = {name for name, values in told.items() if len(values) > 1}
    return (
        replace(context, facts=tuple(f for f in context.facts if not (f.symbol in several and isinstance(f.value, Scalar))))
        if several
        else context
    )


def _letters_of_compound(tex: str) -> set[str]:
    try:
        (statement,) = read_rows(tex)
        (chain,) = statement.chains
    except (ReadError, ValueError):
        return set()
    if not isinstance(chain.first, (nodes.Div, nodes.Mul, nodes.Pow, nodes.Add, nodes.Sub)) or chain.links:
        return set()
    return {key(x) for x in walk(chain.first) if isinstance(x, nodes.Name) and x.sub is None}
