r"""The forward process, its posterior and its parametrisations are judged by the schedule: a root, a step or a sign away nothing is true."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

Judge = Callable[[str], str]

#: A true equation and twins of one edit, which are refuted.
DETERMINED = [
    (
        r"q(x_t|x_0) = \mathcal{N}(x_t; \sqrt{\bar\alpha_t}x_0, (1-\bar\alpha_t)I)",
        r"q(x_t|x_0) = \mathcal{N}(x_t; \bar\alpha_t x_0, (1-\bar\alpha_t)I)",
        r"q(x_t|x_0) = \mathcal{N}(x_t; \sqrt{\bar\alpha_t}x_0, \sqrt{1-\bar\alpha_t}I)",
        r"q(x_t|x_0) = \mathcal{N}(x_t; \sqrt{\alpha_t}x_0, (1-\bar\alpha_t)I)",
    ),
    (
        r"x_t = \sqrt{\bar\alpha_t}x_0 + \sqrt{1-\bar\alpha_t}\,\epsilon",
        r"x_t = \sqrt{\bar\alpha_t}x_0 + (1-\bar\alpha_t)\epsilon",
        r"x_t = \sqrt{\bar\alpha_t}x_0 + \sqrt{1-\alpha_t}\,\epsilon",
    ),
    (r"x_t = \sqrt{\alpha_t}x_{t-1} + \sqrt{\beta_t}\,\epsilon_{t-1}", r"x_t = \sqrt{\alpha_t}x_{t-1} + \beta_t\epsilon_{t-1}"),
    (
        r"\tilde\mu_t(x_t,x_0) = \frac{\sqrt{\bar\alpha_{t-1}}\beta_t}{1-\bar\alpha_t}x_0 + \frac{\sqrt{\alpha_t}(1-\bar\alpha_{t-1})}{1-\bar\alpha_t}x_t",
        r"\tilde\mu_t(x_t,x_0) = \frac{\sqrt{\bar\alpha_t}\beta_t}{1-\bar\alpha_t}x_0 + \frac{\sqrt{\alpha_t}(1-\bar\alpha_{t-1})}{1-\bar\alpha_t}x_t",
        r"\tilde\mu_t(x_t,x_0) = \frac{\sqrt{\bar\alpha_{t-1}}\beta_t}{1-\bar\alpha_t}x_0 - \frac{\sqrt{\alpha_t}(1-\bar\alpha_{t-1})}{1-\bar\alpha_t}x_t",
        r"\tilde\mu_t(x_t,x_0) = \frac{\sqrt{\bar\alpha_{t-1}}\beta_t}{1-\bar\alpha_t}x_t + \frac{\sqrt{\alpha_t}(1-\bar\alpha_{t-1})}{1-\bar\alpha_t}x_0",
    ),
    (
        r"\tilde\beta_t = \frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t}\beta_t",
        r"\tilde\beta_t = \frac{1-\bar\alpha_t}{1-\bar\alpha_{t-1}}\beta_t",
        r"\tilde\beta_t = \frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t}\alpha_t",
    ),
    (
        r"\frac{1}{\tilde\beta_t} = \frac{\alpha_t}{\beta_t} + \frac{1}{1-\bar\alpha_{t-1}}",
        r"\frac{1}{\tilde\beta_t} = \frac{\alpha_t}{\beta_t} - \frac{1}{1-\bar\alpha_{t-1}}",
    ),
    (
        r"\tilde\mu_t = \frac{1}{\sqrt{\alpha_t}}\left(x_t - \frac{\beta_t}{\sqrt{1-\bar\alpha_t}}\epsilon\right)",
        r"\tilde\mu_t = \frac{1}{\sqrt{\alpha_t}}\left(x_t - \frac{\beta_t}{1-\bar\alpha_t}\epsilon\right)",
        r"\tilde\mu_t = \frac{1}{\sqrt{\alpha_t}}\left(x_t + \frac{\beta_t}{\sqrt{1-\bar\alpha_t}}\epsilon\right)",
    ),
    (
        r"\nabla_{x_t}\log q(x_t|x_0) = -\frac{\epsilon}{\sqrt{1-\bar\alpha_t}}",
        r"\nabla_{x_t}\log q(x_t|x_0) = \frac{\epsilon}{\sqrt{1-\bar\alpha_t}}",
        r"\nabla_{x_t}\log q(x_t|x_0) = -\frac{\epsilon}{1-\bar\alpha_t}",
    ),
    (r"\bar\alpha_t < \bar\alpha_{t-1}", r"\bar\alpha_t > \bar\alpha_{t-1}"),
    (r"1 - \bar\alpha_t > \beta_t", r"1 - \bar\alpha_t < \beta_t"),
    (
        r"q(x_{t-1}|x_t,x_0) = \mathcal{N}(x_{t-1}; \tilde\mu_t(x_t,x_0), \tilde\beta_t I)",
        r"q(x_{t-1}|x_t,x_0) = \mathcal{N}(x_{t-1}; \tilde\mu_t(x_t,x_0), \tilde\beta_t^2 I)",
    ),
]
#: True equations whose twins may say something else of what the text leaves open: they are only not called true.
OPEN = [
    (
        r"D_{KL}(q(x_T|x_0)\|\mathcal{N}(0,I)) = \frac12(\bar\alpha_T\|x_0\|^2 - d\bar\alpha_T - d\log(1-\bar\alpha_T))",
        r"D_{KL}(q(x_T|x_0)\|\mathcal{N}(0,I)) = \frac12(\bar\alpha_T\|x_0\|^2 + d\bar\alpha_T - d\log(1-\bar\alpha_T))",
    ),
    (r"q(x_t|x_{t-1},x_0)q(x_{t-1}|x_0) = q(x_t,x_{t-1}|x_0)", r"q_\sigma(x_t|x_{t-1},x_0) = q_\sigma(x_t|x_{t-1})"),
    (r"q(x_t|x_{t-1},x_0) = q(x_t|x_{t-1})", r"q(x_t|x_{t-1},x_0) = q_\sigma(x_t|x_{t-1})"),
    (
        r"p_\theta(x_{t-1}|x_t)p_\theta(x_t) = p_\theta(x_t|x_{t-1})p_\theta(x_{t-1})",
        r"p_\theta(x_{t-1}|x_t)p(x_t) = p(x_t|x_{t-1})p(x_{t-1})",
    ),
    (r"\bar\alpha_t = \alpha_t\bar\alpha_{t-1}", r"\bar\alpha_t = \beta_t\bar\alpha_{t-1}"),
    (r"\beta_t = 1 - \frac{\bar\alpha_t}{\bar\alpha_{t-1}}", r"\beta_t = \frac{\bar\alpha_t}{\bar\alpha_{t-1}}"),
    (r"\bar\alpha_t = \prod_{i=1}^t (1-\beta_i)", r"\bar\alpha_t = \sum_{i=1}^t (1-\beta_i)"),
    (r"\mathrm{SNR}(t) = \frac{\bar\alpha_t}{1-\bar\alpha_t}", r"\mathrm{SNR}(t) = \frac{1-\bar\alpha_t}{\bar\alpha_t}"),
    (
        r"\mu_\theta(x_t,t) = \frac{1}{\sqrt{\alpha_t}}\left(x_t - \frac{\beta_t}{\sqrt{1-\bar\alpha_t}}\epsilon_\theta(x_t,t)\right)",
        r"\mu_\theta(x_t,t) = \frac{1}{\sqrt{\alpha_t}}\left(x_t - \frac{\beta_t}{1-\bar\alpha_t}\epsilon_\theta(x_t,t)\right)",
    ),
    (
        r"\hat x_0 = \frac{x_t - \sqrt{1-\bar\alpha_t}\,\epsilon_\theta(x_t,t)}{\sqrt{\bar\alpha_t}}",
        r"\hat x_0 = \frac{x_t + \sqrt{1-\bar\alpha_t}\,\epsilon_\theta(x_t,t)}{\sqrt{\bar\alpha_t}}",
    ),
    (
        r"\|\tilde\mu_t - \mu_\theta\|^2 = \frac{\beta_t^2}{\alpha_t(1-\bar\alpha_t)}\|\epsilon - \epsilon_\theta(x_t,t)\|^2",
        r"\|\tilde\mu_t - \mu_\theta\|^2 = \frac{\beta_t}{\alpha_t(1-\bar\alpha_t)}\|\epsilon - \epsilon_\theta(x_t,t)\|^2",
    ),
    (
        r"q(x_{t-1}|x_t,x_0) = \frac{q(x_t|x_{t-1},x_0)q(x_{t-1}|x_0)}{q(x_t|x_0)}",
        r"q(x_{t-1}|x_t,x_0) = \frac{q(x_t|x_{t-1},x_0)q(x_t|x_0)}{q(x_{t-1}|x_0)}",
    ),
    (
        r"-\log p_\theta(x_0) \le \mathbb{E}_q\left[-\log\frac{p_\theta(x_{0:T})}{q(x_{1:T}|x_0)}\right]",
        r"-\log p_\theta(x_0) \ge \mathbb{E}_q\left[-\log\frac{p_\theta(x_{0:T})}{q(x_{1:T}|x_0)}\right]",
    ),
]


@pytest.mark.parametrize("formulas", DETERMINED, ids=lambda formulas: formulas[0])
def test_what_the_schedule_determines_is_proved_and_its_twins_are_refuted(formulas: tuple[str, ...], judge: Judge) -> None:
    assert judge(formulas[0]) == "proved"
    assert [judge(twin) for twin in formulas[1:]] == ["refuted"] * (len(formulas) - 1)


@pytest.mark.parametrize(("formula", "twin"), OPEN)
def test_a_definition_is_shown_by_the_others_and_its_twin_is_not_called_true(formula: str, twin: str, judge: Judge) -> None:
    assert judge(formula) == "proved"
    assert judge(twin) not in ("proved", "definition", "confirmed")


#: True of other samplers, schedules and parametrisations, or of the noise's law.
NOT_REFUTED = [
    r"x_t = \sqrt{\bar\alpha_t}x_0 - \sqrt{1-\bar\alpha_t}\,\epsilon",
    r"\sigma_t^2 = \beta_t",
    r"q(x_{t-1}|x_t,x_0) = \mathcal{N}\left(x_{t-1}; \sqrt{\bar\alpha_{t-1}}x_0 + \sqrt{1-\bar\alpha_{t-1}-\sigma_t^2}"
    r"\frac{x_t-\sqrt{\bar\alpha_t}x_0}{\sqrt{1-\bar\alpha_t}}, \sigma_t^2 I\right)",
    r"q_\sigma(x_t|x_0) = \mathcal{N}(x_t; \sqrt{\bar\alpha_t}x_0, \alpha_t I)",
    r"x_t = (1-t)x_0 + t\epsilon",
    r"x_t = \alpha_t x_0 + \sigma_t\epsilon",
    r"\alpha_t = \sqrt{\bar\alpha_t}",
    r"\mathrm{SNR}(t) = \frac{\alpha_t^2}{\sigma_t^2}",
    r"x_{t-1} = \sqrt{\bar\alpha_{t-1}}x_0 + \sqrt{1-\bar\alpha_{t-1}}\epsilon",
    r"\epsilon = \frac{x_t - \sqrt{\bar\alpha_t}x_0}{\sqrt{1-\bar\alpha_t}}",
    r"\sigma_t = \eta\sqrt{\frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t}}\sqrt{1-\frac{\bar\alpha_t}{\bar\alpha_{t-1}}}",
    r"x_{t-1} = \sqrt{\bar\alpha_{t-1}}\hat x_0 + \sqrt{1-\bar\alpha_{t-1}-\sigma_t^2}\,\epsilon_\theta(x_t,t) + \sigma_t\epsilon_t",
    r"\bar\alpha_t = \frac{f(t)}{f(0)}",
    r"\beta_t = \beta_1 + \frac{t-1}{T-1}(\beta_T - \beta_1)",
    r"x_0 = \sqrt{\bar\alpha_t}x_t - \sqrt{1-\bar\alpha_t}v_t",
    r"\mathbb{E}[x_t|x_0] = \sqrt{\bar\alpha_t}x_0",
    r"\bar\alpha_0 = 1",
    # of this schedule, at some step, or of another step
    r"\bar\alpha_T = 0",
    r"\bar\alpha_t = 2\bar\alpha_{t-1}",
    r"\bar\alpha_T \le \bar\alpha_t",
    r"\bar\alpha_t > \bar\alpha_T",
    r"\bar\alpha_{t-1} = 0.8",
    r"\sqrt{\bar\alpha_{t-1}} = \frac12",
    r"1 - \bar\alpha_t = \beta_t",
    r"\beta_t < \frac12",
    r"\beta_t \le 0.02",
    r"\tilde\beta_t \ge \frac{\beta_t}{2}",
    r"\frac{\bar\alpha_t}{1-\bar\alpha_t} = 1",
    r"\bar\alpha_t < \bar\alpha_k",
    r"\beta_t > \beta_i",
    r"x_t = \sqrt{\frac{\bar\alpha_t}{\bar\alpha_k}} x_k + \sqrt{1-\frac{\bar\alpha_t}{\bar\alpha_k}}\,\epsilon",
    r"\frac{\bar\alpha_t}{\bar\alpha_n} = \prod_{s=n+1}^t \alpha_s",
]
#: Of two steps: what would be true of one is not.
OF_TWO_STEPS = [
    r"\bar\alpha_t = \bar\alpha_k",
    r"\beta_i = \beta_t",
    r"\beta_k = 1 - \alpha_t",
    r"\bar\alpha_t = \alpha_k\bar\alpha_{t-1}",
    r"\bar\alpha_t = \prod_{s=1}^n \alpha_s",
    r"q(x_k|x_0) = q(x_t|x_0)",
    r"H(q(x_t|x_0)) = H(q(x_k|x_0))",
    r"x_t = \frac{\bar\alpha_t}{\bar\alpha_k} x_k + 0\epsilon",
    r"\mathrm{SNR}(t) = \frac{\bar\alpha_k}{1-\bar\alpha_k}",
    r"\tilde\mu_k = \frac{1}{\sqrt{\alpha_t}}\left(x_i - \frac{\beta_t}{\sqrt{1-\bar\alpha_n}}\epsilon\right)",
]


@pytest.mark.parametrize("formula", OF_TWO_STEPS)
def test_two_steps_are_not_one(formula: str, judge: Judge) -> None:
    assert judge(formula) in ("undecided", "not-understood", "data")


@pytest.mark.parametrize("step", ["k", "n", "i"])
def test_the_step_may_have_another_letter(step: str, judge: Judge) -> None:
    formula = r"\tilde\beta_t = \frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t}\beta_t".replace("_t", f"_{step}").replace(
        "{t-1}", f"{{{step}-1}}"
    )
    assert judge(formula) == "proved"
    assert judge(formula.replace(f"{step}-1", step, 1).replace(rf"1-\bar\alpha_{step}}}", rf"1-\bar\alpha_{{{step}-1}}}}")) != "proved"


@pytest.mark.parametrize("formula", NOT_REFUTED)
def test_what_the_schedule_leaves_open_is_not_refuted(formula: str, judge: Judge) -> None:
    assert judge(formula) not in ("refuted", "convention-mismatch")


def test_another_schedule_is_left_open() -> None:
    r"""Where \bar\alpha_t is defined in another way, or \alpha_t stands for it, nothing is judged by the usual one."""
    text = r"""
