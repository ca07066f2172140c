r"""Conditions that make symbols equal: the divergence of two normal laws of one variance, and twins that fail under them."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAWS = r"Let $p = N(\mu_1, \sigma_1^2)$ and $q = N(\mu_2, \sigma_2^2)$. "


def word(text: str) -> str:
    return verify_document(parse_chapter(LAWS + text, "markdown")).claims[-1].verdict.word


def test_with_equal_variances_the_divergence_is_the_squared_distance_of_the_means() -> None:
    for condition in (
        r"If $\sigma_1 = \sigma_2 = \sigma$, then",
        r"When $\sigma_1^2 = \sigma_2^2 = \sigma^2$ this reduces to",
        r"With equal variances $\sigma_1 = \sigma_2 = \sigma$ the divergence is",
    ):
        assert word(rf"{condition} $D(p\|q) = \frac{{(\mu_1 - \mu_2)^2}}{{2\sigma^2}}$.") == "definition", condition
    assert word(r"If $\sigma_1 = \sigma_2$, then $D(p\|q) = \frac{(\mu_1 - \mu_2)^2}{2\sigma_1^2}$.") == "definition"
    assert (
        word(r"If $\mu_1 = \mu_2$, then $D(p\|q) = \ln\frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2}{2\sigma_2^2} - \frac12$.")
        == "definition"
    )


def test_twins_are_refuted_at_values_that_meet_the_condition() -> None:
    for wrong in (
        r"If $\sigma_1 = \sigma_2 = \sigma$, then $D(p\|q) = \frac{(\mu_1 - \mu_2)^2}{\sigma^2}$.",
        r"If $\sigma_1 = \sigma_2$, then $D(p\|q) = \frac{(\mu_1 + \mu_2)^2}{2\sigma_1^2}$.",
        r"If $\mu_1 = \mu_2$, then $D(p\|q) = \ln\frac{\sigma_1}{\sigma_2} + \frac{\sigma_1^2}{2\sigma_2^2} - \frac12$.",
    ):
        assert word(wrong) == "refuted", wrong


def test_without_the_condition_it_is_not_proved() -> None:
    assert word(r"Then $D(p\|q) = \frac{(\mu_1 - \mu_2)^2}{2\sigma_1^2}$.") in ("refuted", "undecided", "data")
    assert word(r"If $\sigma_1 < \sigma_2$, then $D(p\|q) = \frac{(\mu_1 - \mu_2)^2}{2\sigma_1^2}$.") in ("refuted", "undecided", "data")
