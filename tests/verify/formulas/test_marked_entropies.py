"""H_c(X) is a differential entropy where the chapter speaks of them; elsewhere the mark is not known."""

from __future__ import annotations

from tests.verify.answers import words


def test_marked_entropies() -> None:
    told = r"微分熵：$H_C(X)=-\int p_X(x)\log p_X(x)dx$，$H_C(X,Y)=H_C(X)+H_C(Y|X)$，$I(X;Y)=H_C(X)-H_C(X|Y)$。"
    assert words(told) == ["proved"] * 3 or set(words(told)) <= {"proved", "definition"}
    false = r"微分熵：$H_C(X,Y)=H_C(X)+H_C(X|Y)$，$I(X;Y)=H_C(X)+H_C(X|Y)$，$H_C(X) = \int p_X(x)\log p_X(x)dx$。"
    assert words(false) == ["refuted"] * 3
    assert "proved" not in words(told.replace("微分熵", "熵"))
    assert "proved" not in words(r"微分熵：$H_C(p, q) = H_C(p) + D(p\|q)$")
