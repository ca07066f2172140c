"""Members of a process by a shifted index: what is proved of any variables holds of them, and nothing is refuted."""

from __future__ import annotations

from tests.verify.answers import words


def test_divergences_of_two_members() -> None:
    chapter = r"$D(p(x_{n},x_{n+1})\parallel q(x_{n},x_{n+1})) =D(p(x_{n})\parallel q(x_{n}))+D(p(x_{n+1}|x_{n})\parallel q(x_{n+1}|x_{n})) \ge D(p(x_{n})\parallel q(x_{n}))$"
    assert words(chapter) == ["proved", "proved"]
    for old, new in (("+D(", "-D("), (r"\ge", r"\le"), ("p(x_{n+1}|x_{n})", "p(x_{n}|x_{n+1})"), ("=D(p", "=D(q")):
        false = chapter.replace(old, new, 1)
        assert false != chapter and words(false) != ["proved", "proved"], new


def test_what_may_hold_of_the_process_alone_is_left_open() -> None:
    chapter = r"Let $X$ and $Y$ be independent. $D(p(x_{n+1})\parallel q(x_{n+1})) = D(p(x_n)\parallel q(x_n))$, $H(X_{n+1}, X_n) = H(X_n) + H(X_{n+1})$."
    assert not {"proved", "refuted"} & set(words(chapter))


def test_a_part_of_a_sequence() -> None:
    told = r"$I(M;Y_{1:n})=H(Y_{1:n})-H(Y_{1:n}|M) \le H(M)$"
    assert words(told) == ["proved", "proved"]
    assert words(told.replace("=H(Y_{1:n})", "=H(M)")) != ["proved", "proved"]
