r"""A space of LaTeX behind a comma changes nothing: `$X,\, Y$ are independent` says what `$X, Y$ are independent` says."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.evenly_spaced import evenly_spaced


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("comma", [r",\,", r",\;", r",\ ", r",\:", r"\,,", r",\thinspace ", ", "])
@pytest.mark.parametrize(
    "sentence",
    [
        "由于 $X@Y$ 相互独立，$H(X,Y)=H(X)+H(Y)$。",
        "$X@Y$가 독립이면 $H(X,Y)=H(X)+H(Y)$이다.",
        "Since $X@Y$ are independent, $H(X,Y)=H(X)+H(Y)$.",
    ],
)
def test_lists_of_variables(sentence: str, comma: str) -> None:
    text = sentence.replace("@", comma)
    assert verdicts(text) == ["proved"]
    assert verdicts(text.replace("+", "-")) == ["refuted"]


def test_only_spaces_at_commas() -> None:
    assert evenly_spaced(r"a \, b, c~d\\, e") == r"a \, b, c~d\\, e"
    assert evenly_spaced(r"$X,~Y$") == "$X, Y$"


def test_brackets_have_no_size() -> None:
    assert evenly_spaced(r"$g\left( x \right)$ and $f\bigl(x\bigr)$, $\left[0, 1 \right)$") == "$g(x)$ and $f(x)$, $[0, 1)$"
    assert evenly_spaced(r"$\left\{ x \right\}$, \leftarrow (x), \bigcup (x)") == r"$\left\{ x \right\}$, \leftarrow (x), \bigcup (x)"
    told = r"Let $g\left( x \right)$ be a Gaussian density with mean $m$ and variance $s^2$." + "\n\n"
    found = verdicts(told + r"Then $h(g) = \frac12 \log(2\pi e s^2)$ and $h(g) = \frac12 \log(2\pi s^2)$.")
    assert found == ["definition", "refuted"]
