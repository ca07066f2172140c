"""A label names a case, of which nothing general is refuted; a label of a property claims it of all variables."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.labelled_cases import is_labelled_case
from tests.verify.answers import words

_M = "\ufffc"
CASES = ["1. Noiseless channel: ", "- **No noise**: ", "独立：", "信道没有干扰：", "- 무잡음 채널: ", "완전히 종속: ", "雑音のない通信路："]
PROPERTIES = ["Symmetry: ", "- **Chain rule**: ", "对称性：", "- 대칭성: ", "独立性：", "We find: "]


@pytest.mark.parametrize("label", CASES)
def test_a_case(label: str) -> None:
    assert is_labelled_case(label)
    assert "refuted" not in words(f"{label}$I(X;Y) = H(X)$")


@pytest.mark.parametrize("label", PROPERTIES)
def test_a_property(label: str) -> None:
    assert not is_labelled_case(label)
    assert words(f"{label}$I(X;Y) = H(X)$")[-1] == "refuted"


def test_the_case_ends_with_its_formula() -> None:
    assert words("1. Noiseless channel: $I(X;Y) = H(X)$\n\n2. Symmetry: $I(X;Y) = 2 H(X)$")[-1] == "refuted"


@pytest.mark.parametrize(
    "label, expected", [("**Identical.**", "undecided"), ("**Noiseless.**", "undecided"), ("**Symmetry.**", "refuted")]
)
def test_a_label_that_is_a_sentence(label: str, expected: str) -> None:
    assert words(f"- {label} $I(X;Y) = H(X)$.")[-1] == expected
