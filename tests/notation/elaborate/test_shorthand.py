r"""Policies and answers: pi for pi(.|x), y_1 and y_2 of one variable, what several draws below one E are drawn from."""

from __future__ import annotations

import pytest
from reads import is_identity, readings

from symbolic_it import check
from symbolic_it.notation.elaborate import ElaborationError

R = r"r(x, y) = \beta \log \frac{\pi(y|x)}{\pi_{ref}(y|x)}"
TRUE = [
    (r"D_{KL}(\pi \| \pi_{ref}) = \mathbb{E}_{y \sim \pi}\left[\log \frac{\pi(y|x)}{\pi_{ref}(y|x)}\right]", ()),
    (r"r(x, y_w) - r(x, y_l) = \beta \log \frac{\pi(y_w|x)}{\pi_{ref}(y_w|x)} - \beta \log \frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)}", (R,)),
    (r"r(x, y_1) - r(x, y_2) = \beta \log \frac{\pi(y_1|x) \pi_{ref}(y_2|x)}{\pi_{ref}(y_1|x) \pi(y_2|x)}", (R,)),
    (
        r"-\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}[\log \sigma(s(x, y_w) - s(x, y_l))] "
        r"= \mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}[\log(1 + e^{s(x, y_l) - s(x, y_w)})]",
        (),
    ),
    (r"\mathbb{E}_{x \sim \mathcal{D}, y \sim \pi(\cdot|x)}[s(x, y)] = \mathbb{E}_{x \sim \mathcal{D}} \mathbb{E}_{y \sim \pi(y|x)}[s(x, y)]", ()),
    (
        r"\mathbb{E}_{x \sim \mathcal{D}, y \sim \pi(\cdot|x)}[s(x, y)] - \beta D(\pi(\cdot|x) \| \pi_{ref}(\cdot|x)) "
        r"= \mathbb{E}_{x \sim \mathcal{D}} \mathbb{E}_{y \sim \pi(y|x)}\left[s(x, y) - \beta \log \frac{\pi(y|x)}{\pi_{ref}(y|x)}\right]",
        (),
    ),
    (r"\mathcal{D}_{\text{KL}}(p \| q) = H(p, q) - H(p)", ()),
    (r"D_{K L}(p \| q) = H(p, q) - H(p)", ()),
    (r"\mathrm{CE}(P, Q) = -\mathbb{E}_{x \sim p(x)}[\log q(x)]", ()),
    (r"\mathrm{KL}(\pi_\star \| \pi) = \sum_y \pi_{\star}(y) \log \frac{\pi_\star(y)}{\pi(y)}", ()),
]  # fmt: skip
FALSE = [
    (r"D_{KL}(\pi \| \pi_{ref}) = \mathbb{E}_{y \sim \pi}\left[\log \frac{\pi_{ref}(y|x)}{\pi(y|x)}\right]", ()),
    (r"D_{KL}(\pi \| \pi_{ref}) = \mathbb{E}_{y \sim \pi_{ref}}\left[\log \frac{\pi(y|x)}{\pi_{ref}(y|x)}\right]", ()),
    (r"r(x, y_w) - r(x, y_l) = 0", (R,)),
    (r"r(x, y_1) - r(x, y_2) = \beta \log \frac{\pi(y_2|x)}{\pi_{ref}(y_2|x)} - \beta \log \frac{\pi(y_1|x)}{\pi_{ref}(y_1|x)}", (R,)),
    (
        r"-\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}[\log \sigma(s(x, y_w) - s(x, y_l))] "
        r"= \mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}[\log(1 + e^{s(x, y_w) - s(x, y_l)})]",
        (),
    ),
    (
        r"\mathbb{E}_{x \sim \mathcal{D}, y \sim \pi(\cdot|x)}[s(x, y)] - \beta D(\pi(\cdot|x) \| \pi_{ref}(\cdot|x)) "
        r"= \mathbb{E}_{x \sim \mathcal{D}} \mathbb{E}_{y \sim \pi(y|x)}\left[s(x, y) + \beta \log \frac{\pi(y|x)}{\pi_{ref}(y|x)}\right]",
        (),
    ),
    (r"\mathcal{D}_{\text{KL}}(p \| q) = H(q, p) - H(p)", ()),
    (r"\mathrm{KL}(\pi_\star \| \pi) = \sum_y \pi(y) \log \frac{\pi_\star(y)}{\pi(y)}", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "given"), TRUE, ids=[f"true{k}" for k in range(len(TRUE))])
