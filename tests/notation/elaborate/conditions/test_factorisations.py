"""Which independences an equation of products of masses says."""

import pytest

from symbolic_it.notation.elaborate.conditions.factorisations import factorisation
from symbolic_it.notation.syntax import read


def said(text: str) -> set[str] | None:
    found = factorisation(read(text).chains[0])
    return None if found is None else {f"{''.join(c.left)}:{''.join(c.right)}|{''.join(c.given)}" for c in found[1]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p(x,y) = p(x)p(y)", {"X:Y|", "Y:X|"}),
        ("p(x|y) = p(x)", {"X:Y|", "Y:X|"}),
        ("p(x,y|z) = p(x|z)p(y|z)", {"X:Y|Z", "Y:X|Z"}),
        ("p(z|x,y) = p(z|y)", {"X:Z|Y", "Z:X|Y"}),
        ("p(x,y,z)p(y) = p(x,y)p(y,z)", {"X:Z|Y", "Z:X|Y"}),
        ("p(x,y,z) = p(x,y)p(y,z)/p(y)", {"X:Z|Y", "Z:X|Y"}),
        ("p(x,y,z) = p(z|y)p(x)p(y|x)", {"X:Z|Y", "Z:X|Y"}),
        ("p(x,y,z) = p(x)p(y)p(z)", {"X:Y|", "XY:Z|"}),
        ("p(x,y,z,w) = p(x)p(y|x)p(z|y)p(w|z)", {"X:Z|Y", "XY:W|Z"}),
    ],
)
def test_it_says(text: str, expected: set[str]) -> None:
    found = said(text)
    assert found is not None and (found == expected or (len(found) == 1 and found < expected))


@pytest.mark.parametrize(
    "text",
    [
        "p(x,y) = p(x)p(y|x)",  # always so
        "p(x,y) = p(x)p(z)",
        "p(x,y) = q(x)q(y)",
        "p(x,y) = p(x) + p(y)",
        "p(x,y) = p(x)p(x)",
        "p(x,y,z) = p(x|y)p(y|z)p(z|x)",  # a cycle
        "p(x,y) <= p(x)p(y)",
        "p(x) = p(y)",
        "p(x,y) = 2p(x)p(y)",
    ],
)
def test_it_says_something_else(text: str) -> None:
    assert said(text) is None
