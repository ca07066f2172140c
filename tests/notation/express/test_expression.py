"""A term is written as a mathematician would write it; the same table says so in text and in LaTeX."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.latex import to_latex
from symbolic_it.notation.text import to_text
from symbolic_it.quantities import load
from symbolic_it.terms.term import (
    HALF,
    MINUS_ONE,
    ONE,
    OO,
    PI,
    TWO,
    ZERO,
    Absolute,
    Argument,
    Array,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Limit,
    Log,
    Maximum,
    Mul,
    Pow,
    Quantity,
    Rational,
    Space,
    Symbol,
    Term,
    apply,
    function_of,
    largest_over,
    mass,
    pmf,
    product_over,
    sum_over,
)

X, Y = Space("X"), Space("Y", Symbol("|Y|"), letter="y")
TOKENS = Space("T", Symbol("T"), letter="t")
LINE = Space("X", OO, "continuous")
p, q, m = (Law(name, (("x", X),)) for name in ("p", "q_theta", "m"))
P = Law("p", (("X", X), ("Y", Y)))
f = Law("f", (("x", LINE),))
x, y, u, t = Index("x", X), Index("y", Y), Index("u", LINE), Index("t", TOKENS)
k, label = Index("k", X), Index("y", X)
logits, rewards, losses = Array("z", (X,)), Array("r", (X,)), Array("ell", (TOKENS,))
epsilon, beta, T, K = (Symbol(n) for n in ("epsilon", "beta", "T", "K"))
px, qx, pxy = mass(p, x=x), mass(q, x=x), mass(P, X=x, Y=y)


def r(text: str) -> Rational:
    return Rational(Fraction(text))


def z(index: Term) -> Entry:
    return Entry(logits, (index,))


def d(a: Law | Lambda, b: Law | Lambda) -> Term:
    return load("kl_divergence")(a, b)


softmax = function_of((k,), Exp(z(k)) / sum_over(label, Exp(z(label))))
smoothed = function_of((k,), (1 - epsilon) * Delta(k, label) + epsilon / K)

TABLE = [
    # numbers
    (r("0"), "0", "0"),
    (r("-3"), "−3", "-3"),
    (r("1/2"), "½", r"\frac{1}{2}"),
    (r("-1/3"), "−⅓", r"-\frac{1}{3}"),
    (r("7/16"), "7/16", r"\frac{7}{16}"),
    (r("0.05"), "0.05", "0.05"),
    (r("1e-40"), "0." + "0" * 39 + "1", "0." + "0" * 39 + "1"),
    (r("1e-400") + ZERO, "1/1" + "0" * 400 + " + 0", r"\frac{1}{1" + "0" * 400 + "} + 0"),
    (r("3/5"), "0.6", "0.6"),
    (HALF * Log(HALF / r("0.6")), "0.5 log(0.5/0.6)", r"0.5 \log \frac{0.5}{0.6}"),
    (-OO, "−∞", r"-\infty"),
    (PI * epsilon, "π ε", r"\pi \epsilon"),
    (Constant("euler_gamma"), "γ_E", r"\gamma_{E}"),
    # sums and signs
    (px - qx, "p(x) − q_θ(x)", r"p(x) - q_{\theta}(x)"),
    (epsilon + r("-1"), "ε − 1", r"\epsilon - 1"),
    (px - (qx - px), "p(x) − (q_θ(x) − p(x))", r"p(x) - (q_{\theta}(x) - p(x))"),
    (-px - qx, "−p(x) − q_θ(x)", "-p(x) - q_{\\theta}(x)"),
    (px - r("2") * qx, "p(x) − 2 q_θ(x)", r"p(x) - 2 q_{\theta}(x)"),
    (-(px - qx), "−(p(x) − q_θ(x))", r"-(p(x) - q_{\theta}(x))"),
    (px * (-qx), "p(x) (−q_θ(x))", r"p(x) (-q_{\theta}(x))"),
    (px * r("-2"), "p(x) (−2)", r"p(x) (-2)"),
    (epsilon * (K - 1), "ε · (K − 1)", r"\epsilon \cdot (K - 1)"),
    # fractions keep the written order
    (px / qx, "p(x)/q_θ(x)", r"\frac{p(x)}{q_{\theta}(x)}"),
    (px / (qx * K), "p(x)/(q_θ(x) K)", r"\frac{p(x)}{q_{\theta}(x) K}"),
    (px / qx / K, "(p(x)/q_θ(x))/K", r"\frac{\frac{p(x)}{q_{\theta}(x)}}{K}"),
    (epsilon / K * px, "(ε/K) p(x)", r"\frac{\epsilon}{K} p(x)"),
    (ONE / K, "1/K", r"\frac{1}{K}"),
    (HALF / K, "½ (1/K)", r"\frac{1}{2} \frac{1}{K}"),
    ((px - qx) / 2, "(p(x) − q_θ(x))/2", r"\frac{p(x) - q_{\theta}(x)}{2}"),
    (-(ONE / T) * px, "−(1/T) p(x)", r"-\frac{1}{T} p(x)"),
    (ONE / (ONE / K), "1/(1/K)", r"\frac{1}{\frac{1}{K}}"),
    # conditional probabilities
    (pxy / mass(P, X=x), "p(y|x)", r"p(y \mid x)"),
    (mass(P, X=x) * pxy, "p(x) p(x, y)", "p(x) p(x, y)"),
    (pxy / (mass(P, X=x) * mass(P, Y=y)), "p(x, y)/(p(x) p(y))", r"\frac{p(x, y)}{p(x) p(y)}"),
    # powers and roots
    (px**2, "p(x)²", "p(x)^{2}"),
    (Pow(epsilon, r("-2")), "ε⁻²", r"\epsilon^{-2}"),
    (Pow(px, HALF), "√(p(x))", r"\sqrt{p(x)}"),
    (Pow(HALF, K), "(½)^K", r"\left( \frac{1}{2} \right)^{K}"),
    (Pow(px, -(ONE / T)), "p(x)^(−1/T)", "p(x)^{-1/T}"),
    (Pow(Pow(epsilon, K), TWO), "(ε^K)²", r"(\epsilon^{K})^{2}"),
    (Pow(px - qx, TWO), "(p(x) − q_θ(x))²", r"(p(x) - q_{\theta}(x))^{2}"),
    (2 * Pow(TWO, epsilon), "2 · 2^ε", r"2 \cdot 2^{\epsilon}"),
    (Pow(-px, TWO), "(−p(x))²", "(-p(x))^{2}"),
    # logarithms and exponentials
    (Log(px), "log p(x)", r"\log p(x)"),
    (Log(px, TWO), "log₂ p(x)", r"\log_{2} p(x)"),
    (Log(px / qx), "log(p(x)/q_θ(x))", r"\log \frac{p(x)}{q_{\theta}(x)}"),
    (Log(px) * qx, "log(p(x)) q_θ(x)", r"\log(p(x)) q_{\theta}(x)"),
    (px * Log(px), "p(x) log p(x)", r"p(x) \log p(x)"),
    (Log(px * qx), "log(p(x) q_θ(x))", r"\log(p(x) q_{\theta}(x))"),
    (Log(px) / K, "(log p(x))/K", r"\frac{\log p(x)}{K}"),
    (Pow(Log(px), TWO), "(log p(x))²", r"(\log p(x))^{2}"),
    (Log(-px), "log(−p(x))", r"\log(-p(x))"),
    (Exp(z(k)), "exp(zₖ)", "e^{z_{k}}"),
    (Exp(ONE), "e", "e"),
    (Exp(r("3")), "e³", "e^{3}"),
    (Exp(-load("entropy")(p)), "exp(−H(p))", "e^{-H(p)}"),
    (Exp(px / qx), "exp(p(x)/q_θ(x))", r"\exp\left( \frac{p(x)}{q_{\theta}(x)} \right)"),
    # binders
    (sum_over(x, px * Log(px / qx)), "∑ₓ p(x) log(p(x)/q_θ(x))", r"\sum_{x} p(x) \log \frac{p(x)}{q_{\theta}(x)}"),
    (sum_over(x, px - qx), "∑ₓ (p(x) − q_θ(x))", r"\sum_{x} (p(x) - q_{\theta}(x))"),
    (sum_over(x, px) - qx, "∑_{x′} p(x′) − q_θ(x)", r"\sum_{x'} p(x') - q_{\theta}(x)"),
    (sum_over(x, -px), "∑ₓ (−p(x))", r"\sum_{x} (-p(x))"),
    (sum_over(x, px) * epsilon, "(∑ₓ p(x)) ε", r"\left( \sum_{x} p(x) \right) \epsilon"),
    (sum_over(x, sum_over(y, pxy)), "∑_{x,y} p(x, y)", r"\sum_{x,y} p(x, y)"),
    (sum_over(x, px * sum_over(k, mass(p, x=k))), "∑ₓ p(x) ∑_{x′} p(x′)", r"\sum_{x} p(x) \sum_{x'} p(x')"),
    (sum_over(x, Log(qx), px), "E_{x~p}[log q_θ(x)]", r"\mathbb{E}_{x \sim p}[\log q_{\theta}(x)]"),
    (
        sum_over(x, sum_over(y, Log(pxy), pxy)),
        "E_{(x,y)~p}[log p(x, y)]",
        r"\mathbb{E}_{(x,y) \sim p}[\log p(x, y)]",
    ),
    (
        sum_over(y, Log(mass(P, Y=y)), pxy / mass(P, X=x)),
        "E_{y~p(·|x)}[log p(y)]",
        r"\mathbb{E}_{y \sim p(\cdot \mid x)}[\log p(y)]",
    ),
    (sum_over(x, Log(qx), mass(P, X=x)), "E_{x~p(x)}[log q_θ(x)]", r"\mathbb{E}_{x \sim p(x)}[\log q_{\theta}(x)]"),
    (
        sum_over(x, Log(qx), (px + qx) / 2),
        "E_{x~(p + q_θ)/2}[log q_θ(x)]",
        r"\mathbb{E}_{x \sim \frac{p + q_{\theta}}{2}}[\log q_{\theta}(x)]",
    ),
    (sum_over(x, z(x), K), "∑ᵢ K zᵢ", r"\sum_{i} K z_{i}"),
    (sum_over(u, mass(f, x=u) * Log(mass(f, x=u))), "∫ f(x) log f(x) dx", r"\int f(x) \log f(x)\,dx"),
    (
        -(ONE / T) * sum_over(t, Entry(losses, (t,))),
        "−(1/T) ∑_{t=1}^{T} ℓₜ",
        r"-\frac{1}{T} \sum_{t=1}^{T} \ell_{t}",
    ),
    (product_over(x, px), "∏ₓ p(x)", r"\prod_{x} p(x)"),
    (Log(sum_over(k, Exp(z(k)))) - z(label), "log ∑ᵢ exp(zᵢ) − z_y", r"\log \sum_{i} e^{z_{i}} - z_{y}"),
    (sum_over(x, px * Entry(rewards, (x,))), "∑ₓ p(x) r(x)", r"\sum_{x} p(x) r(x)"),
    # deltas, derivatives, limits, arguments
    (sum_over(k, Delta(k, label) * Log(mass(p, x=k))), "∑ₓ δ_{x,y} log p(x)", r"\sum_{x} \delta_{xy} \log p(x)"),
    (Derivative(Log(z(k)) - px, z(k)), "∂(log zₖ − p(x))/∂zₖ", r"\frac{\partial}{\partial z_{k}} (\log z_{k} - p(x))"),
    (
        Limit(epsilon, ZERO, "+", epsilon * Log(epsilon)),
        "lim_{ε→0⁺} ε log ε",
        r"\lim_{\epsilon \to 0^{+}} \epsilon \log \epsilon",
    ),
    (Limit(epsilon, OO, "", epsilon) + 1, "(lim_{ε→∞} ε) + 1", r"\left( \lim_{\epsilon \to \infty} \epsilon \right) + 1"),
    (Argument("min", "theta", d(p, q)), "arg min_θ D(p‖q_θ)", r"\arg\min_{\theta} D_{\mathrm{KL}}(p \,\|\, q_{\theta})"),
    (Absolute(px - qx), "|p(x) − q_θ(x)|", r"\lvert p(x) - q_{\theta}(x) \rvert"),
    (Absolute(pxy / mass(P, X=x)), "|p(y|x)|", r"\lvert p(y \mid x) \rvert"),
    (largest_over(x, px), "maxₓ p(x)", r"\max_{x} p(x)"),
    (-largest_over(x, -px), "minₓ p(x)", r"\min_{x} p(x)"),
    (Maximum((px, qx)), "max(p(x), q_θ(x))", r"\max(p(x), q_{\theta}(x))"),
    (Symbol("|Y|"), "|Y|", r"\lvert Y \rvert"),
    # quantities and their arguments
    (load("entropy")(p), "H(p)", "H(p)"),
    (load("cross_entropy")(p, q) - load("entropy")(p), "H(p, q_θ) − H(p)", r"H(p, q_{\theta}) - H(p)"),
    (HALF * d(p, m), "½ D(p‖m)", r"\frac{1}{2} D_{\mathrm{KL}}(p \,\|\, m)"),
    (beta * d(p, q), "β D(p‖q_θ)", r"\beta D_{\mathrm{KL}}(p \,\|\, q_{\theta})"),
    (load("mutual_information").of(P, ("X",), ("Y",)), "I(X;Y)", "I(X;Y)"),
    (load("joint_entropy").of(P, ("X", "Y")), "H(X,Y)", "H(X,Y)"),
    (load("conditional_entropy").of(P, ("X",), ("Y",)), "H(X|Y)", r"H(X \mid Y)"),
    (load("self_information")(p, x), "s_p(x)", "s_{p}(x)"),
    (d(p, function_of((x,), (px + qx) / 2)), "D(p‖(p + q_θ)/2)", r"D_{\mathrm{KL}}\left( p \,\|\, \frac{p + q_{\theta}}{2} \right)"),
    (d(p, function_of((x,), (px + qx) / 2, "m")), "D(p‖m)", r"D_{\mathrm{KL}}(p \,\|\, m)"),
    (load("entropy")(function_of((k,), Delta(k, label))), "H(δ_y)", r"H(\delta_{y})"),
    (load("entropy")(smoothed), "H((1 − ε) δ_y + ε/K)", r"H\left( (1 - \epsilon) \delta_{y} + \frac{\epsilon}{K} \right)"),
    (load("entropy")(softmax), "H(softmax(z))", r"H(\operatorname{softmax}(z))"),
    (load("entropy")(function_of((y,), pxy / mass(P, X=x))), "H(p(·|x))", r"H(p(\cdot \mid x))"),
    (load("entropy")(function_of((x,), mass(P, X=x))), "H(p_X)", "H(p_{X})"),
    (
        d(pmf(P), function_of((x, y), mass(P, X=x) * mass(P, Y=y))),
        "D(p(x, y)‖p(x) p(y))",
        r"D_{\mathrm{KL}}(p(x, y) \,\|\, p(x) p(y))",
    ),
    (Quantity("surprise_of", (pmf(p), epsilon), ZERO), "surprise_of(p, ε)", r"\text{surprise\_of}(p, \epsilon)"),
]


@pytest.mark.parametrize(("term", "text", "latex"), TABLE, ids=[text for _, text, _ in TABLE])
def test_a_term_is_written_in_the_customary_way(term: Term, text: str, latex: str) -> None:
    assert to_text(term) == text
    assert to_latex(term) == latex


def test_letters_of_bound_outcomes_differ_from_free_names_and_from_each_other() -> None:
    clash = sum_over(x, px * Symbol("x"))
    assert to_text(clash) == "∑_{x′} p(x′) x"
    nested = sum_over(x, px * sum_over(k, mass(p, x=k) * sum_over(label, mass(p, x=label) * px * mass(p, x=k))))
    assert to_text(nested) == "∑ₓ p(x) ∑_{x′} p(x′) ∑_{x″} p(x″) p(x) p(x′)".replace("x″", "x′′")


def test_outcomes_of_an_opened_body_get_letters() -> None:
    bare = apply(pmf(p), Index("#7", X))
    assert to_text(bare) == "p(x)"
    assert to_text(bare + px) == "p(x′) + p(x)"


def test_a_label_that_is_no_name_is_not_trusted_with_the_print() -> None:
    assert to_text(load("entropy")(function_of((x,), px * qx, "p * q; rm -rf"))) == "H(p q_θ)"


def test_a_function_that_needs_its_outcome_is_written_as_a_mapping() -> None:
    odd = function_of((x,), px * sum_over(y, pxy))
    assert to_text(odd) == "x ↦ p(x) ∑_y p(x, y)"
    assert to_latex(odd) == r"x \mapsto p(x) \sum_{y} p(x, y)"


def test_a_joint_law_as_a_function_of_some_outcomes_has_dots_in_their_places() -> None:
    assert to_text(function_of((x,), pxy)) == "p(·, y)"
    assert to_latex(function_of((y,), pxy)) == r"p(x, \cdot)"


@pytest.mark.parametrize("log", ["log", "ln"])
def test_the_spelling_of_the_natural_logarithm_is_a_choice_and_other_bases_are_always_shown(log: str) -> None:
    assert to_text(Log(px) - Log(px, TWO), log=log) == f"{log} p(x) − log₂ p(x)"


MARKS = [
    (px - qx, qx, "p(x) − ⟦q_θ(x)⟧", r"p(x) - \underline{q_{\theta}(x)}"),
    (sum_over(x, px * Log(px) - px + qx), -px + qx, "∑ₓ (p(x) log p(x) ⟦− p(x) + q_θ(x)⟧)", None),
    (epsilon + px - qx, epsilon + px, "⟦ε + p(x)⟧ − q_θ(x)", r"\underline{\epsilon + p(x)} - q_{\theta}(x)"),
    (epsilon * px * qx, px * qx, "ε ⟦p(x) q_θ(x)⟧", r"\epsilon \underline{p(x) q_{\theta}(x)}"),
    (Log(px / qx), px / qx, "log(⟦p(x)/q_θ(x)⟧)", r"\log \underline{\frac{p(x)}{q_{\theta}(x)}}"),
    (px, qx, "p(x)", "p(x)"),
]


@pytest.mark.parametrize(("term", "mark", "text", "latex"), MARKS, ids=[text for _, _, text, _ in MARKS])
def test_the_changed_part_is_marked(term: Term, mark: Term, text: str, latex: str | None) -> None:
    assert to_text(term, mark=mark) == text
    if latex is not None:
        assert to_latex(term, mark=mark) == latex


def test_marked_terms_of_an_opened_body_are_found_under_their_binder() -> None:
    opened = Index("#9", X)
    mark = mass(p, x=opened) * Log(mass(p, x=opened))
    assert to_text(sum_over(x, px * Log(px)), mark=mark) == "∑ₓ ⟦p(x) log p(x)⟧"


def test_products_that_begin_with_minus_one_twice_keep_both_signs() -> None:
    assert to_text(Mul((MINUS_ONE, MINUS_ONE, epsilon))) == "−(−ε)"


@pytest.mark.parametrize("term", [px + px, px * px], ids=["sum", "product"])
def test_length_does_not_matter(term: Term) -> None:
    """A sum or product of thousands is written without running out of stack, marked or not."""
    many = type(term)((px,) * 3000)  # type: ignore[arg-type, call-arg]
    assert to_text(sum_over(x, many), mark=qx).count("p(x)") == 3000
    assert to_latex(product_over(x, many), mark=px + px).count("p(x)") == 3000
