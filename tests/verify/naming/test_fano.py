"""Fano's inequality in its usual forms; another relation, sign or alphabet is none."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context, Fact, Meaning
from symbolic_it.notation.syntax import read, read_expression
from symbolic_it.verify.naming.fano import of_fano
from tests.verify.answers import words


@pytest.mark.parametrize(
    "formula",
    [
        r"H(X|Y) \le H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"H(P_e) + P_e \log(|\mathcal{X}| - 1) \ge H(X|Y)",
        r"H(X|\hat X) \le h(P_e) + P_e \log |\mathcal{X}|",
        r"H(X|Y) \le 1 + P_e \log |\mathcal{X}|",
        r"P_e \ge \frac{H(X|Y) - 1}{\log |\mathcal{X}|}",
        r"P_e \ge \frac{H(X|Y) - 1}{\log (|\mathcal{X}| - 1)}",
        r"P_e \ge \frac{H(X|Y) - \log 2}{\log(K - 1)}",
        r"P_e \ge \frac{H(X) - I(X;Y) - \log 2}{\log(K - 1)}",
        r"P_e \log(K - 1) \ge H(X) - I(X;Y) - H(P_e)",
        r"H(X|\hat X) \le H(E) + P_e \log(K - 1)",
        r"H(X, E|\hat X) \le H(P_e) + P_e \log(K - 1)",
        r"H(X|\hat X) \le H(E) + \Pr[X \ne \hat X] \log |\mathcal{X}|",
        r"1 + \Pr(\hat X \ne X) \log |\mathcal{X}| \ge H(X|Y)",
        r"H(X^n | \hat X^n) \le H(P_e^{(n)}) + P_e^{(n)} \cdot n \log |\mathcal{X}|",
        r"P_e^{(n)} \ge \frac{H(X^n | \hat X^n) - 1}{n \log |\mathcal{X}|}",
    ],
)
def test_the_inequality(formula: str) -> None:
    assert words(f"${formula}$") == ["definition"]


@pytest.mark.parametrize(
    "formula",
    [
        r"H(X|Y) \ge H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"H(X|Y) \le H(P_e) - P_e \log(|\mathcal{X}| - 1)",
        r"P_e \le \frac{H(X|Y) - 1}{\log |\mathcal{X}|}",
        r"P_e \ge \frac{H(X|Y) + 1}{\log |\mathcal{X}|}",
        r"P_e \ge \frac{H(X) - I(X;Y) + \log 2}{\log(K - 1)}",
        r"P_e \ge \frac{\log(K - 1)}{H(X|Y) - \log 2}",
        r"P_e \log(K - 1) \ge H(X) - I(X;Y) + H(P_e)",
        r"H(X|\hat X) \ge H(E) + \Pr[X \ne \hat X] \log |\mathcal{X}|",
        r"H(X^n | \hat X^n) \le 1 - n P_e^{(n)} \log |\mathcal{X}|",
    ],
)
def test_slips(formula: str) -> None:
    assert words(f"${formula}$") == ["convention-mismatch"]


@pytest.mark.parametrize(
    "formula",
    [
        r"H(Y|X) \le H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"H(X|Y) \le H(P_e) + P_e \log 2",
        r"H(X|Y) \le P_e \log(|\mathcal{X}| - 1)",
        r"H(X|Y) \le H(p) + P_e \log(|\mathcal{X}| - 1)",
        r"H(X) \le H(P_e) + P_e \log(|\mathcal{X}| - 1)",
        r"H(X|Y) \le H(P_e)",
        r"H(X|Y) \le H(P_e) + P_e \log(|\mathcal{Y}| - 1)",
        r"P_e \ge \frac{\log K - I(X;Y) - \log 2}{\log(K - 1)}",
        r"H(X|\hat X) \le H(E) + \Pr[X \ne Y] \log |\mathcal{X}|",
        r"H(X^n | \hat X^n) \le 1 + P_e^{(n)} \log |\mathcal{X}|",
        r"H(X^n | \hat X^n) \le 1 + n P_e^{(n)} \log (|\mathcal{X}| - 1)",
        r"H(X^n | \hat X^n) \le 1 + m P_e^{(n)} \log |\mathcal{X}|",
        r"H(X^n | \hat X^m) \le 1 + n P_e^{(n)} \log |\mathcal{X}|",
    ],
)
def test_other_bounds_are_not_called_so(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(words(f"${formula}$"))


def test_of_two_values_or_even_ones_it_has_other_forms() -> None:
    assert words("In the binary case, $H(P_e) \\ge H(X|Y)$.") == ["definition"]
    assert words("In the binary case, $H(P_e) \\le H(X|Y)$.") == ["convention-mismatch"]
    assert words("For uniform $X$, $P_e \\ge \\frac{\\log K - I(X;Y) - \\log 2}{\\log(K - 1)}$.")[-1] == "definition"
    assert words("For uniform $X$, $P_e \\ge \\frac{\\log K + I(X;Y) - \\log 2}{\\log(K - 1)}$.")[-1] not in ("definition", "proved")


def test_entropies_of_two_values_and_even_noise_tell_nothing_of_what_is_sent() -> None:
    binary, even = "$H(X|\\hat X) \\le h(P_e)$", "$P_e \\ge \\frac{\\log K - I(X;Y) - \\log 2}{\\log(K - 1)}$"
    told = [
        ("With the binary entropy $h$,", binary),
        ("用二元熵函数 $h$，", binary),
        ("For non-uniform $X$,", even),
        ("When the noise is uniform,", even),
        ("非均匀分布时，", even),
    ]
    assert all(words(f"{text} {claim}.")[-1] not in ("definition", "proved") for text, claim in told)


def test_a_stated_base_changes_nothing() -> None:
    assert words("All logarithms are to base 2.\n\n# Errors\n\n$H(X|Y) \\le 1 + P_e \\log |\\mathcal{X}|$")[-1] == "definition"
    assert words("All logarithms are to base 2.\n\n# Errors\n\n$H(X|Y) \\ge 1 + P_e \\log |\\mathcal{X}|$")[-1] == "convention-mismatch"


def form(formula: str, *told: str) -> str:
    """The verdict on a formula by its form, where the text has told what is written with a hat."""
    statement = read(formula).chains[0]
    facts = tuple(Fact(f"told {k}", Meaning((), read_expression(x))) for k, x in enumerate(told))
    assert statement.first is not None
    found = of_fano(statement.first, statement.links[0].relation, statement.links[0].right, "", Context(facts=facts))
    return "" if found is None else found.word


def test_it_is_of_what_is_estimated() -> None:
    x, y = r"H(P_e) + P_e \log(K - 1) \ge H(X|Y)", r"H(P_e) + P_e \log(K - 1) \ge H(Y|X)"
    of_x, of_y = r"P(\hat X \ne X)", r"P(\hat Y \ne Y)"
    assert [form(x, of_x), form(y, of_y), form(x, of_y), form(y, of_x), form(y)] == ["definition", "definition", "", "", ""]


def test_a_text_tells_what_is_estimated() -> None:
    of_x, of_y = "Let $\\hat X = g(Y)$ and $P_e = P(\\hat X \\ne X)$.\n\n", "Let $\\hat Y = g(X)$ and $P_e = P(\\hat Y \\ne Y)$.\n\n"
    x, y = "$H(X|Y^n) \\le 1 + P_e n R$", "$H(Y|X^n) \\le 1 + P_e n R$"
    assert [words(text)[-1] == "definition" for text in (of_x + x, of_y + y, of_x + y, of_y + x, y)] == [True, True, False, False, False]


OTHERS = "$J$ is a message and $\\widehat J$ its estimate, $P_e = \\Pr(\\widehat J \\ne J)$.\n\n"
HOLDS = [
    r"H(J|\widehat J) \le h_2(P_e) + P_e \log(M - 1)",
    r"I(J;\widehat J) \ge H(J) - h_2(P_e) - P_e \log(M - 1)",
    r"H(W|Y^n) \le 1 + P_e n R",
    r"H(W|\hat W) \le 1 + n R P_e^{(n)}",
    r"H(W) \le I(W;Y^n) + 1 + P_e n R",
]
TURNED = [
    r"H(J|\widehat J) \le h_2(P_e) - P_e \log(M - 1)",
    r"I(J;\widehat J) \le H(J) - h_2(P_e) - P_e \log(M - 1)",
    r"I(J;\widehat J) \ge H(J) - h_2(P_e) + P_e \log(M - 1)",
    r"H(W|Y^n) \le 1 - P_e n R",
    r"H(W|Y^n) \ge 1 + P_e n R",
]
NO_SUCH = [
    r"H(Y^n|W) \le 1 + P_e n R",
    r"H(W|Y^n) \le 1 + P_e R",
    r"H(W|Y^n) \le 1 + n R",
    r"H(J|\widehat S) \le h_2(P_e) + P_e \log(M - 1)",
    r"P_e \ge \frac{H(Z) - I(X;Y) - \log 2}{\log(K - 1)}",
    r"P_e \ge 1 - \frac{H(X|Y) + \log 2}{\log K}",
]


def test_of_other_letters_of_blocks_and_of_informations() -> None:
    of_j = r"\Pr(\widehat J \ne J)"
    assert [form(x, *([of_j] if "J" in x else [])) for x in HOLDS] == ["definition"] * len(HOLDS)
    assert [form(x, *([of_j] if "J" in x else [])) for x in TURNED] == ["convention-mismatch"] * len(TURNED)
    assert [form(x, of_j) for x in NO_SUCH] == [""] * len(NO_SUCH)
    assert not {"definition", "proved", "confirmed"} & {w for x in NO_SUCH[:3] for w in words(f"{OTHERS}${x}$")[1:]}


def test_of_other_letters_in_a_text() -> None:
    claims = [r"H(J|\widehat J) \le 1 + P_e n R", r"H(J|\widehat J) \ge 1 + P_e n R", r"H(J|\widehat S) \le 1 + P_e n R"]
    assert words(OTHERS + "\n\n".join(f"${x}$" for x in claims))[1:] == ["definition", "convention-mismatch", "not-understood"]


def test_the_share_of_what_is_known() -> None:
    even = "For uniform $X$, $P_e \\{} 1 {} \\frac{{I(X;Y) {} \\log 2}}{{\\log K}}$."
    found = [words(even.format(*x)) for x in (("ge", "-", "+"), ("ge", "-", "-"), ("le", "-", "+"), ("ge", "+", "+"))]
    assert found == [["definition"], ["convention-mismatch"], ["convention-mismatch"], ["undecided"]]
