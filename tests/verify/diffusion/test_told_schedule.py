r"""What formulas tell of a schedule: the product of \alpha_s, roots of it, or nothing."""

from __future__ import annotations

import pytest

from symbolic_it.verify.diffusion.told_schedule import agreeing_kinds, corroborate, told_schedule

TOLD = [
    ([r"\bar\alpha_t = \prod_{s=1}^t \alpha_s"], True),
    ([r"\bar{\alpha}_t := \prod_{i=1}^t (1 - \beta_i)", r"\alpha_t = 1 - \beta_t"], True),
    ([r"\bar\alpha_t = \alpha_t \bar\alpha_{t-1} = \prod_{s=1}^t \alpha_s"], True),
    ([r"\bar\alpha_t = \prod_{s=1}^t \sqrt{1-\beta_s}"], False),
    ([r"\bar\alpha_t = \prod_{s=1}^t a_s"], False),
    ([r"\bar\alpha_t = \prod_{s=1}^{t-1} \alpha_s"], False),
    ([r"\bar\alpha_t = \prod_{s\le t} \alpha_s"], True),
    ([r"\bar\alpha_t = \prod_{s\le t-1} \alpha_s"], False),
    ([r"\bar\alpha_t = \prod_{s=1}^t \alpha_s", r"\alpha_t = \sqrt{1-\beta_t}"], False),
    ([r"\bar\alpha_t = \prod_{s=1}^t \alpha_s", r"\beta_t = 1 - \alpha_t^2"], False),
    ([r"\alpha_t = 1 - \beta_t", r"\bar\alpha_t = f(t)"], None),
    ([r"\beta_t = 1 - \frac{\bar\alpha_t}{\bar\alpha_{t-1}}", r"\bar\alpha_t ="], None),
]


@pytest.mark.parametrize(("formulas", "told"), TOLD)
def test_a_schedule_is_told_by_its_product(formulas: list[str], told: bool | None) -> None:
    assert told_schedule(formulas, {}) is told


_STEP = r"q(x_t|x_{t-1}) = \mathcal{N}(\sqrt{1-\beta_t} x_{t-1}, \beta_t I)"
_NOISED = r"x_t = \sqrt{\bar\alpha_t} x_0 + \sqrt{1-\bar\alpha_t} \epsilon"
_VARIANCE = r"\tilde\beta_t = \frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t} \beta_t"


@pytest.mark.parametrize(
    ("formulas", "corroborated"),
    [
        ([_STEP, _NOISED], True),
        ([_STEP, _VARIANCE], False),
        ([_NOISED, _VARIANCE], False),
        ([_STEP], False),
        ([_STEP.replace("1-", "1+"), _NOISED], False),
        ([_STEP, _NOISED.replace(r"\sqrt{\bar\alpha_t}", r"\bar\alpha_t")], False),
    ],
)
def test_laws_that_leave_no_other_schedule(formulas: list[str], corroborated: bool) -> None:
    assert corroborate(agreeing_kinds(formulas, {})) == corroborated
