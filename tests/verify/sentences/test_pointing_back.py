"""A sentence that names an earlier example is judged by what was told there; what is false of every example it may be about is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.pointing_back import labels, points_back

EXAMPLES = (
    "{0} A. Let $p = (1/2, 1/2)$. Then $H(p) = 1$ bit.\n\n{0} B. Let $p = (1/4, 3/4)$. Then $H(p) = 0.811$ bits.\n\n",
    "**{0} 1.** $p = (1/2, 1/2)$, $H(p) = 1$ bit.\n\n**{0} 2.** $p = (1/4, 3/4)$, $H(p) = 0.811$ bit.\n\n",
)
#: Sentences behind the examples: + confirmed, - refuted, ? neither.
BEHIND = [
    ("Back in example A, $H(p) = 1$ bit.", "+"),
    ("Back in example A, $H(p) = 0.811$ bits.", "?"),
    ("In Example A, $H(p) = 2$ bits.", "-"),
    ("Unlike in Example A, $H(p) = 0.811$ bits.", "+"),
    ("We saw earlier that $H(p) = 1$ bit.", "?"),
    ("We saw earlier that $H(p) = 1.3$ bits.", "-"),
    ("In the first example, $H(p) = 1$ bit.", "+"),
    ("Here $H(p) = 1$ bit.", "-"),
    ("In Example B, $H(p) = 1$ bit.", "-"),
    ("**Example A, continued.** Now $H(p) = 1$ bit.", "+"),
]
KINDS = {"confirmed": "+", "proved": "+", "refuted": "-", "rounding-slip": "-", "convention-mismatch": "-"}


def kinds(text: str) -> str:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    return "".join(KINDS.get(c.verdict.word, "?") for c in claims if "H(p)" in c.text)


def test_what_was_told_in_the_example_that_is_named() -> None:
    text = EXAMPLES[0].format("Example") + "\n\n".join(sentence for sentence, _ in BEHIND)
    assert kinds(text) == "++" + "".join(kind for _, kind in BEHIND)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("Beispiel", "Im Beispiel 1 war $H(p) = {}$ bit."),
        ("Exemple", "Dans l'exemple 1, $H(p) = {}$ bit."),
        ("Ejemplo", "En el ejemplo 1, $H(p) = {}$ bit."),
        ("Пример", "В примере 1 было $H(p) = {}$ бит."),
        ("例", "在例1中，$H(p) = {}$ 比特。"),
        ("예제", "예제 1에서는 $H(p) = {}$비트였다."),
        ("例", "例1では $H(p) = {}$ ビットであった。"),
    ],
)
def test_in_other_languages(kind: str, sentence: str) -> None:
    text = EXAMPLES[1].format(kind) + sentence.format("1") + "\n\n" + sentence.format("2").replace("1", "2")
    assert kinds(text) == "+++-"


def test_a_model_that_is_named_and_a_section_left() -> None:
    models = "Logarithms are base 2.\n\nModel A has loss $L = 3$ bits. Model B has loss $L = 2$ bits. For model A, $2^L = 8$. For model B, $2^L = 8$."
    assert [c.verdict.word for c in verify_document(parse_chapter(models, "markdown")).claims] == ["data", "data", "confirmed", "refuted"]
    sections = "## Example 1\n\nLet $p = (1/2, 1/2)$.\n\n## Example 2\n\nLet $p = (1/4, 3/4)$.\n\n## Discussion\n\nIn Example 1, $H(p) = 1$ bit. In Example 2, $H(p) = 1$ bit."
    assert kinds(sections) == "+-"


def test_what_a_sentence_supposes_is_of_no_example() -> None:
    text = EXAMPLES[0].format("Example") + "In Example A, if $p$ were uniform on four symbols, $H(p) = 2$ bits."
    assert kinds(text)[2] != "-"


def test_two_values_of_two_examples_contradict_nothing() -> None:
    text = EXAMPLES[0].format("Example") + "Back in example A, $H(p) = 1.000$ bits."
    assert kinds(text) == "+++"


def test_labels() -> None:
    assert labels("In Examples 1 and in part (a) of Exercise 2.3") == [("example", "1"), ("section", "A"), ("exercise", "2.3")]
    assert labels("a model H(X) of p, an example, and the case at hand") == []
    assert points_back("as we saw above") and not points_back("the entropy of a coin is one bit")


def test_what_was_only_supposed_ends_with_the_words_that_return() -> None:
    text = "Logarithms are natural. Let $p = (0.5, 0.3, 0.2)$. {} $p = (1, 0, 0)$. {}, $H(p) = {}$."
    for supposed in ("Imagine that", "Suppose we had", "Now suppose"):
        for back in ("In reality", "Back to our source", "For the actual source"):
            assert kinds(text.format(supposed, back, "1.0297")) == "+"
            assert kinds(text.format(supposed, back, "1.0397")) == "-"
    assert kinds(text.format("Now let", "Therefore", "1.0297")) == "-"


def test_what_is_supposed_against_the_data_is_not_judged_by_them() -> None:
    text = "Logarithms are natural. Let $p = (0.5, 0.3, 0.2)$. {} $e^{{H(p)}} = e^2$."
    for supposed in ("If $H(p) = 2$, then", "Let us pretend that $H(p) = 2$. Then", "Imagine $H(p) = 2$. Then"):
        assert kinds(text.format(supposed))[-1] != "-"
    assert kinds(text.format("Therefore")) == "-"
    assert kinds(text.format("If $H(p) = 1.0297$, then"))[-1] == "-"


def test_two_things_told_in_one_sentence() -> None:
    """Of which of the two what follows speaks is not known: it is neither confirmed nor refuted."""
    text = r"Coin A has $p = 0.5$ and coin B has $p = 0.9$. Coin A: $-\log_2 p = 1$. Coin B: $-\log_2 p = 0.152$. So $-\log_2 p = 2$."
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == ["data"] * 5


def test_in_fact_returns_to_nothing_where_nothing_was_told_before() -> None:
    assert kinds("Suppose $p = (1/2, 1/2)$. Then $H(p) = 1$ bit. In fact, $H(p) = 2$ bits.") == "+-"


def test_the_law_of_a_named_example_is_taken_up_where_nothing_else_is_told() -> None:
    from tests.verify.answers import words

    first = "### {} 1\n\n$p = (0.5, 0.25, 0.25)$\n\n### {} 2\n\n"
    for name, told in (
        ("Example", "For the $p$ of Example 1 and $q = (0.25, 0.5, 0.25)$, $D(p\\|q) = {}$ bits."),
        ("Beispiel", "Mit $p$ aus Beispiel 1 und $q = (0.25, 0.5, 0.25)$ ist $D(p\\|q) = {}$ Bit."),
        ("예제", "예제 1의 $p$에 대해 $q = (0.25, 0.5, 0.25)$라고 하자. 그러면 $D(p\\|q) = {}$비트이다."),
        ("例", "对例 1 中的 $p$ 和 $q = (0.25, 0.5, 0.25)$，有 $D(p\\|q) = {}$ 比特。"),
    ):
        for value, sign in (("0.25", "confirmed"), ("0.35", "refuted")):
            assert words((first + told.replace("{}", value)).replace("{}", name))[-1] == sign, (name, value)
    apart = first + "Unlike the $p$ of Example 1, take $q = (0.25, 0.5, 0.25)$. Then $D(p\\|q) = 0.35$ bits."
    assert words(apart.replace("{}", "Example"))[-1] == "undecided"
