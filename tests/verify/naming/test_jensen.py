r"""Jensen's inequality where words say what the function is; the other way round it is refuted by a square."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


TWINS = [
    (
        r"Random variable $X$ and convex ($f''(x)\geq 0$) function $f$: $E[f(X)] \ge f(E[X])$.",
        r"Random variable $X$ and convex ($f''(x)\geq 0$) function $f$: $E[f(X)] \le f(E[X])$.",
    ),
    (r"For a convex function $f$, $E[f(X)] \ge f(E[X])$.", r"For a convex function $f$, $E[f(X)] \le f(E[X])$."),
    (
        r"For a concave function $\varphi$ we have $\varphi(\mathbb{E}[X]) \ge \mathbb{E}[\varphi(X)]$.",
        r"For a concave function $\varphi$ we have $\varphi(\mathbb{E}[X]) \le \mathbb{E}[\varphi(X)]$.",
    ),
    (r"$f$是凸函数，则 $E[f(X)] \ge f(E[X])$。", r"$f$是凹函数，则 $E[f(X)] \ge f(E[X])$。"),
    (r"함수 $f$가 아래로 볼록하면 $f(E[X]) \le E[f(X)]$이다.", r"함수 $f$가 위로 볼록하면 $f(E[X]) \le E[f(X)]$이다."),
    (r"由琴生不等式，对凸函数 $f$ 有 $f(E[X]) \le E[f(X)]$。", r"由琴生不等式，对凸函数 $f$ 有 $f(E[X]) \ge E[f(X)]$。"),
    (r"$f(E[X]) \ge E[f(X)]$ if $f$ is concave.", r"$f(E[X]) \ge E[f(X)]$ if $f$ is a strictly convex function."),
    (r"As $g$ is convex, $\mathbb{E}_q[g(Y)] \ge g(\mathbb{E}_q[Y])$.", r"As $g$ is convex, $\mathbb{E}_q[g(Y)] \le g(\mathbb{E}_q[Y])$."),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_direction_is_that_of_the_words(text: str, twin: str) -> None:
    assert words(text)[-1] == "definition"
    assert words(twin)[-1] == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"For any function $f$, $E[f(X)] \ge f(E[X])$.",
        r"Whether $f$ is convex or concave, $E[f(X)] \ge f(E[X])$.",
        r"For convex $f$, $E[f(X)] \ge f(E[Y])$.",
        r"For convex $f$, $E_p[f(X)] \ge f(E_q[X])$.",
        r"For non-convex $f$, $E[f(X)] \ge f(E[X])$.",
        r"For quasi-convex $f$, $E[f(X)] \ge f(E[X])$.",
        r"For a function $f$ that is not convex, $E[f(X)] \ge f(E[X])$.",
        r"If $-f$ is convex, $f(E[X]) \ge E[f(X)]$.",
        r"If $-f$ is convex, $f(E[X]) \le E[f(X)]$.",
        r"If $1/f$ is convex, $f(E[X]) \le E[f(X)]$.",
        r"If $g$ is convex, $f(E[X]) \le E[f(X)]$.",
        r"For a convex loss $L$, $f(E[X]) \le E[f(X)]$.",
        r"The function $f$ is defined on a convex set, so $f(E[X]) \le E[f(X)]$.",
        r"For convex $f$ and constant $X$, $f(E[X]) \ge E[f(X)]$.",
        r"If $f$ is convex and $-f$ is also convex, $f(E[X]) \ge E[f(X)]$.",
        r"함수 $f$가 볼록하지 않으면 $f(E[X]) \le E[f(X)]$이다.",
    ],
)
def test_what_is_not_said_is_left_open(text: str) -> None:
    assert not {*words(text)} & {"definition", "proved", "refuted"}


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"\mathbb{E}[\log T] \le \log \mathbb{E}[T]", "definition"),
        (r"-\log \mathbb{E}[T] \le \mathbb{E}[-\log T]", "definition"),
        (r"\mathbb{E}[T]^2 \le \mathbb{E}[T^2]", "definition"),
        (r"\mathbb{E}[e^T] \ge e^{\mathbb{E}[T]}", "definition"),
        (r"\mathbb{E}[\log T] \ge \log \mathbb{E}[T]", "refuted"),
        (r"-\log \mathbb{E}[T] \ge \mathbb{E}[-\log T]", "refuted"),
        (r"\mathbb{E}[e^T] \le e^{\mathbb{E}[T]}", "refuted"),
        (r"\mathbb{E}[\log T] \le \log \mathbb{E}[U]", "not-understood"),
        (r"\mathbb{E}[\log T] \le \log_2 \mathbb{E}[T]", "not-understood"),
        (r"\mathbb{E}[-\log T] \le \log \mathbb{E}[T]", "not-understood"),
        (r"\mathbb{E}[\log T] \le \mathbb{E}[T]", "not-understood"),
    ],
)
def test_a_known_function_needs_no_words(claim: str, word: str) -> None:
    assert verify_document(parse_chapter(f"By Jensen, ${claim}$.", "markdown")).claims[0].verdict.word == word


def test_a_variable_of_one_value_is_no_witness() -> None:
    assert words("Let $X = 3$ almost surely. By Jensen, $E[X^2] \\le E[X]^2$.")[-1] != "refuted"
