"""Softplus, log-sigmoid and log(1 + e^x) are one thing in losses on answers; with the other sign they are none."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.forms import Forms
from symbolic_it.verify.naming.logistic import in_sigmoids

GAP = r"\beta\log\frac{[W]}{[U]} - \beta\log\frac{[L]}{[V]}"
SAME = [
    (r"\mathrm{softplus}(-x)", r"-\log \sigma(x)"),
    (r"\mathrm{logsigmoid}(x)", r"\log \sigma(x)"),
    (r"\log(1 + e^{-x})", r"-\log \sigma(x)"),
    (r"\log(\exp(y - x) + 1)", r"-\log \sigma(x - y)"),
]
TRUE = [
    rf"The DPO loss is $L_{{DPO}} = \mathrm{{softplus}}(-({GAP}))$.",
    rf"The DPO loss is $L_{{DPO}} = -[E][\operatorname{{LogSigmoid}}({GAP})]$.",
    rf"The DPO loss is $L_{{DPO}} = \log(1 + \exp(-({GAP})))$.",
    r"$\mathrm{softplus}(x) = \log(1 + e^x)$",
    r"$\mathrm{softplus}(x) - \mathrm{softplus}(-x) = x$",
    r"$\mathrm{logsigmoid}(x) = \log \sigma(x)$",
]
FALSE = [
    rf"The DPO loss is $L_{{DPO}} = \mathrm{{softplus}}({GAP})$.",
    rf"The DPO loss is $L_{{DPO}} = [E][\operatorname{{LogSigmoid}}({GAP})]$.",
    r"$\mathrm{softplus}(x) = \log(1 - e^x)$",
    r"$-\log\sigma(x) = \mathrm{softplus}(x)$",
    r"$\mathrm{logsigmoid}(x) = \log(1 + e^{-x})$",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_it_is_written_by_the_sigmoid(one: str, other: str) -> None:
    assert Forms().of(in_sigmoids(read_expression(one))) == Forms().of(read_expression(other))


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert set(words(text)) <= POSITIVE


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE and not set(words(text)) & POSITIVE
