"""A sum of masses over what may be a part of the alphabet is no definition of an entropy; a mean over data may be one of a loss."""

from __future__ import annotations

import pytest
from answers import POSITIVE, words

PARTS = [
    r"We have $H(p) = -\sum_{x \in S} p(x) \log p(x)$.",
    r"We have $H(p) = -\sum_{x \in V_k} p(x) \log p(x)$.",
    r"We have $h(X) = -\int_{A} f(x) \log f(x) dx$.",
    r"We have $H(q) = -\sum_{x : p(x) > 0} q(x) \log q(x)$.",
    r"We have $H(q) = -\sum_{i : p_i > 0} q_i \log q_i$.",
    r"We have $D(q\|p) = \sum_{x : 0 < p(x)} q(x) \log\frac{q(x)}{p(x)}$.",
    r"We have $\mathrm{TV}(p,q) = \frac12 \sum_{x \in \mathcal{X}, p(x) > 0} |p(x) - q(x)|$.",
    r"We have $H(p) = -\sum_{x \in \mathrm{supp}(q)} p(x) \log p(x)$.",
    r"We have $D(p\|q) = \sum_{x \in \text{supp}(q)} p(x) \log\frac{p(x)}{q(x)}$.",
    r"We have $H(p, q) = -\sum_{x \in \operatorname{supp}(q(x))} p(x) \log q(x)$.",
    r"We have $H(p) = -\sum_{x \in \mathrm{supp}(\pi_\theta)} p(x) \log p(x)$.",
    r"We have $H(X) = \sum_{x \in \mathrm{supp}(g)} f(x) \log \frac{1}{f(x)}$.",
    r"We have $H(p) = -\sum_{x : p(x) > 1/2} p(x) \log p(x)$.",
    r"We have $H(p) = -\sum_{i : p_i > t} p_i \log p_i$.",
    r"We have $H(p) = -\sum_{x : x > 0} p(x) \log p(x)$.",
    r"With $m = \sum_{x \in S} p(x)$ and $p'(x) = p(x)/m$ we get $H(p') = H(p)$.",
]
WHOLE = [
    r"We have $D(p\|q) = \sum_{x : p(x) > 0} p(x) \log\frac{p(x)}{q(x)}$.",
    r"We have $H(p) = -\sum_{i : p_i > 0} p_i \log p_i$.",
    r"We have $H(p) = \sum_{x : p(x) > 0} -p(x) \log p(x)$.",
    r"We have $H(p) = -\sum_{x \in \mathcal{X}} p(x) \log p(x)$.",
    r"We have $D(p\|q) = \sum_{x \in \text{supp}(p)} p(x) \log\frac{p(x)}{q(x)}$.",
    r"We have $H(X) = -\sum_{x \in \mathrm{supp}(X)} p(x) \log p(x)$.",
    r"We have $H(X) = -\sum_{x \in \mathrm{supp}(p_X)} p_X(x) \log p_X(x)$.",
    r"The negative log-likelihood is $\mathrm{NLL} = -\frac{1}{|D|} \sum_{x \in D} \log q(x)$.",
    r"We have $h(X) = -\int_{S} f(x) \log f(x) dx$, where $S$ is the support of $X$.",
]


@pytest.mark.parametrize("text", PARTS)
def test_over_a_part_it_is_not_blessed(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


@pytest.mark.parametrize("text", WHOLE)
def test_over_the_whole_it_is_a_definition(text: str) -> None:
    assert words(text)[-1] in POSITIVE
