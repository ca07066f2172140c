r"""One meaning, many spellings: bars, fonts, index letters, fractions, brackets and plain text give the same claim."""

from __future__ import annotations

import pytest
from reads import relation

GROUPS = [
    [
        r"D_{KL}(p \| q) = \sum_x p(x) \log \frac{p(x)}{q(x)}",
        r"D_{\mathrm{KL}}(p || q) = \sum_{x} p(x) \log\left(\frac{p(x)}{q(x)}\right)",
        r"\mathrm{KL}(p \parallel q) = \sum_i p_i \log \frac{p_i}{q_i}",
        r"\operatorname{KL}[p \,\|\, q] = \sum_k p_k \ln(p_k / q_k)",
        r"\mathbb{D}_{\text{KL}}(p \Vert q) = \sum_{x \in \mathcal{X}} p(x) \log(p(x)/q(x))",
        r"KL(p || q) = sum_x p(x) log(p(x)/q(x))",
        r"D(p‖q) = ∑_x p(x) log(p(x)/q(x))",
        r"D(p \| q) = \sum p \log \frac{p}{q}",
        r"D(\mathbf{p} \| \mathbf{q}) = \sum_j \mathbf{p}_j \log \frac{\mathbf{p}_j}{\mathbf{q}_j}",
    ],
    [
        r"H(Y \mid X) = H(X, Y) - H(X)",
        r"H(Y|X) = H(X,Y) - H(X)",
        r"\mathrm{H}(Y \vert X) = \mathrm{H}(X, Y) - \mathrm{H}(X)",
        r"H[Y|X] = H[X,Y] - H[X]",
        "H(Y|X) = H(X, Y) − H(X)",
    ],
    [
        r"I(X;Y) \ge 0",
        r"I(X; Y) \geq 0",
        r"I(X,Y) \geqslant 0",
        "I(X;Y) >= 0",
        "I(X;Y) ≥ 0",
    ],
    [
        r"H(p) \le \log K",
        r"H(p) \leq \ln K",
        r"H(p) \leqslant \log(K)",
        "H(p) <= log K",
    ],
    [
        r"\mathbb{E}_{x \sim p}[\log q(x)] \le 0",
        r"E_{x \sim p} \left[ \log q(x) \right] \le 0",
        r"\mathbb{E}_{p}[\log q] \le 0",
        r"\mathbb{E}_{p(x)}\left[\log q(x)\right] \le 0",
        "E_{x~p}[log q(x)] <= 0",
    ],
    [
        r"-\log \frac{e^{z_y}}{\sum_j e^{z_j}} \ge 0",
        r"-\log \frac{\exp(z_y)}{\sum_{i} \exp(z_i)} \ge 0",
        r"-\ln \frac{\exp z_y}{\sum_k \exp z_k} \ge 0",
        r"-\log \mathrm{softmax}(z)_y \ge 0",
    ],
    [
        r"\sum_{x,y} p(x,y) \log \frac{p(x,y)}{p(x)p(y)} = I(X;Y)",
        r"\sum_x \sum_y p(x,y) \log \frac{p(x,y)}{p(x)p(y)} = I(X;Y)",
        r"\sum_{x,y} p_{X,Y}(x,y) \log \frac{p_{X,Y}(x,y)}{p_X(x) p_Y(y)} = I(X;Y)",
        r"\sum_{x, y} p_{XY}(x, y) \log\left( \frac{p_{XY}(x, y)}{p_X(x) \cdot p_Y(y)} \right) = I(X;Y)",
    ],
    [
        r"\mathrm{JSD}(p, q) \le \ln 2",
        r"\mathrm{JS}(p \| q) \le \log 2",
        r"D_{JS}(p \| q) \leq \ln 2",
    ],
]  # fmt: skip


@pytest.mark.parametrize("group", GROUPS, ids=[g[0] for g in GROUPS])
def test_every_spelling_gives_the_same_claim(group: list[str]) -> None:
    claims = {text: relation(text) for text in group}
    expected = claims[group[0]]
    assert {text for text, claim in claims.items() if claim != expected} == set()
