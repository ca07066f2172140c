"""Shares of the largest value and numbers of equal choices are defined only by their formulas."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

#: A frame, its formula and a false twin.
TWINS = [
    (r"The normalised entropy (evenness) is $J = {}$.", r"\frac{H(p)}{\log K}", r"H(p) \log K"),
    (r"The normalised entropy is $\eta = {}$.", r"-\frac{1}{\log n}\sum_i p_i\log p_i", r"\frac{1}{\log n}\sum_i p_i\log p_i"),
    (r"The normalised PMI is $\mathrm{npmi}(x;y) = {}$.", r"\frac{\mathrm{pmi}(x;y)}{-\log p(x,y)}", r"\frac{\mathrm{pmi}(x;y)}{\log p(x,y)}"),
    (r"The effective number of experts is $N_{\mathrm{eff}} = {}$.", r"\exp(H(p))", r"\exp(-H(p))"),
    (r"The effective number of species is $D_2 = {}$.", r"1/\sum_i p_i^2", r"\sum_i p_i^2"),
    (r"The code rate is $R = {}$ for $k$ bits in a block of $n$.", "k/n", "n/k"),
    (r"The information bottleneck minimises $\mathcal{L} = {}$.", r"I(X;T) - \beta I(T;Y)", r"I(X;T) + \beta I(T;Y)"),
    (r"The information bottleneck minimises $\mathcal{L} = {}$.", r"I(X;Z) - \beta I(Z;Y)", r"I(X;Z) - \beta I(X;Y)"),
    (r"The information bottleneck minimises $\mathcal{L} = {}$.", r"I(X;Z) - \beta I(Z;Y)", r"I(Z;Y) - \beta I(X;Z)"),
    (r"The normalised PMI is $\mathrm{npmi}(x;y) = {}$.", r"\frac{\mathrm{pmi}(x;y)}{-\log p(x,y)}", r"\frac{\mathrm{pmi}(x;y)}{-\log p(y)}"),
    (r"The normalised PMI is $\mathrm{npmi}(x;y) = {}$.", r"-\frac{\mathrm{pmi}(x;y)}{\log p(x,y)}", r"-\frac{\mathrm{pmi}(x;y)}{\log (p(x) p(y))}"),
    (r"The uncertainty coefficient is $U(X|Y) = {}$.", r"\frac{I(X;Y)}{H(X)}", r"\frac{I(X;Y)}{H(Y)}"),
    (r"Of normalised weights, the effective sample size is $\mathrm{ESS} = {}$.", r"\frac{1}{\sum_i w_i^2}", r"\frac{1}{\sum_i w_i}"),
    (r"Of weights, the effective sample size is $\mathrm{ESS} = {}$.", r"\frac{(\sum_i w_i)^2}{\sum_i w_i^2}", r"\frac{1}{\sum_i w_i^2}"),
    (r"The lengths of Shannon's code are $\ell_i = {}$.", r"\lceil \log_2 \frac{1}{p_i} \rceil", r"\lfloor \log_2 \frac{1}{p_i} \rfloor"),
    (r"With a loss of $L$ nats per token and $b$ bytes per token the bits per byte are $\mathrm{BPB} = {}$.", r"\frac{L}{b \ln 2}", r"\frac{L}{\ln 2}"),
    (r"The load-balancing loss is $L = {}$.", r"\alpha N\sum_{i=1}^N f_i P_i", r"N\sum_i (f_i - P_i)"),
    (r"The G-statistic is $G = {}$.", r"2\sum_i O_i\ln\frac{O_i}{E_i}", r"2\sum_i O_i\ln\frac{E_i}{O_i}"),
    (r"The redundancy is $R = {}$.", r"1 - \frac{H(X)}{\log|\mathcal{X}|}", r"\frac{H(X)}{\log|\mathcal{X}|}"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "right", "wrong"), TWINS)
def test_defined_by_the_formula_and_not_by_the_twin(frame: str, right: str, wrong: str) -> None:
    assert words(frame.replace("{}", right)) == ["definition"]
    assert not set(words(frame.replace("{}", wrong))) & POSITIVE
