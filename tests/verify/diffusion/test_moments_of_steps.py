r"""Means and variances of a step of the process are those of its law; another rate, power or state is refuted."""

from __future__ import annotations

from tests.verify.answers import words

TOLD = (
    r"The forward process is $q(x_t|x_{t-1}) = \mathcal{N}(x_t; \sqrt{1-\beta_t}x_{t-1}, \beta_t I)$ with $\alpha_t = 1-\beta_t$ and"
    r" $\bar\alpha_t = \prod_{s=1}^t \alpha_s$. "
)
TRUE = [
    r"\mathrm{Var}[x_t|x_0] = 1-\bar\alpha_t",
    r"\mathbb{E}[x_t|x_0] = \sqrt{\bar\alpha_t}x_0",
    r"\mathrm{Var}[x_{t-1}|x_t,x_0] = \frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t}\beta_t",
]
FALSE = [
    r"\mathrm{Var}[x_t|x_0] = \bar\alpha_t",
    r"\mathbb{E}[x_t|x_0] = \bar\alpha_t x_0",
    r"\mathbb{E}[x_t|x_{t-1}] = \sqrt{\bar\alpha_t}x_{t-1}",
]


def test_moments_and_their_twins() -> None:
    found = words(TOLD + "\n\n".join(f"So ${x}$." for x in (*TRUE, *FALSE)))[3:]
    assert found == ["proved"] * 3 + ["refuted"] * 3


def test_another_process_has_its_own() -> None:
    assert not {"proved", "refuted"} & set(
        words(r"In a series $\mathrm{Var}[x_t|x_{t-1}] = \alpha_t$ and $\mathrm{Var}[x_t|x_0] = \beta_t$.")
    )
