"""The largest and the least of all values: bounds and identities at the outcome where they are attained; false twins are refuted."""

from __future__ import annotations

import pytest

from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check

TRUE = [
    r"LSE(z) \ge \max_i z_i",
    r"LSE(z) \le \max_j z_j + \log K",
    r"\log \sum_i e^{z_i} = \max_j z_j + \log \sum_i e^{z_i - \max_j z_j}",
    "softmax(z - max z) = softmax(z)",
    r"softmax(z + \max p) = softmax(z - \max q)",
    r"1 \le \sum_i e^{z_i - \max_j z_j} \le K",
    r"H(p) \ge -\log \max_x p(x)",
    r"H(p) \le -\log \min_x p(x)",
    r"\max_i p_i \ge 1/K",
    r"\max_x p(x) \le 1",
    r"\min_x p(x) \le 1/K",
    r"0 \le -\log \max_x p(x) \le \log K",
    r"\sum_x p(x)^2 \le \max_x p(x)",
    r"-\log \sum_x p(x)^2 \ge -\log \max_x p(x)",
    r"\min_i z_i \le \sum_i p_i z_i \le \max_i z_i",
    r"D(p \| q) \le \log \max_x \frac{p(x)}{q(x)}",
    r"H(p, q) \ge -\log \max_x q(x)",
    r"\max_i z_i - \min_i z_i \ge 0",
    r"z_y \le \max_i z_i",
    r"\max_i e^{z_i} = e^{\max_i z_i}",
    r"\log \max_x p(x) = \max_x \log p(x)",
    r"\max_i (z_i + c) = \max_i z_i + c",
    r"\max_i (-z_i) = -\min_i z_i",
]
FALSE = [
    r"LSE(z) \le \max_i z_i",
    r"LSE(z) \le \max_j z_j + \log 2",
    r"LSE(z) \ge \max_j z_j + \log K",
    r"\log \sum_i e^{z_i} = \max_j z_j - \log \sum_i e^{z_i - \max_j z_j}",
    r"\log \sum_i e^{z_i} = \log \sum_i e^{z_i - \max_j z_j}",
    "softmax(z / max z) = softmax(z)",
    r"\sum_i e^{z_i - \max_j z_j} = 1",
    r"H(p) \le -\log \max_x p(x)",
    r"H(p) \ge -\log \min_x p(x)",
    r"\max_i p_i > 1/K",
    r"\max_x p(x) < 1",
    r"\min_x p(x) \ge 1/K",
    r"\min_x p(x) > 0",
    r"-\log \max_x p(x) \ge \log K",
    r"\sum_x p(x)^2 \ge \max_x p(x)",
    r"\sum_i p_i z_i \le \min_i z_i",
    r"D(p \| q) \le \log \max_x \frac{q(x)}{p(x)}",
    r"D(p \| q) \ge \log \max_x \frac{p(x)}{q(x)}",
    r"\max_i z_i - \min_i z_i > 0",
    r"\max_i z_i^2 = (\max_i z_i)^2",
    r"\max_i e^{z_i} = e^{\min_i z_i}",
    r"\max_i (z_i + y_i) = \max_i z_i + \max_i y_i",
    r"\max_i |z_i| = \max_i z_i",
    r"\max_x p(x) = \max_x q(x)",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_is_proved_and_the_certificate_replays(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "proved", (answer.reading, answer.verdict.message)
    if not answer.links:
        replay(answer.verdict.certificate)


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "refuted", (answer.reading, answer.verdict.message)


@pytest.mark.parametrize(("given", "word"), [("K > 1", "proved"), ("K >= 2", "proved"), ("K >= 1", "undecided")])
def test_a_sum_of_two_positive_terms_exceeds_each(given: str, word: str) -> None:
    assert check(r"\log \sum_{i=1}^K e^{z_i} > \max_i z_i", given=given).verdict.word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"T \log \sum_i e^{z_i/T} \ge \max_i z_i", "proved"),
        (r"T \log \sum_i e^{z_i/T} \le \max_i z_i + T \log K", "proved"),
        (r"T \log \sum_i e^{z_i/T} \le \max_i z_i + \log K", "refuted"),
        (r"T \log \sum_i e^{z_i/T} \le \max_i z_i", "refuted"),
        (r"\frac{1}{T} \log \sum_i e^{T z_i} \le \max_i z_i + \frac{\log K}{T}", "proved"),
        (r"\frac{1}{T} \log \sum_i e^{T z_i} \le \max_i z_i + T \log K", "refuted"),
    ],
)
def test_a_temperature_scales_the_exponents(text: str, word: str) -> None:
    assert check(text, given="T > 0").verdict.word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"\|z\|_\infty \le \|z\|_2", "proved"),
        (r"\|z\|_1 \le K \|z\|_\infty", "proved"),
        (r"\|p - q\|_\infty \le 1", "proved"),
        (r"\|z\|_1 \le \|z\|_\infty", "refuted"),
        (r"\|z\|_\infty \ge \|z\|_2", "refuted"),
    ],
)
def test_the_largest_absolute_value_is_a_norm(text: str, word: str) -> None:
    assert check(text).verdict.word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"\sum_i \mathrm{softmax}(z)_i y_i \le \max_i y_i", "proved"),
        (r"\sum_i \mathrm{softmax}(z)_i z_i \ge \min_i z_i", "proved"),
        (r"H(\mathrm{softmax}(z)) \ge \log \sum_i e^{z_i} - \max_i z_i", "proved"),
        (r"H(\mathrm{softmax}(z)) \le \log \sum_i e^{z_i} - \max_i z_i", "refuted"),
        (r"\sum_i \mathrm{softmax}(z)_i y_i \le \max_i z_i", "refuted"),
    ],
)
def test_a_mean_under_a_softmax_is_no_larger(text: str, word: str) -> None:
    assert check(text).verdict.word == word


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        (r"\log \max_i z_i \ge \log z_j", "max_x z(x) > 0"),
        (r"\frac{1}{K}\sum_i \log z_i \le \log \max_i z_i", "max_x z(x) > 0"),
        (r"\log \min_i z_i \le \log z_j", "z(x) > 0"),
    ],
)
def test_what_is_needed_is_said_of_the_largest_value_or_of_all(text: str, needed: str) -> None:
    """The outcome m of the proof is no letter of the statement."""
    verdict = check(text).verdict
    assert verdict.word == "proved"
    assert needed in verdict.hypotheses
    assert not any("(m)" in h for h in verdict.hypotheses)


def test_a_sum_of_the_first_values_beside_the_largest_of_all_is_left_open() -> None:
    """Its values z_1, z_2, z_3 were numbers apart from z, at which it was refuted."""
    for n in (1, 3):
        assert check(rf"\log \sum_{{i=1}}^{n} e^{{z_i}} > \max_i z_i").verdict.word not in ("proved", "refuted")


@pytest.mark.parametrize(("scale", "word"), [("/T", "proved"), ("T", "refuted")])
def test_an_equality_at_any_outcome_needs_no_sign_of_a_temperature(scale: str, word: str) -> None:
    text = r"\frac{\exp(z_i/T)}{\sum_j \exp(z_j/T)} = \frac{\exp((z_i - \max_j z_j) [T])}{\sum_k \exp((z_k - \max_j z_j) [T])}"
    assert check(text.replace("[T]", scale)).verdict.word == word
