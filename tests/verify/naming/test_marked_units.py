"""L_bit = L / ln 2: bits are nats divided by ln 2; with the other factor nothing is introduced."""

from __future__ import annotations

from tests.verify.answers import words

RIGHT = [
    r"L_{\text{bit}} = L / \ln 2", r"L_{\mathrm{bits}} = \frac{L}{\ln 2}", r"L_{\mathrm{bits}} = L \log_2 e", r"L_{\mathrm{bits}} = 1.4427 L",
    r"L_{\text{nats}} = L_{\text{bits}} \ln 2", r"L_{\text{total}} = L \ln 2",
]  # fmt: skip
WRONG = [
    r"L_{\text{bit}} = L \ln 2", r"L_{\mathrm{bits}} = L / \log_2 e", r"L_{\mathrm{bits}} = 0.6931 L", r"L_{\text{nats}} = L_{\text{bits}} / \ln 2",
    r"\mathcal{L}_{\text{bits}} = \mathcal{L} \cdot \ln 2",
]  # fmt: skip


def test_a_name_marked_with_a_unit_is_introduced_by_its_conversion_alone() -> None:
    assert [words(f"${text}$") for text in RIGHT] == [["definition"]] * len(RIGHT)
    assert [words(f"${text}$") for text in WRONG] == [["undecided"]] * len(WRONG)
    assert words(r"$H_{\text{bits}} = H_{\text{nats}} \ln 2$") == ["refuted"]
