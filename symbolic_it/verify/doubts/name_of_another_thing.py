"""Names of entropies that words make of other things: "the expected length is L = H(p)", "it equals the entropy".

That a rate, a length or a capacity is an entropy, or a sum of them, is a theorem, or wrong; that a loss or a quantity without a name of
its own is one, a definition. What is called best, or an optimum, is so by a proof, whatever it is made of.
"""

from __future__ import annotations

import re

from ...notation.elaborate.functionals.functionals import is_functional
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..sentences.called_by_words import Called, called

#: What a text may define by an entropy, in words that say no more of it.
_OF_THE_AUTHOR = (
    r"(?:loss(?:es)?|objective|cost|risk|criterion|functional|function|term|terms|penalty|regulari[sz]ers?|quantity|measure|score|gain|target|reward|notation|"
    r"abbreviation|shorthand|symbol|entropy|cross-entropy|entropies|divergence|information|uncertainty|surprise|difference|gap|excess|value|expression|sum|part|"
    r"formula|identity|definition|energy|bound|regret|distance|side|quotient|ratio|functionals)"
)
#: Before a loss or a term, words that leave it the author's.
_SAYS_NO_MORE = regex(
    r"(?:training|validation|test|total|final|overall|combined|mixed|hybrid|composite|joint|regulari[sz]ed|penali[sz]ed|weighted|full|whole|new|resulting|corresponding|following|same|usual|standard|"
    r"expected|average|averaged|mean|empirical|population|per-\w+|token|sequence|sample|batch|first|second|third|fourth|last|next|left|right|main|extra|additional|auxiliary|surrogate|"
    r"supervised|pre-?training|fine-?tuning|language-model\w*|modelling|modeling|learning|model|own|simple|simplest|basic|original|modified|proposed|other|latter|former|remaining|"
    r"information|shannon|shannon's|relative|mutual|conditional|kl|kullback-leibler|k-l|jensen-shannon|cross|self|free|variational|loss|cost|\w+['’]s)",
    re.I,
)
#: What is told by its parts: "the gap between the evidence and the bound is $G = ...$".
_OF_PARTS = regex(r"(?:difference|gap|excess|regret|sum|quotient|ratio|number|product)s?", re.I)
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


#: What is best, least or largest is so by a proof, whatever it is called.
_OPTIMAL = regex(
    r"\b(?:optim(?:al|um)|best|worst|min(?:imal|imum)|max(?:imal|imum)|(?:small|larg|low|high|great|short|long)est|least|most|(?:achiev|attain)able)\b",
    re.I,
)
#: "The best loss", "its optimum": as adjectives of what is named, or the name itself.
_IN_OPTIMUM = regex(r"\b(?:optim\w+|minimi\w+|maximi\w+|minim(?:um|a)|maxim(?:um|a)|best|attain\w*|solution)\b", re.I)
_INTRODUCES = regex(r"introduces \S+")
_ESTABLISHED = regex(r"(?:cross-)?(?:entropy|information|divergence|uncertainty)")
#: With what letter each kind begins, and what stands between its arguments.
_KINDS = {
    "conditional": ("Hh", ("|",)), "joint": ("Hh", (",",)), "mutual": ("I", (";", ",")), "cross": ("HC", (",",)),
    "relative": ("DKSR", ("||", ",")), "divergence": ("DKJ", ("||", ",")),
}  # fmt: skip
_DEFINES = regex(r"\b(?:define|let|call|denote|write|set|put|introduce)\b", re.I)


def _is_told_as_another(name: str, text: str) -> bool:
    """Whether a text says in words what a letter is, and that is none of what an author may define: "let $C$ be the capacity"."""
    bare = re.escape(name)
    letter = rf"(?:\$\s*\\?{bare}\s*\$|(?<![\w$\\]){bare}(?![\w$]))"
    noun = r"((?:[\w-]+\s+){0,3}?[\w-]+)"
    patterns = (
        rf"{letter}\s+(?:be|is|denotes?|stands for|for|means)\s+(?:the|an?|our|its)\s+{noun}(?=\s+(?:of|for|that|which|between|in|per|with)\b|[.,;])",
        rf"\b(?:the|our|its)\s+{noun}(?:\s+of\s[^.;:,$]{{1,40}}?)?,?\s+(?:is|are|will be|be)?\s*(?:written|denoted|called|abbreviated)\s+(?:as\s+|by\s+)?{letter}",
    )
    named = [m[1] for p in patterns for m in re.finditer(p, text, re.I)]
    return any(re.fullmatch(_OF_THE_AUTHOR, x.split()[-1], re.I) is None for x in named)


