"""The table of known quantities: every form can be read, and no symbol is claimed twice by mistake."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.known import KNOWN


@pytest.mark.parametrize("text", [f for k in KNOWN for f in (*k.forms, *k.exact)])
def test_a_form_is_read_without_a_gap(text: str) -> None:
    read_expression(text)


def test_symbols_name_one_quantity() -> None:
    counts = Counter(s for k in KNOWN for s in k.symbols)
    assert [s for s, n in counts.items() if n > 1] == []


def test_words_are_patterns_and_firm_symbols_are_symbols() -> None:
    for k in KNOWN:
        assert re.compile(k.words)
        assert k.firm <= k.symbols
