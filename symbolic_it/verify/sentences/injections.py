r"""Injections as conditions: under "for any bijective f", "if g is one-to-one", X is a function of f(X): H(X | f(X)) = 0."""

from __future__ import annotations

import re

from ...patterns import regex

_M = "\ufffc"
_KIND = r"(?:bijecti(?:ve|ons?)|injecti(?:ve|ons?)|invertible|one-to-one|1-1|1-to-1|reversible|strictly (?:monoton(?:e|ic)|increasing|decreasing))"
_NOUN = r"(?:\s*(?:functions?|maps?|mappings?|transformations?|correspondences?|relabell?ings?))?"
_ANY = r"(?:(?:a|an|any|all|every|each|some fixed|the)\s+)?(?:deterministic\s+)?"
_NAMED = regex(rf"\s*{_ANY}{_KIND}{_NOUN}\s*{_M}\s*", re.I)
_IS = regex(
    rf"\s*(?:the )?{_NOUN.strip()}\s*{_M}\s*(?:is|be|are)\s*(?:both\s+)?(?:an?\s+)?{_KIND}{_NOUN}(?:\s+(?:and|or)\s+{_KIND})?\s*", re.I
)
_LETTER = regex(r"\s*(f|g|h|\\phi|\\psi|\\pi|\\varphi|T)\s*(?:\(\s*\\cdot\s*\)\s*)?(?:(?::|\\colon)[^;]*)?")
#: "$Y = f(X)$, where $f$ is one-to-one", "令 $Y=f(X)$ 是 $X \\to Y$ 上的一对一函数", and no other formula between them.
_IMAGE = regex(
    r"\$\s*(?P<image>[A-Z])\s*=\s*(?P<map>\\?[a-zA-Z]+)\s*(?:\\left)?\(\s*(?P<of>[A-Z])\s*(?:\\right)?\)\s*\$(?P<words>[^$.;。；]*(?:\$(?P<maths>[^$]*)\$[^$.;。；]*?)?)"
    rf"(?:(?<![A-Za-z-]){_KIND}(?![A-Za-z])|一对一|一一对应|双射|单射|一對一|雙射|일대일|전단사|단사|全単射|単射|一対一)(?P<behind>.{{0,12}})",
    re.I,
)
_NO = regex(
    r"\b(?:not|non|never|no|neither|nor|unless|whether|if|each|every|fixed)\b|n't\b|不|非|没|未|아[니닌닐님닙]|않|ない|必ずしも", re.I
)


def injective_images(flat: str) -> list[str]:
    """What a sentence tells of a variable that is a one-to-one function of another: each determines the other. Maths is between dollars."""
    out: list[str] = []
    for m in _IMAGE.finditer(flat):
        own = (m["map"], rf"{m['map']}(\cdot)", m["of"])
        maths = (m["maths"] or "").strip()
        of_the_map = maths in ("", *own) or re.fullmatch(
            rf"(?:{re.escape(m['map'])}\s*(?::|\\colon)\s*)?(?:\\mathcal\s*)?\{{?\w+\}}?\s*(?:\\to|\\rightarrow|→)\s*(?:\\mathcal\s*)?\{{?\w+\}}?",
            maths,
        )
        if of_the_map and m["image"] != m["of"] and _NO.search(m["words"]) is None and _NO.search(m["behind"]) is None:
            out += [f"H({m['image']}|{m['of']}) = 0", f"H({m['of']}|{m['image']}) = 0"]
    return out


_MARK = r"\operatorname{injective}"


def injection(body: str, maths: tuple[str, ...]) -> str | None:
    """A condition's words, if they say of one function that it is an injection; in a form that `of_formula` spells out."""
    if len(maths) != 1 or (_NAMED.fullmatch(body) is None and _IS.fullmatch(body) is None):
        return None
    letter = _LETTER.fullmatch(maths[0])
    return None if letter is None else f"{_MARK} {letter[1]}"


def of_formula(condition: str, text: str) -> tuple[str, ...]:
    """The condition as constraints on the random variables to which a formula applies the function; others as they stand."""
    if not condition.startswith(_MARK):
        return (condition,)
    letter = condition[len(_MARK) :].strip()
    applied = re.findall(rf"(?<![A-Za-z]){re.escape(letter)}\s*(?:\\left)?\(\s*([A-Z](?:_\{{?\w+\}}?)?)\s*(?:\\right)?\)", text)
    return tuple(f"H({x} | {letter}({x})) = 0" for x in dict.fromkeys(applied)) or (condition,)
