r"""Rates and distortions of normal sources: D(R) = \sigma^2 2^{-2R}, reverse water-filling, Shannon's lower bound.

Sources: Cover and Thomas 2006, sections 10.3.2 and 10.3.3; Shannon 1959.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Add, Apply, BigOp, Call, Div, Log, Mul, Name, Neg, Node, Number, Pow, Sub
from ...notation.syntax.walk import walk
from ...patterns import regex
from .densities import same_form

_SPOKEN = regex(r"distortion|distorsi|distorção|Verzerrung|water[- ]?filling|失真|歪み|왜곡|注水|워터 ?필링", re.I)
_WATER = regex(r"water[- ]?filling|gaussian|normal\b|注水|高斯|가우시안|ガウス", re.I)
_BOUND = regex(r"shannon|lower bound|下界|하한|cota|borne", re.I)
_OTHERS = regex(r"complex|pairs?\b|laplac|exponential|poisson|uniform|bernoulli|quantiz|拉普拉斯|量化|라플라스|양자화", re.I)
_ONE, _TWO, _PI, _E = Number("1", Fraction(1)), Number("2", Fraction(2)), Name("pi"), Name("e")
_DISTORTIONS = frozenset(["D", "d", "Delta", "delta"])
_FUNCTION = "agrees with the distortion-rate function of a normal source"
_RATE = "agrees with the rates of normal components"
_LOWER = "agrees with Shannon's lower bound on rates"
_WRONG = "no rate-distortion function: it would be with a sign, a factor or a ratio changed"


#: The unit in which 2^{-2R}, and e^{-2R}, is not the distortion.
_OTHER_UNIT = (regex(r"\bnats?\b|natural log", re.I), regex(r"\bbits?\b|base[- ]2", re.I))


def of_gaussian_rates(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on a rate or a distortion of a normal source; None for any other formula."""
    if relation in ("<=", ">="):
        return _of_the_bound(left, relation, right, words)
    if relation not in ("=", ":=", "equiv") or _OTHERS.search(words) is not None:
        return None
    right = right.value if isinstance(right, n.WithUnit) else right
    if isinstance(left, Call) and isinstance(left.head, Name) and left.head.base in _DISTORTIONS and len(left.args) == 1:
        found = _of_distortion(left.args[0], right, words)
        return found if found is None or found.positive or _SPOKEN.search(words) is not None else None
    if _SPOKEN.search(words) is None:
        return None
    head = left.head if isinstance(left, Call) else left
    if not isinstance(head, Name) or head.base != "R" or _WATER.search(words) is None:
        return None
    way = _of_components(right)
    return None if way is None else Verdict("definition", _RATE) if way else Verdict("convention-mismatch", _WRONG)


def _of_distortion(rate: Node, right: Node, words: str) -> Verdict | None:
    """sigma^2 2^{-2R}, in bits or in nats."""
    variances = [x for x in walk(right) if _is_variance(x)]
    if not isinstance(rate, Name) or rate.base != "R" or len(set(variances)) != 1:
        return None
    meant = [Mul(variances[0], Pow(base, Neg(Mul(_TWO, rate)))) for base in (_TWO, _E)]
    if any(same_form(one, right) for one in meant):
        if _OTHER_UNIT[same_form(meant[1], right)].search(words) is not None:
            return None
        return Verdict("definition", _FUNCTION)
    powers = [x for x in walk(right) if isinstance(x, Pow) and x.base in (_TWO, _E) and rate in walk(x.exponent)]
    names = {x.base for x in walk(right) if isinstance(x, Name)}
    return Verdict("convention-mismatch", _WRONG) if len(powers) == 1 and names <= {"sigma", "e", "R", *_below(variances[0])} else None


def _below(node: Node) -> set[str]:
    return {x.base for x in walk(node) if isinstance(x, Name)}


def _of_components(right: Node) -> bool | None:
    r"""Whether max(0, log(sigma_i^2 / theta) / 2) or a sum of log(sigma_i^2 / D_i) / 2 has its ratio the right way; None for another formula."""
    match right:
        case Apply("max", (one, other)) if _is_zero(one) or _is_zero(other):
            return _ratio(other if _is_zero(one) else one)
        case BigOp("sum", binder, body) if len(binder.names) == 1:
            found = _of_components(body)
            found = _ratio(body) if found is None else found
            variances = [x for x in walk(body) if _is_variance(x)]
            own = all(isinstance(x, Pow) and isinstance(x.base, Name) and x.base.sub == binder.names[0] for x in variances)
            return found if own else None
    return None


def _ratio(node: Node) -> bool | None:
    match node:
        case n.Vector((body,)):
            return _ratio(body)
        case Mul(Div(Number(value=one), Number(value=two)), Log(Div(above, below), power=None)) if one == 1 and two == 2:
            if _is_variance(above) != _is_variance(below):
                level = below if _is_variance(above) else above
                return (
                    _is_variance(above)
                    if isinstance(level, Name) and level.base in (*_DISTORTIONS, "theta", "lambda", "mu", "nu")
                    else None
                )
    return None


def _of_the_bound(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """R(D) >= h(X) - log(2 pi e D) / 2."""
    if not isinstance(left, Call) or left.head != Name("R") or len(left.args) != 1 or not isinstance(right, (Sub, Add)):
        return None
    (distortion,) = left.args
    entropy, rest = right.left, right.right
    if not isinstance(entropy, Call) or entropy.head != Name("h") or len(entropy.args) != 1 or not is_variable(entropy.args[0]):
        return None
    product = Mul(Mul(Mul(_TWO, _PI), _E), distortion)
    if not isinstance(distortion, Name) or not same_form(rest, Mul(Div(_ONE, _TWO), Log(product))):
        return None
    if isinstance(right, Sub) and relation == ">=":
        return Verdict("definition", _LOWER)
    return Verdict("convention-mismatch", _WRONG) if _BOUND.search(words) is not None and _OTHERS.search(words) is None else None


def _is_zero(node: Node) -> bool:
    return isinstance(node, Number) and node.value == 0


def _is_variance(node: Node) -> bool:
    return isinstance(node, Pow) and isinstance(node.base, Name) and node.base.base == "sigma" and node.exponent == _TWO
