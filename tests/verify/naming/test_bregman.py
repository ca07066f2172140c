r"""Bregman divergences have their gradient at the second point; the KL divergence in an exponential family is one, of the parameters in the other order."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, words

K = r"D_{KL}(p_{\theta_1} \| p_{\theta_2}) = "
TRUE = [
    r"B_F(p, q) = F(p) - F(q) - \langle \nabla F(q), p - q \rangle",
    r"D_\phi(x, y) = \phi(x) - \phi(y) - \nabla\phi(y)^\top (x - y)",
    r"D_\phi(x \| y) = \phi(x) - \phi(y) + \langle y - x, \nabla\phi(y)\rangle",
    r"d_F(x, y) = F(x) - F(y) - F'(y)(x - y)",
    K + r"A(\theta_2) - A(\theta_1) - (\theta_2 - \theta_1)^\top \nabla A(\theta_1)",
    r"\mathrm{KL}(p(x;\theta) \| p(x;\theta')) = \psi(\theta') - \psi(\theta) - \langle \nabla\psi(\theta), \theta' - \theta\rangle",
]
FALSE = [
    TRUE[0].replace("nabla F(q)", "nabla F(p)"),
    TRUE[0].replace("p - q", "q - p"),
    TRUE[1].replace(r"- \nabla", r"+ \nabla"),
    TRUE[3].replace("F'(y)", "F'(x)"),
    K + r"A(\theta_1) - A(\theta_2) - (\theta_1 - \theta_2)^\top \nabla A(\theta_2)",
    TRUE[5].replace(r"nabla\psi(\theta)", r"nabla\psi(\theta')"),
]
#: The other order of arguments, which some prefer; a term more; another function in it; a function that no words name.
OPEN = [
    r"D_\phi(x, y) = \phi(y) - \phi(x) - \nabla\phi(x)^\top (y - x)",
    r"B_F(p, q) = F(p) - F(q) - \langle \nabla F(q), p - q \rangle + 1",
    r"B_F(p, q) = F(p) - G(q) - \langle \nabla F(q), p - q \rangle",
    r"D(x, y) = f(x) - f(y) - \nabla f(x)^\top (x - y)",
]


def test_what_is_one() -> None:
    assert words("\n\n".join(f"$${x}$$" for x in TRUE)) == ["definition"] * len(TRUE)


def test_a_sign_a_point_or_an_order_more_or_less_is_none() -> None:
    assert words("\n\n".join(f"$${x}$$" for x in FALSE)) == ["convention-mismatch"] * len(FALSE)


@pytest.mark.parametrize("formula", OPEN)
def test_others_are_left_open(formula: str) -> None:
    assert not NEGATIVE & set(words(f"$${formula}$$"))
