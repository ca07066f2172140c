r"""Expectations of the terms of the bound: by q, of what the term depends on; by a model or of another state they are other losses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_MIDDLE = r"L_{t-1} = \mathbb{E}_{OVER}[D_{KL}(q(x_{t-1}|x_t,x_0) \| p_\theta(x_{t-1}|x_t))]"
_FIRST = r"L_0 = \mathbb{E}_{OVER}[-\log p_\theta(x_0|x_1)]"
_LAST = r"L_T = \mathbb{E}_{OVER}[D_{KL}(q(x_T|x_0) \| p(x_T))]"
_SIMPLE = r"L_{\text{simple}} = \mathbb{E}_{OVER}[\|\epsilon - \epsilon_\theta(x_t, t)\|^2]"
#: A term, what it may be averaged over, and what it may not.
OVER = [
    (
        _MIDDLE,
        ["q", "q(x_t|x_0)", "q(x_{1:T}|x_0)", "q(x_{0:T})", "q(x_0) q(x_t|x_0)", "x_0, x_t"],
        [r"p_\theta", "q(x_{t-1}|x_0)", "x_0", "q(x_0)", r"q_\sigma(x_t|x_0)", "x_t \\sim r", "q(x_{t+1}|x_0)"],
    ),
    (_FIRST, ["q", "q(x_1|x_0)", "x_1 \\sim q(x_1|x_0)"], ["p", "q(x_2|x_0)", r"x_1 \sim p_\theta", "x_0", "q(x_T|x_0)"]),
    (_LAST, ["q", "q(x_0)", "x_0"], [r"p_\theta", r"x_0 \sim p_\theta", "p(x_0)"]),
    (
        _SIMPLE,
        [r"t, x_0, \epsilon", r"t \sim U(1,T), x_0 \sim q(x_0), \epsilon \sim \mathcal{N}(0, I)"],
        [r"t, x_0 \sim p_\theta, \epsilon", r"t \sim U(1,T), x_0 \sim q(x_0), \epsilon \sim \mathcal{N}(0, 2I)", "p_\\theta"],
    ),
]


@pytest.mark.parametrize(("term", "laws", "others"), OVER, ids=["middle", "first", "last", "simple"])
def test_a_term_is_averaged_over_what_it_depends_on(term: str, laws: list[str], others: list[str], judge: Callable[[str], str]) -> None:
    assert [law for law in laws if judge(term.replace("OVER", law)) not in ("definition", "proved")] == []
    assert [law for law in others if judge(term.replace("OVER", law)) in ("definition", "proved")] == []
