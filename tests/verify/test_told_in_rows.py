r"""Rows of a table that give one name several values tell it of themselves alone; what one row tells holds on."""

from __future__ import annotations

from tests.verify.answers import words

HEAD = "| Law | Entropy |\n|---|---|\n"


def test_rows_of_different_laws_leave_the_name_free() -> None:
    rows = "| uniform | $H = \\log K$ |\n| one-hot | $H = 0$ |\n| any | $\\log K - H = D(p\\|u)$ |\n"
    assert "refuted" not in words(HEAD + rows)
    rows = "| one | $m = p + q$ |\n| two | $m = (p+q)/2$ |\n"
    assert not {"refuted", "proved"} & set(words(HEAD + rows + "\nThen $2m = p + q$."))


def test_a_number_is_compared_with_the_formula_of_another_row() -> None:
    rows = "| gap | $D = H(p,q) - H(p)$ |\n| data | $p = (1/2, 1/2)$, $q = (1/4, 3/4)$ |\n| nats | $D = 0.144$ |\n"
    assert words(HEAD + rows)[-1] == "confirmed"
    assert words(HEAD + rows.replace("0.144", "0.244"))[-1] == "refuted"


def test_what_one_row_tells_holds_behind_it() -> None:
    rows = "| size | $K = 4$ |\n| rate | $R = 2$ |\n"
    assert words(HEAD + rows + "\nThen $\\log_2 K = 2$.")[-1] == "confirmed"
    assert words(HEAD + rows + "\nThen $\\log_2 K = 3$.")[-1] == "refuted"


def test_in_its_own_row_a_name_is_what_the_row_tells() -> None:
    rows = "| one | $a = 2$ and $a^2 = 4$ |\n| two | $a = 3$ and $a^2 = 9$ |\n| three | $a = 4$ and $a^2 = 9$ |\n"
    assert [w for w in words(HEAD + rows) if w != "data"] == ["confirmed", "confirmed", "refuted"]
