"""Sums, products, integrals, optima, limits and expectations."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, dump, read
from symbolic_it.notation.syntax.nodes import Add, BigOp


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\sum_x p(x)", "{(bigop sum (binder nam=x) (call p x))}"),
        (r"\sum_{x,y} p(x,y)", "{(bigop sum (binder nam=x y) (call p x y))}"),
        (r"\sum_{i=1}^K p_i", "{(bigop sum (binder nam=i lower=1 upper=K) p_i)}"),
        (r"\sum^K_{i=1} p_i", "{(bigop sum (binder nam=i lower=1 upper=K) p_i)}"),
        (r"\sum\limits_{x \in \mathcal{X}} p(x)", "{(bigop sum (binder nam=x domain=cal:X) (call p x))}"),
        (r"\sum p \log p", "{(bigop sum (binder) (mul p (log p log bare)))}"),
        (r"\sum_{ij} a_{ij}", "{(bigop sum (binder nam=i j) a_(seq i j))}"),
        (r"\sum_{(x,y)} p(x,y)", "{(bigop sum (binder nam=x y) (call p x y))}"),
        (r"\sum_{j \ne i} a_j", "{(bigop sum (binder nam=j con={j != i}) a_j)}"),
        (r"\sum_{x: p(x)>0} p(x)", "{(bigop sum (binder nam=x con={(call p x) > 0}) (call p x))}"),
        (r"\sum_{k=0}^\infty 2^{-k}", "{(bigop sum (binder nam=k lower=0 upper=(infinity)) (^ 2 (neg k)))}"),
        (r"\prod_{t=1}^T q_t^{-1/T}", "{(bigop prod (binder nam=t lower=1 upper=T) (^ q_t (neg (div 1 T inline))))}"),
        (r"sum_x p(x) log p(x)", "{(bigop sum (binder nam=x) (mul (call p x) (log (call p x) log bare)))}"),
        (r"∑ᵢ₌₁ⁿ pᵢ", "{(bigop sum (binder nam=i lower=1 upper=n) p_i)}"),
        (r"∑ᵧ pᵧ", "{(bigop sum (binder nam=y) p_y)}"),
        (r"-Σ p log p", "{(neg (bigop sum (binder) (mul p (log p log bare))))} !capital-letter"),
        (r"\sum_{\substack{x \in A\\ y \in B}} 1", "{(bigop sum (binder nam=x y domain=(tuple A B)) 1)}"),
    ],
)
def test_binders_in_every_spelling(text: str, tree: str) -> None:
    """Binders in every spelling."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            r"\sum_x\sum_y p(x,y)\log p(x) + 1",
            "{(+ (bigop sum (binder nam=x) (bigop sum (binder nam=y) (mul (call p x y) (log (call p x) log bare)))) 1)}",
        ),
        (r"\sum_x -p(x)\log p(x)", "{(bigop sum (binder nam=x) (neg (mul (call p x) (log (call p x) log bare))))}"),
        (r"\frac1T\sum_t \log q_t - c", "{(- (mul (div 1 T) (bigop sum (binder nam=t) (log q_t log bare))) c)}"),
        (r"\sum_i (a_i + b_i)", "{(bigop sum (binder nam=i) (+ a_i b_i) bracketed)}"),
        (r"1/N \sum_i x_i", "{(mul (div 1 N inline) (bigop sum (binder nam=i) x_i))}"),
    ],
)
def test_a_sum_reaches_to_the_next_sign_logarithms_included(text: str, tree: str) -> None:
    """A sum reaches to the next sign, logarithms included."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            r"\sum_i y_i \log p_i + (1-y_i)\log(1-p_i)",
            "{(bigop sum (binder nam=i) (+ (mul y_i (log p_i log bare)) (mul (- 1 y_i) (log (- 1 p_i) log))) ?)} !sum-extent",
        ),
        (r"\sum_i a_i + \sum_i b_i", "{(+ (bigop sum (binder nam=i) a_i) (bigop sum (binder nam=i) b_i))}"),
    ],
)
def test_a_sum_goes_on_when_its_index_recurs_after_the_sign_and_says_so(text: str, tree: str) -> None:
    """A sum goes on when its index recurs after the sign, and says so."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize("text", [r"(\sum_i a_i) - a_i", r"-\left(\sum_i a_i\right) + a_i", r"2 (2 \sum_i a_i) - a_i", "(sum_i a_i) - a_i"])
