r"""A normaliser and its law fit together, in whichever order the text tells the two; a sum that makes no law of it is not called right."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAW = r"\pi^*(y|x) = \frac{1}{Z(x)} \pi_{ref}(y|x) e^{r(x, y)/\beta}"
SUM = r"Z(x) = \sum_y \pi_{ref}(y|x) e^{r(x, y)/\beta}"
MEAN = r"Z(x) = E_{y \sim \pi_{ref}(\cdot|x)}[e^{r(x, y)/\beta}]"
OTHERS = (
    r"Z(x) = \sum_y e^{r(x, y)/\beta}",
    r"Z(x) = \sum_y \pi_{ref}(y|x) e^{r(x, y)}",
    r"Z(x) = E_{y \sim \pi(\cdot|x)}[e^{r(x, y)/\beta}]",
)


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_the_sum_of_the_masses_is_their_normaliser_and_no_other_sum_is() -> None:
    for right in (SUM, MEAN):
        assert words(f"The optimum is ${LAW}$ with ${right}$.") == ["definition", "definition"], right
    for wrong in OTHERS:
        assert words(f"The optimum is ${LAW}$ with ${wrong}$.") == ["definition", "undecided"], wrong


def test_a_law_over_another_sum_that_was_told_is_left_open() -> None:
    assert words(f"Let ${SUM}$. Then ${LAW}$.") == ["definition", "definition"]
    assert words(f"Let ${OTHERS[0]}$. Then ${LAW}$.")[1] == "undecided"


def test_factors_range_over_the_same_above_and_below() -> None:
    assert words(r"Let $p(x) = \frac{1}{Z} \prod_c \psi_c(x)$ with $Z = \sum_x \prod_c \psi_c(x)$.") == ["definition"] * 2
    assert words(r"Let $p(x) = \frac{1}{Z} \prod_c \psi_c(x)$ with $Z = \sum_x \sum_c \psi_c(x)$.")[0] == "refuted"


def test_a_divergence_names_the_optimum_without_its_prompt() -> None:
    for told in (f"${LAW}$ with ${SUM}$", f"${LAW}$"):
        said = words(rf"The optimum is {told}. Then $D_{{KL}}(\pi\|\pi^*) \ge 0$ and $H(\pi, \pi^*) = H(\pi) + D_{{KL}}(\pi\|\pi^*)$.")
        assert said[-2:] == ["proved", "proved"], told
        wrong = words(rf"The optimum is {told}. Then $D_{{KL}}(\pi\|\pi^*) \le 0$ and $H(\pi, \pi^*) = H(\pi) + D_{{KL}}(\pi^*\|\pi)$.")
        assert not {"proved", "definition"} & set(wrong[-2:]), told
    unshown = words(rf"Let ${OTHERS[0]}$ and $\pi^*(y|x) = \pi_{{ref}}(y|x) e^{{r(x, y)/\beta}}/Z(x)$. Then $D_{{KL}}(\pi\|\pi^*) \ge 0$.")
    assert unshown[1] == "undecided"
