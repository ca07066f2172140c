r"""What letters stand for by what the text has told: laws told in passing, names at the end of a chain, affine variables, diagonal matrices."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BOUND = r"\mathbb{E}_{q_\phi(z|x)}\left[\log \frac{p_\theta(x,z)}{q_\phi(z|x)}\right]"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text)).claims if c.verdict.word != "data"]


def test_what_a_sample_is_drawn_from_is_told_in_passing() -> None:
    text = r"$$z \sim p(z) = \mathcal{N}(0, I), \qquad x \sim p_\theta(x|z) = \mathcal{N}(g_\theta(z), \sigma^2 I)$$ so $\log p_\theta(x|z) = -\frac{1}{2\sigma^2} \|x - g_\theta(z)\|^2 + \text{const}$."
    assert words(text) == ["definition"] * 3
    assert words(text.replace(r"= -\frac", r"= \frac"))[-1] == "convention-mismatch"


@pytest.mark.parametrize("sign", [r"\triangleq", "=:", "="])
def test_a_chain_may_end_with_the_name_of_its_last_side(sign: str) -> None:
    text = rf"$$\log p_\theta(x) \ge {BOUND} {sign} \mathcal{{L}}_{{\theta,\phi}}(x)$$ and $$\log p_\theta(x) - \mathcal{{L}}_{{\theta,\phi}}(x) = D_{{KL}}(q_\phi(z|x) \| p_\theta(z|x))$$"
    assert words(text) == ["proved", "definition", "proved"]
    assert "refuted" in words(text.replace(r"(x) - \math", r"(x) + \math"))


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"h(Y) = h(X) + \log|a|", "proved"),
        (r"h(Y) = h(X) - \log|a|", "undecided"),
        (r"h(Y) = h(X) + a", "undecided"),
    ],
)
def test_the_entropy_of_an_affine_variable(claim: str, word: str) -> None:
    found = words(rf"Let $Y = aX + b$ with $a \ne 0$. Then ${claim}$.")[-1]
    assert found == word or (word == "undecided" and found == "refuted")


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"\log|\Sigma| = \sum_{j=1}^d \log \sigma_j^2", "proved"),
        (r"\mathrm{tr}(\Sigma) = \sum_{j=1}^d \sigma_j^2", "proved"),
        (r"\log|\Sigma| = \sum_{j=1}^d \log \sigma_j", "refuted"),
        (r"|\Sigma| = \sum_{j=1}^d \sigma_j^2", "refuted"),
    ],
)
def test_the_determinant_of_a_diagonal_matrix(claim: str, word: str) -> None:
    assert words(rf"Suppose $\Sigma = \mathrm{{diag}}(\sigma_1^2, \dots, \sigma_d^2)$. Then ${claim}$.")[-1] == word
