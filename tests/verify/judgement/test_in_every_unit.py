r"""A formula whose sides have one degree in logarithms is true in every unit or in none; any other may be true in bits alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.judgement.in_every_unit import is_in_every_unit
from symbolic_it.verify.judgement.unit_tells_base import _is_information


@pytest.mark.parametrize(
    "text, same",
    [
        (r"D(p\|q) = \sum_x p(x) \log \frac{p(x)}{q(x)}", True),
        (r"H(X, Y) = H(X) + 2 H(Y|X)", True),
        (r"L = -\frac{1}{n} \sum_i \log q(x_i)", True),
        (r"H(X) = 2 \log n", True),
        (r"\frac{H(X)}{\log n} = \frac{H(Y)}{\log m}", True),
        (r"C = 1 - H(p)", False),
        (r"H(X) = 1", False),
        (r"H(X) = \log n + c", False),
        (r"L = 2^{H(X)}", False),
        (r"L = -\log \sigma(\beta \log r)", False),
        (r"H(X) = \log_2 n", False),
        (r"H(X) = \ln n", False),
        (r"(\log n)^2 = H(X)", False),
    ],
)
def test_the_degree_in_logarithms(text: str, same: bool) -> None:
    assert is_in_every_unit(read(text), _is_information, frozenset()) is same


def test_of_a_name_with_a_value_no_degree_is_known() -> None:
    assert not is_in_every_unit(read(r"s = -\log p"), _is_information, frozenset(["s"]))
    assert "refuted" not in [
        c.verdict.word for c in verify_document(parse_chapter(r"Let $p = 1/4$ and $s = 2$. Then $s = -\log p$.", "markdown")).claims
    ]
