r"""-\sum_{i=1}^n p(x_i) \log p(x_i) is no entropy of a vector with n entries, and one of a variable with n outcomes."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BY_PLACES = r"= -\sum_{i=1}^n p(x_i)\log p(x_i)$."


def last(text: str) -> str:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1]


def test_of_a_vector_it_stays_open() -> None:
    for told in (r"Let $\mathbf{X} = (X_1,\ldots,X_n)$ be a random vector. ", r"Let $\mathbf X=(X_1, X_2, \dots, X_n)$. "):
        assert last(told + r"Its entropy is $H(\mathbf{X}) " + BY_PLACES) == "undecided", told
    assert (
        last(r"Let $\mathbf{X} = (X_1,\ldots,X_n)$ be random. It has $H(\mathbf{X}) = -\sum_{\mathbf{x}} p(\mathbf{x})\log p(\mathbf{x})$.")
        == "definition"
    )


def test_of_a_variable_it_is_the_entropy() -> None:
    assert last(r"The variable $X$ takes the values $x_1, \ldots, x_n$. Its entropy is $H(X) " + BY_PLACES) == "definition"
    assert (
        last(
            r"Let $\mathbf{X} = (X_1,\ldots,X_m)$ be random. A variable $Y$ with $n$ outcomes has $H(Y) = -\sum_{i=1}^n p(y_i)\log p(y_i)$."
        )
        == "definition"
    )


def test_a_text_by_its_tokens_is_no_entropy() -> None:
    told = r"Let $X = (x_1, \dots, x_N)$ be a sequence of tokens. "
    assert last(told + r"It has $p_\theta(X) = \prod_{i=1}^{N} p_\theta(x_i \mid x_{<i})$.") == "definition"
    likelihood = r"\text{PPL}(X) = \exp\left\{-\frac{1}{N}\sum_{i=1}^{N}\log p_\theta(x_i\mid x_{<i})\right\}"
    assert last(f"{told}Its perplexity is ${likelihood}$.") == "definition"
    assert last(f"{told}Its perplexity is ${likelihood.replace('-', '')}$.") not in ("definition", "proved")
