"""Equations that hold where two laws are one: of a perfect model, H(p, q) = H(p) is true, and of another it is not."""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_AGREE = regex(
    r"\b(?:perfect(?:ly)?|ideal(?:ly)?|match(?:es|ed|ing)?|reproduc\w+|coincid\w+|agrees?|exactly right|optimal(?:ly)?|best|cop(?:y|ied)|reach(?:es|ed)|attain\w*|achiev\w*|converg\w*|has learn\w+ (?:the|it)|memori[sz]\w+|imitat\w+|mimics?|clones?|recovers?|fits? (?:\w+ )?(?:exactly|perfectly)|true (?:law|distribution) is known|"
    r"no (?:redundancy|excess|gap|waste|loss is left)|perfekt\w*|ideale[rsn]?|stimm\w+ .{0,20}überein|parfaite?(?:ment)?|idéale?|perfect[oa](?:mente)?|coincide\w*|"
    r"perfeit[oa](?:mente)?|perfett[oa]|идеальн\w*|совпада\w*)\b|完美|理想|一致|完全に|완벽|일치",
    re.I,
)

#: "If q is the true distribution, ...": the model, where the other law is the truth.
_IS_THE_TRUTH = regex(
    r"\b(?:if|when|whenever|once|as soon as|where)\b(?:(?!\band\b)[^.;,]){0,40}\b(?:is|were|equals|becomes)\s+(?:\w+ly\s+)?the (?:true|real|data|correct|right) (?:distribution|law|one|model|source)\b",
    re.I,
)


def _may_be_equal(judged: JudgedLink) -> bool:
    """Whether H(p, q) = H(p) or the like is refuted of any two laws, where the words around may say that they are the same."""
    link = judged.link
    one_each = isinstance(link.left.node, n.Call) and isinstance(link.right.node, n.Call) and link.relation == "="
    if not judged.refuted_in_general or not one_each:
        return False
    words = judged.formula.sentence
    return _AGREE.search(f"{judged.section[-200:]} {words}") is not None or _IS_THE_TRUTH.search(words) is not None


DOUBT = Doubt("it holds where the laws are equal, of which the words around may speak", _may_be_equal)
