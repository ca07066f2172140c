"""Units of information, written beside a number, a sum or alone."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"0.0204 \text{ nats}", "{(withunit 0.0204 <nat>)}"),
        (r"1 \text{ nat} \approx 1.44 \text{ bits}", "{(withunit 1 <nat>) approx (withunit 1.44 <bit>)}"),
        (r"1 nat ≈ 1.44 bits", "{(withunit 1 <nat>) approx (withunit 1.44 <bit>)}"),
        (
            r"-0.5\ln 0.6 - 0.5\ln 0.4 \text{ nats}",
            "{(withunit (- (neg (mul 0.5 (log 0.6 ln bare))) (mul 0.5 (log 0.4 ln bare))) <nat>)}",
        ),
        (
            r"1.5 \text{ bits} + 0.5 \text{ bits} = 2 \text{ bits}",
            "{(+ (withunit 1.5 <bit>) (withunit 0.5 <bit>)) = (withunit 2 <bit>)}",
        ),
        (r"1/\ln 2 \text{ bits}", "{(withunit (div 1 (log 2 ln bare) inline) <bit>)}"),
        (r"~5.7\textrm{ bits}", "{(withunit 5.7 <bit>)}"),
        (r"2.585 \text{(bit)}", "{(withunit 2.585 <bit>)}"),
        (r"H(p) \;[\text{bits}]", "{(withunit (call H p) <bit>)}"),
    ],
)
def test_after_a_number_or_a_whole_side(text: str, tree: str) -> None:
    """After a number or a whole side."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"3 \text{ nats/token}", "{(withunit 3 <nat/token>)}"),
        (r"1 \text{ bit per byte}", "{(withunit 1 <bit/byte>)}"),
        (r"1 \text{ bits} / \text{token}", "{(withunit 1 <bit/token>)}"),
        (r"0.9 \text{ bpc}", "{(withunit 0.9 <bit/character>)}"),
    ],
)
def test_per_something(text: str, tree: str) -> None:
    """Per something."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\text{bits} < 1", "{<bit> < 1}"),
        (r"H_{\text{nats}} = H_{\text{bits}} \cdot \ln 2", "{H_nats = (mul H_bits (log 2 ln bare) explicit)}"),
        (r"H_{nats}", "{H_nats}"),
    ],
)
def test_alone_or_as_a_label(text: str, tree: str) -> None:
    """Alone or as a label."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"5 \text{ tokens}", "{(withunit 5 <tokens>)}"),
        (
            r"100 \text{ tokens} \times 2 \text{ bits/token}",
            "{(withunit (mul (withunit 100 <tokens>) 2 explicit) <bit/token>)}",
        ),
    ],
)
def test_other_things_that_are_counted(text: str, tree: str) -> None:
    """Other things that are counted."""
    assert dump(read(text)) == tree
