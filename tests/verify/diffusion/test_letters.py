r"""Letters of diffusion models: what \bar\alpha_{t-1}, \tilde\mu_t(x_t, x_0) and \epsilon_\theta are, and what is none of them."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.diffusion.letters import Letter, letter_of, speaks_of_diffusion

KNOWN = [
    (r"\alpha_t", Letter("alpha", "t")),
    (r"\bar\alpha_{t-1}", Letter("product", "t-1")),
    (r"\overline{\alpha}_t", Letter("product", "t")),
    (r"\bar{\boldsymbol\alpha}_0", Letter("product", "0")),
    (r"\tilde\beta_t", Letter("posterior variance", "t")),
    (r"\mathbf{x}_{t-1}", Letter("x", "t-1")),
    (r"\tilde{\boldsymbol\mu}_t(\mathbf{x}_t, \mathbf{x}_0)", Letter("posterior mean")),
    (r"\tilde\mu(x_t, x_0)", Letter("posterior mean")),
    (r"\epsilon_\theta(x_t, t)", Letter("learned epsilon")),
    (r"\boldsymbol\epsilon", Letter("noise")),
]
UNKNOWN = [r"\alpha", r"\alpha_{t,i}", r"\hat\alpha_t", r"\bar\alpha_{t-2}", r"x", r"\alpha_t(1 - c)", r"\mu_t", r"f_\theta(x_t)"]


@pytest.mark.parametrize(("text", "letter"), KNOWN)
def test_a_letter_is_known_by_its_marks_and_its_step(text: str, letter: Letter) -> None:
    assert letter_of(read_expression(text)) == letter


@pytest.mark.parametrize("text", UNKNOWN)
def test_other_letters_are_none(text: str) -> None:
    assert letter_of(read_expression(text)) is None


def test_a_text_speaks_of_diffusion_where_it_writes_the_products_and_the_steps() -> None:
    assert speaks_of_diffusion(r"$\bar{\alpha}_t$ and $x_t$")
    assert not speaks_of_diffusion(r"the learning rate $\alpha_t$ at $x_t$")
    assert not speaks_of_diffusion(r"the mean $\bar\alpha$ of $\alpha_i$")
