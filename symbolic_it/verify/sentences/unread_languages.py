"""Sentences in languages that are not read: "Eğer X, Y'nin bir fonksiyonuysa" may say any condition.

What is false of other variables is then no mistake of a formula about variables that such a sentence speaks of.
"""

from __future__ import annotations

from ...patterns import regex
from ..formulas.formula import Formula

#: Short words that hardly any sentence of a language that is read goes without.
_READ = regex(
    r"(?:"
    r"the|is|are|and|then|for|with|we|in|that|let|be|as|where|this|by|it|all|any|of|an|have|has|given|when|hence|thus|so|our|if|not|to|or|no|but|from"
    r"|since|because|under|each|every|two|its|which|while|both|only|does|do|were|was|can|may|must|will|show|note|recall|consider|suppose|assume"
    r"|proof|hence|therefore|entropy|random|variables|variable|independent|conditional|joint|mutual|chain|rule|inequality|discrete"
    r"|der|die|das|ist|und|dann|für|mit|wir|gilt|sind|ein|eine|von|des|den|dem|auch|als|wobei|sei|oder|bei"
    r"|le|la|les|du|est|et|alors|pour|avec|nous|une|que|sont|où|soit|dans|par|sur|on|au|aux|ce|cette|se"
    r"|el|los|las|del|es|entonces|para|con|un|por|son|donde|sea|una|en"
    r"|il|lo|gli|della|allora|per|che|sono|dove|sia"
    r"|os|da|do|das|dos|então|com|um|uma|são|onde|seja"
    r"|и|если|что|где|это|при|или|как|имеем|пусть|равна"
    r")"
)
_EAST_ASIAN = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = regex(r"[^\W\d_]+")
_OF_NUMBERS = regex(r"\\(?:log|ln|lg|sum|int|prod|frac|exp|mathbb|operatorname)(?![A-Za-z])|\d\.\d")
_VARIABLE = regex(r"\s*\(?\s*[A-Z](?:_\{?\w\}?)?(?:\s*[,=]\s*[A-Z](?:_\{?\w\}?)?)*\s*\)?\s*")


def in_an_unread_language(formula: Formula) -> bool:
    """Whether a formula of entropies stands in a sentence that speaks of its variables in words of no language that is read."""
    if _OF_NUMBERS.search(formula.text) is not None or not any(map(_VARIABLE.fullmatch, formula.maths_before)):
        return False
    said = f"{formula.before} {formula.after}"
    if _EAST_ASIAN.search(said) is not None:
        return False
    words = {w.lower() for w in _WORD.findall(said) if len(w) > 1}
    return len(words) > 1 and not any(map(_READ.fullmatch, words))
