"""Rule bits-per-byte-or-character: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "We report the loss per byte (BPC).",
    "BPC (bits per byte) is common for character models.",
    "We measure bits per character (BPB).",
]
LEAVES = [
    "Bits per character (BPC) and bits per byte (BPB) differ outside ASCII.",
    "We report bits per byte (BPB).",
    "We report bits per character (BPC).",
    "For ASCII text the values per byte (BPC) agree.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT605" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT605" not in in_prose(text)
