"""A sentence tells no case where all its words are among those that tell none."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.plainly_said import is_plainly_said

CASES = [
    "A student that copies its teacher has @.",
    "Training stops as soon as the student equals the teacher: @.",
    "The gap closes if the model is exact: @.",
    "For all inputs on which the model is exact, @.",
    "Knowing the truth means @.",
    "Imagine that the model knows the truth. Its loss is @.",
    "A clever choice of $q$ yields @.",
    "Both laws are uniform. Then @.",
    "We train until the loss stops falling. Now @.",
    "No one but the source itself has @.",
    "We train until convergence. Then @.",
    "The student has become the teacher. Hence @.",
    "The gap closes in the end. Then @.",
    "Nothing is left to gain. It follows that @.",
    "A correct model $q$ has @.",
    "The model is the source and @.",
]
PLAIN = [
    "For laws $p$ and $q$, @.",
    "The cross-entropy is @ for all $q$.",
    "It follows that @, so the bound is tight.",
    "교차 엔트로피는 @이다.",
]
EQUATIONS = (r"$H(p, q) = H(p)$", r"$\log p(x) = \mathbb{E}_{q(z \mid x)}[\log p(x, z) - \log q(z \mid x)]$")


def test_an_equation_of_some_laws_is_refuted_where_no_other_word_stands() -> None:
    for k, (sentences, word) in enumerate(((CASES, "undecided"), (PLAIN[:2], "refuted"))):
        text = "\n\n## Next\n\n".join(s.replace("@", F) for s in sentences for F in EQUATIONS)
        found = {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "log" in c.text or "H(" in c.text}
        assert word in found and found <= {word, *(["data"] if k == 0 else [])}, k


def test_one_quantity_of_two_laws_is_not_refuted_where_they_may_be_one() -> None:
    text = "\n\n".join(
        f"# {k}\n\n{s}"
        for k, s in enumerate((
            r"KL is symmetric: $D(p \| q) = D(q \| p)$.", r"Let $q$ be a permutation of $p$." "\n\n" r"Let $q$ be any law. Then $H(q) = H(p)$.",
            r"The two models came from one seed. Therefore $D(p \| q) = D(q \| p)$.", r"The teacher is the student: $H(p, q) = H(q, p)$.",
            r"All outcomes are equally likely under the model. Thus $H(q) \le H(p)$.",
            r"Sharpening lowers the entropy. Thus $H(q) \le H(p)$.",
        ))
    )  # fmt: skip
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == [*["refuted"] * 2, *["undecided"] * 4]
    symmetric = "For symmetric joint distributions $H(X|Y) = H(Y|X)$.\n\n# Any\n\nWe have $H(X|Y) = H(Y|X)$."
    assert next(c.verdict.word for c in verify_document(parse_chapter(symmetric, "markdown")).claims) == "undecided"


def test_its_words() -> None:
    assert all(is_plainly_said(*s.split("@")) for s in PLAIN)
    assert not any(is_plainly_said(*s.split("@")) for s in CASES[:5])
    assert is_plainly_said("Then ", "", "Let $p = (0.5, 0.5)$.") and not is_plainly_said("Then ", "", "Let the model be exact.")
