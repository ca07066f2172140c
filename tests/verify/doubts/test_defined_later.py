r"""A letter that the text defines behind a formula is no free one in it; numbers that it gives later are an example."""

from __future__ import annotations

from tests.verify.answers import words

CONCAVE = r"We have $H(m) \ge \lambda H(p) + (1-\lambda) H(q)$."


def test_a_mixture_that_is_defined_behind() -> None:
    assert words(CONCAVE + r" Here $m = \lambda p + (1-\lambda) q$.")[0] != "refuted"
    assert words(CONCAVE + r" The proof is short. Let $m(x) = \lambda p(x) + (1-\lambda) q(x)$.")[0] != "refuted"
    assert (
        words(r"$$D(p\|r) = D(p\|n) + \log S$$" + "\n\nfor all laws. Source: folklore.\n\n" + r"where $n(x) = r(x)/S$, $S = \sum_x r(x)$.")[
            0
        ]
        != "refuted"
    )


def test_without_a_definition_it_is_refuted() -> None:
    assert words(CONCAVE)[0] == "refuted"
    assert words(CONCAVE + r" Here $m = 0.3$ is small.")[0] == "refuted"
    assert words(CONCAVE + "\n\n# Next\n\n" + r"Let $m = \lambda p + (1-\lambda) q$.")[0] == "refuted"
    assert words(r"Let $m = (p+q)/2$. We have $H(m) \le \frac12 H(p) + \frac12 H(q)$. Again let $m = (p+q)/2$.")[1] == "refuted"


def test_an_example_of_any_laws_defines_none() -> None:
    wrong = r"The cross-entropy is $$H(p, q) = -\sum_x q(x) \log p(x).$$ It is never negative. "
    assert words(wrong + r"Let $p = \mathrm{softmax}(z)$ and $q = u$.")[0] == "refuted"
    assert words(r"We have $$H(X) = E_{x \sim P}[\log p(x)].$$ It is finite. Let $X = f(Y)$ and $P = U$.")[0] == "refuted"


def test_a_letter_told_behind_a_comma_is_not_chosen_freely() -> None:
    means = r"$$D(m \| n) \le \lambda D(p \| q) + (1 - \lambda) D(s \| r)$$" + "\n\nwhere "
    m, n = r"$m(x) = \lambda p(x) + (1 - \lambda) s(x)$", r"$n(x) = \lambda q(x) + (1 - \lambda) r(x)$"
    assert words(f"{means}{m}, {n}, for $0 \\le \\lambda \\le 1$.")[0] != "refuted"