Let $\bar\alpha_t = \alpha_t^2$. Then

$$q(x_t \mid x_0) = \mathcal{N}(x_t; \bar\alpha_t x_0, (1-\bar\alpha_t^2)I)$$
"""
    older = r"""
With $\alpha_t$ for what others write $\bar\alpha_t$,

$$q(x_t \mid x_0) = \mathcal{N}(x_t; \sqrt{\alpha_t} x_0, (1-\alpha_t)I)$$
"""
    behind = r"""
Each $x_t$ is $x_t = \bar\alpha_t x_0 + \sqrt{1-\bar\alpha_t^2}\,\epsilon$, where $\bar\alpha_t = \prod_{s=1}^t \sqrt{1-\beta_s}$.
"""
    roots = r"""
We have $x_t = \bar\alpha_t x_0 + \sqrt{1-\bar\alpha_t^2}\,\epsilon$ with $\bar\alpha_t = \prod_{s=1}^t \alpha_s$ and $\alpha_s = a_s$, that is
$\alpha_t = \sqrt{1-\beta_t}$.
"""
    untold = r"""
In another notation $q(x_t|x_0) = \mathcal{N}(x_t; \bar\alpha_t x_0, (1-\bar\alpha_t^2) I)$.
"""
    for chapter in (text, older, behind, roots, untold):
        assert not any(c.verdict.negative for c in verify_document(parse_chapter(chapter, "markdown")).claims)


_NOT_MARKOV = r"""
Let $\alpha_t = 1 - \beta_t$ and $\bar\alpha_t = \prod_{s=1}^t \alpha_s$. The process is no longer Markovian.

