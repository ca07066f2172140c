r"""Values of a letter that may stand for another source: "For a four-sided top, $H(p) = 2$ bits", after a coin's p.

A sentence is about the law told before where the things that it opens with are those of computing, or of the text before it: one that is new
may be another source, whose law has the same letter.
"""

from __future__ import annotations

import re

from ...notation.context import Masses
from ...notation.elaborate.functionals.functionals import is_functional
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..sentences.plainly_said import tells_no_case

_OPENS = regex(
    r"(?:\A|[.;:,]\s|\b(?:and|but|while|whereas)\s)\W*(?P<words>(?:(?:for|of|at|from)\s+)?(?:the|an?|another)\s[^\ufffc$,;:]*)",
    re.I,
)
#: "the four-sided top", up to what is said of it: its last word is what it is.
_THING = regex(
    r"(?:\A|\b(?:for|of|at|from)\s+)(?:the|an?|another)\s+(?P<thing>(?:(?!(?:of|with|that|which|where|when|in|for|from|to|at|on|above|below|is|are|was|has|have|"
    r"gives?|gets?|we|it|now|then|also|as|by|under|over)\b)[^\W\d_][\w'’-]*\s*)+)",
    re.I,
)
_NEXT = regex(
    r"\b(?:second|third|fourth|next|last|latter|other|another) (?:one|source|law|die|coin|distribution|model|variable|language|text|experiment)s?\b",
    re.I,
)
_BEHIND = regex(r"(?:\s*(?:bits?|nats?|bans?|shannons?)\b)?\s*(?P<words>(?:for|of)\s+(?:the|an?|another)\s+[^\ufffc$,;:.]*)", re.I)
_WORD = regex(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
_COMPUTES = regex(
    r"\b(?:calculat\w+|comput\w+|evaluat\w+|plug\w+|substitut\w+|insert\w+|approximat\w+|round\w+|numeric\w*|result\w*|answer|exact\w*|units?|base|logarithms?|log|"
    r"example|case|data|numbers|total|sum\w*|directly|immediately|about|roughly|only|just|same|again|above|now|here|then|therefore|hence|thus|so|mass(?:es)?|outcomes?|symbols?|"
    r"tokens?|per|using|numerator|denominator|other|hand|contrast|comparison|fact|particular|practice|words|terms|uncertainty|surprise|surprisal|perplexity|maximum|minimum|largest|smallest|"
    r"true|reference|predict\w+|baseline|one|over|under|means?|corresponding|following|previous|given|directions?|way|round|orders?|swapped|swapping|reversed?|forward|arguments?|roles?)\b",
    re.I,
)


def _may_be_of_another(judged: JudgedLink) -> bool:
    """Whether a value of a told law is refuted in a sentence that opens with words that the text has not used before."""
    link = judged.link
    left = link.left.node
    if judged.verdict.word != "refuted" or not link.ground or link.right.printed is None:
        return False
    if not (isinstance(left, n.Call) and is_functional(left)) or not any(isinstance(f.value, Masses) for f in link.cites):
        return False
    behind = _BEHIND.match(judged.formula.after)
    phrases = [m["words"] for m in _OPENS.finditer(judged.formula.before)] + [behind["words"] if behind else ""]
    if any(_NEXT.search(p) is not None for p in phrases):
        return True
    earlier = judged.section[: len(judged.section) - len(judged.formula.before)].lower()
    things = [m["thing"].split()[-1] for p in phrases for m in _THING.finditer(p)]
    heads = [w for thing in things for w in _WORD.findall(_COMPUTES.sub(" ", thing))]
    return any(not tells_no_case(w) and w.lower().rstrip("s") not in earlier for w in heads)


DOUBT = Doubt("its words may be about another source than the one whose law was told", _may_be_of_another)
