"""What a formula is called behind it, in apposition, in its row or in its heading counts as much as "the ... is" before it."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

WAYS = (
    "Write\n\n$$ {} $$\n\nwhich is the {}.",
    "The quantity ${}$ is called the {}.",
    "Put ${}$ (the {}).",
    "We minimise the {1}, i.e. ${0}$.",
    "It takes the {1}, defined as ${0}$.",
    "Recall the formula for the {1}:\n\n$$ {0} $$",
    "| name | formula |\n|---|---|\n| {1} | ${0}$ |",
    "## {1}\n\n$$ {0} $$",
    "\\begin{{definition}}[{1}]\n$$ {0} $$\n\\end{{definition}}",
)
TRUE = (
    (r"D = \sum_x p(x) \log \frac{p(x)}{q(x)}", "KL divergence"),
    (r"H = -\sum_{x, y} p(x, y) \log p(y|x)", "conditional entropy"),
    (r"h(p, q) = \sqrt{1 - \sum_x \sqrt{p(x) q(x)}}", "Hellinger distance"),
    (r"L = -\sum_x p(x) \log q(x)", "cross-entropy"),
)
FALSE = (
    (r"D = \sum_x q(x) \log \frac{p(x)}{q(x)}", "KL divergence"),
    (r"D = \frac12 \sum_x p(x) \log \frac{p(x)}{q(x)}", "KL divergence"),
    (r"H = -\sum_{x, y} p(x, y) \log p(x, y)", "conditional entropy"),
    (r"h(p, q) = \sqrt{1 - \sum_x p(x) q(x)}", "Hellinger distance"),
    (r"L = -\sum_x p(x)^2 \log q(x)", "cross-entropy"),
)


@pytest.mark.parametrize("way", WAYS[:-1])
@pytest.mark.parametrize(("formula", "name"), TRUE)
def test_a_formula_that_is_what_it_is_called_is_no_false_claim(way: str, formula: str, name: str) -> None:
    assert words(way.format(formula, name))[-1] == "definition"


@pytest.mark.parametrize("way", WAYS[:-1])
@pytest.mark.parametrize(("formula", "name"), FALSE)
def test_a_formula_that_is_not_what_it_is_called_is_no_definition(way: str, formula: str, name: str) -> None:
    assert not POSITIVE & set(words(way.format(formula, name)))


@pytest.mark.parametrize(
    "text",
    [
        r"Let $D = \sum_x q(x) \log \frac{p(x)}{q(x)}$, which is the negative of the reverse divergence.",
        r"Let $L = -\sum_x p(x)^2 \log q(x)$, which is close to the cross-entropy.",
        r"We minimise the KL divergence with $L = -\sum_x p(x) \log q(x)$.",
        "## Entropy and divergence\n\n$$ L = -\\sum_x p(x) \\log q(x) $$",
        r"Let $L = -\sum_x p(x) \log q(x)$, the divergence less what does not depend on $q$.",
    ],
)
def test_words_that_do_not_name_the_formula_take_nothing_from_it(text: str) -> None:
    assert not NEGATIVE & set(words(text))
