r"""A formula at a value of its letter: the derivative is taken first, false values are refuted, laws named after the letter are left."""

from __future__ import annotations

import pytest

from symbolic_it import check

TWINS = [
    (r"\frac{d}{dt} D(p\|(1-t)p + tq)\Big|_{t=0} = 0", r"\frac{d}{dt} D(p\|(1-t)p + tq)\Big|_{t=0} = 1"),
    (r"\frac{d}{dt}\log\sum_x p(x)e^{tf(x)}\Big|_{t=0} = \mathbb{E}_p[f(x)]", r"\frac{d}{dt}\log\sum_x p(x)e^{tf(x)}\Big|_{t=0} = -\mathbb{E}_p[f(x)]"),
    (r"\left.\frac{\partial}{\partial \alpha} \log \sum_x p(x)^\alpha\right|_{\alpha=1} = -H(p)", r"\left.\frac{\partial}{\partial \alpha} \log \sum_x p(x)^\alpha\right|_{\alpha=1} = H(p)"),
    (r"\frac{d}{d\epsilon} H((1-\epsilon)p + \epsilon q)\Big|_{\epsilon=0} = H(q,p) - H(p)", r"\frac{d}{d\epsilon} H((1-\epsilon)p + \epsilon q)\Big|_{\epsilon=0} = H(p,q) - H(p)"),
    (r"x^2|_{x=3} = 9", r"x^2|_{x=3} = 6"),
]  # fmt: skip
LEFT = [r"\log p_t(x)|_{t=0} = 0", r"\frac{\partial}{\partial \theta} D(q\|p_\theta)\Big|_{\theta=1} = 0", r"\log a|_{z=0} = \log a"]
LEFT += [
    r"\frac{x^3}{3}\Big|_{x=0}^{1} = \frac{1}{3}",
    r"\left[\frac{x^3}{3}\right]_{x=0}^1 = 0",
    r"[x^3]^1_{x=0} = 1",
]  # between two values
LEFT += [r"1 + t \frac{d}{dt} e^{3t}\Big|_{t=0} = 1 + 3t", r"t \left.\frac{d}{dt} e^{3t}\right|_{t=0} = 3t"]  # t may stand outside


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_value_is_put_in_behind_the_derivative(text: str, twin: str) -> None:
    assert check(text).verdict.positive
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize("text", LEFT)
def test_what_does_not_show_the_letter_is_not_read(text: str) -> None:
    assert not check(text).verdict.positive
    assert not check(text).verdict.negative
