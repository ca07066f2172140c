r"""What follows where a derivative is set to 0 is known; what does not is no identity that values refute."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = ("definition", "proved")
NEGATIVE = ("refuted", "convention-mismatch")
_POISSON = (
    r"$$ L(\lambda) = n \log \lambda - \lambda \sum_{i=1}^n x_i $$" "\n\n"
    r"$$ \frac{dL}{d\lambda} = \frac{n}{\lambda} - \sum_{i=1}^n x_i = 0 $$" "\n\n"
)  # fmt: skip
_COIN = (
    r"$$ \ell(\theta) = \sum_{i=1}^n x_i \log \theta + \sum_{i=1}^n (1 - x_i) \log(1 - \theta) $$" "\n\n"
    r"$$ \frac{\partial \ell(\theta)}{\partial \theta} = \frac{1}{\theta} \sum_{i=1}^n x_i - \frac{1}{1-\theta} \sum_{i=1}^n (1 - x_i) = 0 $$" "\n\n"
)  # fmt: skip
_NORMAL = (
    r"$$ g(\mu, \sigma) = -n \log \sigma - \frac{1}{2\sigma^2} \sum_{i=1}^n (x_i - \mu)^2 $$" "\n\n"
    r"$$ \frac{\partial g}{\partial \sigma} = -\frac{n}{\sigma} + \frac{1}{\sigma^3} \sum_{i=1}^n (x_i - \mu)^2 = 0 $$" "\n\n"
)  # fmt: skip
ROWS = [
    (_POISSON, r"\lambda \sum_{i=1}^n x_i = n", POSITIVE),
    (_POISSON, r"\hat\lambda = \frac{n}{\sum_{i=1}^n x_i}", POSITIVE),
    (_POISSON, r"\hat\lambda = -\frac{n}{\sum_{i=1}^n x_i}", NEGATIVE),
    (_POISSON, r"\hat\lambda = -\frac{n}{\sum_{i=1}^n x_i}", NEGATIVE),  # told twice
    (_COIN, r"(1 - \theta) \sum_{i=1}^n x_i = \theta \sum_{i=1}^n (1 - x_i)", POSITIVE),
    (_COIN, r"\sum_{i=1}^n x_i = n \theta", POSITIVE),
    (_NORMAL, r"\sigma^2 = \frac{1}{n} \sum_{i=1}^n (x_i - \mu)^2", POSITIVE),
    (_NORMAL, r"\sigma^2 = -\frac{1}{n} \sum_{i=1}^n (x_i - \mu)^2", NEGATIVE),
]
OPEN = [
    (_POISSON, r"\hat\lambda = \frac{n - 1}{\sum_{i=1}^n x_i}"),
    (_POISSON, r"\lambda \sum_{i=1}^n x_i = n^2"),
    (_COIN, r"(1 - \theta) \sum_{i=1}^n x_i = \theta^2 \sum_{i=1}^n (1 - x_i)"),
    (_NORMAL, r"\sigma^2 = \frac{1}{n-1} \sum_{i=1}^n (x_i - \mu)^2"),
]

#: Denied, or of another function: no wrong one is accused.
DENIED = (
    r"It does not follow that $\hat\lambda = -\frac{n}{\sum_{i=1}^n x_i}$. It is a mistake to write $\lambda \sum_{i=1}^n x_i = -n$. "
    r"For the second model we find similarly $\lambda \sum_{i=1}^n x_i = -n$. With the opposite sign $\lambda \sum_{i=1}^n x_i = -n$. If the data are flipped, $\hat\lambda = -\frac{n}{\sum_{i=1}^n x_i}$."
)


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("told", [_POISSON, _COIN, _NORMAL])
def test_that_it_is_zero_is_set(told: str) -> None:
    assert [w for w in words(told) if w not in POSITIVE] == []


@pytest.mark.parametrize("told", [_POISSON, _COIN, _NORMAL])
def test_what_follows_is_known_and_what_does_not_is_left_open(told: str) -> None:
    rows = [(row, good) for own, row, good in ROWS if own == told]
    text = told + "".join(f"$$ {row} $$\n\n" for row, _ in rows)
    assert [x for x, w in zip(rows, words(text)[3:], strict=True) if w not in x[1]] == []
    others = [row for own, row in OPEN if own == told]
    text = told + "".join(f"$$ {row} $$\n\n" for row in others)
    assert [x for x, w in zip(others, words(text)[3:], strict=True) if w in (*POSITIVE, *NEGATIVE)] == []


def test_what_is_denied_or_of_another_model_is_not_accused() -> None:
    assert [w for w in words(_POISSON + DENIED)[3:] if w in (*POSITIVE, *NEGATIVE)] == []


def test_a_wrong_derivative_sets_nothing() -> None:
    wrong = _POISSON.replace(r"\frac{n}{\lambda} - \sum", r"\frac{n}{\lambda} + \sum")
    found = words(wrong + r"$$ \lambda \sum_{i=1}^n x_i = -n $$")
    assert found[1] == "refuted" and found[-1] not in POSITIVE