def test_a_sum_in_brackets_ends_there_though_its_index_recurs(text: str) -> None:
    """A sum in brackets ends there, though its index recurs: (sum_i a_i) - a_i is no sum of zeros."""
    assert dump(read(text)).startswith(("{(- ", "{(+ ")) and "sum-extent" not in dump(read(text))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\lim_{x \to 0} x + x^2", "{(bigop lim (binder nam=x target=0) (+ x (^ x 2)))}"),
        (r"\lim_{x \to 0} (1 - x) - x", "{(bigop lim (binder nam=x target=0) (- (- 1 x) x) bracketed)}"),
        (r"\lim_{x \to 0} x + y", "{(+ (bigop lim (binder nam=x target=0) x) y)}"),
        (r"(\lim_{x \to 0} x) + x", "{(+ (bigop lim (binder nam=x target=0) x) x)}"),
    ],
)
def test_a_limit_goes_on_where_its_variable_does(text: str, tree: str) -> None:
    """A limit goes on where its variable does, since outside it would mean nothing, and ends at its bracket."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\int p(x) \log p(x)\,dx", "{(bigop int (binder nam=x) (mul (call p x) (log (call p x) log bare)))}"),
        (r"\int_0^1 x \, dx", "{(bigop int (binder nam=x lower=0 upper=1) x)}"),
        (
            r"\int_{-\infty}^{\infty} p(x)\,\mathrm{d}x",
            "{(bigop int (binder nam=x lower=(neg (infinity)) upper=(infinity)) (call p x))}",
        ),
        (r"\int_{-\infty}^\infty x p(x)", "{(bigop int (binder nam=x lower=(neg (infinity)) upper=(infinity)) (mul x (call p x)))}"),
        (r"\int_x p(x) dx", "{(bigop int (binder nam=x) (call p x))}"),
        (r"\int_{X}{f(x)g(x)\;dx}", "{(bigop int (binder nam=x domain=X) (mul (call f x) (call g x)))}"),
        (r"\int_{\mathcal X} p(x) dx", "{(bigop int (binder nam=x domain=cal:X) (call p x))}"),
        (r"\int_x\int_y p(x,y) \,dx\,dy", "{(bigop int (binder nam=x) (bigop int (binder nam=y) (call p x y)))}"),
        (r"\int_{x,y} p(x,y) \,dx\,dy", "{(bigop int (binder nam=x y) (call p x y))}"),
        (r"\iint p \,dx\,dy", "{(bigop int (binder nam=x y) p)}"),
        (
            r"\int p \log p - p \log q \, dx",
            "{(bigop int (binder nam=x) (- (mul p (log p log bare)) (mul p (log q log bare))))}",
        ),
        (r"\int dx\, p(x)", "{(bigop int (binder nam=x) (call p x))}"),
        (r"\int p(x) d\mu(x)", "{(bigop int (binder nam=(call mu x)) (call p x))}"),
    ],
)
def test_integrals_find_their_differentials(text: str, tree: str) -> None:
    """Integrals find their differentials."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            r"\mathbb{E}_{x\sim p}[\log q(x)]",
            "{(bigop E (binder nam=x distribution=p) (log (call q x) log bare) bracketed)}",
        ),
        (r"E_x E_y \{f(x,y)\}", "{(bigop E (binder nam=x) (bigop E (binder nam=y) (call f x y) bracketed))}"),
        (r"\mathbb{E}_{p(x,y)}[f]", "{(bigop E (binder distribution=(call p x y)) f bracketed)}"),
        (r"\mathbb{E}_p[f]", "{(bigop E (binder nam=p) f bracketed)}"),
        (r"\mathbb{E}[X \mid Y]", "{(bigop E (binder) (given X Y) bracketed)}"),
        (r"\mathbb{E}_{w \sim \text{data}}[f(w)]", "{(bigop E (binder nam=w distribution=data) (call f w) bracketed)}"),
        (r"E_{(x, y) \sim P} [f]", "{(bigop E (binder nam=x y distribution=P) f bracketed)}"),
        (r"\mathop{\mathbb{E}}_{x\sim p}[f]", "{(bigop E (binder nam=x distribution=p) f bracketed)}"),
        (r"\underset{x \sim p}{\mathbb{E}}[f]", "{(bigop E (binder nam=x distribution=p) f bracketed)}"),
        (r"E_{x~p}[f(x)]", "{(bigop E (binder nam=x distribution=p) (call f x) bracketed)}"),
        (r"E_{x~p}[\log f(x)]", "{(bigop E (binder nam=x distribution=p) (log (call f x) log bare) bracketed)}"),
        (r"𝔼[X]", "{(bigop E (binder) X bracketed)}"),
        (r"\mathbb{E}_{x} f(x) g(x)", "{(mul (bigop E (binder nam=x) (call f x) ?) (call g x))}"),
        (r"\mathbb{E}[X]^2", "{(^ (bigop E (binder) X bracketed) 2)}"),
        (r"\operatorname{Var}(X)", "{(bigop Var (binder) X bracketed)}"),
        (r"I(E;B|C)", "{(call I E B C ;|)}"),
        (r"e^{-E(x)}", "{(^ e (neg (call E x juxtaposed)))}"),
    ],
)
def test_expectations(text: str, tree: str) -> None:
    """Expectations."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\arg\min_\theta H(p, q_\theta)", "{(bigop argmin (binder nam=theta) (call H p q_theta))}"),
        (r"\operatorname*{arg\,max}_{\theta} f(\theta)", "{(bigop argmax (binder nam=theta) (call f theta))}"),
        (r"\underset{q}{\arg\min}\; D(p\|q)", "{(bigop argmin (binder nam=q) (call D p q ||))}"),
        (r"\max_{p(x)} I(X;Y)", "{(bigop max (binder nam=(call p x)) (call I X Y ;))}"),
        (r"\max(0, x)", "{(apply max 0 x)}"),
        (r"\max\{a, b\}", "{(apply max a b)}"),
        (r"\max_i z_i", "{(bigop max (binder nam=i) z_i)}"),
        (r"\lim_{n \to \infty} a_n", "{(bigop lim (binder nam=n target=(infinity)) a_n)}"),
        (r"\lim_{p \to 0^+} p \log p", "{(bigop lim (binder nam=p target=0 side=+) (mul p (log p log bare)))}"),
        (r"\lim_{x \downarrow 0} x", "{(bigop lim (binder nam=x target=0 side=+) x)}"),
    ],
)
def test_optima_and_limits(text: str, tree: str) -> None:
    """Optima and limits."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\sum_{x \in \mathcal{X}}", "{(bigop sum (binder nam=x domain=cal:X) (dot))}"),
        (r"\max", "{(bigop max (binder) (dot))}"),
    ],
)
def test_an_operator_alone_is_a_mention(text: str, tree: str) -> None:
    """An operator alone is a mention."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize("behind", [r"D_{KL}(q(z)\|p(z|x))", r"H(q(z))", r"KL(q(z|x)\|p(z))"])
def test_a_sum_ends_before_a_measure_of_laws_that_only_hold_its_letter_as_a_place(behind: str) -> None:
    first = read(rf"\sum_z q(z) \log p(x,z) + {behind} = 1").chains[0].first
    assert isinstance(first, Add) and isinstance(first.left, BigOp)


@pytest.mark.parametrize("behind", [r"q(z)", r"D_{KL}(q(y|z)\|p(y))", r"H(q(y|z))"])
def test_it_goes_on_over_what_is_given_its_letter(behind: str) -> None:
    assert isinstance(read(rf"\sum_z q(z) \log p(x,z) + {behind} = 1").chains[0].first, BigOp)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\mathbb{E}[w \|x\|^2]", "{(bigop E (binder) (mul w (^ (norm x) 2)) bracketed)}"),
        (r"\mathbb{E}_t[\frac12 \|x - y\|^2 + a]", "{(bigop E (binder nam=t) (+ (mul (div 1 2) (^ (norm (- x y)) 2)) a) bracketed)}"),
        (r"\mathbb{E}[D(p \| q)]", "{(bigop E (binder) (call D p q ||) bracketed)}"),
    ],
)
def test_two_bars_in_a_mean_are_those_of_a_norm(text: str, tree: str) -> None:
    assert dump(read(text)) == tree


def test_an_upper_limit_may_name_the_index_again() -> None:
    assert dump(read(r"\sum_{i=1}^{i=n} p_i")) == dump(read(r"\sum_{i=1}^{n} p_i"))
    with pytest.raises(ReadError):
        read(r"\sum_{i=1}^{j=n} p_i")
