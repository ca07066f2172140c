r"""What surrounds a formula and says nothing: braces around all of it, styles, sizes, unseen spaces."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read


@pytest.mark.parametrize(
    "text",
    [
        r"{\displaystyle a = b \quad c = d}",
        r"{{a = b \qquad c = d}}",
        r"\boxed{a = b \quad c = d}",
        r"\begin{equation*} a = b, \; c = d \end{equation*}",
        r"{\displaystyle {\begin{aligned} a &= b \\ c &= d. \end{aligned}}}",
        r"a = b, \, c = d \label{eq:x} \nonumber",
        r"\textstyle a = b, \quad c = d \hfill",
    ],
)
def test_wrappers_change_nothing(text: str) -> None:
    """Two equations stay two, whatever is around them; a wide space never becomes a product."""
    assert dump(read(text)) == "{a = b}; {c = d}"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\mathrm {H} (X)", "{(call H X)}"),
        (r"\sum _{x\in {\mathcal {X}}}p(x)", "{(bigop sum (binder nam=x domain=cal:X) (call p x))}"),
        (r"\log \left({\frac {P(x)}{Q(x)}}\right)", "{(log (div (call P x) (call Q x)) log)}"),
        (r"\mathbb {E} _{P}\left[f\right]", "{(bigop E (binder nam=P) f bracketed)}"),
        (
            r"\min_p \; -H(p) \quad \text{s.t.} \quad \sum_i p_i = 1",
            "{(bigop min (binder nam=p) (neg (call H p)))}; [such-that {(bigop sum (binder nam=i) p_i) = 1}]",
        ),
        (r"a = b \quad \textrm{where}\quad c = d", "{a = b}; [where {c = d}]"),
        (r"\text{minimize } D(p\|q)", "{(call D p q ||)}; [text 'minimize']"),
    ],
)
def test_spaces_inside_macros(text: str, tree: str) -> None:
    """The spelling of Wikipedia and of optimisation problems."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"a = \mathbf{0.940}", "{a = 0.940}"),
        (r"a = \boldsymbol{12}", "{a = 12}"),
        (r"a = \mathbf{1}", "{a = bold:1}"),
    ],
)
def test_a_result_in_bold_is_the_number(text: str, tree: str) -> None:
    """A bold 1 alone is an indicator, a bold 0 a vector."""
    assert dump(read(text)) == tree


def test_tags_that_are_marks() -> None:
    for tag in (r"\tag{*}", r"\tag*{(1)}", r"\tag{1}", r"\tag{**}"):
        assert dump(read(r"a = b " + tag)) == dump(read("a = b"))
