"""Formulas in blocks of plain text are judged line by line; programs, logs, trees and what code printed are not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def claims(block: str, before: str = "", behind: str = "") -> list[tuple[str, str]]:
    document = parse_chapter(f"{before}\n\n```\n{block}\n```\n\n{behind}\n", "markdown")
    return [(c.text, c.verdict.word) for c in verify_document(document).claims]


def words(block: str) -> list[str]:
    return [w for _, w in claims(block)]


@pytest.mark.parametrize(
    ("block", "verdicts"),
    [
        ("H(P) = -Σ P(x) * log2(P(x))", ["definition"]),
        ("KL(P || Q) = Σ P(x) * log(P(x) / Q(x))", ["definition"]),
        ("H(P,Q) = H(P) + KL(P||Q)      ← always >= H(P)", ["proved"]),
        ("H(P,Q) = H(P) - KL(P||Q)", ["refuted"]),
        (
            "Step 2: Average\n  H = -(1/3) × (-2.303 + -2.996 + -1.609)\n    = -(1/3) × (-6.908)\n    = 2.303",
            ["data", "confirmed", "confirmed"],
        ),
        ("Loss = 3.0  →  PPL = exp(3.0) = 20.1", ["data", "data", "confirmed"]),
        ("Loss = 3.0  →  PPL = exp(3.0) = 26.1", ["data", "data", "refuted"]),
        ("Perplexity in nats:   PPL = exp(H)", ["definition"]),
        ("H(X) ≤ log |X|（均匀时取等）", ["proved"]),
        ("条件熵:  H(Y|X) = H(X,Y) - H(X)\n互信息：  I(X;Y) = H(X) - H(Y|X)", ["proved", "refuted"]),
        ("相互情報量:   I(X;Y) = H(X) - H(X|Y)\n              = H(Y) - H(Y|X)", ["proved", "proved"]),
        ("H(X) ≥ log |X|", ["refuted"]),
        ("H(X, Y) = -Σₓ Σᵧ P(x,y) log P(x,y)", ["definition"]),
        ("H(Y|X) = -Σₓ Σᵧ P(x,y) log P(x|y)", ["refuted"]),
        ("h(X) = -∫ p(x) log p(x) dx", ["definition"]),
        ("P(y_w ≻ y_l | x) = σ(r_φ(x, y_w) - r_φ(x, y_l))", ["definition"]),
        ("P(y_w ≻ y_l | x) = σ(r_φ(x, y_l) - r_φ(x, y_w))", ["convention-mismatch"]),
        ("KL(π_θ || π_ref) = 𝔼_y~π_θ [ log(π_θ(y|x) / π_ref(y|x)) ]", ["definition"]),
        ("KL(π_θ || π_ref) = 𝔼_y~π_θ [ log(π_ref(y|x) / π_θ(y|x)) ]", ["refuted"]),
        ("L = -log σ(1.5)   (sigmoid)\n  = -log(0.8176)\n  = 0.2014", ["definition", "confirmed", "confirmed"]),
        ("L = -log σ(1.5)\n  = -log(0.8276)\n  = 0.1892", ["definition", "refuted", "confirmed"]),
        ("For K = 3 the entropy is at most\n  log₂(3) = 1.58 bits", ["confirmed"]),
        ("If all are alike:\n  log₂(3) = 1.68 bits", ["refuted"]),
        (
            "L_DPO = -E_(x, y_w, y_l)[ log σ( β · ( log(π_θ(y_w|x)/π_ref(y_w|x))\n              - log(π_θ(y_l|x)/π_ref(y_l|x)) ) ) ]",
            ["definition"],
        ),
        (
            "L_DPO = -E_(x, y_w, y_l)[ log σ( β · ( log(π_θ(y_l|x)/π_ref(y_l|x))\n              - log(π_θ(y_w|x)/π_ref(y_w|x)) ) ) ]",
            ["convention-mismatch"],
        ),
    ],
)
def test_a_line_is_a_formula(block: str, verdicts: list[str]) -> None:
    assert words(block) == verdicts


@pytest.mark.parametrize(
    "block",
    [
        "p = p / sum(p)\nH = H - p * log(p)",
        "for x in X:\n    H = 3 + 4 = 8",
        "├── a = 1 + 1 = 3",
        "GPU memory = 7 × 2 = 15 GB\nparams = 12 × 768 = 85M",
        "step 100: 2 + 2 = 5;",
        "user> what is 2 + 2 = 5",
        "alpha: 0.5\nbeta = 1 + 1 = 3",
        "| 1 + 1 = 3 | x |",
        "For each token:\n    H = 3 + 4 = 8",
        "If done then\n    H = 3 + 4 = 8",
        "h[i] = 3 + 4 = 8",
    ],
)
def test_a_program_a_tree_or_a_setting_is_none(block: str) -> None:
    assert not {"refuted", "rounding-slip", "convention-mismatch"} & set(words(block))


def test_what_code_printed_is_judged_beside_its_code_alone() -> None:
    assert claims("total = 2 + 2 = 5", "```python\nmodel.fit()\n```") == []


def test_what_a_block_tells_holds_in_it_alone() -> None:
    found = claims("p = [0.5, 0.5]\nT = 2\nH = 1.5 + 0.5 = 2.0", behind="$H(p) \\le \\log K$ and $T = 3$ is warm.")
    assert not {"refuted", "rounding-slip"} & {w for _, w in found}


def test_another_case_of_a_block_tells_other_values() -> None:
    found = claims("r(x, y_w) = 2.5\nr(x, y_l) = 1.0\nNow the other way:\nr(x, y_w) = 1.0\nr(x, y_l) = 2.5")
    assert not {"refuted", "rounding-slip"} & {w for _, w in found}


def test_the_words_before_a_block_say_what_it_is_about() -> None:
    lead = "The optimal policy of the RLHF objective has a closed-form relation to the reward:"
    assert [w for _, w in claims("r(x, y) = β · log(π*(y|x) / π_ref(y|x)) + β · log Z(x)", lead)] == ["definition"]
    assert [w for _, w in claims("r(x, y) = β · log(π*(y|x) / π_ref(y|x)) - β · log Z(x)", lead)] != ["definition"]


def test_columns_of_a_printed_row_are_values_of_their_own() -> None:
    rows = "Left:  a=0.000  b=2.236\nRight:  a=-1.500  b=1.000\nc = 3 d = 6"
    assert not {"refuted", "rounding-slip"} & set(words(rows))
    assert words("H(0.5, 0.5) = 1 bit\na = 2  H(0.5, 0.5) = 0.8 bits") == ["confirmed", "data", "rounding-slip"]
    assert claims("a = 2 + 2 = 5", "출력(수치):") == []