$$FORMULA$$
"""


@pytest.mark.parametrize(
    "formula", [r"q(x_t|x_{t-1},x_0) = q(x_t|x_{t-1})", r"q(x_t|x_{t-1},x_0) = \mathcal{N}(x_t; \sqrt{\alpha_t}x_{t-1}, \beta_t I)"]
)
def test_of_a_process_that_is_not_markov_a_step_depends_on_more(formula: str, judge: Judge) -> None:
    last = verify_document(parse_chapter(_NOT_MARKOV.replace("FORMULA", formula), "markdown")).claims[-1]
    assert last.verdict.word not in ("proved", "definition", "confirmed", "refuted")
    assert judge(formula) == "proved"


_MU_Q = r"\mu_q(x_t, x_0) = \frac{\sqrt{\bar{\alpha}_{t-1}}(1-\alpha_t)}{1-\bar{\alpha}_t} x_0 + \frac{\sqrt{\alpha_t}(1-\bar{\alpha}_{t-1})}{1-\bar{\alpha}_t} x_t"
_VARIANCE_Q = r"\sigma_q^2(t) = \frac{(1-\alpha_t)(1-\bar{\alpha}_{t-1})}{1-\bar{\alpha}_t}"
_SCORE = r"\mu_\theta(x_t, t) = \frac{1}{\sqrt{\alpha_t}} x_t + \frac{1-\alpha_t}{\sqrt{\alpha_t}} s_\theta(x_t, t)"
_HAT = r"\mu_\theta(x_t, t) = \frac{1}{\sqrt{\alpha_t}} x_t - \frac{1-\alpha_t}{\sqrt{1-\bar{\alpha}_t}\sqrt{\alpha_t}} \hat{\epsilon}_\theta(x_t, t)"


@pytest.mark.parametrize(
    "formula", [_MU_Q, _VARIANCE_Q, _SCORE, _HAT, r"q(x_{t-1} | x_t, x_0) = \mathcal{N}(x_{t-1}; \mu_q(x_t, x_0), \sigma_q^2(t) I)"]
)
def test_the_letters_of_the_posterior_may_have_q_below(formula: str, judge: Judge) -> None:
    assert judge(formula) in ("definition", "proved")


@pytest.mark.parametrize(
    "twin",
    [
        _MU_Q.replace("x_0 +", "x_0 -"),
        _VARIANCE_Q.replace(r"(1-\bar{\alpha}_{t-1})", r"(1+\bar{\alpha}_{t-1})"),
        r"q(x_{t-1} | x_t, x_0) = \mathcal{N}(x_{t-1}; \mu_q(x_t, x_0), \sigma_q^4(t) I)",
        _SCORE.replace(r"\frac{1-\alpha_t}", r"\frac{\alpha_t}"),
        _HAT.replace("x_t -", "x_t +"),
    ],
)
def test_their_twins_are_not_called_true(twin: str, judge: Judge) -> None:
    assert judge(twin) not in ("definition", "proved", "confirmed")
