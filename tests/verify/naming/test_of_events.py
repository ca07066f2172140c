r"""Bayes' rule and the product rule of events and words are shown, one exchange is refuted; independence is left open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words

TRUE = [
    r"P(A|B) = \frac{P(B|A) P(A)}{P(B)}",
    r"P(Y|X) = \frac{P(X,Y)}{P(X)}",
    r"P(A \cap B) = P(A|B) P(B)",
    r"P(AB) = P(B|A) P(A)",
    r"P(\text{yes} \mid \text{sunny}) = \frac{P(\text{sunny} \mid \text{yes}) P(\text{yes})}{P(\text{sunny})}",
    r"P(\theta|D) = \frac{P(D|\theta) P(\theta)}{P(D)}",
    r"P(A,B,C) = P(A|B,C) P(B|C) P(C)",
]
FALSE = [
    r"P(A|B) = \frac{P(A|B) P(A)}{P(B)}",
    r"P(A|B) = \frac{P(B|A) P(B)}{P(A)}",
    r"P(Y|X) = \frac{P(X,Y)}{P(Y)}",
    r"P(A \cap B) = P(A|B) P(A)",
    r"P(\text{yes} \mid \text{sunny}) = \frac{P(\text{sunny} \mid \text{yes}) P(\text{sunny})}{P(\text{yes})}",
]
OPEN = [
    r"P(A, B) = P(A) P(B)",
    r"P(A|B) P(B) = P(A) P(B)",
    r"P(A|B) = P(B|A)",
    r"P(A,B|C) = P(A|C) P(B|C)",
    r"P(Z|X,Y) = P(Z|Y)",
    r"P(A,B|C) = P(A|B,C) P(B)",
    r"P(Z|X,Y) = P(Z)",
]


@pytest.mark.parametrize("claim", TRUE)
def test_the_rules_are_shown(claim: str) -> None:
    assert words(f"We have ${claim}$.") == ["proved"]


@pytest.mark.parametrize("claim", FALSE)
def test_one_exchange_is_refuted(claim: str) -> None:
    assert words(f"We have ${claim}$.") == ["refuted"]


@pytest.mark.parametrize("claim", OPEN)
def test_what_holds_of_independent_events_or_equal_priors_is_left_open(claim: str) -> None:
    assert not set(words(f"We have ${claim}$.")) & {"proved", "refuted", "definition", "confirmed"}


#: With parameters w of inputs X: formulas of one chapter, and whether they are shown.
OF_PARAMETERS = [
    (r"p(\mathbf{w} | \mathbf{y}, X, \sigma^2) \propto p(\mathbf{y} | X, \mathbf{w}, \sigma^2) p(\mathbf{w})", True),
    (r"p(\mathbf{w} | \mathbf{y}, X) = \frac{p(\mathbf{y} | X, \mathbf{w}) p(\mathbf{w})}{p(\mathbf{y} | X)}", True),
    (r"p(\theta | \mathcal{D}) \propto p(\mathcal{D} | \theta) p(\theta)", True),
    (r"p(y | x, \mathcal{D}) = \int p(y | x, \theta) p(\theta | \mathcal{D}) d\theta", True),
    (r"p(\mathbf{w} | \mathbf{y}, X) \propto p(\mathbf{y} | X, \mathbf{w}) p(\mathbf{y})", False),
    (r"p(\mathbf{w} | \mathbf{y}, X) = \frac{p(\mathbf{y} | X, \mathbf{w}) p(\mathbf{y} | X)}{p(\mathbf{w})}", False),
    (r"p(\theta | \mathcal{D}) \propto p(\theta | \mathcal{D}) p(\theta)", False),
    (r"p(y | x, \mathcal{D}) = \int p(y | x, \theta) p(\mathcal{D} | \theta) d\theta", False),
    (r"p(y | x, u) = \int p(y | x, z) p(z | u) dz", False),
]


def test_bayes_rule_and_total_probability_of_parameters() -> None:
    text = "\n\n".join(f"$${formula}$$" for formula, _ in OF_PARAMETERS)
    claims = verify_document(parse_chapter(text + "\n", "markdown")).claims
    assert [(c.text, c.verdict.positive) for c in claims] == OF_PARAMETERS


@pytest.mark.parametrize(
    ("claim", "verdicts"),
    [
        (r"P(\text{cat} \mid \text{the}) = 0.3", ["data"]),
        (r"P(b|a) = 0.3", ["data"]),
        (r"P(C|B) = \frac{5}{10} = 0.5", ["data", "confirmed"]),
        (r"P(C|B) = \frac{5}{10} = 0.8", ["data", "refuted"]),
        (r"P(B|C) \approx 1.3", ["refuted"]),
        (r"P(B|C) = \frac{7}{5}", ["refuted"]),
    ],
)
def test_a_probability_that_the_text_tells_lies_between_0_and_1(claim: str, verdicts: list[str]) -> None:
    assert words(f"We have ${claim}$.") == verdicts
