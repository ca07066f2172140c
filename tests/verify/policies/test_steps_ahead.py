"""Advantages over k steps and their weighted mean are known by their residuals; one power, sign or step off they are not."""

from __future__ import annotations

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.policies.steps_ahead import of_steps_ahead
from tests.verify.answers import POSITIVE, words

GAE = r"\hat A_t^{GAE(\gamma,\lambda)}"
KNOWN = (
    (r"\hat{A}_t^{(1)}", r"\delta_t"),
    (r"\hat{A}_t^2", r"\delta_t + \gamma \delta_{t+1}"),
    (r"\hat{A}_t^{(3)}", r"\delta_t + \gamma \delta_{t+1} + \gamma^2 \delta_{t+2}"),
    (r"\hat{A}_t^k", r"\sum_{l=0}^{k-1} \gamma^l \delta_{t+l}"),
    (r"\hat{A}_t^k", r"\sum_{l=1}^{k} \gamma^{l-1} \delta_{t+l-1}"),
    (r"\hat{A}_t^{(k)}", r"\delta_t + \gamma \delta_{t+1} + \dots + \gamma^{k-1} \delta_{t+k-1}"),
    (r"\hat{A}_t^{(k)}", r"-V(s_t) + r_t + \gamma r_{t+1} + \dots + \gamma^{k-1} r_{t+k-1} + \gamma^k V(s_{t+k})"),
    (GAE, r"(1 - \lambda) (\hat{A}_t^{(1)} + \lambda \hat{A}_t^{(2)} + \lambda^2 \hat{A}_t^{(3)} + \dots)"),
    (
        GAE,
        r"(1 - \lambda) [\delta_t + \lambda (\delta_t + \gamma \delta_{t+1}) + \lambda^2 (\delta_t + \gamma \delta_{t+1} + \gamma^2 \delta_{t+2}) + \dots]",
    ),
    (GAE, r"(1 - \lambda) (\delta_t (1 + \lambda + \lambda^2 + \dots) + \gamma \delta_{t+1} (\lambda + \lambda^2 + \dots) + \dots)"),
    (GAE, r"(1-\lambda) (\frac{1}{1-\lambda} \delta_t + \frac{\gamma\lambda}{1-\lambda} \delta_{t+1} + \dots)"),
    (GAE, r"\delta_t + \gamma \lambda \delta_{t+1} + \gamma^2 \lambda^2 \delta_{t+2} + \dots"),
)
SLIPS = (
    (r"\hat{A}_t^2", r"\delta_t - \gamma \delta_{t+1}"),
    (r"\hat{A}_t^k", r"\sum_{l=0}^{k-1} \gamma^l \delta_{t-l}"),
    (r"\hat{A}_t^k", r"V(s_t) + r_t + \gamma r_{t+1} + \dots + \gamma^{k-1} r_{t+k-1} + \gamma^k V(s_{t+k})"),
    (GAE, r"(1 + \lambda) (\hat{A}_t^{(1)} + \lambda \hat{A}_t^{(2)} + \lambda^2 \hat{A}_t^{(3)} + \dots)"),
    (GAE, r"(1 - \lambda) (\hat{A}_t^{(1)} - \lambda \hat{A}_t^{(2)} + \lambda^2 \hat{A}_t^{(3)} + \dots)"),
    (
        GAE,
        r"(1 - \lambda) [\delta_t + \lambda (\delta_t + \gamma \delta_{t+1}) + \lambda^2 (\delta_t + \gamma \delta_{t+1} + \gamma \delta_{t+2}) + \dots]",
    ),
    (GAE, r"\delta_t + \gamma \lambda \delta_{t+1} + \gamma \lambda^2 \delta_{t+2} + \dots"),
)
OPEN = (
    (r"\hat{A}_t^{(3)}", r"\delta_t + \gamma \delta_{t+1}"),
    (r"\hat{A}_t^k", r"\sum_{l=0}^{k} \gamma^l \delta_{t+l}"),
    (r"\hat{A}_t^k", r"\sum_{l=1}^{k-1} \gamma^l \delta_{t+l}"),
    (r"\hat{A}_t^{(k)}", r"\delta_t + \gamma \delta_{t+1} + \dots + \gamma^k \delta_{t+k}"),
    (r"\hat{A}_t^{(k)}", r"-V(s_t) + r_t + \gamma r_{t+1} + \dots + \gamma^{k-1} r_{t+k-1} + \gamma^{k-1} V(s_{t+k})"),
    (GAE, r"(1 - \lambda) (\hat{A}_t^{(1)} + \lambda \hat{A}_t^{(2)} + \dots + \lambda^{T} \hat{A}_t^{(T)})"),
    (r"A_t^{\pi}", r"\delta_t"),
)


def verdict(left: str, right: str) -> str:
    found = of_steps_ahead(read_expression(left), "=", read_expression(right))
    return found.word if found is not None else ""


def test_advantages_over_steps() -> None:
    for rows, allowed in ((KNOWN, {"definition"}), (SLIPS, {"convention-mismatch"}), (OPEN, {"", "undecided"})):
        for left, right in rows:
            assert verdict(left, right) in allowed, (left, right, verdict(left, right))


def test_a_chapter_blesses_no_other_number_of_steps() -> None:
    """What is not over as many steps as its mark says is open, though it is an advantage; rewards with the values in between cancelled are."""
    for left, right in OPEN[:5]:
        assert not POSITIVE & set(words(f"${left} = {right}$")), (left, right)
    for steps, right in ((1, r"r_t + \gamma V(s_{t+1}) - V(s_t)"), (2, r"-V(s_t) + r_t + \gamma r_{t+1} + \gamma^2 V(s_{t+2})")):
        assert words(rf"$\hat A_t^{{({steps})}} = {right}$") == ["definition"]
        assert not POSITIVE & set(words(rf"$\hat A_t^{{({steps + 1})}} = {right}$"))
