r"""A law of a process with t + 1 where t - 1 is meant is none; texts that write next steps of their own are left alone."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.diffusion.one_step_off import next_steps, one_step_off

_CHAPTER = r"""# A diffusion model

Each step adds noise: $q(x_t|x_{t-1}) = \mathcal{N}(x_t; \sqrt{1-\beta_t} x_{t-1}, \beta_t I)$. Then

$$q(x_t|x_0) = \mathcal{N}(x_t; \sqrt{\bar\alpha_t} x_0, (1-\bar\alpha_t) I)$$

$$\tilde\beta_t = \frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t} \beta_t$$

$$q(x_{1:T}|x_0) = \prod_{t=1}^T q(x_t|x_{t-1})$$

$$x_0 = \frac{1}{\sqrt{\bar\alpha_t}}(x_t - \sqrt{1-\bar\alpha_t} \epsilon)$$
"""
#: One edit of the chapter, and the kind of the verdict on the formula with it: + for positive, - for negative, ? for neither.
EDITS = [
    ("", "", "+"),
    ("x_t|x_{t-1}) = ", "x_t|x_{t+1}) = ", "-"),
    ("sqrt{1-\\beta_t}", "sqrt{1+\\beta_t}", "?"),  # what is left may be of another schedule
    ("1-\\bar\\alpha_{t-1}", "1-\\bar\\alpha_{t+1}", "-"),
    ("1-\\bar\\alpha_{t-1}", "1+\\bar\\alpha_{t-1}", "-"),
    ("\\prod_{t=1}^T q(x_t|x_{t-1})", "\\prod_{t=1}^T q(x_t|x_{t+1})", "-"),
    ("(x_t - \\sqrt", "(x_t + \\sqrt", "-"),
    ("x_t|x_{t-1}) = ", "x_t|x_{t-2}) = ", "?"),
]


def test_one_edit_of_a_process_told_by_its_laws() -> None:
    for old, new, kind in EDITS:
        text = _CHAPTER.replace(old, new, 1) if old else _CHAPTER
        at = _CHAPTER.index(old) if old else len(text)
        claims = [c for c in verify_document(parse_chapter(text, "markdown")).claims if not old or c.start <= at + len(new) <= c.end + 2]
        kinds = {"+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims if c.verdict.word != "data"}
        assert kinds == {kind}, (old, new, [(c.text, c.verdict) for c in claims])


def test_a_text_with_next_steps_of_its_own_is_left_alone() -> None:
    text = _CHAPTER.replace("q(x_{1:T}|x_0) = \\prod_{t=1}^T q(x_t|x_{t-1})", "q(x_{1:T}|x_0) = \\prod_{t=1}^T q(x_t|x_{t+1})")
    text += "\nThe next state is $x_{t+1}$, and after it comes $x_{t+1}$ again.\n"
    assert not any(c.verdict.negative for c in verify_document(parse_chapter(text, "markdown")).claims)


def test_one_place_is_put_right() -> None:
    assert [m.chains for m in one_step_off(read("a_{t+1} = b_t"))] == [read("a_{t-1} = b_t").chains]
    assert not list(one_step_off(read("a_{t+1} = b_{t+1}")))
    assert next_steps("x_{t+1} x_{t + 1}") == 2


#: Formulas of one chapter on a diffusion model, and the kind of their verdicts.
_TRUE_BOUND = r"\mathcal{L} = \mathbb{E}_q[\log p(x_T) + \sum_{t=1}^T \log p_\theta(x_{t-1}|x_t) - \sum_{t=1}^T \log q(x_t|x_{t-1})]"
FORMULAS = [
    (r"q(x_{t-1}|x_t, x_0) = q(x_t|x_{t-1}) \frac{q(x_{t-1}|x_0)}{q(x_t|x_0)}", "+"),
    (r"q(x_{t-1}|x_t, x_0) = q(x_t|x_{t-1}) \frac{q(x_t|x_0)}{q(x_{t-1}|x_0)}", "-"),
    (r"P(X_{t-1}|X_t, X_0) = P(X_t|X_{t-1}) \frac{P(X_{t-1}|X_0)}{P(X_t|X_0)}", "+"),
    (r"p(X_0, X_1, \dots, X_n) = p(X_0) \prod_{i=1}^n p(X_i|X_{i-1})", "+"),
    (r"p(X_0, X_1, \dots, X_n) = p(X_0) \prod_{i=1}^n p(X_{i-1}|X_i)", "-"),
    (r"p(X_0, X_2, \dots, X_n) = p(X_0) \prod_{i=1}^n p(X_i|X_{i-1})", "?"),
    (_TRUE_BOUND, "+"),
    (_TRUE_BOUND.replace(r"- \sum", r"+ \sum"), "-"),
    (_TRUE_BOUND.replace(r"\log p(x_T) + ", ""), "?"),
    (r"\mathcal{L} = \mathbb{E}_q[\log p(x_T) + \sum_{t=1}^T \log \frac{p_\theta(x_{t-1}|x_t)}{q(x_t|x_{t-1})}]", "+"),
]


def test_ratios_paths_and_sums_of_logarithms() -> None:
    text = (
        _CHAPTER.partition("$$")[0]
        + r"With $\bar\alpha_t$ for its products:"
        + "\n\n"
        + "\n\n".join(f"$${formula}$$" for formula, _ in FORMULAS)
    )
    claims = verify_document(parse_chapter(text + "\n", "markdown")).claims[-len(FORMULAS) :]
    kinds = ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims]
    assert list(zip([c.text for c in claims], kinds, strict=True)) == FORMULAS
