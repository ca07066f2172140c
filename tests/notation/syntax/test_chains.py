"""Relations, lists, implications and Markov chains."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"a = b = c", "{a = b = c}"),
        (r"0.5 \cdot (-0.18) \approx -0.09 \approx 0", "{(mul 0.5 (neg 0.18) explicit) approx (neg 0.09) approx 0}"),
        (r"0 \le H(X) \le \log n", "{0 <= (call H X) <= (log n log bare)}"),
        (r"a \le b < c \ne d", "{a <= b < c != d}"),
        (r"H_n \approx 0.137 + 0.332 = 0.469", "{H_n approx (+ 0.137 0.332) = 0.469}"),
    ],
)
def test_a_chain_keeps_all_its_links(text: str, tree: str) -> None:
    """A chain keeps all its links."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\ge H(p)", "{>= (call H p)}"),
        (r"= \ln 2 \approx 0.693", "{= (log 2 ln bare) approx 0.693}"),
        (r"\propto 1/q", "{propto (div 1 q inline)}"),
    ],
)
def test_a_chain_may_begin_with_its_relation(text: str, tree: str) -> None:
    """A chain may begin with its relation."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"a ≈ b", "{a approx b}"),
        (r"a <= b >= c != d", "{a <= b >= c != d}"),
        (r"a \equiv b", "{a equiv b}"),
        (r"a := b", "{a := b}"),
        (r"a \triangleq b", "{a := b}"),
        (r"a \overset{\text{def}}{=} b", "{a :=[def] b}"),
        (r"a \stackrel{?}{=} b", "{a =[?] b}"),
        (r"x \in A", "{x in A}"),
        (r"x \notin A", "{x notin A}"),
        (r"x \sim p", "{x sim p}"),
        (r"p \ll q", "{p ll q}"),
        (r"a \not= b", "{a != b}"),
        (r"a -> b", "{a to b}"),
        (r"a => b", "{a implies b}"),
        (r"X \perp\!\!\!\perp Y", "{X perp Y}"),
        (r"x \mapsto x^2", "{x mapsto (^ x 2)}"),
    ],
)
def test_every_sign_of_relation(text: str, tree: str) -> None:
    """Every sign of relation."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"D(p\|q) = 0 \iff p = q", "{{(call D p q ||) = 0} iff {p = q}}"),
        (r"a = b \Rightarrow c = d \Rightarrow e", "{{a = b} implies {c = d} implies e}"),
    ],
)
def test_implications_bind_weaker(text: str, tree: str) -> None:
    """Implications bind weaker."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            r"H(X), H(Y) \le H(X, Y) \le H(X) + H(Y)",
            "{(list (call H X) (call H Y)) <= (call H X Y) <= (+ (call H X) (call H Y))}",
        ),
        (r"x = 1, 2, 3", "{x = (list 1 2 3)}"),
        (r"i = 1, \ldots, n", "{i = (list 1 (ellipsis) n)}"),
        (r"a = b, c = d", "{a = b}; {c = d}"),
        (r"a, b = c, d", "{(list a b) = (list c d)}"),
        (r"f, g", "{(list f g)}"),
        (r"0.9, 1.1, \dotsc", "{(list 0.9 1.1 (ellipsis))}"),
    ],
)
def test_lists_on_one_side(text: str, tree: str) -> None:
    """Lists on one side."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"X->Y->Z", "{X to Y to Z}"),
        (r"X,W->Y->Z", "{(list X W) to Y to Z}"),
        (r"U,V->X->Y,Z", "{(list U V) to X to (list Y Z)}"),
        (r"X -> Y,W -> Z", "{X to (list Y W) to Z}"),
        (r"X1->X2->X3", "{X_1 to X_2 to X_3}"),
        (r"X \perp Y | Z", "{X perp (given Y Z)}"),
        (r"X \perp Y, W | Z", "{X perp (given (list Y W) Z)}"),
        (r"2I(X;Y|Z) - H(X)", "{(- (mul 2 (call I X Y Z ;|)) (call H X))}"),
        (r"3/2 I(X;W|Y) <= H(X|Z)", "{(mul (div 3 2 inline) (call I X W Y ;|)) <= (call H X Z |)}"),
    ],
)
def test_random_variables(text: str, tree: str) -> None:
    """Random variables."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"a = b, \qquad c = d, \quad e = f \cdot \ln 2", "{a = b}; {c = d}; {e = (mul f (log 2 ln bare) explicit)}"),
        (r"a = b; c = d", "{a = b}; {c = d}"),
        (r"p_1 = 0.5, p_2 = p_3 = 0.25", "{p_1 = 0.5}; {p_2 = p_3 = 0.25}"),
        (r"a = b \text{ and } c = d", "{a = b}; {c = d}"),
        (r"a = 0.4, b = 0.3. c = 0.2", "{a = 0.4}; {b = 0.3}; {c = 0.2}"),
    ],
)
def test_separate_statements(text: str, tree: str) -> None:
    """Separate statements."""
    assert dump(read(text)) == tree
