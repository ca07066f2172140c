r"""The variance that a sentence gives to the variable whose entropy it bounds; no other formula, and no other variable, takes it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.moments_told import moments_of_subject

BOUND = r"h(X) \le \frac12 \log(2 \pi e \sigma^2)"
VARIANCE = (r"\mathrm{Var}(X) = \sigma^2",)

TOLD = [
    (r"Among all densities with variance $\sigma^2$,", BOUND, "", VARIANCE),
    (r"Fixed finite variance $\sigma^2 > 0$:", BOUND, "", VARIANCE),
    (r"Under a variance constraint:", BOUND, "", VARIANCE),
    (r"Then", BOUND, r"Let $X$ be a random variable with mean $\mu$ and variance $\sigma^2$. ", VARIANCE),
    (r"Under the power constraint $\mathbb{E}[X^2] \le P$,", r"h(X) \le \frac12 \log(2 \pi e P)", "", (r"\mathbb{E}[X^2] \le P",)),
    (r"Then", BOUND, r"Let $X$ be given, and let $Z$ have variance $\sigma^2$. ", ()),
    (r"With variance $\sigma^2$,", r"h(X) = \frac12 \log(2 \pi e \sigma^2)", "", ()),
    (r"For every density,", BOUND, "", ()),
]


@pytest.mark.parametrize(("before", "formula", "earlier", "given"), TOLD)
def test_what_is_told(before: str, formula: str, earlier: str, given: tuple[str, ...]) -> None:
    assert moments_of_subject(before, formula, Context(), earlier)[0] == given


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.kind != "data"]


def test_in_a_chapter() -> None:
    told = r"Let $X$ be any continuous random variable with variance $\sigma^2$. Then $h(X) \le \frac12\log(2\pi e\sigma^2)$"
    assert verdicts(told + ".")[-1] == "proved"
    assert verdicts(rf"{told} with equality iff $X \sim \mathcal{{N}}(\mu, \sigma^2)$.")[-1] == "proved"
    assert verdicts(rf"{told} with equality iff $X \sim \mathcal{{N}}(\mu, \sigma)$.")[-1] != "proved"
    assert verdicts(told.replace("2\\pi e", "2\\pi") + ".")[-1] != "proved"


#: The variance is denied, conditional, or that of something else.
ANOTHERS = (
    "If $X$ does not have variance $v$,", "Not every $X$ has variance $v$. We have", "Let $Y$ be independent of $X$ with variance $v$. Then",
    "Let $Y$, independent of $X$, have variance $v$. Then", "With noise of variance $v$,", "For $Z$ of variance $v$,",
    "Let $X$ have conditional variance $v$ given $Y$. Then", "Whatever the variance $v$ of the noise,", "When each $X_i$ has variance $v$, the sum $X$ has",
    "Let $X$ have variance $v$. Now let $X$ be any variable. Then", "If the input has power $v$, the output has",
    r"If $\log X$ has variance $v$,", "If $X$ has variance $v$ or more,",
)  # fmt: skip


@pytest.mark.parametrize("told", ANOTHERS)
def test_the_moment_of_something_else_is_none_of_the_variable(told: str) -> None:
    name = "Y" if "output" in told else "X"
    assert verdicts(rf"{told} $h({name}) \le \frac12 \log(2\pi e v)$.")[-1] == "undecided"


@pytest.mark.parametrize(
    "told",
    ["For any density of $X$ with variance $v$,", "Let $X$ have mean $0$ and variance $v$. The entropy satisfies", "With variance $v$,"],
)
def test_its_own_is(told: str) -> None:
    assert verdicts(rf"{told} $h(X) \le \frac12 \log(2\pi e v)$.")[-1] == "proved"


def test_a_bound_in_another_letter_is_not_one_about_a_law_named_before() -> None:
    laws = r"If $X \sim \mathrm{Exp}(\lambda)$ then $h(X) = 1 - \log \lambda$."
    assert verdicts(rf"{laws} For any density, $h(X) \le \frac12 \log(2 \pi e s)$.")[-1] != "refuted"
    assert verdicts(rf"{laws} So $h(X) \le -\log \lambda$.")[-1] == "refuted"
