r"""Laws that words tell without a letter: "for n equally likely outcomes, ...", "... when the outcome is certain"

They are of the one variable or law of which the formula gives the entropy, and of nothing where it names several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..formulas.formula import Formula
from .laws_in_words import LEADS
from .laws_in_words import THINGS as ANY_THINGS
from .number_words import COUNT, whole_number

_M = "\ufffc"
THINGS = ANY_THINGS.removeprefix(r"(?:\w+ )?")  # input symbols are not those of the output
_MANY = rf"(?P<size>{_M}|{COUNT})"
_DEVICES = {"coin": "2", "die": "6", "dice": "6"}
_LIKELY = r"(?:equally[- ](?:likely|probable)|equiprobable|equal(?:ly)? probab(?:le|ilities))"
_KIND = r"(?:distributions?|laws?|pmfs?|sources?|(?:random )?variables?)"
_UNIFORM = (
    rf"(?:an?|the|any) (?:discrete )?uniform(?:ly distributed)?(?: discrete| probability| random)? {_KIND}(?: (?:on|over|across) (?:a set of |an alphabet of (?:size )?|the |all )?{_MANY}(?: \w+){{0,2}}? {THINGS})?",
    rf"{_MANY} (?:mutually exclusive |possible |different |distinct )?{_LIKELY} {THINGS}",
    rf"(?:all|each|every|its|the) (?:of )?(?:the |its |these )?(?:{_MANY} )?(?:possible |different )?{THINGS} (?:are|is|being|have|has) (?:all )?(?:{_LIKELY}|(?:the same|an? equal) probability)",
    rf"(?:the|its|this) (?:probability |source )?{_KIND} (?:is|becomes|being) (?:exactly |perfectly |completely )?uniform(?:ly distributed)?(?: (?:on|over|across) (?:the |all )?{_MANY} {THINGS})?",
)
_OF_A_DEVICE = r"(?:an?|the) (?:(?:single|perfectly|ideal) )?(?:fair|unbiased) (?:six-sided |ordinary )?(?P<thing>coin|die|dice)(?: (?:toss|flip|roll|throw))?"
_THING = r"(?:outcome|result|event|symbol|value|class|token|word|label|message|state|category|letter|answer)"
_CERTAIN = (
    rf"(?:the|one|an?|its|some) (?:single )?{_THING} (?:is|being|becomes) (?:absolutely |completely |already |known to be )?(?:certain|sure|known (?:in advance|with certainty|for (?:sure|certain)))",
    rf"(?:one|an?|one of the|exactly one|a single|some|one particular) (?:{_THING}|{THINGS}) (?:has|having|occurs with|is of|with|gets) probability (?:one|1(?![\d./,%]))",
    rf"(?:an?|the|any) (?:deterministic|constant|degenerate) {_KIND}",
)
_SUPPOSES = r"(?:for|if|when|whenever|(?<!compared )(?<!contrast )(?<!start )(?<!starting )(?<!begin )with|given|under|(?:the|an|its) (?:shannon )?entropy of|in the case (?:of|that|where)|suppose(?: that)?|assume(?: that)?|at|attained (?:by|at|for|when|if)|reached (?:by|at|for|when|if)|achieved (?:by|at|for|when|if))"
_BEFORE = tuple(
    regex(
        rf"(?:(?:^|[;:,.] ?|\b)(?:so |thus |hence |then |and |but |that |there are )?{_SUPPOSES} (?:there are |we have |you have )?|^|[.;:] )(?P<law>{law})(?P<between>[^.;:{_M}]{{0,60}})\Z",
        re.I,
    )
    for law in (*_UNIFORM, *_CERTAIN)
)
_HAS = regex(
    rf"(?:\A|[.;:] |\b(?:the|its) (?:shannon )?entropy of )(?P<law>{_OF_A_DEVICE})(?P<between>[^.;:{_M}]{{0,60}})\Z", re.I
)  # "for a fair coin" X may be a number of flips
_AFTER = tuple(
    regex(
        rf"\s*(?:n?ats?|bits?)?\s*,? ?(?:which |and |it )?(?:is |are |being )?{_SUPPOSES} (?:there are )?(?P<law>{law})(?= ?(?:[.,;:)]|\Z| and\b| but\b| while\b))",
        re.I,
    )
    for law in (*_UNIFORM, *_CERTAIN)
)
_DENIED = "非|不|没|未|除|外|아[니닌닐님닙]|않|없|비균등|ない|なく"
_EAST_ASIAN = regex(
    rf"(?:\A|[。；;，,.、])(?:(?!{_DENIED})[^。；;，,.、])*?(?P<law>均匀分布|等概率|等可能|균등 ?분포|균일 ?분포|一様分布|等確率)(?:(?!{_DENIED}|最|최|가장)[^。；;\ufffc]){{0,20}}\Z"
)
_LEADS = regex(rf"{LEADS}\Z", re.I)
#: Behind the formula a sentence may end or go on; "for the other" would be of another law.
_ENDS = regex(
    r"\s*(?:n?ats?|bits?|shannons?)?(?: (?:per|/) ?(?:symbol|outcome|letter|token|toss|flip|throw|roll))?\s*(?:[.,;:()]|\Z|(?:and|but|while|which|as|because|since|for|when|if|is|in)\b(?! (?:the|an?) (?:other|second|rest)))",
    re.I,
)
#: Words of more than the one variable, or of several draws.
_OF_SEVERAL = regex(
    r"\b(?:inputs?|outputs?|channels?|nois\w+|prior|posterior|condition\w*|joint\w*|blocks?|strings?|sequences?|tosses|flips|throws|rolls|twice|times|sums?|pairs?|products?|parity|first|second|third|last|number of)\b|"
    "输入|输出|信道|噪声|序列|입력|출력|채널|수열|入力|出力|通信路",
    re.I,
)
_SUBJECT = regex(
    r"(?<![A-Za-z\\])(?:H|\\(?:mathrm|mathbb|mathcal|operatorname)\{H\})(?:_\{?(?:2|b)\}?)?\s*(?:\\left|\\big[lr]?)?\s*[(\[]\s*(?P<name>[A-Z]|[pqr]|\\pi)\s*(?:\\right|\\big[lr]?)?\s*[)\]]"
)
#: H = \\log n: of the variable that nobody names.
_BARE = regex(r"\A\s*&?\s*(?:H|\\(?:mathrm|mathbb|mathcal|operatorname)\{H\})(?:_\{?(?:2|b)\}?)?(?=\s*&?\s*(?:=|\\approx))")
UNNAMED = "X"
_SIZE = regex(
    r"[KnNMmk]|\d{1,6}|\|\s*\\?(?:mathcal|math\w+)?\s*\{?\s*[A-Z]\s*\}?\s*\||\\l?[vV]ert\s*\\mathcal\s*\{?\s*[A-Z]\s*\}?\s*\\r?[vV]ert"
)
_PLAIN = regex(
    r"\\(?:log|ln|lg|text|mathrm|left|right|le|ge|leq|geq|frac|dfrac|tfrac|cdot|times|bits?|nats?|approx|max|min|quad|,|;|!)(?![A-Za-z])|[bn](?:it|at)s?\b"
)


#: Words before the sentence by which the variable may be of several draws, or of a part of one.
_DRAWS = regex(
    r"\b(?:blocks?|strings?|sequences?|toss\w*|flip\w*|throw\w*|roll\w*|until|parity|twice|pairs?|consists? of|lengths?|times|successive|consecutive|repeat\w*|draws?)\b",
    re.I,
)


def laws_without_letters(formula: Formula, described: frozenset[str], earlier: str) -> tuple[tuple[str, ...], str]:
    """What the words suppose of the variable or law of a formula, as constraints, and the words that say it; nothing where it is not clear.

    ``described``: the letters that the text has said to be something; ``earlier``: the text before the formula.
    """
    tex = _BARE.sub(f"H({UNNAMED})", formula.text)
    names = {m["name"] for m in _SUBJECT.finditer(tex)}
    rest = _PLAIN.sub(" ", _SUBJECT.sub(" ", tex))
    if (
        names & described
        or (tex != formula.text and "H" in described)
        or len(names) != 1
        or len(_SUBJECT.findall(tex)) != 1
        or re.search(r"\\(?!mathcal|[lr]?[vV]ert|[,;! ])", rest) is not None
    ):
        return (), ""
    if _OF_SEVERAL.search(formula.sentence) is not None or _DRAWS.search(earlier) is not None:
        return (), ""
    (name,) = names
    letters = {x for x in re.findall(r"[A-Za-z]", re.sub(r"\\?mathcal|[lr]?[vV]ert", " ", rest)) if x != name}
    for said, law, many in _told(formula):
        if law in _CERTAIN:
            return () if letters else (f"{name} is one-hot",) if _is_law(name) else _uniform(name, "1"), said
        size = _number(many) if many else _size_in(tex)
        if size is None or _SIZE.fullmatch(size) is None or not letters <= {size}:
            return (), ""
        return _uniform(name, size), said
    return (), ""


def _told(formula: Formula) -> Iterator[tuple[str, str, str]]:
    """The words that tell a law before or behind a formula, their pattern, and the number of outcomes they name."""
    kinds = (*_UNIFORM, *_CERTAIN)
    for law, pattern in zip(kinds, _AFTER, strict=True):
        if (m := pattern.match(formula.after)) is not None:
            yield m["law"], law, _many(m, formula.after, formula.maths_after)
    for law, pattern in (*zip(kinds, _BEFORE, strict=True), (_OF_A_DEVICE, _HAS)):
        m = pattern.search(formula.before)
        if m is not None and _leads(formula.before, m, formula.after):
            yield m["law"], law, _many(m, formula.before, formula.maths_before)
    if (m := _EAST_ASIAN.search(formula.before)) is not None:
        yield m["law"], _UNIFORM[0], ""


def _number(many: str) -> str:
    """The number of outcomes in digits: those of a device, or as the words or the maths say it."""
    thing = many.lower()
    return _DEVICES.get(thing) or (str(whole_number(many)) if re.fullmatch(COUNT, thing) else many)


def _many(m: re.Match[str], text: str, maths: tuple[str, ...]) -> str:
    """The number of outcomes that the words name, "" for none."""
    groups = m.groupdict()
    many = (groups.get("size") or groups.get("thing") or "").strip()
    if many != _M:
        return many
    k = text[: m.start("size")].count(_M)
    return maths[k].strip() if k < len(maths) else "?"


def _leads(text: str, m: re.Match[str], after: str) -> bool:
    """Whether the words in front of a formula are of its variable: no other letter stands in their clause, and none of their words is of another."""
    clause = re.split(r"[.,;:]", text[: m.start("law")])[-1]
    return _M not in clause and _LEADS.match(m["between"]) is not None and _ENDS.match(after) is not None


def _size_in(tex: str) -> str | None:
    r"""The n of H(X) = \log n; |X| where the formula names no number of outcomes that could be another."""
    sides = re.split(r"=|\\leq?|\\geq?|[<>]", tex)
    found = {m[0] for side in sides if _SUBJECT.search(side) is None for m in _SIZE.finditer(_PLAIN.sub(" ", side)) if not m[0].isdigit()}
    return found.pop() if len(found) == 1 else None


def _is_law(name: str) -> bool:
    return name in "PQ" or not name.isupper()


def _uniform(name: str, size: str) -> tuple[str, ...]:
    if not _is_law(name):
        return (rf"{name} \sim \mathrm{{DiscreteUniform}}({size})",)
    return (f"{name}(x) = 1/K", f"K = {size}") if size != "K" else (f"{name}(x) = 1/K",)
