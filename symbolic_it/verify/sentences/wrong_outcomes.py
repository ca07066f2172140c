"""What is wrong is an outcome, and not the formula: "a wrong answer gets F", "and a wrong one F" assert F."""

from __future__ import annotations

import re

from ...patterns import regex

_OF_A_FORMULA = (
    r"(?:formula|equation|identity|inequality|calculation|computation|statement|claim|result|expression|version|derivation|values?|readings?|"
    r"proof|argument|belief|theorem|rule|sign|base|unit|definition|reasoning|approach|method)"
)
_HAS = (
    r"(?:gets?|got|gains?|costs?|has|have|had|receives?d?|earns?|scores?|loses?|takes?|pays?|keeps?|contributes?|"
    r"(?:is|are) (?:assigned|given|charged|penali[sz]ed))"
)
#: "the price of the wrong model is": the model is wrong that is used, and the price is what it is.
_WRONG_MODEL = r"\b(?:price|costs?|penalty|overhead|excess|waste|loss|redundancy|inefficiency|use|using|coding|encoding|coded|encoded|assuming) (?:of |for |with |by |from )?(?:using |coding with |assuming )?(?:the|a) (?:wrong|incorrect|false) (?:model|code|codebook|distribution|law|source|prior)s?\b"
_WRONG = regex(
    rf"{_WRONG_MODEL}|\b(?:wrong|incorrect|false|erroneous)(?! (?:\w+ )?{_OF_A_FORMULA}\b) (?:[\w-]+ ){{1,3}}?{_HAS}\b|\b(?:wrong|incorrect) ones?(?=\s*\Z)",
    re.I,
)


def without_wrong_outcomes(clause: str) -> str:
    """The clause without the words that call an outcome wrong, which has the number that follows."""
    return _WRONG.sub(" ", clause)