def _is_made_of_quantities(node: n.Node) -> bool:
    """H(p), H(p) + D(p || q), 2 H(X) + 1: entropies and the like, their sums and multiples."""
    parts = list(walk(node))
    return any(isinstance(x, n.Call) and is_functional(x) for x in parts) and all(
        isinstance(x, (n.Call, n.Add, n.Sub, n.Mul, n.Neg, n.Number, n.Name, n.Pow, n.Transpose, n.Text, n.WithUnit, n.Unit)) for x in parts
    )


def _says_an_optimum(node: n.Node) -> bool:
    r"""\max_\pi J(\pi), \inf_q D(p || q), an arg max: what is best by its own formula."""
    return any(isinstance(x, n.BigOp) and x.kind in n.OPTIMA for x in walk(node))


def _is_anothers(judged: JudgedLink) -> bool:
    """Whether a quantity is given a name that the words before it call something else, or the best of something."""
    left, right = judged.link.left.node, judged.link.right.node
    whole, left = left, left.head if isinstance(left, n.Call) and not is_functional(left) else left
    if judged.verdict.word != "definition" or not isinstance(left, n.Name):
        return False
    before = judged.formula.before[-160:]
    name = called(judged.formula.before)
    introduces = _INTRODUCES.fullmatch(judged.verdict.message) is not None
    if (
        introduces
        and whole is left
        and isinstance(right, (n.Add, n.Sub, n.Mul, n.Div, n.Neg, n.BigOp))
        and not (isinstance(right, n.Neg) and isinstance(right.body, n.Log))  # ideal lengths, of one outcome each
        and not _says_an_optimum(right)
    ):
        starred = left.sup in ("*", "star", "\\star", "opt")
        if (name is not None and _OPTIMAL.search(" ".join(name.words))) or (
            starred and _IN_OPTIMUM.search(before) and not _DEFINES.search(before)
        ):
            return True
    bare = isinstance(right, n.Call) and is_functional(right)
    if not bare and not (introduces and _is_made_of_quantities(right)):
        return False
    if not bare and name is not None and name.head == "length" and not name.case:
        return False  # H(p) + D(p || q), which is known of codes
    if _EQUATED.search(before) is not None or _CONCLUDED.search(before) is not None or _is_told_as_another(left.base, judged.section):
        return True
    if name is not None and (name.of or not bare) and _OF_PARTS.fullmatch(name.head) is not None:
        return True
    return name is not None and not (_is_of_the_author(name) and _is_of_its_kind(name, right))


def _is_of_its_kind(name: Called, right: n.Node) -> bool:
    """Whether what words call a kind of entropy may be that one: a conditional entropy has a bar, and a sum is none by itself."""
    if _ESTABLISHED.fullmatch(name.head) is None:
        return True
    if not isinstance(right, n.Call) or not isinstance(right.head, n.Name):
        return False
    heads, marks = next((of for kind, of in _KINDS.items() if kind in " ".join(name.words)), ("", ()))
    return right.head.base[:1] in (heads or right.head.base[:1]) and (not marks or not set(right.separators).isdisjoint(marks))


def _is_of_the_author(name: Called) -> bool:
    """ "training loss", and no "rate" or "forward KL loss": what has a name of its own is what the literature calls so."""
    return re.fullmatch(_OF_THE_AUTHOR, name.head, re.I) is not None and all(_SAYS_NO_MORE.fullmatch(x) for x in name.words[:-1])


DOUBT = Doubt("the words before it call it another thing; that this equals it is not shown", _is_anothers, of_names=True)
