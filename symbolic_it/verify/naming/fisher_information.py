r"""The Fisher information: E[(\partial \log p)^2] = -E[\partial^2 \log p], means of scores, the bound on variances.

Of named laws it is known: 1/\sigma^2 of a mean, 1/(2\sigma^4) of a variance, 1/\lambda of a Poisson law.
Source: Wasserman 2004, section 9.7; Cover and Thomas 2006, section 11.10.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, NamedLaw
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.laws.drawn_laws import law_drawn
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.syntax.nodes import BigOp, Call, Derivative, Div, Log, Mul, Name, Neg, Node, Number, Pow, Sub, Transpose
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk
from ...patterns import regex
from .exactly import equals
from .likelihood_letters import indices_of, label_of
from .near_miss import speaks_loosely

_TITLE = "agrees with the Fisher information"
FISHER = regex(r"fisher|费[舍雪]尔|피셔|フィッシャー", re.I)
_BOUND = regex(r"cram[eé]r|\brao\b|unbiased|\bCRLB\b|无偏|불편|不偏", re.I)
_ANY = regex(r"(?<!un)(?<!un-)biased|\bany estimator|有偏|편향|偏りのある", re.I)
_SEVERAL = regex(r"\b(?:samples?|observations?|i\.?i\.?d\.?|independent|draws|data)\b|样本|표본|標本", re.I)
_NAMES = frozenset(["I", "F", "J", "G"])
_LAWS = frozenset(["p", "f", "q", "P", "pi", "L"])
SIZES = (Name("n"), Name("N"))
_ONE, _TWO = Number("1", Fraction(1)), Number("2", Fraction(2))
_WRONG = "not the Fisher information: it would be with {} changed"


def of_fisher_information(context: Context, left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on what a Fisher information is or bounds; None for any other formula."""
    if relation in ("<=", ">=") and isinstance(left, BigOp) and left.kind == "Var":
        return _of_bound(left, relation, right, words)
    if relation not in ("=", ":=", "equiv"):
        return None
    if _is_drawn_from_another(context, left, right):
        return None
    if (one := _moment(left)) is not None and (other := _moment(right)) is not None:
        return _of_two_moments(one, other)
    if isinstance(left, BigOp) and left.kind == "E":
        return _of_mean(left, right)
    head = left.head if isinstance(left, Call) else left
    if not isinstance(head, Name) or head.base not in _NAMES:
        return None
    spoken = FISHER.search(words) is not None
    parameter = left.args[0] if isinstance(left, Call) and len(left.args) == 1 else None
    if not spoken and (head.base != "I" or parameter is None):
        return None
    found = _moment(right)
    if found is None or head.sub in SIZES:  # I_n is that of n of them
        return _of_named_law(context, head, parameter, right, words) if spoken else None
    sign, expected, by = found
    if parameter is not None and not (isinstance(parameter, Name) and all(isinstance(x, Name) and x.base == parameter.base for x in by)):
        return None
    if (at := indices_of(left)) and set(at) != {label_of(x) for x in by}:
        return None  # I_{ij} of a derivative by the j-th and the k-th
    if sign == expected:
        return Verdict("definition", _TITLE)
    return None if speaks_loosely(words[-80:]) else Verdict("convention-mismatch", _WRONG.format("a sign"))


def _is_drawn_from_another(context: Context, *sides: Node) -> bool:
    """Whether the text draws the point of a score from another law than its own, and a mean does not say which it is under."""
    parts = [x for side in sides for x in walk(side)]
    laws = [x for x in (_law(x) for x in parts) if x is not None and isinstance(x.head, Name) and has_key(x.head)]
    points = [(law.head, x) for law in laws for x in walk(law.args[0]) if isinstance(x, Name) and has_key(x)]
    told = [(head, fact.value.word) for head, x in points if (fact := law_drawn(context, key(x))) is not None]
    untold = any(isinstance(x, BigOp) and x.kind in ("E", "Var", "Cov") and x.binder.distribution is None for x in parts)
    return untold and any(isinstance(head, Name) and law not in (key(head), head.base) for head, law in told)


