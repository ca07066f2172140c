"""Limits with nothing below: of the members of a sequence as their number grows; of anything else it is not said where it goes."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, read_expression
from symbolic_it.notation.syntax.nodes import BigOp, Name
from tests.verify.answers import words


def test_limits_of_sequences() -> None:
    chapter = r"For a stationary process $$H(\mathcal{X}) = \lim \frac{H(X_1, \ldots, X_n)}{n} = \lim H(X_n \mid X_{n-1}, \ldots, X_1)$$"
    assert words(chapter) == ["definition", "definition"]
    assert words(chapter.replace(r"\frac{H(X_1, \ldots, X_n)}{n}", r"n H(X_1, \ldots, X_n)"))[0] == "convention-mismatch"
    assert set(words(r"$\lim (1 + n)^{1/n} = e$ and $\lim 1/n = 1$")) == {"not-understood"}


def test_where_an_integral_without_its_differential_runs() -> None:
    r"""The R of \int_R is where its variable runs: the one letter for outcomes under it, and without one it is not read."""
    node = read_expression(r"\int_R f(x) \log f(x)")
    assert isinstance(node, BigOp) and [n.base for n in node.binder.names] == ["x"] and node.binder.domain == Name("R")
    with pytest.raises(ReadError, match="differential"):
        read_expression(r"\int_R P(e_i) \log P(e_i)")
