"""Steps that count the typical set by its masses: each holds in one direction and with one sign."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

SUM, WHOLE, EACH = (
    r"\sum_{x \in A_\epsilon^{(n)}} p(x)",
    r"\sum_{x \in \mathcal{X}^n} p(x)",
    r"\sum_{x \in A_\epsilon^{(n)}} 2^{-n(H(X)%s\epsilon)}",
)
PLUS, MINUS, SIZE = EACH % "+", EACH % "-", r"|A_\epsilon^{(n)}|"


@pytest.mark.parametrize(
    "tex",
    [
        f"1 = {WHOLE}", f"{WHOLE} \\ge {SUM}", f"{SUM} \\ge {PLUS}", f"{SUM} \\le {MINUS}", f"{PLUS} = 2^{{-n(H(X)+\\epsilon)}} {SIZE}", f"{PLUS} = \\frac{{{SIZE}}}{{2^{{n(H(X)+\\epsilon)}}}}",
        f"{PLUS} = 2^{{-n H(X) - n \\epsilon}} {SIZE}", f"{PLUS} = {SIZE} 2^{{-n H(X)}} 2^{{-n \\epsilon}}", f"\\Pr\\{{A_\\epsilon^{{(n)}}\\}} = {SUM}",
        "\\Pr\\{A_\\epsilon^{(n)}\\} > 1 - \\epsilon", f"{SIZE} \\le 2^{{n(H(X)+\\epsilon)}}", "|A_\\epsilon^n| \\le 2^{n(H(X)+\\epsilon)}",
    ],
)  # fmt: skip
def test_what_holds(tex: str) -> None:
    assert set(words(f"For long sequences ${tex}$.")) <= POSITIVE


@pytest.mark.parametrize(
    "tex",
    [
        f"{WHOLE} \\le {SUM}", f"{SUM} \\ge {MINUS}", f"{SUM} \\le {PLUS}", f"{PLUS} = 2^{{-n(H(X)-\\epsilon)}} {SIZE}", f"{PLUS} = 2 \\cdot 2^{{-n(H(X)+\\epsilon)}} {SIZE}",
        "\\Pr\\{A_\\epsilon^{(n)}\\} < 1 - \\epsilon",
    ],
)  # fmt: skip
def test_what_is_turned_around(tex: str) -> None:
    assert set(words(f"For long sequences ${tex}$.")) <= NEGATIVE


@pytest.mark.parametrize(
    "tex",
    [
        r"1 = \sum_{x \in A} p(x)",
        r"\sum_{x \in B} p(x) \ge \sum_{x \in B} 2^{-n(H(X)+\epsilon)}",
        r"\sum_x p(x) \ge \sum_{x \in A} q(x)",
        r"\sum_{x \in A} p(x) = |A| p(x)",
    ],
)
def test_what_is_left_open(tex: str) -> None:
    assert not POSITIVE & set(words(f"For long sequences ${tex}$."))


@pytest.mark.parametrize(
    "tex", [r"P(T_1) \le 1 - \epsilon", r"P(A_0) \le 1 - \delta", r"\sum_{x \in A} p(x) \ge 1", r"\sum_{x \in A_1} p(x) \ge \sum_x p(x)"]
)
def test_any_other_set_may_be_small_or_hold_all(tex: str) -> None:
    assert not (POSITIVE | NEGATIVE) & set(words(f"Of the events we have ${tex}$."))


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"P(X^n \in A_\epsilon^{(n)}) > 1 - \delta", "definition"),
        (r"P(X^n \in A_\epsilon^{(n)}) < 1 - \delta", "convention-mismatch"),
        (r"P(X^n \notin A_\epsilon^{(n)}) > 1 - \delta", "not-understood"),
    ],
)
def test_a_sequence_in_a_typical_set_has_the_probability_of_the_set(claim: str, word: str) -> None:
    assert words(f"${claim}$") == [word]
