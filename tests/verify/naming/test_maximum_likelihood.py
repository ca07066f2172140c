r"""Optima of a likelihood, of its logarithm and of its negative are the same place; the least likelihood is another one."""

from __future__ import annotations

from itertools import pairwise

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = ("definition", "proved")
NEGATIVE = ("refuted", "convention-mismatch")
_SUM = r"\sum_{i=1}^n \log f(x_i; \theta)"
TRUE = [
    r"\arg\max_\theta L(\theta) = \arg\max_\theta \log L(\theta)",
    rf"\arg\max_\theta \prod_{{i=1}}^n f(x_i; \theta) = \arg\max_\theta {_SUM}",
    rf"\arg\max_\theta {_SUM} = \arg\min_\theta -\frac{{1}}{{n}} {_SUM}",
    rf"\hat\theta_{{\text{{MLE}}}} = \arg\max_\theta {_SUM}",
    rf"\hat\theta_{{ML}} = \arg\min_\theta -\frac{{1}}{{n}} {_SUM}",
    r"\hat\theta_{MAP} = \arg\max_\theta \log p(x | \theta) + \log p(\theta)",
    r"\hat\theta_{MAP} = \arg\max_\theta p(\theta | x)",
]
FALSE = [
    r"\arg\max_\theta L(\theta) = \arg\min_\theta \log L(\theta)",
    rf"\arg\max_\theta {_SUM} = \arg\max_\theta -\frac{{1}}{{n}} {_SUM}",
    rf"\hat\theta_{{\text{{MLE}}}} = \arg\min_\theta {_SUM}",
    r"\hat\theta_{MAP} = \arg\min_\theta \log p(x | \theta) + \log p(\theta)",
]
OPEN = [
    r"\arg\max_\theta L(\theta) = \arg\max_\theta \log L(\theta)^2 - L(\theta)",
    rf"\arg\max_\theta {_SUM} = \arg\max_\theta \log \sum_{{i=1}}^n f(x_i; \theta)",
    rf"\arg\max_\theta {_SUM} = \arg\max_\theta \sum_{{i=1}}^n \log f(x_i; \theta) + \log p(\theta)",
    r"\arg\max_\theta \prod_{i=1}^n f(x_i; \theta) = \arg\max_\theta \sum_{i=1}^m \log f(x_i; \theta)",
    r"\arg\max_\theta \prod_{i=1}^n f(x_i; \theta) = \arg\max_\theta \sum_{i=2}^n \log f(x_i; \theta)",
    rf"\arg\max_\theta {_SUM} = \arg\max_{{\theta > 0}} {_SUM}",
    r"\arg\max_K \sum_{i=1}^n \log f(x_i; K) = \arg\max_K \frac{1}{K} \sum_{i=1}^n \log f(x_i; K)",
    r"\hat\theta_{ML} = \arg\min_\theta L(\theta)",
    r"\hat\theta_{ML} = \arg\max_\theta \log q(x, \theta)",
    r"\hat\theta_{MAP} = \arg\max_\theta \sum_{i=1}^n [\log f(x_i; \theta) + \log p(\theta)]",
]
NO_ESTIMATE = [
    r"\hat\theta_{MAP} = \arg\max_\theta \sum_{i=1}^n \log f(x_i; \theta) + n \log p(\theta)",
    r"\hat\theta_{MLE} = \arg\max_\theta \log p(\theta | x)",
    r"\hat\theta_{MLE} = \arg\max_\theta \log p(x | \theta) + \log p(\theta)",
    r"\hat\theta_{MAP} = \arg\max_\theta \log p(x | \theta) - \log p(\theta)",
]


def verdicts(formulas: list[str]) -> list[str]:
    text = "".join(f"# {k}\n\n$$ {one} $$\n\n" for k, one in enumerate(formulas))
    found = verify_document(parse_chapter(text, "markdown")).claims
    starts = [text.index(f"# {k}\n") for k in range(len(formulas))] + [len(text)]
    return [next(f"{c.verdict.word}: {c.verdict.message}" for c in found if a < c.start < b) for a, b in pairwise(starts)]


def test_the_same_place_is_known() -> None:
    assert [x for x, v in zip(TRUE, verdicts(TRUE), strict=True) if v.split(":")[0] not in POSITIVE] == []


def test_the_other_end_is_an_error() -> None:
    assert [x for x, v in zip(FALSE, verdicts(FALSE), strict=True) if v.split(":")[0] not in NEGATIVE] == []


def test_another_objective_is_left_open_and_no_estimate_by_its_name() -> None:
    assert [x for x, v in zip(OPEN, verdicts(OPEN), strict=True) if v.split(":")[0] in (*POSITIVE, *NEGATIVE)] == []
    assert [x for x, v in zip(NO_ESTIMATE, verdicts(NO_ESTIMATE), strict=True) if "agrees" in v] == []


def test_the_greatest_loss_is_no_estimate() -> None:
    told = "Let $L(\\theta)$ be the negative log-likelihood. Then $\\hat\\theta_{ML} = \\arg\\max_\\theta L(\\theta)$."
    assert [c.verdict.word for c in verify_document(parse_chapter(told, "markdown")).claims] == ["undecided"]
