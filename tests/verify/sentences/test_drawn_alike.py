r"""Dice, coins and uniform variables in words have their laws, and are independent where the words let them be."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.drawn_alike import drawn_alike

DIE, BIT = r"\mathrm{Uniform}(\{1, \dots, 6\})", r"\mathrm{Bernoulli}(1/2)"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Let $X$ and $Y$ be two fair dice.", [rf"X \sim {DIE}", rf"Y \sim {DIE}", r"X \perp Y"]),
        ("Let $X, Y$ be independent fair bits and $Z = X$", [rf"X \sim {BIT}", rf"Y \sim {BIT}", r"X \perp Y"]),
        ("Let $X$ and $Y$ be fair bits.", [rf"X \sim {BIT}", rf"Y \sim {BIT}"]),
        ("Let $X_1, X_2$ be two fair coin flips, and", [rf"X_1 \sim {BIT}", rf"X_2 \sim {BIT}", r"X_1 \perp X_2"]),
        (r"$X$ and $Y$ are independent and uniform on $\{0, 1, 2\}$.", [r"X \sim \mathrm{Uniform}(\{0, 1, 2\})", r"Y \sim \mathrm{Uniform}(\{0, 1, 2\})", r"X \perp Y"]),
        ("$X$, $Y$ are i.i.d. Bernoulli($1/3$).", [r"X \sim \mathrm{Bernoulli}(1/3)", r"Y \sim \mathrm{Bernoulli}(1/3)", r"X \perp Y"]),
        ("Let $X$ be the outcome of a fair die.", [rf"X \sim {DIE}"]),
        ("$X$ is a fair coin flip.", [rf"X \sim {BIT}"]),
        (r"let $N$ be independent of $X$ and uniform on $\{0, 1\}$.", [r"N \sim \mathrm{Uniform}(\{0, 1\})", r"N \perp X"]),
        ("Throw two fair dice and write $X$ and $Y$ for what they show.", [rf"X \sim {DIE}", rf"Y \sim {DIE}", r"X \perp Y"]),
        ("Roll a fair die; let $X$ be the outcome.", [rf"X \sim {DIE}"]),
        ("Let $M$ be a message bit with $P(M = 1) = 0.9$.", [r"M \sim \mathrm{Bernoulli}(0.9)"]),
        (r"Let $X \in \{0, 1\}$ with $P(X=1) = 1/4$.", [r"X \sim \mathrm{Bernoulli}(1/4)"]),
        ("Let $M$ be a bit and let $K$ be an independent fair key bit.", [rf"K \sim {BIT}", r"K \perp M"]),
        (r"设 $X$ 在 $\{1,2,3\}$ 上均匀分布。", [r"X \sim \mathrm{Uniform}(\{1,2,3\})"]),
        (r"$X$가 $\{1,2,3\}$ 위에서 균등분포를 따르고", [r"X \sim \mathrm{Uniform}(\{1,2,3\})"]),
    ],
)  # fmt: skip
def test_what_is_told(sentence: str, told: list[str]) -> None:
    assert list(drawn_alike(sentence)) == told


@pytest.mark.parametrize(
    "sentence",
    [
        r"Let $X$ and $Y$ be two fair coins with values $\pm 1$.",
        "Let $X$ and $Y$ be two fair dice that are glued together.",
        "Let $X$ be the number of heads in two fair coin flips.",
        "Let $X$ and $Y$ be two dice.",
        "Let $X$, $Y$ and $Z$ be pairwise independent fair bits.",
        r"Let $X$, $Y$ and $Z$ be pairwise independent and uniform on $\{0, 1\}$.",
        "Toss two fair coins and let $X$ be the result of the second.",
        "Roll two fair dice and let $X$ and $Y$ be the results of the sum and the difference.",
        "Let $X$ be a fair coin with probability $0.9$.",
        "Given $Z$, $X$ and $Y$ are two fair coins.",
    ],
)
def test_of_others_nothing(sentence: str) -> None:
    assert drawn_alike(sentence) == ()
