r"""Variables that are drawn alike, in words: "$X$ and $Y$ are two fair dice", "independent and uniform on $\{0, 1\}$".

Two dice, coins or tosses are independent of each other, unless the words say how they are tied; so are bits that are called so.
"""

from __future__ import annotations

import re

from ...patterns import regex

_LETTER = r"[A-OR-Z](?:_\{?\w\}?)?"
_NAMES = rf"(?P<names>\$\s*{_LETTER}(?:\s*,\s*{_LETTER})*\s*\$(?:\s*(?:,\s*and|,|and)\s*\$\s*{_LETTER}\s*\$)*)"
_APART = r"(?:(?P<pairs>pairwise )?(?:mutually )?(?P<apart>independent|i\.i\.d\.|iid)\s*(?:,|and)?\s*)?"
_MANY = r"(?:two|three|four|\$?\d\$?)"
_SET = r"\$\s*(?P<set>\\\{[^$]*\\\})\s*\$"
_COINS = rf"(?:fair|unbiased) (?:(?P<coins>coins|coin (?:tosses|flips)|bits)|(?P<dice>(?:six-sided )?dice|die rolls|dice rolls))|{_MANY} (?P<thrown>tosses of a fair coin|flips of a fair coin|rolls of a fair die)"
_UNIFORM = rf"uniform(?:ly distributed)?(?: random)?(?: variables)? (?:on|over|in) (?:the set )?{_SET}|(?P<bits>uniform(?:ly distributed)? (?:random )?bits|uniform binary(?: random)? variables)"
_BERNOULLI = r"(?:bernoulli|bern)\s*(?:\(\s*\$?|\$\s*\(\s*)(?P<chance>[\d./]+)\s*(?:\$?\)|\)\s*\$)(?:\s+(?:random\s+)?variables)?"
_END = r"(?=\s*(?:[.,;:]|\Z|and (?:let|define|set|put|consider|write)\b|and \$\s*[A-Z]\s*=|(?:respectively|random variables)\b))"
_TOGETHER = regex(
    rf"{_NAMES}\s*(?:be|are|denote|represent)\s+(?:the\s+(?:outcomes|results|values)\s+of\s+)?(?:(?:{_MANY})\s+)?{_APART}(?:{_COINS}|{_UNIFORM}|{_BERNOULLI}){_END}",
    re.I,
)
_ALONE = regex(
    rf"\$\s*(?P<names>{_LETTER})\s*\$\s*(?:be|is|denotes?)\s+(?:the\s+(?:outcome|result|value)\s+of\s+)?(?:an?\s+|one\s+|the\s+)?(?:roll of a |throw of a |toss of a |flip of a )?"
    rf"(?:fair|unbiased) (?:(?P<coins>coin(?: (?:toss|flip))?|bit)|(?P<dice>(?:six-sided )?die(?: roll| throw)?)){_END}",
    re.I,
)
_THROWN = regex(
    rf"\b(?:roll|throw|toss|flip)(?:s|ing|ed)?\s+(?P<many>an?|one|two|three)\s+(?:fair|unbiased)\s+(?:(?P<dice>(?:six-sided )?(?:die|dice))|(?P<coins>coins?))\s*[,;.:]?\s*(?:and\s+)?"
    rf"(?:let|write|call|denote(?: by)?)\s+{_NAMES}\s*(?:be|denote|for)\s+(?:(?:the|its|their) (?:outcomes?|results?|faces?)|what (?:it|they) shows?)\b(?! of the (?:sum|other))",
    re.I,
)
_UNIFORM_APART = regex(
    rf"\$\s*(?P<names>{_LETTER})\s*\$\s*(?:be|is)\s+independent of \$\s*(?P<other>{_LETTER})\s*\$\s*(?:,|and)\s*(?:and )?uniform(?:ly distributed)? (?:on|over) {_SET}{_END}",
    re.I,
)
_BIT = regex(
    rf"\$\s*(?P<names>{_LETTER})\s*(?:\$\s*(?:be|is)\s+an?\s+(?:[\w-]+\s+){{0,2}}(?:bit|binary (?:random )?variable)|\\in\s*\\\{{\s*0\s*,\s*1\s*\\\}}\s*\$)\s*,?\s*with\s*"
    rf"\$\s*(?:P|p|\\?Pr|\\mathbb\{{?P\}}?)\s*[(\[]\s*(?P=names)\s*=\s*1\s*[)\]]\s*=\s*(?P<chance>[\d./]+)\s*\$"
)
_OWN_BIT = regex(
    rf"\$\s*(?P<other>{_LETTER})\s*(?:\$|\\in)(?:[^.;]|\.\d){{0,80}}\b(?:and|,)\s+(?:let\s+)?\$\s*(?P<names>{_LETTER})\s*\$\s*(?:be|is)\s+an? independent (?:fair|uniform|unbiased) (?:[\w-]+ )?"
    rf"(?P<bits>bit|coin(?: toss| flip)?)(?=\s*(?:[.,;:]|\Z|and\b|so\b))",
    re.I,
)
_EAST_ASIAN = regex(
    rf"\$\s*(?P<names>{_LETTER})\s*\$\s*(?:(?:在|服从|為|が|는|은|가|이|は)\s*(?:集合\s*|집합\s*)?)(?:{_SET})\s*(?:上(?:服从)?(?:的)?(?:离散)?均匀(?:分布)?|上の?(?:一様分布|で一様)|(?:위|상)?(?:에서|의)?\s*균등)"
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
#: Values of their own, or a tie between the two.
_OTHERWISE = regex(
    r"\\pm|-\s*1|\+1|\btied\b|\bsame (?:coin|die|toss|roll)\b|\bglued?\b|\bcorrelat|\b(?:always|never) (?:land|show|agree|equal)|\bconditional\w*|\bgiven\b|\bdependent\b",
    re.I,
)


def drawn_alike(sentence: str) -> tuple[str, ...]:
    r"""`X \sim ...` for each of the variables, and `X \perp Y`. ``sentence`` has its maths in place, between dollar signs."""
    out: list[str] = []
    for pattern in (_TOGETHER, _ALONE, _THROWN, _UNIFORM_APART, _BIT, _OWN_BIT, _EAST_ASIAN):
        for m in pattern.finditer(sentence):
            told = m.groupdict()
            device = told.get("coins") or told.get("dice") or told.get("thrown")
            if device and _OTHERWISE.search(sentence) is not None:
                continue
            names = re.findall(_LETTER, told["names"])
            if told.get("pairs") and len(names) > 2:
                continue  # of three such bits the third may be the sum of the others
            if told.get("many") and len(names) != _COUNTS[told["many"].lower()]:
                continue
            out += [rf"{name} \sim {_law(told)}" for name in names]
            if len(names) > 1 and (told.get("apart") or (device and device != "bits")):
                out.append(r" \perp ".join(names))
            if told.get("other"):
                out.append(rf"{told['names']} \perp {told['other']}")
    return tuple(out)


def _law(told: dict[str, str | None]) -> str:
    r"""\mathrm{Bernoulli}(1/2) of a coin, \mathrm{Uniform}(\{1, \dots, 6\}) of a die."""
    if told.get("set"):
        return rf"\mathrm{{Uniform}}({told['set']})"
    if told.get("chance"):
        return rf"\mathrm{{Bernoulli}}({told['chance']})"
    die = told.get("dice") or "die" in (told.get("thrown") or "")
    return r"\mathrm{Uniform}(\{1, \dots, 6\})" if die else r"\mathrm{Bernoulli}(1/2)"
