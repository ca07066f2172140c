"""Losses of preference learning by name: their usual forms are definitions, one edit away they are not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
SPELLED = {
    "[W]": r"\pi_\theta(y_w \mid x)",
    "[L]": r"\pi_\theta(y_l \mid x)",
    "[U]": r"\pi_{\mathrm{ref}}(y_w \mid x)",
    "[V]": r"\pi_{\mathrm{ref}}(y_l \mid x)",
    "[ref]": r"\pi_{\mathrm{ref}}(y \mid x)",
    "[tilt]": r"\exp\left(\frac{1}{\beta} r(x, y)\right)",
    "[E]": r"\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}",
}
DPO = r"$\mathcal{L}_{\mathrm{DPO}} = -[E]\left[\log \sigma\left(%s\right)\right]$"
IPO = r"$\mathcal{L}_{\mathrm{IPO}} = [E]\left[\left(%s\right)^2\right]$"
SIMPO = r"$\mathcal{L}_{\mathrm{SimPO}} = -[E]\left[\log \sigma\left(%s\right)\right]$"
OPTIMUM = r"The optimal policy is $\pi^*(y \mid x) = %s$."
PARTITION = r"The partition function is $Z(x) = \sum_y [ref] %s$."
K3 = (
    r"$D_{KL}[\pi_\theta \| \pi_{ref}] = \frac{\pi_{ref}(o_{i,t}|q, o_{i,<t})}{\pi_\theta(o_{i,t}|q, o_{i,<t})} "
    r"%s \log \frac{\pi_{ref}(o_{i,t}|q, o_{i,<t})}{\pi_\theta(o_{i,t}|q, o_{i,<t})} - 1$"
)
TRUE = [
    DPO % r"\beta \log \frac{[W]}{[U]} - \beta \log \frac{[L]}{[V]}",
    DPO % r"\beta (\log [W] - \log [U]) - \beta (\log [L] - \log [V])",
    DPO % r"\beta \left[(\log [W] - \log [L]) - (\log [U] - \log [V])\right]",
    DPO % r"\beta \log \frac{[W] [V]}{[U] [L]}",
    DPO % r"\hat r_\theta(x, y_w) - \hat r_\theta(x, y_l)",
    r"$L^{CLIP}(\theta) = \hat{\mathbb{E}}_t[\min(r_t(\theta) \hat A_t, \mathrm{clip}(r_t(\theta), 1 - \epsilon, 1 + \epsilon) \hat A_t)]$",
    IPO % r"\log \frac{[W]}{[U]} - \log \frac{[L]}{[V]} - \frac{1}{2 \beta}",
    IPO % r"\log \frac{[W] [V]}{[U] [L]} - \frac{\tau^{-1}}{2}",
    SIMPO % r"\frac{\beta}{|y_w|} \log [W] - \frac{\beta}{|y_l|} \log [L] - \gamma",
    r"The odds are $\mathrm{odds}_\theta(y|x) = \frac{P_\theta(y|x)}{1 - P_\theta(y|x)}$.",
    r"$\mathcal{L}_{OR} = -\log \sigma\left(\log \frac{\mathrm{odds}_\theta(y_w|x)}{\mathrm{odds}_\theta(y_l|x)}\right)$",
    r"$\mathcal{L}_{\text{SLiC}} = [E][\max(0, \delta - \log [W] + \log [L])]$",
    r"$L_{RM} = -\mathbb{E}[\log \sigma(r(x, y_w) - r(x, y_l) - m(y_w, y_l))]$",
    OPTIMUM % r"\frac{1}{Z(x)} [ref] [tilt]",
    OPTIMUM % r"\frac{[ref] e^{r(x, y)/\beta}}{\sum_{y'} \pi_{\mathrm{ref}}(y' \mid x) e^{r(x, y')/\beta}}",
    PARTITION % "[tilt]",
    K3 % "-",
]
FALSE = [
    DPO % r"\hat r_\theta(x, y_l) - \hat r_\theta(x, y_w)",
    DPO % r"\hat r_\theta(x, y_w) + \hat r_\theta(x, y_l)",
    r"$L^{CLIP}(\theta) = \hat{\mathbb{E}}_t[\min(r_t(\theta) \hat A_t, \mathrm{clip}(r_t(\theta), 1 + \epsilon, 1 + \epsilon) \hat A_t)]$",
    DPO % r"\beta \log \frac{[L]}{[V]} - \beta \log \frac{[W]}{[U]}",
    DPO % r"\beta \log \frac{[U]}{[W]} - \beta \log \frac{[V]}{[L]}",
    DPO % r"\beta \log \frac{[W]}{[U]} + \beta \log \frac{[L]}{[V]}",
    DPO % r"\log \frac{[W]}{[U]} - \beta \log \frac{[L]}{[V]}",
    IPO % r"\log \frac{[L]}{[V]} - \log \frac{[W]}{[U]} - \frac{1}{2 \beta}",
    IPO % r"\log \frac{[W]}{[U]} - \log \frac{[L]}{[V]} + \frac{1}{2 \beta}",
    SIMPO % r"\frac{\beta}{|y_w|} \log [W] + \frac{\beta}{|y_l|} \log [L] - \gamma",
    SIMPO % r"\frac{\beta}{|y_w|} \log [W] - \frac{\beta}{|y_l|} \log [L] + \gamma",
    r"$\mathcal{L}_{OR} = \log \sigma\left(\log \frac{\mathrm{odds}_\theta(y_w|x)}{\mathrm{odds}_\theta(y_l|x)}\right)$",
    r"$\mathcal{L}_{OR} = -\log \sigma\left(\log \frac{\mathrm{odds}_\theta(y_l|x)}{\mathrm{odds}_\theta(y_w|x)}\right)$",
    r"$\mathcal{L}_{\text{SLiC}} = [E][\max(0, \delta + \log [W] + \log [L])]$",
    OPTIMUM % r"\frac{1}{Z(x)} [ref] \exp\left(-\frac{1}{\beta} r(x, y)\right)",
    PARTITION % r"\exp\left(-\frac{1}{\beta} r(x, y)\right)",
    K3 % "+",
]
ODDS_RATIO = r"$\mathcal{L}_{OR} = %s\log \sigma\left(\log \frac{[W]}{1 - [W]} %s \log \frac{[L]}{1 - %s}\right)$"
TRUE += [
    ODDS_RATIO % ("-", "-", "[L]"),
    r"$\mathcal{L}_{OR} = -\log \sigma\left(\log \frac{[W] (1 - [L])}{[L] (1 - [W])}\right)$",
]
FALSE += [ODDS_RATIO % ("", "-", "[L]"), ODDS_RATIO % ("-", "+", "[L]")]
NOT_BLESSED = [
    SIMPO % r"\frac{|y_w|}{\beta} \log [W] - \frac{\beta}{|y_l|} \log [L] - \gamma",
    IPO % r"\log \frac{[W]}{[U]} - \log \frac{[L]}{[V]} - 2 \beta",
    DPO % r"\beta \log \frac{[W]}{[W]} - \beta \log \frac{[L]}{[V]}",
    OPTIMUM % r"\frac{1}{Z(x)} \pi_\theta(y \mid x) [tilt]",
    PARTITION % r"\exp\left(\beta^2 r(x, y)\right)",
    r"The odds are $\mathrm{odds}_\theta(y|x) = \frac{1 - P_\theta(y|x)}{P_\theta(y|x)}$.",
]
VARIANTS = [
    r"With $y_2$ preferred to $y_1$, $\mathcal{L}_{DPO} = -\log \sigma(\hat r(x, y_2) - \hat r(x, y_1))$.",
    r"With $y_2$ preferred, $L_{DPO} = -\log \sigma(\beta \log \frac{\pi(y_2|x)}{\pi_0(y_2|x)} - \beta \log \frac{\pi(y_1|x)}{\pi_0(y_1|x)})$.",
    r"With $y_2$ preferred, the reward-model loss is $L_{RM} = -\mathbb{E}[\log \sigma(r(x, y_2) - r(x, y_1))]$.",
    r"A cost gives $\pi^*(y|x) = \frac{1}{Z(x)} \pi_{ref}(y|x) \exp(-\frac{1}{\beta} r(x, y))$ with the cost $r$.",
    r"Up to a sign, $\mathcal{L}_{DPO} = [E][\log \sigma(\beta \log \frac{[W]}{[U]} - \beta \log \frac{[L]}{[V]})]$.",
    r"Our loss is $\mathcal{L}_{new} = \log \sigma(f(y_w) - f(y_l))$.",
]


def words(text: str) -> list[str]:
    for short, long in SPELLED.items():
        text = text.replace(short, long)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_a_usual_form_is_a_definition(text: str) -> None:
    assert words(text) == ["definition"]


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", NOT_BLESSED)
def test_what_differs_otherwise_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & {"definition", "proved"}


@pytest.mark.parametrize("text", VARIANTS)
def test_a_genuine_variant_is_not_refuted(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$\text{odds}_\theta(y|x) = \frac{P_\theta(y|x)}{1 - P_\theta(y|x)}$", "definition"),
        (r"$\text{odds}(p) = \frac{p}{1 - p}$", "definition"),
        (r"$\text{odds}_\theta(y|x) = \frac{P_\theta(y|x)}{1 + P_\theta(y|x)}$", "refuted"),
        (r"$\text{odds}_\theta(y|x) = \frac{1 - P_\theta(y|x)}{P_\theta(y|x)}$", "refuted"),
        (r"$\text{odds}_\theta(y|x) = \frac{P_\theta(x|y)}{1 - P_\theta(y|x)}$", "undecided"),
        (r"The odds against are $\text{odds} = \frac{1-p}{p}$.", "undecided"),
    ],
)
def test_odds_are_of_one_probability(text: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == [word]


@pytest.mark.parametrize(
    ("inside", "known"),
    [
        (r"\log\frac{\mathrm{odds}_\theta(y_w|x)}{\mathrm{odds}_\theta(y_l|x)}", True),
        (r"\log\frac{\pi(y_w|x)}{1-\pi(y_w|x)} - \log\frac{\pi(y_l|x)}{1-\pi(y_l|x)}", True),
        (r"\log\frac{\pi_\theta(y_w|x)}{\pi_\theta(y_l|x)}", False),
        (r"\log\frac{P_\theta(y_w|x)}{P_\theta(y_l|x)}", False),
    ],
)
def test_a_ratio_of_bare_probabilities_is_no_odds_ratio(inside: str, known: bool) -> None:
    text = rf"The odds ratio loss is $L_{{OR}} = -\log\sigma\left({inside}\right)$."
    word = verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word
    assert (word == "definition") == known and word != "proved"


def test_a_reference_that_cancels_is_no_loss_without_one() -> None:
    loss = r"The loss is $L = -\log \sigma(\beta \log \frac{n(y_1|x)}{n_{ref}(y_1|x)} - \beta \log \frac{n(y_2|x)}{n_{ref}(LAST|x)})$."
    for last, message in (("y_2", "agrees with the definition of DPO loss"), ("y_1", "introduces L")):
        (claim,) = verify_document(parse_chapter(loss.replace("LAST", last), "markdown")).claims
        assert claim.verdict.message == message
