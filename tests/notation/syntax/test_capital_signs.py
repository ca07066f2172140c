"""plogp, p_ilogp_i, logP(x), NlnN: a logarithm without its backslash is one, and \\Sigma before masses a sum; words stay words."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"H(X) = -\sum_{x \in X} P(x)logP(x)",
    r"-\sum_{i=1}^n p_ilogp_i = H(p)",
    r"\Sigma_i p_ilog\frac{p_i}{q_i} \ge 0",
    r"plog\frac pq + (1-p)log\frac{1-p}{1-q} \ge 2(p-q)^2",
    r"NlnN - N = N(lnN - 1)",
    "H(p) = -sum_i p_ilogp_i",
    r"H(p) \leqslant logK",
    r"H(X,Y) = \Sigma_{i,j} p_{ij} log_2\frac1{p_{ij}}",
    r"H(Y|X) = \Sigma_i P(X=x_i) H(Y|X=x_i)",
    r"\Sigma p_i = 1",
    r"H(\mathrm{p}, \mathrm{q}) = -\Sigma_{\mathrm{i}} \mathrm{p}_{\mathrm{i}} \log(q_i)",
]
FALSE = [
    r"H(X) = \sum_{x \in X} P(x)logP(x)",
    r"\Sigma_i p_ilog\frac{p_i}{q_i} \le 0",
    r"plog\frac pq + (1-p)log\frac{1-p}{1-q} \ge 3(p-q)^2",
    r"NlnN - N = N(lnN + 1)",
    r"H(p) \geqslant logK",
    r"H(X,Y) = \Sigma_{i,j} p_{ij} log_2 p_{ij}",
    r"H(\mathrm{p}, \mathrm{q}) = -\Sigma_{\mathrm{i}} q_{\mathrm{i}} \log(p_i)",
]


@pytest.mark.parametrize("statement", TRUE)
def test_what_is_true_is_shown(statement: str) -> None:
    assert check(statement).verdict.positive


@pytest.mark.parametrize("statement", FALSE)
def test_one_edit_is_refuted(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


@pytest.mark.parametrize("statement", ["logp = -1.2", "logits = 3", "blog = 1"])
def test_names_are_no_such_signs(statement: str) -> None:
    assert check(statement).verdict.word in ("data", "undecided", "not-understood")
