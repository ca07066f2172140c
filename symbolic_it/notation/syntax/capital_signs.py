r"""Capital letters for signs: whether \Sigma and \Pi stand for a sum and a product rather than a matrix or a set."""

from __future__ import annotations

from ...patterns import regex

CAPITAL_SIGNS = {"Sigma": "sum", "Pi": "prod"}
_RUNS_OVER = regex(r"\s*_\s*\{[^{}]*(?:\\in(?![A-Za-z])|=|∈)")
# \Sigma_i p_i, \Sigma_{x,y}P(x,y), \Sigma 2^{-l_i}: before masses and Kraft's powers; a covariance matrix stands before none
_BELOW = r"(?:_\s*(?:\{(?:[A-Za-z, ]|\\math(?:rm|it)\s*\{[A-Za-z]\})+\}|[A-Za-z]))?"
_MASS = r"(?:[pqPQ]|\\math(?:rm|it)\s*\{\s*[pqPQ]\s*\})\s*(?:_|\(|\\left\s*\(|\\?log|\\?ln)"
_OVER_MASSES = regex(rf"\s*{_BELOW}\s*(?:{_MASS}|[2D]\s*\^\s*\{{\s*-)")
_OF_A_MATRIX = regex(r"\\(?:Sigma|Pi)(?![A-Za-z])\s*(?:_(?:\{[^{}]*\}|\w)\s*)?(?:\^|[|),\]}=]|\\[rv]ert)")


def stands_for_the_sign(source: str, end: int) -> bool:
    r"""Whether the letter before ``end`` is a sign: of \Sigma_{x \in X} p(x), \Sigma_i p_i, \Sigma 2^{-l_i}."""
    if _RUNS_OVER.match(source, end):
        return True
    return _OVER_MASSES.match(source, end) is not None and _OF_A_MATRIX.search(source) is None
