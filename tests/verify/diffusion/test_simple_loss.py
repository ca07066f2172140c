r"""The simple loss is E \| \epsilon - \epsilon_\theta(x_t, t) \|^2: of noise that is taken away, or added to its estimate, it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_SPELLED = r"\sqrt{\bar\alpha_t}x_0 + \sqrt{1-\bar\alpha_t}\epsilon"
_LOSS = r"L_{\text{simple}}(\theta) = \mathbb{E}_{t, x_0, \epsilon}[\|\epsilon - \epsilon_\theta(AT, t)\|^2]"
_DRAWN = r"L(\theta) = \mathbb{E}_{t \sim U(1,T), x_0 \sim p_{data}, \epsilon \sim \mathcal{N}(0,I)} \left[ ||\epsilon - \epsilon_{\theta}(AT, t)||^2 \right]"


@pytest.mark.parametrize(
    "loss",
    [
        _LOSS,
        _DRAWN,
        _DRAWN.replace("p_{data}", "q_0"),
        _LOSS.replace("\\epsilon -", "\\epsilon_\\theta(AT, t) -").replace("- \\epsilon_\\theta(AT, t)\\|", "- \\epsilon\\|"),
    ],
)
@pytest.mark.parametrize("at", ["x_t", _SPELLED])
def test_it_is_known(loss: str, at: str, judge: Callable[[str], str]) -> None:
    assert judge(loss.replace("AT", at)) == "definition"


@pytest.mark.parametrize("loss", [_LOSS, _DRAWN])
def test_a_sign_makes_it_another(loss: str, judge: Callable[[str], str]) -> None:
    assert judge(loss.replace("AT", _SPELLED.replace("+", "-"))) == "convention-mismatch"
    assert judge(loss.replace("AT", "x_t").replace(r"\epsilon - \epsilon", r"\epsilon + \epsilon")) == "convention-mismatch"


@pytest.mark.parametrize("law", [r"p_\theta", r"p_{model}"])
def test_examples_are_drawn_from_no_model(law: str, judge: Callable[[str], str]) -> None:
    assert judge(_DRAWN.replace("L(", "L_{simple}(").replace("p_{data}", law).replace("AT", "x_t")) not in ("definition", "proved")


@pytest.mark.parametrize("at", ["x_0", r"\sqrt{\bar\alpha_t}x_0 + \bar\alpha_t\epsilon", r"\sqrt{\alpha_t}x_0 + \sqrt{1-\alpha_t}\epsilon"])
def test_what_is_no_state_of_the_process_is_left_open(at: str, judge: Callable[[str], str]) -> None:
    assert judge(_LOSS.replace("AT", at)) not in ("definition", "proved", "refuted", "convention-mismatch")
