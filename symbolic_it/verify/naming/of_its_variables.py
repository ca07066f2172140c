r"""Quantities of two variables that are turned over, or of others, with the wrong one in a place: U(X|Y) = I(X;Y)/H(Y).

A normalised pointwise information is divided by the information of the pair; the uncertainty coefficient of X by the entropy of X; what an
information bottleneck keeps and what it costs are of the code, and no two of them of the data; weights sum to one before 1/\sum_i w_i^2
counts samples.
"""

from __future__ import annotations

import re

from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .bits_per_unit import of_bits_per_unit

_NORMALISED = regex(
    r"(?<!un)(?<!un-)(?<!not )normali[sz]\w+|sums? to (?:one|1|\$1\$)|normiert|normalis[ée]|normaliza|нормирован|归一|規格化|정규화", re.I
)
_UNNORMALISED = regex(r"\bun-?normali[sz]|\bnot normali[sz]|nicht normiert|non normali|no normaliza|ненормирован", re.I)
_PER_TOKEN = regex(r"\b(?:per|pro|par|por|je) tokens?\b|на токен|每个?(?:词元|token)|토큰당|トークンあたり", re.I)
_OF_SAMPLES = regex(r"\b(?:sample size|samples|particles|weights?)\b|Stichprobe|échantillon|muestra|amostra", re.I)
_LEAST = regex(r"\bminimi[sz]\w+|\bminimum|\bmin\b|\bloss\b|minimier|最小化", re.I)
_GREATEST = regex(r"\bmaximi[sz]\w+|\bmaximum|\bmax\b|maximier|最大化", re.I)
_MARKS = ("hat", "tilde", "widehat", "widetilde", "bar", "overline")


def fits_its_variables(title: str, context: Context, left: n.Node, right: n.Node, words: str) -> bool:
    """Whether a formula with the form of a quantity has its variables in their places, as far as their letters and the words tell."""
    match title:
        case "normalised pointwise mutual information":
            return _divides_by_the_pair(left, right)
        case "uncertainty coefficient":
            return _divides_by_its_own_entropy(left, right)
        case "information bottleneck":
            return _keeps_what_the_code_says(right, words)
        case "effective sample size":
            return _sums_to_one(context, right, words)
        case "bits per byte":
            told = of_bits_per_unit(context, left, "=", right, words)
            return _counts_the_bytes(right, words) and (told is None or told.positive)
        case "effective number":
            return _OF_SAMPLES.search(words) is None or _sums_to_one(context, right, words)
    return True


def _divides_by_the_pair(left: n.Node, right: n.Node) -> bool:
    """The p(x, y) of -log p(x, y): of both outcomes that the left side is of."""
    below = [x.right for x in walk(right) if isinstance(x, n.Div)][:1]
    logs = [x.arg for node in below for x in walk(node) if isinstance(x, n.Log)]
    if not logs:
        return False
    (mass,) = logs[:1]
    if isinstance(mass, n.Name):
        return isinstance(mass.sub, (n.Tuple, n.Seq)) and len(mass.sub.items) == 2
    if not isinstance(mass, n.Call) or set(mass.separators) != {","} or len(mass.args) != 2:
        return False
    return not isinstance(left, n.Call) or {a for a in left.args if isinstance(a, n.Name)} <= set(mass.args)


def _counts_the_bytes(right: n.Node, words: str) -> bool:
    """Not L/ln 2 of a loss per token, which is in bits per token."""
    alone = isinstance(right, n.Div) and isinstance(right.left, n.Name) and isinstance(right.right, n.Log)
    return not alone or _PER_TOKEN.search(words) is None


def _divides_by_its_own_entropy(left: n.Node, right: n.Node) -> bool:
    """H(X) below U(X|Y)."""
    if not isinstance(left, n.Call) or left.separators != ("|",):
        return not isinstance(left, n.Call)
    below = [x.right for x in walk(right) if isinstance(x, n.Div)]
    return len(below) == 1 and isinstance(below[0], n.Call) and below[0].args == left.args[:1]


def _keeps_what_the_code_says(right: n.Node, words: str) -> bool:
    """I(X; Z) - beta I(Z; Y): the variable that both are of is the code, and the one that costs is X where the words speak of the least."""
    informations = [x for x in walk(right) if isinstance(x, n.Call) and x.head == n.Name("I") and len(x.args) == 2]
    if len(informations) != 2:
        return False
    shared = set(informations[0].args) & set(informations[1].args)
    if len(shared) != 1 or any(isinstance(x, n.Name) and x.base in ("X", "Y") and not set(_MARKS) & set(x.accents) for x in shared):
        return False
    (ends,) = [[next(iter(set(x.args) - shared), None) for x in informations]]
    if set(ends) != {n.Name("X"), n.Name("Y")} or not isinstance(right, n.Sub):
        return True
    costs_first = ends[0] == n.Name("X")
    return not (_LEAST.search(words) is not None and _GREATEST.search(words) is None and not costs_first) and not (
        _GREATEST.search(words) is not None and _LEAST.search(words) is None and costs_first
    )


def _sums_to_one(context: Context, right: n.Node, words: str) -> bool:
    r"""Whether the weights of 1/\sum_i w_i^2 are marked as normalised, or told to be; of (\sum_i w_i)^2/\sum_i w_i^2 they need not be."""
    if not isinstance(right, n.Div) or not isinstance(right.left, n.Number):
        return True
    weights = [x for x in walk(right.right) if isinstance(x, n.Name) and x.sub is not None]
    for weight in weights:
        try:
            told = context.about(key(stem(weight)), Meaning)
        except ElaborationError:
            return False
        if told is not None:
            body = told.value.body
            return isinstance(body, n.Div) and any(isinstance(x, n.BigOp) and x.kind == "sum" for x in walk(body.right))
        if set(_MARKS) & set(weight.accents):
            return True
    return _NORMALISED.search(words) is not None and _UNNORMALISED.search(words) is None
