"""What one theorem or example supposes narrows its own formulas and proof, not those of the next one."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "latex")).claims if c.verdict.word != "data"]


SUPPOSED = "Suppose that the model is calibrated in the sense of $a > b$ and perfect."
FALSE = "We have $D(p\\|q) \\le 0$."


def test_a_supposition_ends_with_its_theorem() -> None:
    text = f"\\begin{{theorem}}\n{SUPPOSED} {FALSE}\n\\end{{theorem}}\n\\begin{{theorem}}\n{FALSE}\n\\end{{theorem}}"
    assert verdicts(text)[-1] == "refuted"


def test_a_proof_goes_on_from_its_theorem() -> None:
    text = f"\\begin{{theorem}}\n{SUPPOSED}\n\\end{{theorem}}\n\\begin{{proof}}\n{FALSE}\n\\end{{proof}}"
    assert "refuted" not in verdicts(text)


def test_a_supposition_of_the_section_reaches_into_its_theorems() -> None:
    text = f"{SUPPOSED}\n\n\\begin{{theorem}}\n{FALSE}\n\\end{{theorem}}"
    assert "refuted" not in verdicts(text)
