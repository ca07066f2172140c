r"""D(p||q) < oo is refuted of any laws, and left open where the text may say that they have full support."""

from __future__ import annotations

from tests.verify.answers import words

FINITE, APART, TOLD = r"$D_{KL}(p \| q) < \infty$.", r"$D_{KL}(p \| q) > 0$.", "$I(X; Y) = H(X)$."
LEFT_OPEN = [
    f"In this chapter all laws have full support. Then {FINITE}",
    f"Throughout, no outcome has probability zero. Then {FINITE}",
    f"Im Folgenden haben alle Verteilungen vollen Träger. Dann ist {FINITE}",
    f"For the rest of this section the two laws differ. Thus {APART}",
    f"$p = q$인 경우는 제외한다. 그러면 {APART}",
    f"A channel without noise passes everything on: {TOLD}",
    f"Bei fehlerfreier Übertragung ist {TOLD}",
]
REFUTED = [
    f"For all laws $p$ and $q$ we have {FINITE}",
    f"For any two laws {APART}",
    f"The mutual information is always {TOLD}",
    r"We always have $H(p, q) < H(p)$.",
    r"If $X$ and $Y$ are independent, then $H(X, Y) = H(X)$.",
]


def test_what_the_words_may_leave_out() -> None:
    found = words("\n\n## A\n\n".join(LEFT_OPEN))
    assert "refuted" not in found and found.count("undecided") >= len(LEFT_OPEN)
    assert words("\n\n## A\n\n".join(REFUTED)) == ["refuted"] * len(REFUTED)
