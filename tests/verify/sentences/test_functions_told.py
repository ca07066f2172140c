r"""What a sentence says of a function holds for the formulas of the next ones, until another says otherwise."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.functions_told import is_a_likelihood, shape_told, with_functions_told

_CONCAVE = r"$$ \phi(\mathbb{E}[Y]) \ge \mathbb{E}[\phi(Y)] $$" "\n\n"
_CONVEX = _CONCAVE.replace(r"\ge", r"\le")
_SUM = r"$$ \ell(\theta) = \sum_{i=1}^n \log p(x_i \mid \theta) $$" "\n\n"


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        (r"For a concave function $\phi$ there is a bound.", "concave"),
        (r"Let $\phi$ be strictly convex.", "convex"),
        (r"设 $\phi$ 是凸函数。", "convex"),
        (r"The function $\phi$ is not convex.", None),
        (r"Here $\phi$ is convex, and $\phi$ is concave for small values.", None),
        ("Convex functions are nice.", None),
    ],
)
def test_a_shape_is_told_of_a_letter(text: str, shape: str | None) -> None:
    assert shape_told(with_functions_told(Context(), text, text), "phi") == shape


def test_the_last_sentence_that_speaks_of_either_counts() -> None:
    context = with_functions_told(Context(), "The log-likelihood is below.", "")
    assert is_a_likelihood(context) and is_a_likelihood(with_functions_told(context, "We continue.", ""))
    assert not is_a_likelihood(with_functions_told(context, "The loss is below.", ""))
    assert not is_a_likelihood(with_functions_told(context, "The negative log-likelihood is below.", ""))


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (r"For a concave function $\phi$ there is a bound. It is" "\n\n" + _CONCAVE, True),
        (r"For a concave function $\phi$ there is a bound. It is" "\n\n" + _CONVEX, False),
        (r"For a convex function $\phi$ there is a bound. It is" "\n\n" + _CONCAVE, False),
        (r"For a concave function $g$ there is a bound. It is" "\n\n" + _CONCAVE, False),
        (r"For a concave function $\phi$ there is a bound. Let $\phi$ be any function." "\n\n" + _CONCAVE, False),
        (r"Suppose that $\phi$ were concave; it is not." "\n\n" + _CONCAVE, False),
        ("The log-likelihood of the data is a sum.\n\n" + _SUM, True),
        ("The loss of the data is a sum.\n\n" + _SUM, False),
        ("The log-likelihood is known. The loss of the data is a sum.\n\n" + _SUM, False),
    ],
)
def test_what_is_said_before_a_formula_decides_it(text: str, good: bool) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.positive is good
