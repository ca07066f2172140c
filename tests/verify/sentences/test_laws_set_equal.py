"""Laws that the words before a formula make equal are so for it, but where they are denied, excepted or one of two cases."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.laws_set_equal import set_equal


@pytest.mark.parametrize(("before", "found"), [
    ("At \ufffc the loss is", ["q=p"]), ("unless \ufffc ", []), ("若 \ufffc 不成立，则", []), ("\ufffc가 아니라면 ", []), ("当 \ufffc 时 ", ["q=p"]),
    ("Whether or not \ufffc holds,", []),
])  # fmt: skip
def test_laws_are_set_equal(before: str, found: list[str]) -> None:
    assert set_equal(before, ("q=p",)) == found