# scores and their moments ----------------------------------------------------------------------------------------------
def _moment(node: Node) -> tuple[int, int, tuple[Node, ...]] | None:
    """Of k E[...]: its sign, the sign that it has to have, and the parameters; None for anything that is no such mean."""
    if isinstance(node, Neg):
        found = _moment(node.body)
        return None if found is None else (-found[0], found[1], found[2])
    if not isinstance(node, BigOp) or node.kind not in ("E", "Var", "Cov"):
        return None
    body = unbracketed(node.body)
    if isinstance(body, Derivative) and body.order == 2 and node.kind == "E":
        law = _law(body.body)
        return (1, -1, tuple(dict.fromkeys(body.variables))) if law is not None and _is_under(node, law) else None
    parts = _factors(body) if node.kind == "E" else [body, body]
    scores = [_score(x) for x in parts]
    if len(scores) != 2 or scores[0] is None or scores[1] is None or scores[0][0] != scores[1][0] or not _is_under(node, scores[0][0]):
        return None
    gradients = [isinstance(x := upright(p), Derivative) and x.kind == "gradient" for p in parts]
    if node.kind == "E" and all(gradients) and not _turned(parts[1]):
        return None  # the product of two columns is no matrix
    return 1, 1, tuple(dict.fromkeys((*scores[0][1], *scores[1][1])))


def _factors(node: Node) -> list[Node]:
    match node:
        case Mul(left, right):
            return [unbracketed(left), unbracketed(right)]
        case Pow(base, Number(_, two)) if two == 2:
            return [unbracketed(base), unbracketed(base)]
    return []


def upright(node: Node) -> Node:
    """A score without the mark of a row."""
    match unbracketed(node):
        case Transpose(body):
            return unbracketed(body)
        case Pow(base, Name("T" | "top")):
            return unbracketed(base)
    return unbracketed(node)


def _turned(node: Node) -> bool:
    r"""\nabla \log p^T, read as it is written or with the mark behind p."""
    found = upright(node)
    return found is not unbracketed(node) or (
        isinstance(found, Derivative) and isinstance(found.body, Log) and found.body.arg is not _plain(found.body.arg)
    )


def _score(node: Node) -> tuple[Call, tuple[Node, ...]] | None:
    """The law and the parameter of a derivative of a log density."""
    found = upright(node)
    if not isinstance(found, Derivative) or found.order != 1 or len(found.variables) != 1:
        return None
    law = _law(found.body)
    return None if law is None else (law, found.variables)


def _law(node: Node) -> Call | None:
    if not isinstance(node, Log) or node.base is not None or node.power is not None:
        return None
    law = _plain(node.arg)
    named = isinstance(law, Call) and isinstance(law.head, Name) and law.head.base in _LAWS
    return law if named and isinstance(law, Call) and of_call(law) is None else None


def _plain(node: Node) -> Node:
    match node:
        case Transpose(body) | Pow(body, Name("T" | "top")):
            return body
    return node


def _is_under(node: BigOp, law: Call) -> bool:
    """Whether a mean is under the law itself: E, E_\\theta, E_p, E_{x \\sim p}."""
    below = node.binder.distribution or (node.binder.names[0] if len(node.binder.names) == 1 else None)
    if below is None:
        return not node.binder.conditions
    if isinstance(below, Call):  # beside p(x | theta), p(x, theta) is joint: its score has a part of the prior
        return below.head == law.head and below.args == law.args and ("|" in below.separators) is ("|" in law.separators)
    if not isinstance(below, Name) or below.base in _LAWS:
        return below == law.head  # p^* and p of the data are not p_theta
    by = {v for x in walk(node) if isinstance(x, Derivative) for v in x.variables}
    bar = law.separators.index("|") + 1 if "|" in law.separators else len(law.args)
    parts = (law.head, *law.args[:bar], *(x for x in law.args[bar:] if x in by))  # what a law is given is not drawn from it
    inside = {x.base for part in parts for x in walk(part) if isinstance(x, Name)}
    return below.base in inside or below.base.lower() in inside