def test_policies_are_read_as_they_are_meant(text: str, given: tuple[str, ...]) -> None:
    assert is_identity(text, *given)


@pytest.mark.parametrize(("text", "given"), FALSE, ids=[f"false{k}" for k in range(len(FALSE))])
def test_one_edit_makes_no_identity(text: str, given: tuple[str, ...]) -> None:
    assert not is_identity(text, *given)


def test_two_numbered_outcomes_of_one_call_stay_two_variables() -> None:
    """p(x_2|x_1) is no p(x|x)."""
    assert is_identity(r"p(x_1, x_2) = p(x_1) p(x_2|x_1)")
    assert not is_identity(r"p(x_1, x_2) = p(x_2) p(x_2|x_1)")


def test_a_number_that_was_put_in_for_an_outcome_is_refused() -> None:
    with pytest.raises(ElaborationError):
        readings(r"f(2 a) = 1", r"f(y) = \log \pi(y|x)")


def test_optima_are_equal_where_the_functions_are() -> None:
    assert is_identity(
        r"\max_\pi \mathbb{E}_{y \sim \pi}[s(y) - \log \pi(y)] = \max_\pi \left( \mathbb{E}_{y \sim \pi}[s(y)] + H(\pi) \right)"
    )
    assert not is_identity(
        r"\max_\pi \mathbb{E}_{y \sim \pi}[s(y) - \log \pi(y)] = \max_\pi \left( \mathbb{E}_{y \sim \pi}[s(y)] - H(\pi) \right)"
    )
    assert not is_identity(r"\max_\pi \mathbb{E}_{y \sim \pi}[s(y)] = \min_\pi \mathbb{E}_{y \sim \pi}[s(y)]")
    with pytest.raises(ElaborationError):
        readings(r"\max_\pi \mathbb{E}_{y \sim \pi}[s(y)] = \min_\pi H(\pi)")


def test_a_derivative_is_taken_in_a_name_that_was_set_before() -> None:
    u = r"u = \beta r(x)"
    assert is_identity(r"\frac{d}{du} (-\log \sigma(-u)) = \sigma(u)", u)
    assert not is_identity(r"\frac{d}{du} (-\log \sigma(-u)) = \sigma(-u)", u)


def test_a_sum_without_an_index_runs_over_the_letter_below() -> None:
    assert is_identity(r"-\frac{1}{N}\sum \log q_\theta(x_i) = -\frac{1}{N} \log \prod q_\theta(x_i)")
    assert not is_identity(r"-\frac{1}{N}\sum \log q_\theta(x_i) = \frac{1}{N} \log \prod q_\theta(x_i)")
    assert is_identity(r"\sum a_i b_i = \sum b_i a_i")
    for text in (r"\sum a_i b_j = \sum b_j a_i", r"a_i \sum a_i = 1", r"\mathrm{softmax}(z)_i = \frac{e^{z_i}}{\sum e^{z_i}}"):
        with pytest.raises(ElaborationError):
            readings(text)


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("f''(1) = 1", "confirmed"),
        (r"f^{\prime\prime}(1) = 1", "confirmed"),
        (r"f^{\prime}(1) = -1", "confirmed"),
        (r"f(r) - f(1) - f'(1)(r - 1) = r - 1 - \log r", "proved"),
        (r"f(r) - f(1) - f'(1)(r - 1) = r - 1 + \log r", "refuted"),
    ],
)
def test_slopes_of_a_defined_function_at_a_number(statement: str, word: str) -> None:
    assert check(statement, [r"f(x) = -\log x"]).verdict.word == word


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\arg\max_\theta \prod_{i=1}^N q_\theta(x_i) = \arg\max_\theta \frac{1}{N} \sum \log q_\theta(x_i)", "proved"),
        (r"\arg\max_\theta \prod_{i=1}^N q_\theta(x_i) = \arg\max_\theta -\frac{1}{N} \sum \log q_\theta(x_i)", "refuted"),
    ],
)
def test_a_sum_without_an_index_beside_a_product_with_one(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
