r"""Conditional laws by subscript, P_{Y|X}(y|x), P_{Y|X=x}, D(P_{Y|X} \| Q_{Y|X} | P_X), are those of the joint law."""

from __future__ import annotations

import pytest
from reads import is_identity, readings

from symbolic_it import check
from symbolic_it.notation.elaborate import ElaborationError

TRUE = [
    r"p_{X|Y}(x|y) = \frac{p_{XY}(x, y)}{p_Y(y)}",
    r"P_{Y|X}(y|x) P_X(x) = P_{X|Y}(x|y) P_Y(y)",
    r"P_{Y|X=x}(y) P_X(x) = P_{XY}(x, y)",
    r"p_{XYZ}(x, y, z) = p_X(x) p_{Y|X}(y|x) p_{Z|XY}(z|x, y)",
    r"H(X|Y) = -\sum_{x, y} p_{XY}(x, y) \log p_{X|Y}(x|y)",
    r"H(X|Y) = \mathbb{E}\left[\log \frac{1}{P_{X|Y}(X|Y)}\right]",
    r"H(X|Y) = \sum_y P_Y(y) H(P_{X|Y=y})",
    r"I(X;Y) = \mathbb{E}_{x \sim P_X}[D(P_{Y|X=x} \| P_Y)]",
    r"I(X;Y) = D(P_{Y|X} \| P_Y | P_X)",
    r"D(P_{XY} \| Q_{XY}) = D(P_X \| Q_X) + D(P_{Y|X} \| Q_{Y|X} | P_X)",
    r"D(P_{XY} \| Q_{XY}) = D(P_X \| Q_X) + \mathbb{E}_{X \sim P_X}[D(P_{Y|X} \| Q_{Y|X})]",
    r"I(X;Y) = \mathbb{E}_{X}[D(p_{Y|X} \| p_Y)]",
    r"I(X;Y|Z) = D(P_{XY|Z} \| P_{X|Z} P_{Y|Z} | P_Z)",
    r"I(X;Y) = E_{p(x)} D(p(y|x) \| p(y))",
    r"H(X|Y) = E_{p(y)} H(X|Y = y)",
]

FALSE = [
    r"P_{Y|X}(y|x) = P_{X|Y}(x|y)",
    r"P_{Y|X=x}(y) P_Y(y) = P_{XY}(x, y)",
    r"p_{Z|XY}(z|x, y) = p_{Z|Y}(z|y)",
    r"H(X|Y) = -\sum_{x, y} p_{XY}(x, y) \log p_{Y|X}(y|x)",
    r"I(X;Y) = \mathbb{E}_{x \sim P_X}[D(P_Y \| P_{Y|X=x})]",
    r"D(P_{XY} \| Q_{XY}) = D(P_X \| Q_X) + D(P_{Y|X} \| Q_{Y|X} | Q_X)",
    r"D(P_{XY} \| Q_{XY}) = D(P_X \| Q_X) + \mathbb{E}_{X \sim Q_X}[D(P_{Y|X} \| Q_{Y|X})]",
]

REFUSED = [
    r"H(X|Y) = \sum_y P_X(y) H(P_{X|Y=y})",  # one letter for two variables
    r"I(X;Y) = D(P_{X|Y} \| P_Y | P_X)",  # weights of the wrong variable
    r"D(P_{Y|X} \| Q_{Y|X} | P_X) \ge D(P_Y \| Q_Y)",  # Q_Y may be the output of P_X
    r"I(X;Y) = \mathbb{E}_{X}[D(p_Y \| p_{Y|X})]",
    r"I(X;Y) = \mathbb{E}_{Y}[D(P_{Y|X} \| P_Y)]",  # the mean over the wrong variable
    r"I(X;Y|Z) = D(P_{XY|Z} \| P_{X|Z} P_{X|Z} | P_Z)",
    r"P_{Y|X}(b|a) = P_{X|Y}(a|b)",  # whose outcomes a and b are is not seen
    r"P_{Y|X=x}(y|x) = P_{XY}(x, y)",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_conditional_law_by_subscript_is_read(text: str) -> None:
    assert is_identity(text)


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_no_identity(text: str) -> None:
    assert not is_identity(text)


@pytest.mark.parametrize("text", REFUSED)
def test_what_may_mean_something_else_is_refused(text: str) -> None:
    with pytest.raises(ElaborationError):
        readings(text)


OF_SUBSCRIPTS = [
    (r"H(P_X) \le \log |\mathcal{X}|", "proved"),
    (r"H(P_X) = H(X)", "proved"),
    (r"H(P_{XY}) = H(X, Y)", "proved"),
    (r"H(P_{XY}) = H(X)", "refuted"),
    (r"D(P_X \| Q_X) \ge 0", "proved"),
    (r"D(P_X \| Q_X) = D(Q_X \| P_X)", "refuted"),
    (r"H(P_X) + D(P_X \| Q_X) = -\sum_x P_X(x) \log Q_X(x)", "proved"),
    (r"D(P_{XY} \| P_X Q_Y) = I(X;Y) + D(P_Y \| Q_Y)", "proved"),
    (r"D(P_X \| Q_Y) \ge 0", "not-understood"),  # laws of variables with alphabets of their own
    (r"D(P_X \| Q_X) \ge D(P_Y \| Q_Y)", "not-understood"),  # true of the inputs and outputs of one channel
]


@pytest.mark.parametrize(("text", "verdict"), OF_SUBSCRIPTS)
def test_a_law_by_subscript_is_no_random_variable(text: str, verdict: str) -> None:
    assert check(text).verdict.word == verdict