def _of_two_moments(one: tuple[int, int, tuple[Node, ...]], other: tuple[int, int, tuple[Node, ...]]) -> Verdict | None:
    """E[(\\partial \\log p)^2] = -E[\\partial^2 \\log p]."""
    if one[2] != other[2]:
        return None
    if one[0] * one[1] == other[0] * other[1]:
        return Verdict("definition", _TITLE)
    return Verdict("convention-mismatch", _WRONG.format("a sign"))


def _of_mean(left: BigOp, right: Node) -> Verdict | None:
    """E[\\nabla \\log p] = 0."""
    score = _score(left.body)
    if score is None or not _is_under(left, score[0]) or not any(x == score[1][0] for x in walk(score[0])) or not isinstance(right, Number):
        return None
    if right.value == 0:
        return Verdict("definition", "agrees with the mean of a score")
    return Verdict("convention-mismatch", "the mean of a score is 0")


# what it is of named laws, and what it bounds ---------------------------------------------------------------------------
def _of_named_law(context: Context, head: Name, parameter: Node | None, right: Node, words: str) -> Verdict | None:
    laws = [f.value.law for f in context.facts if isinstance(f.value, NamedLaw) and isinstance(f.value.law, Call)]
    if parameter is None or not laws:
        return None
    known = next((x for law in reversed(laws) if (x := known_information(law, parameter)) is not None), None)
    if known is None:
        return None
    several = head.sub is not None or _SEVERAL.search(words) is not None
    size = head.sub if isinstance(head.sub, Name) else Name("n")
    meant = [known, *([Mul(size, known)] if several else [])]
    verdicts = [equals(Context(), one, right) for one in meant]
    if any(v is not None and v.positive for v in verdicts):
        return Verdict("definition", f"{_TITLE} of this law")
    if all(v is not None and v.word == "refuted" for v in verdicts) and verdicts[0] is not None:
        return Verdict("refuted", f"not the Fisher information of this law: {verdicts[0].message}", witness=verdicts[0].witness)
    return None


def known_information(law: Call, parameter: Node) -> Node | None:
    """The Fisher information of one example of a named law; None for another law, or another parameter."""
    if is_normal(law):
        mean, variance = law.args[-2:]
        if isinstance(variance, Name) and variance.base == "sigma":
            return None  # N(mu, sigma): a variance or a deviation
        if parameter == mean and parameter != variance:
            return Div(_ONE, variance)
        if parameter == variance:
            return Div(_ONE, Mul(_TWO, Pow(variance, _TWO)))
        if isinstance(variance, Pow) and variance.exponent == _TWO and parameter == variance.base:
            return Div(_TWO, variance)
        return None
    if not isinstance(law.head, Name) or len(law.args) != 1 or law.args[0] != parameter:
        return None
    failure = Sub(_ONE, parameter)
    match law.head.base:
        case "Bern" | "Bernoulli" | "Ber":
            return Div(_ONE, Mul(parameter, failure))
        case "Pois" | "Poisson" | "Poi":
            return Div(_ONE, parameter)
        case "Exp" | "ExpRate" | "Exponential":
            return Div(_ONE, Pow(parameter, _TWO))
    return None


def is_information(node: Node) -> bool:
    head = node.head if isinstance(node, Call) and len(node.args) == 1 else node
    return isinstance(head, Name) and head.base in _NAMES


def _of_bound(left: BigOp, relation: str, right: Node, words: str) -> Verdict | None:
    """Var(\\hat\\theta) >= 1/(n I(\\theta))."""
    if not isinstance(left.body, (Name, Call)) or _ANY.search(words) is not None or not (_BOUND.search(words) or FISHER.search(words)):
        return None
    match right:
        case Div(Number(_, one), Mul(Name("n" | "N"), below)) if one == 1:
            inner = below
        case Div(Number(_, one), below) if one == 1:
            inner = below
        case Pow(below, Neg(Number(_, one))) if one == 1:
            inner = below
        case _:
            return None
    if not isinstance(inner, Call) or not is_information(inner):
        return None
    if relation == ">=":
        return Verdict("definition", "agrees with the bound of Cramér and Rao")
    return Verdict("convention-mismatch", "the bound of Cramér and Rao the other way round")
