r"""Expected signals and scores by how the text says that an observation is made; what a law of the signal alone decides is left open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SUM = r"We observe $v = u + \sigma z$ with $z \sim \mathcal{N}(0, I)$. "
LAW = r"Noise is added: $q(x_t \mid x_0) = \mathcal{N}(x_t; \sqrt{a_t}\, x_0, (1 - a_t) I)$. "
PRIOR = r"Let $x \sim \mathcal{N}(m, \tau^2)$ and $y = x + \sigma z$ with $z \sim \mathcal{N}(0, 1)$. "
BY_SCORE = r"\mathbb{E}[x_0 \mid x_t] = \frac{x_t %s (1 - a_t) \nabla_{x_t} \log q(x_t)}{\sqrt{a_t}}"
CASES = [
    (LAW, BY_SCORE % "+", "proved"),
    (LAW, BY_SCORE % "-", "refuted"),
    (LAW, r"\mathbb{E}[x_0 | x_t] = x_t + (1 - a_t) \nabla \log q_t(x_t)", "refuted"),
    (LAW, r"\nabla \log q_t(x_t) = -\frac{x_t - \sqrt{a_t}\, \mathbb{E}[x_0 | x_t]}{1 - a_t}", "proved"),
    (LAW, r"\nabla_{x_t} \log q(x_t | x_0) = -\frac{\epsilon}{\sqrt{1 - a_t}}", "proved"),
    (LAW, r"\nabla_{x_t} \log q(x_t | x_0) = \frac{\epsilon}{\sqrt{1 - a_t}}", "refuted"),
    (LAW, r"\nabla_{x_t} \log q(x_t | x_0) = -\frac{\epsilon}{1 - a_t}", "refuted"),
    (LAW + r"The score is $\nabla_{x_t} \log q(x_t)$. ", r"s_\theta(x_t, t) = -\frac{\epsilon_\theta(x_t, t)}{\sqrt{1 - a_t}}", "proved"),
    (LAW, r"\mathbb{E}[x_0 | x_t] = \frac{x_t + (1 - a_t) s_\theta(x_t, t)}{\sqrt{a_t}}", "proved"),
    (LAW, r"\mathbb{E}[x_0 | x_t] = \frac{x_t - (1 - a_t) s_\theta(x_t, t)}{\sqrt{a_t}}", "refuted"),
    (LAW, r"\mathbb{E}[x_0 | x_t] \approx \frac{x_t - (1 - a_t) s_\theta(x_t, t)}{\sqrt{a_t}}", "other"),
    (SUM, r"\mathbb{E}_{p(x|v)}[x] = v + \sigma^2 \nabla_v \log p(v)", "other"),  # x is no letter of it
    (SUM, r"\mathbb{E}_{u \sim p(u|v)}[u - v] = \sigma^2 \nabla_v \log p(v)", "proved"),
    (SUM, r"\int (u - v) p(u|v) du = \sigma^2 \nabla_v \log p_\sigma(v)", "proved"),
    (SUM, r"\mathbb{E}[z | v] = -\sigma \nabla_v \log p(v)", "proved"),
    (SUM, r"\mathbb{E}[z | v] = \sigma \nabla_v \log p(v)", "refuted"),
    (SUM, r"v = \mathbb{E}[u | v] + \sigma \mathbb{E}[z | v]", "proved"),
    (SUM, r"\mathbb{E}[u | v] = v + \sigma^2 \nabla_v \log p_{data}(v)", "other"),  # of the clean data, not of v
    (SUM, r"\mathbb{E}[u | v] = \frac{v}{1 + \sigma^2}", "other"),  # of a signal that may be normal
    (SUM, r"\nabla_v \log p(v) = -\frac{v}{1 + \sigma^2}", "other"),
    (SUM + "The prior is standard normal. ", r"\mathbb{E}[u | v] = -\nabla_v \log p(v)", "other"),
    (SUM, r"\mathbb{E}[u | v]^2 = v \mathbb{E}[u | v] + \sigma^2 \mathbb{E}[u | v] \nabla_v \log p(v)", "proved"),
    (SUM, r"\mathbb{E}[u^2 | v] = v + \sigma^2 \nabla_v \log p(v)", "other"),
    (PRIOR, r"\mathbb{E}[x | y] = \frac{\tau^2 y + \sigma^2 m}{\tau^2 + \sigma^2}", "proved"),
    (PRIOR, r"\mathbb{E}[x | y] = \frac{\sigma^2 y + \tau^2 m}{\tau^2 + \sigma^2}", "refuted"),
    (PRIOR, r"\mathbb{E}[x | y] = y - \sigma^2 \nabla_y \log p(y)", "refuted"),
    (PRIOR.replace(r"\tau^2", "1"), r"\mathbb{E}[x | y] - m = -\nabla_y \log p(y)", "proved"),
    (PRIOR.replace("m, \\tau^2", "0, 1"), r"\mathbb{E}[x | y] = -\nabla_y \log p(y)", "other"),
    (LAW, r"-\frac{x_t - \sqrt{a_t} x_0}{1 - a_t} = -\frac{\epsilon}{\sqrt{1 - a_t}}", "proved"),
    (LAW, r"-\frac{x_t - \sqrt{a_t} x_0}{1 - a_t} = \frac{\epsilon}{\sqrt{1 - a_t}}", "refuted"),
    (LAW, r"x_0 = \frac{x_t - \sqrt{1 - a_t} \epsilon}{\sqrt{a_t}}", "proved"),
    (LAW, r"x_0 = \frac{x_t + \sqrt{1 - a_t} \epsilon}{\sqrt{a_t}}", "refuted"),
    (LAW, r"x_t = \sqrt{a_t} x_0 + (1 - a_t) \epsilon", "other"),
    (PRIOR, r"\nabla_y \log p(y) = -\frac{y - m}{\tau^2 + \sigma^2}", "proved"),
    (PRIOR, r"\nabla_y \log p(y) = \frac{y - m}{\tau^2 + \sigma^2}", "refuted"),
]


@pytest.mark.parametrize(("told", "formula", "word"), CASES)
def test_formulas(told: str, formula: str, word: str) -> None:
    score = r"The score is $\nabla$. "
    found = verify_document(parse_chapter(f"{score}{told}Then $${formula}$$", "markdown")).claims[-1].verdict.word
    assert found == word or (word == "other" and found in ("undecided", "not-understood"))


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\mathbb{E}[X | Z_t = z] = \frac{z + \sigma_t^2 \nabla_z \log p_t(z)}{\alpha_t}", "proved"),
        (r"\mathbb{E}[X | Z_t] = \frac{Z_t + \sigma_t^2 \nabla \log p_t(Z_t)}{\alpha_t}", "proved"),
        (r"\mathbb{E}[X | Z_t = z] = \frac{z - \sigma_t^2 \nabla_z \log p_t(z)}{\alpha_t}", "refuted"),
        (r"\mathbb{E}[X | Z_t = z] = \frac{z + \sigma_t \nabla_z \log p_t(z)}{\alpha_t}", "refuted"),
    ],
)
def test_observations_by_capital_letters(formula: str, word: str) -> None:
    text = r"Let $Z_t = \alpha_t X + \sigma_t \epsilon$ with $\epsilon \sim \mathcal{N}(0, I)$ independent of $X$. Then "
    assert verify_document(parse_chapter(f"{text}$${formula}$$")).claims[-1].verdict.word == word
