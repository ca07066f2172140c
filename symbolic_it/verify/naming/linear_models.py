r"""Linear models with normal noise, by their matrices: least squares, ridge, the posterior of weights and of predictions.

S_N^{-1} = S_0^{-1} + X^T X / \sigma^2, m_N = S_N (S_0^{-1} m_0 + X^T y / \sigma^2), Var(y_*) = \sigma^2 + x_*^T S_N x_*; all signs are plus.
Source: Bishop 2006, equations 3.15, 3.28, 3.50, 3.51, 3.53, 3.54 and 3.59.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Name, Node, Number, Pow, Transpose
from ...patterns import regex
from ..sentences.chapter_subjects import LINEAR_MODELS, is_about
from .products_of_matrices import MEANS, SPREADS, Term, inverse_of, is_square, plain, powers_of, summands_of

_SPEAKS = regex(
    r"regress|ridge|least squares|\bOLS\b|posterior|bayes|\bMLE\b|\bMAP\b|predict|weights|prior|normal equation|linear model|回归|岭|最小二乘|后验|预测|회귀|사후|예측|回帰|事後|予測",
    re.I,
)
_ESTIMATES = regex(
    r"regress|ridge|least squares|\bOLS\b|normal equation|回归|岭|最小二乘|回帰|最小二乗|회귀|최소 ?제곱|kleinste\w* quadrat|moindres carrés|mínimos cuadrados|наименьших квадратов",
    re.I,
)
_OTHERWISE = regex(r"kalman|kernel|gaussian process|高斯过程", re.I)


def of_linear_models(context: Context, left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on an estimate or a posterior of a linear model; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or _OTHERWISE.search(words) is not None:
        return None
    if _SPEAKS.search(words) is None and not is_about(context, LINEAR_MODELS):
        return None
    left, right = plain(left), plain(right)
    estimate = _of_least_squares(left, right)
    if estimate is not None and estimate.negative and _ESTIMATES.search(words) is None:
        estimate = None
    return _of_the_spread(left, right) or _of_the_mean(left, right) or estimate or _of_the_prediction(left, right)


# products of matrices -------------------------------------------------------------------------------------------------


def _settled(terms: list[Term], what: str) -> Verdict:
    return Verdict("definition", f"agrees with {what}") if all(t.sign > 0 for t in terms) else _unlike(what, "the terms added up")


def _unlike(what: str, how: str) -> Verdict:
    return Verdict("convention-mismatch", f"not {what}, which has {how}")


# variances and precisions ---------------------------------------------------------------------------------------------
_NOISE, _PRIOR = frozenset(["beta", "sigma", "tau"]), frozenset(["alpha", "lambda", "gamma", "delta", "eta", "tau", "sigma"])


def _is_noise(name: Name, power: int, sign: int) -> bool:
    r"""A precision of the noise where ``sign`` is 1, as \beta and 1/\sigma^2 are, and a variance where it is -1."""
    return name.base in _NOISE and power in _of_spreads(name, sign)


def _is_of_prior(name: Name, power: int, sign: int) -> bool:
    r"""A precision of the weights, as \alpha and 1/\sigma_w^2 are, or a variance of them."""
    return name.base in _PRIOR and (name.base != "sigma" or name.sub is not None) and power in _of_spreads(name, sign)


def _of_spreads(name: Name, sign: int) -> tuple[int, ...]:
    return {"sigma": (-2 * sign,), "tau": (-2 * sign, sign)}.get(name.base, (sign,))


def _noise_of(term: Term, sign: int) -> Name | None:
    """The letter of the noise that makes a term a precision of it, or a variance, and of nothing else."""
    powers = powers_of(term)
    ((name, power),) = powers.items() if powers is not None and len(powers) == 1 else ((None, 0),)
    return name if name is not None and _is_noise(name, power, sign) else None


def _is_first(name: Node) -> bool:
    r"""S_0, m_0, \Sigma_p: of the prior."""
    return isinstance(name, Name) and name.sub in (Number("0", Fraction(0)), Name("0"), Name("p"))


# the forms ------------------------------------------------------------------------------------------------------------
def _of_the_spread(left: Node, right: Node) -> Verdict | None:
    """S_N^{-1} or S_N by prior and data."""
    name, inside = (inverse_of(left), right) if inverse_of(left) is not None else (left, inverse_of(right))
    if not isinstance(name, Name) or name.base not in SPREADS or name.sub is None or _is_first(name) or inside is None:
        return None
    terms = summands_of(inside)
    if terms is None or len(terms) != 2:
        return None
    data = [t for t in terms if is_square(t)]
    noise = _noise_of(data[0], 1) or _noise_of(data[0], -1) if len(data) == 1 else None
    if noise is None or not all(_is_prior(t, noise) for t in terms if t not in data):
        return None
    return _of_the_data(terms, data[0], "the posterior precision of a linear model")


def _of_the_data(terms: list[Term], data: Term, what: str) -> Verdict | None:
    r"""Of what the data add by a precision of their noise; \sigma^2 in its place is a slip, 1/\beta may be one."""
    if _noise_of(data, 1) is not None:
        return _settled(terms, what)
    noise = _noise_of(data, -1)
    return _unlike(what, "the data divided by the variance") if noise is not None and noise.base == "sigma" else None


def _is_prior(term: Term, noise: Name) -> bool:
    r"""S_0^{-1}, \alpha I, \alpha."""
    if term.word in ((), (Name("I"),)):
        powers = powers_of(term) or {}
        return len(powers) == 1 and noise not in powers and all(_is_of_prior(name, power, 1) for name, power in powers.items())
    inverse = inverse_of(term.word[0]) if len(term.word) == 1 and not term.scalars else None
    return inverse is not None and _is_first(inverse)


def _of_the_mean(left: Node, right: Node) -> Verdict | None:
    """m_N = S_N (S_0^{-1} m_0 + c X^T y)."""
    if not isinstance(left, Name) or left.base not in MEANS or left.sub is None or _is_first(left):
        return None
    terms = summands_of(right)
    if terms is None or not 1 <= len(terms) <= 2:
        return None
    heads = {t.word[0] for t in terms if t.word}
    (spread,) = heads if len(heads) == 1 else (None,)
    if not isinstance(spread, Name) or spread.base not in SPREADS or spread.sub != left.sub:
        return None
    data = [t for t in terms if len(t.word) == 3 and isinstance(t.word[1], Transpose) and isinstance(t.word[2], Name)]
    if len(data) != 1 or not all(_is_prior_mean(t, spread, left) for t in terms if t not in data):
        return None
    return _of_the_data(terms, data[0], "the posterior mean of a linear model")


def _is_prior_mean(term: Term, spread: Name, mean: Name) -> bool:
    """S_N S_0^{-1} m_0."""
    match term:
        case Term(scalars=(), word=(_, inverse, Name() as first)):
            before = inverse_of(inverse)
            return (
                isinstance(before, Name)
                and _is_first(before)
                and before.sub == first.sub
                and (before.base, first.base) == (spread.base, mean.base)
            )
    return False


def _of_least_squares(left: Node, right: Node) -> Verdict | None:
    r"""\hat w = (X^T X + \lambda I)^{-1} X^T y."""
    name = left.base if isinstance(left, Name) else ""
    terms, inverted = summands_of(right) if name in ("w", "theta", "beta", "W", "a") else None, True
    match terms:
        case [Term(scalars=(), word=(inverse, Transpose(one), Name()))]:
            inside = summands_of(inverse_of(inverse) or n.Ellipsis())
        case [Term(word=(*_, Transpose(one), Name() as target)), *_]:  # (X^T X + \lambda I) X^T y
            inside = [
                Term(t.sign, t.scalars, t.word[:-2]) if t.word[-2:] == (Transpose(one), target) else Term(1, (), (target,)) for t in terms
            ]
            inverted = False
        case _:
            return None
    if inside is None or not 1 <= len(inside) <= 2 or [t.word for t in inside if is_square(t)] != [(Transpose(one), one)]:
        return None
    rest = [t for t in inside if not is_square(t)]
    if any(not _is_penalty(t) for t in rest) or any(t.scalars for t in inside if is_square(t)):
        return None
    what = "the estimate of ridge regression" if rest else "the estimate of least squares"
    return _settled([*(terms or ()), *inside], what) if inverted else _unlike(what, "the inverse of this matrix")


def _is_penalty(term: Term) -> bool:
    r"""\lambda I, or the variance of the noise by that of the weights: \sigma^2/\tau^2, \alpha/\beta."""
    powers = list((powers_of(term) or {}).items())
    if term.word not in ((), (Name("I"),)) or not 1 <= len(powers) <= 2:
        return False
    if len(powers) == 1:
        return powers[0][1] == 1 and powers[0][0].base not in ("sigma", "tau")
    return any(_is_noise(*one, -1) and _is_of_prior(*other, 1) for one, other in (powers, powers[::-1]))


def _of_the_prediction(left: Node, right: Node) -> Verdict | None:
    r"""Var(y_*) = \sigma^2 + x^T S_N x."""
    terms = summands_of(right) if _is_a_variance(left) else None
    if terms is None or len(terms) != 2:
        return None
    quadratic = [
        t for t in terms if len(t.word) == 3 and isinstance(t.word[0], Transpose) and t.word[0].body == t.word[2] and not t.scalars
    ]
    noise = [t for t in terms if not t.word and _noise_of(t, -1) is not None]
    middle = quadratic[0].word[1] if len(quadratic) == 1 else None
    if len(noise) != 1 or not isinstance(middle, Name) or middle.base not in SPREADS or middle.sub is None or _is_first(middle):
        return None
    return _settled(terms, "the variance of a prediction")


def _is_a_variance(node: Node) -> bool:
    if isinstance(node, n.BigOp):
        return node.kind == "Var"
    head = node.head if isinstance(node, Call) else node
    return (
        isinstance(head, Pow)
        and isinstance(head.base, Name)
        and head.base.base == "sigma"
        and head.exponent == Number("2", Fraction(2))
        and head.base.sub is not None
    )
