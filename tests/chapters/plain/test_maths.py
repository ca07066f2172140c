"""Relations and quantities outside maths: found where they are unmistakable, with exact ends; never in other text."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter


def plain(text: str) -> list[tuple[str, tuple[str, ...]]]:
    document = parse_chapter(text, "markdown")
    for fragment in document.plain_maths:
        assert text[fragment.start : fragment.end] == fragment.text
    return [(f.text, f.relations) for f in document.plain_maths]


@pytest.mark.parametrize(
    ("text", "expected", "relations"),
    [
        ("nats; 1 nat ≈ 1.44 bits", "1 nat ≈ 1.44 bits", ("≈",)),
        ("Here P(heads) = 0.9 holds.", "P(heads) = 0.9", ("=",)),
        ("Let K = 4 be given", "K = 4", ("=",)),
        ("with P(H)=0.9, P is", "P(H)=0.9", ("=",)),
        ("so H(p, q) ≥ H(p).", "H(p, q) ≥ H(p)", ("≥",)),
        ("since KL(p || q) >= 0 always", "KL(p || q) >= 0", (">=",)),
        ("D(p‖q) ≥ 0", "D(p‖q) ≥ 0", ("≥",)),
        ("we get -0.9 log2 0.9 = 0.137 bits.", "-0.9 log2 0.9 = 0.137 bits", ("=",)),
        ("H(X) = −Σ p(x) log₂ p(x) by definition", "H(X) = −Σ p(x) log₂ p(x)", ("=",)),
        ("that is 0.5 + 0.5 = 1 bit = 0.693 nats", "0.5 + 0.5 = 1 bit = 0.693 nats", ("=", "=")),
        ("e^3.0 ≈ 20.09", "e^3.0 ≈ 20.09", ("≈",)),
        ("so 2/5 × 1 = 0.4 here", "2/5 × 1 = 0.4", ("=",)),
        ("since 6 ÷ 4 = 1.5", "6 ÷ 4 = 1.5", ("=",)),
        ("ln 2 ≈ 0.693", "ln 2 ≈ 0.693", ("≈",)),
        ("ln(2) = 0.693", "ln(2) = 0.693", ("=",)),
        ("the perplexity = 20.09 here", "perplexity = 20.09", ("=",)),
        ("cross-entropy = 0.357 nats", "cross-entropy = 0.357 nats", ("=",)),
        ("entropy < 1 bit", "entropy < 1 bit", ("<",)),
        ("0 ≤ H(X) ≤ log K", "0 ≤ H(X) ≤ log K", ("≤", "≤")),
        ("about ≈ 0.02 nats of it", "≈ 0.02 nats", ("≈",)),
        ("it is 0.469 bits.", "0.469 bits", ()),
        ("3.0 nats per token are", "3.0 nats per token", ()),
        ("-0.3 nats", "-0.3 nats", ()),
        ("p = [0.5, 0.5] and so", "p = [0.5, 0.5]", ("=",)),
        ("α = 0.1", "α = 0.1", ("=",)),
        ("p_1 = 0.2", "p_1 = 0.2", ("=",)),
        ("50,257 tokens, V = 50,257", "V = 50,257", ("=",)),
        ("熵H(X)=0.469比特。", "H(X)=0.469比特", ("=",)),
        ("이때 H(X) = 1.5비트이다.", "H(X) = 1.5비트", ("=",)),
        ("편향된 동전은 0.469비트이다.", "0.469비트", ()),
        ("即 0.469 比特。", "0.469 比特", ()),
        ("x := 3", "x := 3", (":=",)),
        ("H = 1.5e-3 nats", "H = 1.5e-3 nats", ("=",)),
        ("KL = 15.7%", "KL = 15.7%", ("=",)),
        ("so KL divergence = cross-entropy − entropy.", "KL divergence = cross-entropy − entropy", ("=",)),
        ("核心：交叉熵 = 熵 + KL 散度。", "交叉熵 = 熵 + KL 散度", ("=",)),
        ("Perplexity = 2^entropy always", "Perplexity = 2^entropy", ("=",)),
        ("JSD(P, Q) = ½ KL(P || M) + ½ KL(Q || M) here", "JSD(P, Q) = ½ KL(P || M) + ½ KL(Q || M)", ("=",)),
        ("so softmax(z)_i = exp(z_i) / Σ_j exp(z_j).", "softmax(z)_i = exp(z_i) / Σ_j exp(z_j)", ("=",)),
        ("with M = ½ (P + Q)", "M = ½ (P + Q)", ("=",)),
        ("so H(X) ≤ log |X| holds", "H(X) ≤ log |X|", ("≤",)),
        ("相对熵：D(p||q) = Σₓ p(x) log [p(x)/q(x)]。", "D(p||q) = Σₓ p(x) log [p(x)/q(x)]", ("=",)),
        ("H = −Σᵢ pᵢ log₂ pᵢ bits", "H = −Σᵢ pᵢ log₂ pᵢ bits", ("=",)),
        ("H(X, Y) = -Σₓ Σᵧ p(x, y) log p(x, y).", "H(X, Y) = -Σₓ Σᵧ p(x, y) log p(x, y)", ("=",)),
        ("Σᵢ₌₁ⁿ pᵢ = 1 for every law", "Σᵢ₌₁ⁿ pᵢ = 1", ("=",)),
        ("H(X₁, ..., Xₙ) = Σᵢ H(Xᵢ | X₁, ..., Xᵢ₋₁).", "H(X₁, ..., Xₙ) = Σᵢ H(Xᵢ | X₁, ..., Xᵢ₋₁)", ("=",)),
        ('as P("no") = 0.5 says', 'P("no") = 0.5', ("=",)),
        ("h(X) = −∫ p(x) log p(x) dx here", "h(X) = −∫ p(x) log p(x) dx", ("=",)),
    ],
)
def test_a_fragment_is_found_with_its_exact_ends(text: str, expected: str, relations: tuple[str, ...]) -> None:
    assert plain(text) == [(expected, relations)]


@pytest.mark.parametrize(
    "text",
    [
        "maximum likelihood = cross-entropy minimization",
        "File > Save > Export",
        "we go x -> y => z <- w",
        "I <3 you and :> and >_<",
        "run `K = 4` now",
        "see https://a.b/?q=1&x=2 there",
        "run train --lr=3 --seed=42",
        "torch>=2.0 and Python >= 3.8",
        "epochs=10 was used",
        "if a == b then",
        "List<int> and <pad> and <|endoftext|>",
        "on 2024-01-02 at 10:30",
        "a bit of luck and a bit more",
        "the 2 sides = the same",
        "word = another word",
        "... = ...",
        "= 3",
        "bits and nats",
        'a print("x = 3") of "y = 2"',
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert plain(text) == []


@pytest.mark.parametrize("text", ["the tail P(X > t) is small", "a preference p(a > b)", "Pr(X = 3)", "E[x >= 1] and f(a = b)"])
def test_what_stands_in_the_brackets_of_a_function_is_no_fragment(text: str) -> None:
    assert plain(text) == []
    assert plain("a coin (p = 0.5) and K(2) = 3")[0] == ("p = 0.5", ("=",))


def test_a_fragment_knows_the_maths_it_touches() -> None:
    left, right, both = parse_chapter("$H = 0.469$ bits < 1.\n\nPerplexity = \\(2^3\\).\n\nSo \\(a\\) = \\(b\\).\n", "markdown").plain_maths
    assert left.left is not None and left.left.tex == "H = 0.469" and left.right is None
    assert right.right is not None and right.right.tex == "2^3" and right.left is None
    assert both.left is not None and both.right is not None and (both.left.tex, both.right.tex) == ("a", "b")


def test_cells_of_tables_are_read_too() -> None:
    document = parse_chapter("| a | b |\n|---|---|\n| P(H) = 0.9 | 0.469 bits |\n", "markdown")
    assert [(f.text, f.source) for f in document.plain_maths] == [("P(H) = 0.9", "cell"), ("0.469 bits", "cell")]


def test_no_fragment_reaches_over_the_end_of_a_sentence() -> None:
    assert plain("It is H. K = 3 holds.\n\nThe value is 3\n\n= 4 is no end.") == [("K = 3", ("=",))]


@pytest.mark.parametrize(
    "text", ["L = −Σₜ log p(xₜ | x₍<ₜ₎) over tokens", "y = 2x and more", "gain = entropy(parent) − weighted entropy(children)"]
)
def test_what_would_be_cut_short_is_none(text: str) -> None:
    assert plain(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "the divergence sum_{supp p} p log(p/q) >= 0",
        "a Kraft sum 2^-l <= 1",
        "so E l - H >= 0",
        "the bound + p log p <= 0",
    ],
)
def test_what_is_cut_off_on_its_left_is_none(text: str) -> None:
    assert plain(text) == []


def test_a_word_before_it_is_no_part_of_it() -> None:
    assert plain("the sum p + q = 1 and the law p(x) = 0.5, a softmax K = 3") == [
        ("p + q = 1", ("=",)),
        ("p(x) = 0.5", ("=",)),
        ("K = 3", ("=",)),
    ]


@pytest.mark.parametrize("text", ["2 m = p + q", "so K K^(−α) = K^(1 − α)", "linearity: p(x) (1 − q(x)/p(x)) = p(x) − q(x)"])
def test_a_factor_in_front_is_not_left_out(text: str) -> None:
    assert plain(text) == []


def test_a_power_behind_brackets_belongs_to_it() -> None:
    assert plain("Pinsker: D(p‖m) ≥ 2 TV(p, m)²") == [("D(p‖m) ≥ 2 TV(p, m)²", ("≥",))]


def test_a_factor_behind_it_is_not_left_out() -> None:
    assert plain("the curve −log t ≥ 1 − t + 3 (1 − t)²/(2 (1 + 2t))") == []
    assert plain("factor out: 1 + exp(u) = exp(u) (1 + exp(−u))") == []
    assert plain("we get H(p) = 0.5 (in bits), K = 4 (p = q)") == [("H(p) = 0.5", ("=",)), ("K = 4", ("=",)), ("p = q", ("=",))]


def test_what_is_cut_off_before_a_mean_is_no_formula() -> None:
    for mean in ("E_p t", r"E\_p t", "Var_p t", "E t"):
        assert plain(f"constants: D(p‖q) = A − θ {mean} and more") == []
