r"""Steps put into each other have one law where means and variances agree: a root, a rate or a sign away they have not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_TWICE = r"\sqrt{\alpha_t}(\sqrt{\alpha_{t-1}} x_{t-2} + \sqrt{1-\alpha_{t-1}}\,\epsilon_{t-2}) + \sqrt{1-\alpha_t}\,\epsilon_{t-1}"
_MERGED = r"\sqrt{\alpha_t\alpha_{t-1}} x_{t-2} + \sqrt{1-\alpha_t\alpha_{t-1}}\,\bar\epsilon_{t-2}"
_APART = r"\sqrt{\alpha_t\alpha_{t-1}} x_{t-2} + \sqrt{\alpha_t(1-\alpha_{t-1})}\,\epsilon_{t-2} + \sqrt{1-\alpha_t}\,\epsilon_{t-1}"
_DIRECT = r"\sqrt{\bar\alpha_t} x_0 + \sqrt{1-\bar\alpha_t}\,\epsilon"

TRUE = [
    rf"\sqrt{{\alpha_t}}x_{{t-1}} + \sqrt{{1-\alpha_t}}\,\epsilon_{{t-1}} = {_TWICE}",
    rf"x_t = {_TWICE} = {_MERGED}",
    rf"{_TWICE} = {_APART}",
    rf"{_APART} = {_MERGED} = \dots = {_DIRECT}",
    rf"{_MERGED} = \sqrt{{\prod_{{i=1}}^t \alpha_i}}\, x_0 + \sqrt{{1-\prod_{{i=1}}^t \alpha_i}}\,\epsilon_0",
    r"\mathbf{x}_t = \sqrt{(1-\beta_t)(1-\beta_{t-1})}\,\mathbf{x}_{t-2} + \sqrt{1-(1-\beta_t)(1-\beta_{t-1})}\,\mathbf{z}_{t-2}",
]
FALSE = [
    (_TWICE, _MERGED.replace(r"1-\alpha_t\alpha", r"1+\alpha_t\alpha")),
    (_TWICE, _MERGED.replace(r"\sqrt{\alpha_t\alpha_{t-1}} x", r"\alpha_t\alpha_{t-1} x")),
    (_TWICE, _MERGED.replace(r"\sqrt{1-\alpha_t\alpha_{t-1}}\,", r"(1-\alpha_t\alpha_{t-1})")),
    (_MERGED, _DIRECT.replace(r"\sqrt{1-\bar\alpha_t}", r"\sqrt{1-\alpha_t}")),
    (_APART, _MERGED.replace(r"1-\alpha_t\alpha_{t-1}", r"1-\alpha_t")),
]
OPEN = [
    (_TWICE, _APART.replace(r"x_{t-2} +", r"x_{t-2} -")),  # the same law by other noise
    (_TWICE.replace("_{t-1}\\)", ""), r"\sqrt{\alpha_t} x_{t-2} + y"),
    (_APART.replace("_{t-2} + \\sqrt{1", " + \\sqrt{1").replace("\\epsilon_{t-1}", "\\epsilon"), _MERGED),  # one letter for two noises
]


@pytest.mark.parametrize("formula", TRUE)
def test_the_steps_have_one_law(formula: str, judge: Callable[[str], str]) -> None:
    assert judge(formula) in ("definition", "proved")


@pytest.mark.parametrize(("left", "right"), FALSE)
def test_another_mean_or_variance_is_refuted(left: str, right: str, judge: Callable[[str], str]) -> None:
    assert judge(f"{left} = {right}") == "refuted"


@pytest.mark.parametrize(("left", "right"), OPEN)
def test_what_may_be_meant_otherwise_is_left_open(left: str, right: str, judge: Callable[[str], str]) -> None:
    assert judge(f"{left} = {right}") not in ("definition", "proved", "refuted")
