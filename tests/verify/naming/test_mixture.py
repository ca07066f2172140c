"""A smoothed target or a midpoint that does not sum to one is refuted where one small change repairs it; other laws are left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SMOOTHING = "Label smoothing mixes the target $y$ with the uniform law: "
MIDPOINT = "The Jensen-Shannon divergence compares both laws with "


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        SMOOTHING + r"$y'_k = (1 + \epsilon) y_k + \frac{\epsilon}{K}$.",
        SMOOTHING + r"$\tilde{y}_k = (1 - \epsilon) y_k - \frac{\epsilon}{K}$.",
        SMOOTHING + r"$q_k = (1 + \epsilon) \mathbf{1}[k = y] + \frac{\epsilon}{K}$.",
        SMOOTHING + r"$\tilde{y}_k = (1 + \alpha) y_k + \alpha u_k$.",
        SMOOTHING + r"$\tilde{e}_y = (1 - \epsilon) e_y - \epsilon u$.",
        MIDPOINT + r"$m = \frac{1}{2}(p - q)$.",
        MIDPOINT + r"$m = -\frac{1}{2}(p + q)$.",
        MIDPOINT + r"$M(x) = P(x) + Q(x)$.",
    ],
)
def test_a_mixture_that_one_change_makes_one_is_refuted(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    "text",
    [
        SMOOTHING + r"$y'_k = (1 - \epsilon) y_k + \frac{\epsilon}{K}$.",
        SMOOTHING + r"$y'_k = (1 - \epsilon) y_k + \frac{\epsilon}{K-1} (1 - y_k)$.",
        SMOOTHING + r"$y'_k = (1 - \epsilon) y_k + \frac{\epsilon}{K-1}$.",
        r"Additive smoothing takes $\tilde{p}_k = p_k + \epsilon$ and divides by the total.",
        r"For smoothing, let $\tilde{p}_k = p_k + q_k$, which is not normalized.",
        MIDPOINT + r"$m = \lambda p + (1 - \lambda) q$.",
        MIDPOINT + r"the half difference $m = \frac{1}{2}(p - q)$.",
        r"The change of the law is $\tilde{p} = (1 + \epsilon) p - \epsilon q$ and smoothing does the rest.",
        r"Let $m = \frac{1}{2}(p - q)$.",
        r"With label smoothing it would be wrong to write $y'_k = (1 + \epsilon) y_k + \frac{\epsilon}{K}$.",
    ],
)
def test_true_mixtures_and_what_need_not_be_one_are_left_alone(text: str) -> None:
    assert "refuted" not in words(text)


def test_one_weight_before_both_laws_makes_no_mixture() -> None:
    words = [
        c.verdict.word
        for c in verify_document(parse_chapter(r"The mixture $m = \lambda p + \lambda q$ is used in the JSD.", "markdown")).claims
    ]
    assert words == ["undecided"]


def test_the_weight_of_smoothing_stands_before_the_uniform_law() -> None:
    assert "definition" in words(SMOOTHING + r"$y'_k = (1 - \epsilon) y_k + \frac{\epsilon}{K}$.")
    assert "definition" not in words(SMOOTHING + r"$y'_k = \epsilon y_k + \frac{1 - \epsilon}{K}$.")


def test_indicators_of_the_class_are_entries_of_a_law() -> None:
    false = (r"$q_k = (1 - \epsilon) \mathbf{1}[k = y] + \frac{\epsilon}{K-1}$.", r"$q_k = (1 - \epsilon) \delta_{k,y} + \epsilon$.")
    true = (
        r"$q_k = (1 - \epsilon) \mathbf{1}[k = y] + \frac{\epsilon}{K}$.",
        r"$q_k = (1 - \epsilon) \delta_{k,y} + \frac{\epsilon}{K-1} (1 - \delta_{k,y})$.",
    )
    assert [words(SMOOTHING + text) for text in (*false, *true)] == [{"undecided"}] * 2 + [{"definition"}] * 2
