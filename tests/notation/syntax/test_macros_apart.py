r"""Macros that stand together stay apart: \lambda\KL{p}{q} is lambda times D(p || q), as TeX keeps their names apart."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax.dump import dump
from symbolic_it.notation.syntax.macros import Macro, expand
from symbolic_it.notation.syntax.reader import read

KL = {"KL": Macro("KL", 2, r"D(#1 \| #2)"), "w": Macro("w", 1, r"\omega#1"), "l": Macro("l", 0, r"\lambda")}


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        (r"\lambda\KL{p}{q}", r"\lambda D(p \| q)"),
        (r"2\KL{p}{q}", r"2D(p \| q)"),
        (r"\w{x}", r"\omega x"),
        (r"\w{\alpha}", r"\omega\alpha"),
        (r"\KL{p}{q}\l", r"D(p \| q)\lambda"),
    ],
)
def test_expansion(text: str, expanded: str) -> None:
    made, places = expand(text, KL)
    assert made == expanded
    assert len(places) == len(made)


def test_it_reads_as_a_product() -> None:
    assert dump(read(r"\lambda\KL{p}{q} \ge 0", macros=KL)) == dump(read(r"\lambda D(p \| q) \ge 0"))
