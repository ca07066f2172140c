r"""Orders of letters in the sentence hold at a counterexample, or it counts for nothing."""

from __future__ import annotations

from tests.verify.answers import words

ORDERS = r"$$D_\beta(p\|q) \ge D_\alpha(p\|q)$$"


def test_an_order_behind_the_formula() -> None:
    for told in (r"for $p, q$ pmfs on one finite alphabet; $1 < \alpha < \beta$. See above.", "for laws p, q; 1 < α < β. See above."):
        assert words(f"{ORDERS}\n\n{told}")[0] != "refuted", told


def test_another_order_or_none_leaves_it_refuted() -> None:
    assert words(f"{ORDERS}\n\nfor laws $p, q$; $1 < \\beta < \\alpha$. See above.")[0] == "refuted"
    assert words(f"{ORDERS}\n\nfor laws $p, q$. See above.")[0] == "refuted"
