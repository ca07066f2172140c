"""Formulas on answers to prompts, in short letters: [W] and [L] are the preferred and the rejected one, [U] and [V] theirs of pi_ref."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
SPELLED = {
    "[W]": r"\pi_\theta(y_w \mid x)",
    "[L]": r"\pi_\theta(y_l \mid x)",
    "[U]": r"\pi_{\mathrm{ref}}(y_w \mid x)",
    "[V]": r"\pi_{\mathrm{ref}}(y_l \mid x)",
    "[P]": r"\pi_\theta(y \mid x)",
    "[ref]": r"\pi_{\mathrm{ref}}(y \mid x)",
    "[E]": r"\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}",
}


def words(text: str) -> list[str]:
    """The verdicts on the claims of a chapter, in order."""
    for short, long in SPELLED.items():
        text = text.replace(short, long)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
