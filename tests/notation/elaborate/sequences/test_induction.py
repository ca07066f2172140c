"""An induction is read off a formula for every n: whole, gain and terms over one law; what does not grow by one member has none."""

from __future__ import annotations

import pytest
from reads import readings

from symbolic_it.decide.induction import base, step
from symbolic_it.notation.elaborate import Context
from symbolic_it.notation.text import to_text
from symbolic_it.terms.induction import Inductive

READ = {
    r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i \mid X_{<i})": ("H(X) = H(X)", "H(A,X) − H(A) = H(X|A)"),
    r"p(x_1,\ldots,x_n) = \prod_{i=1}^n p(x_i|x_{<i})": ("p(x) = p(x)", "p(a, x) = p(a) p(x|a)"),
    r"\prod_{i=1}^n p(x_i|x_{<i}) = p(x_{1:n})": ("p(x) = p(x)", "p(a, x) = p(a) p(x|a)"),
    r"H(X^n|Y) \le \sum_{i=1}^n H(X_i)": ("H(X|Y) <= H(X)", "H(A,X|Y) − H(A|Y) <= H(X)"),
}
NOT_READ = [
    r"H(X^n) \le \sum_{i=1}^n H(X_i,Y_i)",  # the Y_i are no sequence of the whole
    r"p(x_{1:n}) = \prod_{i=1}^n p_i(x_i|x_{<i})",
    r"H(X^n) \le \sum_{i=1}^n \lambda_i H(X_i)",
    r"\frac{2}{n} H(X^n) \le \frac{2}{n} \sum_{i=1}^n H(X_i)",
]


def inductive(text: str) -> Inductive | None:
    return readings(text, context=Context(universal=True))[0].inductive


@pytest.mark.parametrize("text", READ)
def test_base_and_step(text: str) -> None:
    found = inductive(text)
    assert found is not None and found.length == "n" and found.index == "i"
    (link,) = found.links
    shown = tuple(f"{to_text(claim.lhs)} {claim.relation} {to_text(claim.rhs)}" for claim in (base(link), step(link)))
    assert shown == READ[text]


@pytest.mark.parametrize("text", NOT_READ)
def test_what_has_no_parts_is_left_alone(text: str) -> None:
    try:
        assert inductive(text) is None
    except Exception as e:
        assert type(e).__name__ == "ElaborationError"
