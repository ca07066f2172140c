"""Which known quantity a name stands for, by its symbol and by the words of the sentence right beside the formula."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...patterns import regex
from .known import KNOWN
from .known_quantity import Known

_LOSSES = frozenset(["L", "l", "ell", "J", "loss", "Loss", "LOSS", "C"])
_KINDS = r"(?:\s+(?:loss|function|objective|cost|score|formula|criterion|distance|divergence|term|per token|value|targets?|labels?))*(?:\s*(?:的|의|の)?\s*(?:损失|函数|距离|目标|误差|计算|数学|公式|表达式|定义|손실|함수|목적|오차|수식|식|공식|정의|損失|関数|目的|誤差|定義|式|数式))*"
IS = (
    r"\s*(?:[(（](?:[A-Z][A-Za-z -]{0,40})[)）]\s*(?:(?:的|의|の)?\s*(?:损失|计算|数学|公式|定义|表达式|수식|식|정의|定義|式|数式)*)?\s*)?(?:(?:of|between|for|from|over|with|at|in)\b[^.;:]{0,60}?)?\s*"
    r"(?:,\s*)?(?:,|:|=|\bis|\bare|\bbe|\bwas|\breads|\bbecomes|\bequals|\bas|\bby|" + said("is") + r")?"
    r"(?:\s+(?:then|now|simply|usually|often|thus|therefore|just|also|here|rigorously|formally|mathematically|given|defined|written|denoted|expressed|computed|as|by|to be|the|function|loss))*\s*[:,.：，。]?\s*\Z"
)
_OF_ANOTHER = regex(
    r"(?:\b(?:minimi[sz]\w*|maximi[sz]\w*|optimi\w*|than|not|differentiat\w*)\s+(?:\w+\s+)?(?:the|a|an|this|our|its)?\s*|"
    r"\b(?:of|in|inside|within|to|on|for|under|from) (?:the |this |a |our |its )?(?:\w+ )?)\Z",
    re.I,
)
_OF_THIS = regex(r"\b(?:of|between|from|to)\b(?:[^.;:]*\b(?:and|to))?\s*\Z", re.I)  # "the cross-entropy of y and q = ...": one of the two
_AFTER = r"\A\s*,?\s*(?:(?:is|are|be|defines|denotes|called|known as|as|stands for)\s+)*(?:called\s+)?(?:the|our|an?|what is called|just the|simply the)?\s*(?:\w+\s)?"
_CALLS = regex(r"\b(?:call|name|term|denote|dub|refer to)(?:s|ed|d|bed)?\s*\Z", re.I)  # "we call $G$ the information gain"
_LOGS_OF_LIKELIHOOD = regex(
    r"likelihood|evidence|ELBO|reward|utility|objective|maximi[sz]|log-prob|return|score|bound|" + said("likelihood"), re.I
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A known quantity that a name may stand for. ``firm``: the name stands for nothing else."""

    known: Known
    firm: bool
    by_words: bool


def resolve(name: n.Name, called: bool, before: str = "", after: str = "") -> tuple[Resolved, ...]:
    """The quantities that a name stands for; () for a name that nobody knows."""
    out: list[Resolved] = []
    by_words = named_by_words(before, after)
    symbol = symbol_of(name)
    for known in KNOWN:
        if symbol in known.symbols and not (
            known.title == "pairwise reward-model loss" and name.base not in _LOSSES
        ):  # L_margin, not margin_ref
            out.append(Resolved(known, symbol in known.firm and name.base not in _LOSSES, by_words is known))
    titled = named_by_title(name)
    if titled is not None and not any(r.known is titled for r in out):
        out.insert(0, Resolved(titled, False, True))
    if by_words is not None and not any(r.known is by_words for r in out):
        out.insert(0, Resolved(by_words, False, True))
    if name.base == "sigma" and called and not name.sub and not out:
        out += [Resolved(k, False, False) for k in KNOWN if k.title == "logistic sigmoid"]
    return tuple(out)


