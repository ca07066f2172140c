"""Certificates printed as derivations."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.proof.derivation import as_latex, as_text, derivations


def shown(text: str, given: tuple[str, ...] = ()) -> str:
    proof = decide(read_statement(text, given)).proof
    assert proof is not None
    return as_text(derivations(proof))


@pytest.mark.parametrize(
    ("text", "given", "printed"),
    [
        (
            "I(X;Z) <= I(X;Y)",
            ("X->Y->Z",),
            "I(X;Y) - I(X;Z) = I(X;Y|Z) - I(X;Z|Y) >= 0\n"
            "  I(X;Y|Z) >= 0  conditioning reduces entropy: submodularity [entropy_submodular]\n"
            "  I(X;Z|Y)  = 0  given X->Y->Z",
        ),
        (
            "H(X,Y) <= H(X) + H(Y)",
            (),
            "H(X) + H(Y) - H(X,Y) = I(X;Y) >= 0\n  I(X;Y) >= 0  mutual information is non-negative: subadditivity [entropy_pair_le_add]",
        ),
        ("H(X,Y) = H(X) + H(Y|X)", (), "H(X,Y) - (H(X) + H(Y|X)) = 0: both sides are H(X,Y) in joint entropies"),
        (
            "H(Z|X) = H(Y|X)",
            ("H(Z|X,Y)=0", "H(Y|X,Z)=0"),
            "H(Z|X) - H(Y|X) = H(Z|X,Y) - H(Y|X,Z) = 0\n  H(Z|X,Y)  = 0  given H(Z|X,Y)=0\n  H(Y|X,Z)  = 0  given H(Y|X,Z)=0",
        ),
        (
            "H(X|Y) < H(X)",
            ("I(X;Y) > 0",),
            "H(X) - H(X|Y) = I(X;Y) > 0\n  I(X;Y)  > 0  given I(X;Y) > 0",
        ),
        (
            "H(X) <= H(Y)",
            ("H(X) <= H(Z) + H(W)", "H(Z)+H(W) <= H(Y)"),
            "H(Y) - H(X) = [H(Z) + H(W) - H(X)] + [H(Y) - (H(Z) + H(W))] >= 0\n"
            "  [H(Z) + H(W) - H(X)]   >= 0  given H(X) <= H(Z) + H(W)\n"
            "  [H(Y) - (H(Z) + H(W))] >= 0  given H(Z)+H(W) <= H(Y)",
        ),
    ],
)
def test_text(text: str, given: tuple[str, ...], printed: str) -> None:
    assert shown(text, given) == printed


def test_an_equality_that_needs_inequalities_is_shown_both_ways() -> None:
    lines = shown("I(X;Y) = 0", ("I(X;Y,Z)=0",)).splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "I(X;Y) = I(X;Y) >= 0",
        "-I(X;Y) = I(X;Z|Y) - I(X;Y,Z) >= 0",
    ]


def test_copies_are_named_first() -> None:
    text = "2I(C;D) <= I(A;B) + I(A;C,D) + 3I(C;D|A) + I(C;D|B)"
    assert shown(text).startswith("with C' a copy of C over ")


def test_latex() -> None:
    proof = decide(read_statement(r"I(X_1;X_3) \le I(X_1;X_2)", [r"X_1 \to X_2 \to X_3"])).proof
    assert proof is not None
    latex = as_latex(derivations(proof))
    assert latex.startswith("\\begin{align*}\nI(X_1; X_2) - I(X_1; X_3) &= I(X_1; X_2 \\mid X_3) && ")
    assert latex.count("\\ge 0") == 2
    assert latex.count("{") == latex.count("}")


def test_latex_quotes_constraints_as_maths() -> None:
    proof = decide(read_statement("I(X;Z) <= I(X;Y)", ["X->Y->Z"])).proof
    assert proof is not None
    assert r"\text{: given $X \to Y \to Z$}" in as_latex(derivations(proof))
