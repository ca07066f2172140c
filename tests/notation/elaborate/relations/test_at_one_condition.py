r"""The best policy at a prompt, and what the objective is there; another weight, direction, sign or prompt is not shown."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

OBJECTIVE = r"J(\pi) = \mathbb{E}_{y\sim\pi(\cdot|x)}[R(x,y)] - \beta D_{KL}(\pi(\cdot|x)\|\pi_{ref}(\cdot|x))"
TOLD = (
    rf"Take $\beta>0$ and ${OBJECTIVE}$, with $Z(x) = \sum_y \pi_{{ref}}(y|x)\exp(R(x,y)/\beta)$ and"
    r" $\pi^*(y|x) = \pi_{ref}(y|x) e^{R(x,y)/\beta}/Z(x)$. "
)
LARGEST, BEST = r"\max_\pi J(\pi) = \beta\log Z(x)", r"\arg\max_\pi J(\pi) = \pi^*"
POSITIVE = {"proved", "confirmed", "definition"}


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_the_optimum_and_its_value() -> None:
    assert words(TOLD + f"Then ${LARGEST}$ and ${BEST}$.")[-2:] == ["proved", "proved"]


def test_other_values_and_another_extremum_are_not_shown() -> None:
    twins = [LARGEST.replace(r"\beta\log", x) for x in (r"\log", r"-\beta\log")] + [LARGEST.replace("Z(x)", "Z(x')")]
    twins += [LARGEST.replace("max", "min"), BEST.replace("max", "min")]
    assert not POSITIVE & set(words(TOLD + " ".join(f"So ${x}$." for x in twins))[-5:])


def test_other_objectives_have_another_optimum() -> None:
    twins = [(r"- \beta D_{KL}", r"- 2\beta D_{KL}"), (r"\pi(\cdot|x)\|\pi_{ref}(\cdot|x)", r"\pi_{ref}(\cdot|x)\|\pi(\cdot|x)")]
    for old, new in (*twins, (r"{R(x,y)/\beta}", r"{\beta R(x,y)}")):
        assert old in TOLD and not POSITIVE & set(
            words(TOLD.replace(old, new) + f"Then ${LARGEST}$ and ${BEST}$.")[-2 if old[0] != "{" else -1 :]
        )
