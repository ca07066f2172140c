"""Names of entropies that words make of other things: "the expected length is L = H(p)", "it equals the entropy".

That a rate, a length or a capacity is an entropy is a theorem, or wrong; that a loss or a quantity without a name of its own is one, a
definition.
"""

from __future__ import annotations

import re

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

#: What a text may define by an entropy, in words that say no more of it.
_OF_THE_AUTHOR = (
    r"(?:loss(?:es)?|objective|cost|risk|criterion|functional|function|term|terms|penalty|regulari[sz]ers?|quantity|measure|score|gain|target|reward|notation|"
    r"abbreviation|shorthand|symbol|entropy|cross-entropy|entropies|divergence|information|uncertainty|surprise|difference|gap|excess|value|expression|sum|part|"
    r"formula|identity|definition|bound|regret|distance|side|quotient|ratio|functionals)"
)
_BE = r"(?:is|are|was|becomes?|remains?|equals?|reads|amounts to|will be|must be|be|has)"
_SO = r"(?:(?:then|thus|therefore|hence|simply|just|exactly|precisely|now|again|also|always|given by|equal to|defined as|defined by|denoted by|called)\s+)*"
_SUBJECT = regex(
    rf"(?:\A|[.;:,(]\s|\b(?:and|so|then|hence|thus|that|but)\s)\s*(?:the|our|its|their|this|an?|every|each|any)\s+(?P<name>(?:[\w-]+\s+){{0,4}}?[\w-]+)"
    rf"(?:\s+(?:of|for|between|in|on|over|under|per|from|to|with|at|by)\s[^.;:,]{{1,60}}?)?\s+{_BE}\s+{_SO}\Z",
    re.I,
)
_EQUATED = regex(
    r"\b(?:equals?|equal(?:s|led)?(?: to)?|coincides?(?: with)?|is the same as|agrees? with|matches|reach(?:es)?|attains?|achieves?|as large as|no(?:thing)? (?:more|less) than)\b"
    r"[^.;:$\ufffc]{1,60}[:,]\s*\Z|"
    r"(?:ist gleich|gleicht|entspricht|stimmt|erreicht|vaut|est égale?s? à|coïncide|atteint|igual|uguale|等于|相等|达到|같|일치|等しい|一致)[^.;。；$\ufffc]{0,60}[:：,，]\s*\Z",
    re.I,
)


#: "Hence $R = H(X)$" concludes, and defines nothing.
_CONCLUDED = regex(
    r"(?:\A|[.;:,]\s|\band\s)\s*(?:hence|thus|therefore|consequently|then|so|it follows(?: that)?|daher|folglich|donc|因此|所以|따라서|그러므로|したがって)"
    r"[\s,，]*(?:(?:also|we have|one has|gilt|on a)[\s,]*)?\Z",
    re.I,
)


def _is_told_as_another(name: str, text: str) -> bool:
    """Whether a text says in words what a letter is, and that is none of what an author may define: "let $C$ be the capacity"."""
    letter = rf"\$\s*\\?{re.escape(name)}\s*\$"
    found = re.search(rf"{letter}\s+(?:be|is|denotes?|stands for|for|means)\s+(?:the|an?|our|its)\s+((?:[\w-]+\s+){{0,3}}?[\w-]+)(?=\s+(?:of|for|that|which|between|in|per|with)\b|[.,;])", text, re.I)  # fmt: skip
    return found is not None and re.fullmatch(_OF_THE_AUTHOR, found[1].split()[-1], re.I) is None


def _is_anothers(judged: JudgedLink) -> bool:
    """Whether a bare quantity is given a name that the words before it call something else."""
    left, right = judged.link.left.node, judged.link.right.node
    if judged.verdict.word != "definition" or not isinstance(left, n.Name) or not isinstance(right, n.Call) or of_call(right) is None:
        return False
    before = judged.formula.before[-160:]
    if _EQUATED.search(before) is not None or _CONCLUDED.search(before) is not None or _is_told_as_another(left.base, judged.section):
        return True
    m = _SUBJECT.search(before)
    return m is not None and re.fullmatch(_OF_THE_AUTHOR, m["name"].split()[-1], re.I) is None


DOUBT = Doubt("the words before it call it another thing; that this equals it is not shown", _is_anothers, of_names=True)
