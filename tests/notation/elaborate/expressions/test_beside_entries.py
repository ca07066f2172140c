"""A bare letter beside its own entries in one sum is no entry; whole vectors and laws beside their entries are read."""

from __future__ import annotations

from tests.verify.answers import words


def test_a_number_beside_entries() -> None:
    refused = [r"$\sum_{i=1}^n (a_i - a)^2 = 0$", r"$\sum_i y_i \log\frac{1}{y} = \sum_i y_i \log\frac{1}{y_i}$", r"$\sum_i a_i/a = n$"]
    assert set(words("\n\n".join(refused))) == {"not-understood"}


def test_whole_laws_beside_entries() -> None:
    read = [r"$-\sum p\log q = -\sum_k p_k\log q_k$", r"$\sum_i p_i (\log p_i + H(p)) = 0$"]
    assert set(words("\n\n".join(read))) == {"proved"}
