"""One variable is a function of another in words: what follows of their entropies, and only that, is proved."""

from __future__ import annotations

from tests.verify.answers import words

TRUE = (
    "If $Y$ perfectly explains $X$, then $H(X|Y) = 0$.",
    "When $Y$ is fully determined by $X$ we have $H(Y|X) = 0$.",
    "$Y$가 $X$에 의해 완전히 결정되면 $H(Y|X) = 0$이다.",
    "若$Y$完全由$X$决定，则$H(Y|X)=0$。",
    "当且仅当$Y$由$X$决定时，$H(Y|X)=0$。",
    "当且仅当$Y$由$X$决定时，$I(X;Y)=H(Y)$。",
    "If and only if $Y$ is determined by $X$, $H(Y|X)=0$.",
    "If $Y$ says nothing about $X$, then $H(X|Y) = H(X)$.",
)
FALSE = (
    "If $Y$ perfectly explains $X$, then $H(Y|X) = 0$.",
    "If $Y$ explains $X$, then $H(X|Y) = 0$.",
    "If $Y$ says nothing about $X$, then $H(X|Y) = 0$.",
    "When $Y$ is not determined by $X$ we have $H(Y|X) = 0$.",
    "若$Y$完全由$X$决定，则$H(X|Y)=0$。",
    "当且仅当$Y$由$X$决定时，$H(X|Y)=0$。",
    "当且仅当$Y$由$X$决定时，$H(Y|X,Z)=0$。",
    "$Y$가 $X$에 의해 결정되지 않으면 $H(Y|X) = 0$이다.",
)


def test_one_variable_determines_another() -> None:
    assert words("\n\n## Next\n\n".join(TRUE)) == ["proved"] * len(TRUE)
    assert not {"proved", "definition", "confirmed"} & set(words("\n\n## Next\n\n".join(FALSE)))
