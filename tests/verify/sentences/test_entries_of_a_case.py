r"""Entries told in one case of two, p_i = \epsilon/K for i \ne y, are judged in it, and say nothing of the others."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TARGET = r"The target is $p_i = (1 - \varepsilon) \mathbb{1}[i = y] + \frac{\varepsilon}{K}$"
LOSS = r"The loss is $-\sum_i p_i \log q_i = -(1 - \varepsilon) \log q_y - \frac{\varepsilon}{K} \sum_i \log q_i$."


def words(text: str) -> list[str]:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    return [c.verdict.word for c in claims if "ne y" not in c.text]


def test_the_entries_of_the_smoothed_target() -> None:
    for told in (
        r", so that $p_y = 1 - \varepsilon + \frac{\varepsilon}{K}$ and $p_i = \frac{\varepsilon}{K}$ for $i \ne y$.",
        r": $p_y = 1 - \varepsilon + \frac{\varepsilon}{K}$ and $p_i = \frac{\varepsilon}{K}$ otherwise.",
    ):
        law, own, others, loss = words(f"{TARGET}{told} {LOSS}")
        assert (law, own, loss) == ("definition", "proved", "proved") and others in ("proved", "undecided"), told


def test_another_value_in_the_case_is_refuted_and_the_case_alone_is_no_formula_of_the_law() -> None:
    assert words(rf"{TARGET}. Then $p_i = \frac{{\varepsilon}}{{K - 1}}$ for $i \ne y$.")[-1] in ("refuted", "undecided")
    piecewise = r"Let $p_y = 1 - \varepsilon$ and $p_i = \frac{\varepsilon}{K - 1}$ for $i \ne y$. Then $\sum_i p_i \log p_i = \log \frac{\varepsilon}{K - 1}$."
    assert words(piecewise)[-1] not in ("proved", "definition", "confirmed")