def named_by_title(name: n.Name) -> Known | None:
    r"""The quantity that a name of several words is: \text{Information Gain}, \text{Cross-Entropy Loss}."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name.base)
    if " " not in words or name.sub is not None:
        return None
    return next((k for k in KNOWN if re.fullmatch(rf"(?:{k.words}){_KINDS}", words, re.I)), None)


def symbol_of(name: n.Name) -> str:
    """A name of several letters in lower case: "d_kl", "ce" for L_CE, "ppl"; a loss without such a subscript is "loss"."""
    below = _words(name.sub) or _words(name.upper) or (name.sup if name.sup is not None and len(name.sup) > 1 else "")
    base = name.base
    if base in ("pi", "D") and name.sup == "*" and not below:
        return {"pi": "pi_*", "D": "d*"}[base]
    if base in _LOSSES or (base == "H" and below.lower() == "ce"):
        return below.lower() if len(below) > 1 else "loss"
    text = f"{base}_{below}" if below and len(base) <= 5 else base
    return text.lower() if len(text) > 1 else text


def _words(node: n.Node | None) -> str:
    match node:
        case n.Name(base=base):
            return base
        case n.Text(words):
            return words.strip().replace(" ", "_").replace("-", "_")
        case n.Seq(items):
            return "".join(map(_words, items))
        case n.Call(head):  # D_{JSD(beta)}
            return _words(head)
        case n.Number(text=text):
            return text
        case n.Sub(left, right):  # L_{cross-entropy}
            return f"{_words(left)}_{_words(right)}".lower() if _words(left) and _words(right) else ""
    return ""


def named_by_words(before: str, after: str) -> Known | None:
    """The quantity that the words right before or right behind a formula call it."""
    tail = before[-160:]
    for known in KNOWN:
        if _spoken(known.words).search(tail) is None:
            continue
        for m in re.finditer(rf"(?<![A-Za-z-])(?:{_latin(known.words)}){_KINDS}{IS}", tail, re.I):
            if _OF_ANOTHER.search(tail[: m.start()]) is None and not _longer(tail, m.start(), known) and _OF_THIS.search(m[0]) is None:
                return known
    head = after[:80]
    for known in KNOWN:
        if _spoken(known.words).search(head) is None:
            continue
        found = re.match(rf"{_AFTER}(?P<name>{_latin(known.words)})", head, re.I)
        if found is None or re.match(r"[-\s]*(?:gradient|minimi|regulari|weight|loss of)", head[found.end() :]):
            continue
        if _CALLS.search(before) or re.search(r"\b(?:is|are|called|as|denotes|defines|known)\b|,", head[: found.start("name")]):
            return known
    return None


def called_right_before(pattern: str, before: str) -> bool:
    """Whether the words right before a formula call it by such words: "the brevity penalty is"."""
    tail = before[-160:]
    if _spoken(pattern).search(tail) is None:
        return False
    found = re.finditer(rf"(?<![A-Za-z-])(?:{_latin(pattern)}){_KINDS}{IS}", tail, re.I)
    return any(_OF_ANOTHER.search(tail[: m.start()]) is None and _OF_THIS.search(m[0]) is None for m in found)


@cache
def _spoken(pattern: str) -> re.Pattern[str]:
    """The words alone: the patterns around them are long, and few are needed in a chapter."""
    return regex(_latin(pattern), re.I)


def _latin(pattern: str) -> str:
    """The pattern with words that end at any letter but Latin ones: "DPO损失", "DPO의"."""
    return pattern.replace(r"\b", r"(?:(?<![A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<=[A-Za-z0-9_])(?![A-Za-z0-9_]))")


def _longer(tail: str, start: int, known: Known) -> bool:
    """ "conditional entropy", "relative entropy", "forward KL": another quantity whose name ends in this one's."""
    if re.search(rf"(?:{said('kind of entropy')})\s*\Z", tail[:start], re.I):
        return known.title == "entropy"
    words = tail[:start].rstrip(" -–").split(" ")[-1].lower()
    return known.title in ("entropy", "mutual information", "cross-entropy", "softmax", "KL divergence") and words in (
        "conditional", "joint", "relative", "differential", "cross", "topological", "von", "rényi", "renyi", "tsallis", "min", "max", "pointwise",
        "binary", "negative", "maximum", "minimum", "empirical", "normalized", "normalised", "sampled", "sparse", "log", "reverse", "symmetric",
        "weighted", "smoothed", "conditional-", "symmetrised", "symmetrized", "collision", "hierarchical", "total", "average", "expected",
    )  # fmt: skip


def is_unnamed_loss(name: n.Name) -> bool:
    """L, l, ell, J or "loss", without a subscript that says which."""
    return symbol_of(name) == "loss" and name.base != "C"


def speaks_of_likelihood(sentence: str) -> bool:
    """Whether a plus before the logarithm of a probability is meant: a log-likelihood, an objective to be maximised."""
    return _LOGS_OF_LIKELIHOOD.search(sentence) is not None
