r"""A divergence of near laws is half of the step twice by the Fisher information, of the same laws and in natural logarithms."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_SAID = "With the Fisher matrix $F$, "
_NEAR = r"$D_{KL}(p_\theta \| p_{\theta+\delta}) \approx \frac{1}{2}\delta^T F \delta$."
_OF_TWO = r"$D_{KL}(p_\theta \| p_\phi) \approx \frac{1}{2}(\theta - \phi)^T F(\theta) (\theta - \phi)$."
ROWS = {
    _SAID + _NEAR: True,
    _SAID + _OF_TWO: True,
    _SAID + _NEAR.replace("^T F", "^T F_n"): False,
    _SAID + _NEAR.replace("theta+", "theta+2"): False,
    _SAID + _NEAR.replace("delta}", "xi}"): False,
    _SAID + _NEAR.replace("| p", "| q"): False,
    _SAID + _OF_TWO.replace(" - ", " + "): False,
    _SAID + _OF_TWO.replace(r"F(\theta)", r"F(\psi)"): False,
    "All logarithms are base 2. " + _SAID + _NEAR: False,
}


def test_the_step_is_that_between_the_laws() -> None:
    found = {x: verify_document(parse_chapter(x, "markdown")).claims[-1].verdict for x in ROWS}
    assert {x: v.positive for x, v in found.items()} == ROWS
    assert not any(v.negative for v in found.values())
