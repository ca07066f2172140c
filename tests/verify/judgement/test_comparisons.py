"""An order of two quantities that holds of some laws is refuted where it is said of all, or nothing tells of which."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

OF_SOME = [
    "An overconfident model has @.",
    "Sharpening lowers the entropy: @.",
    "The plot shows @.",
    "On this data set we measured @.",
    "We order the laws so that @.",
    "The student is sharper. Its entropy is lower. We have @.",
]
OF_ALL = ["For laws $p$ and $q$, @.", "For all laws @.", "We always have @."]


def verdicts(sentences: list[str], order: str) -> set[str]:
    text = "\n\n## Next\n\n".join(s.replace("@", f"${order}$") for s in sentences)
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "H(" in c.text or "D(" in c.text}


def test_an_order_of_some_laws() -> None:
    for order in (r"H(q) \le H(p)", r"D(p \| q) \le D(q \| p)"):
        assert verdicts(OF_SOME, order) == {"undecided"}
        assert verdicts(OF_ALL, order) == {"refuted"}


def test_a_theorem_turned_round_is_refuted_all_the_same() -> None:
    assert verdicts(OF_SOME[:2], r"H(p, q) \le H(p)") == {"refuted"}
