"""Of all densities with a second moment the normal one has the largest entropy; a smaller bound is refuted by it."""

from __future__ import annotations

import pytest

from symbolic_it import check

VARIANCE, MOMENT, AROUND = r"\mathrm{Var}(X) = \sigma^2", r"\mathbb{E}[X^2] \le \sigma^2", r"\mathbb{E}[(X - \mu)^2] = \sigma^2"
BOUND = r"\frac12 \log(2 \pi e \sigma^2)"

TRUE = [
    (rf"h(X) \le {BOUND}", VARIANCE),
    (rf"h(X) \le {BOUND}", MOMENT),
    (rf"h(X) \le {BOUND}", AROUND),
    (rf"{BOUND} \ge h(X)", VARIANCE),
    (r"h(X) \le \frac12 \log_2(2 \pi e \sigma^2)", VARIANCE),
    (r"h(X) \le \log(\sigma \sqrt{2 \pi e})", VARIANCE),
    (r"h(X) \le \frac12 + \frac12 \log(2 \pi \sigma^2)", MOMENT),
    (r"h(X) \le \frac12 \log(2 \pi e (P + N))", r"\mathrm{Var}(X) \le P + N"),
    (r"h(X) \le \frac12 \log(2 \pi e P)", r"\mathbb{E}[X^2] = P"),
]
FALSE = [
    (r"h(X) \le \frac12 \log(2 \pi \sigma^2)", VARIANCE),
    (r"h(X) \le \log(2 \pi e \sigma^2)", MOMENT),
    (r"h(X) \le \frac12 \log(2 \pi e \sigma)", VARIANCE),
    (r"h(X) \le \frac12 \log_2(2 \pi \sigma^2)", VARIANCE),
]
OPEN = [
    (rf"h(X) \le {BOUND}", r"\mathbb{E}[X^2] \ge \sigma^2"),
    (rf"h(X) \ge {BOUND}", VARIANCE),
    (rf"h(X) = {BOUND}", VARIANCE),
    (rf"h(X) \le {BOUND}", r"\mathrm{Var}(X) = P"),
    (rf"h(Y) \le {BOUND}", VARIANCE),
]


@pytest.mark.parametrize(("text", "given"), TRUE)
def test_the_bound_is_proved_by_the_divergence_from_the_normal_law(text: str, given: str) -> None:
    verdict = check(text, given=[given]).verdict
    assert verdict.word == "proved" and given in verdict.hypotheses


@pytest.mark.parametrize(("text", "given"), FALSE)
def test_a_smaller_bound_is_refuted_by_the_normal_law(text: str, given: str) -> None:
    assert check(text, given=[given]).verdict.word == "refuted"


@pytest.mark.parametrize(("text", "given"), OPEN)
def test_what_the_moment_does_not_bound_is_left_open(text: str, given: str) -> None:
    assert check(text, given=[given]).verdict.word in ("undecided", "not-understood")


@pytest.mark.parametrize("range_of", [[], [r"X \in [0, 1]"]])
@pytest.mark.parametrize(("text", "given"), [(r"h(X) \le 0", VARIANCE), (r"h(X) \le \log 2", r"\mathrm{Var}(X) = 1/2")])
def test_a_bound_for_another_reason_is_not_refuted(text: str, given: str, range_of: list[str]) -> None:
    assert check(text, given=[given, *range_of]).verdict.word in ("undecided", "not-understood")
