r"""The bar of f(t) |_{t=0} puts what stands before it in brackets; bars of absolute values and conditions are left alone."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax.dump import dump
from symbolic_it.notation.syntax.reader import read

READ = [
    (r"\frac{d}{dt} \log Z \Big|_{t=0} = 0", "{(indexed (derivative (log Z log bare) var=t total) {t = 0}) = 0}"),
    (r"a + \frac{d}{dt} \log Z |_{t=0} = 0", "{(+ a (indexed (derivative (log Z log bare) var=t total) {t = 0})) = 0}"),
    (r"\left. a + b \right|_{t=0} = 0", "{(indexed (+ a b) {t = 0}) = 0}"),
    (r"\left( \left. a \right|_{t=0} \right) b = 0", None),
    (r"\left| x \right|_{t=0} = 1", "{(indexed (abs x) {t = 0}) = 1}"),
    (r"|x - y| = 1", "{(abs (- x y)) = 1}"),
    (r"H(X|Y) = 1", "{(call H X Y |) = 1}"),
]


@pytest.mark.parametrize(("text", "tree"), READ)
def test_what_stands_before_the_bar_is_evaluated(text: str, tree: str | None) -> None:
    found = dump(read(text))
    assert "(indexed a {t = 0})" in found if tree is None else found == tree
