"""The condition of a theorem holds in its own proof, and in no other."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

MARKOV = r"""\begin{theorem}
If $X \to Y \to Z$ is a Markov chain, then $I(X;Z) \le I(X;Y)$.
\end{theorem}
"""
PROOF = r"""\begin{proof}
By the chain rule, \[ I(X;Y,Z) = I(X;Y) + I(X;Z|Y) = I(X;Y), \]
since the chain gives $I(X;Z|Y) = 0$.
\end{proof}
"""


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "latex")).claims if c.verdict.word != "data"]


def test_what_the_theorem_supposes_holds_in_its_proof() -> None:
    assert words(MARKOV + PROOF) == ["proved"] * 4
    assert (
        words(MARKOV.replace("If", "若").replace("is a Markov chain, then", "构成马尔可夫链，则") + PROOF.replace("proof}", "proof}", 1))
        == ["proved"] * 4
    )


def test_a_false_step_is_not_proved_by_it() -> None:
    found = words(MARKOV + PROOF.replace("= I(X;Y), ", "= I(X;Z), ").replace("I(X;Z|Y) = 0", "I(X;Y|Z) = 0"))
    assert found[:2] == ["proved", "proved"] and not {"proved", "confirmed", "definition"} & set(found[2:])


@pytest.mark.parametrize(
    "text",
    [
        MARKOV + "Here is something else.\n" + PROOF,
        MARKOV + r"\begin{theorem} For all $X, Y, Z$, $I(X;Y,Z) \ge I(X;Y)$. \end{theorem}" + "\n" + PROOF,
        MARKOV + PROOF.replace("By the chain rule,", "Suppose, for contradiction, that it is none."),
        MARKOV.replace("If", "(a) If $X$ and $Z$ are independent, then $I(X;Z) = 0$. (b) If") + PROOF,
        r"\begin{theorem} $X \to Y \to Z$ is a Markov chain if and only if $I(X;Z|Y) = 0$. \end{theorem}" + "\n" + PROOF,
        MARKOV + r"\begin{proof} It is clear. \end{proof}" + "\n" + PROOF,
        MARKOV + r"\section{Others}" + "\n" + PROOF,
    ],
)
def test_in_another_proof_it_does_not(text: str) -> None:
    assert words(text)[-2:] != ["proved", "proved"] and "refuted" not in words(text)[-1:]


@pytest.mark.parametrize(
    "said", ["For any variables without that assumption,", "For dependent variables,", "In general,", "Even if it is no chain,"]
)
def test_nor_in_a_sentence_about_others(said: str) -> None:
    assert words(MARKOV + PROOF.replace("since the chain gives", said))[-1] not in ("proved", "confirmed", "definition")
