r"""A chapter in bits that never says which logarithm it uses: true to base 2 is true, false to either base is false."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


LAWS = "Let $p = (1/2, 1/2)$ and $q = (3/4, 1/4)$. "
TRUE = [
    LAWS + r"Then $$D(p\|q) = \frac12\log\frac{1/2}{3/4} + \frac12\log\frac{1/2}{1/4} = 1 - \frac12\log 3 = 0.2075 \text{ bits}.$$",
    r"The entropy is $H(\tfrac14,\tfrac34) = 2 - \frac34\log 3 \approx 0.811$ bits.",
    r"A coin has at most one bit: $-\frac14 \log\frac14 - \frac34\log\frac34 = 2 - \frac34\log 3$.",
]
FALSE = [
    TRUE[0].replace("0.2075", "0.2085"),
    TRUE[0].replace("1 - ", "1 + "),
    TRUE[1].replace("0.811", "0.821"),
    TRUE[1].replace("- \\frac34\\log 3", "- \\frac14\\log 3"),
    TRUE[2].replace("2 - ", "3 - "),
    TRUE[2].replace("at most one bit", "0.56 nats"),
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_in_bits_is_true(text: str) -> None:
    assert set(verdicts(text)) == {"confirmed"}


@pytest.mark.parametrize("text", FALSE)
def test_what_is_false_in_either_base_is_false(text: str) -> None:
    assert {"refuted", "convention-mismatch"} & set(verdicts(text))


def test_a_base_that_is_written_or_stated_is_not_told_by_the_unit() -> None:
    assert "confirmed" not in verdicts("We use natural logarithms. A coin has at most one bit: $-\\log\\frac14 = 2$.")
    assert "confirmed" not in verdicts("A coin has at most one bit: $-\\ln\\frac14 = 2$.")


@pytest.mark.parametrize("says", [r"$\log=\log_2$", r"$\log \equiv \log_2$", r"$\log := \log_{2}$"])
def test_an_equation_of_logarithms_states_the_base(says: str) -> None:
    assert verdicts(f"We write {says} unless otherwise specified. Then $\\log 8 = 3$.") == ["confirmed"]
    assert verdicts(f"We write {says} unless otherwise specified. Then $\\log 8 \\approx 2.079$.") == ["convention-mismatch"]


def test_an_equation_with_more_than_the_logarithms_states_nothing() -> None:
    assert verdicts("Since $\\log x = \\log_2 x / \\log_2 e$, $\\log 8 = 3$ is false.")[0] != "not-understood"
    assert "confirmed" not in verdicts("Here $\\log x = \\log_2 x$ fails. Then $\\log 8 = 3$.")


DEFINED = [
    r"The binary entropy function $h(p) = -p \log_2 p - (1-p) \log_2 (1-p)$ satisfies ",
    r"The binary entropy is $H_b(p) = -p \log_2 p - (1-p) \log_2 (1-p)$. We have ",
]


@pytest.mark.parametrize(("defined", "value"), [(DEFINED[0], "$h(1/2) = 1$."), (DEFINED[1], r"$H_b(0.1) \approx 0.469$.")])
def test_an_entropy_that_is_defined_in_bits_has_its_values_in_bits(defined: str, value: str) -> None:
    assert verdicts(defined + value)[-1] == "confirmed"
    assert verdicts(defined + value.replace("1$", "2$").replace("469", "479"))[-1] == "refuted"
    natural = defined.replace("log_2", "ln")
    assert verdicts(natural + value)[-1] in ("refuted", "convention-mismatch")
    in_nats = value.replace("= 1", r"\approx 0.693").replace("0.469", "0.325")
    assert verdicts(defined + in_nats)[-1] == "undecided"
    assert verdicts(defined + in_nats.replace("$.", "$ nats."))[-1] == "confirmed"


def test_a_chain_that_is_not_understood_tells_the_base_of_its_logarithms() -> None:
    text = r"$H(X) = H(p_1, \ldots, p_n) = -\sum_{i=1}^{n} p_i \log_2 p_i$. For instance $H(0.7, 0.3) \approx 0.881$."
    assert verdicts(text)[-1] == "confirmed"
    assert verdicts(text.replace("0.881", "0.818"))[-1] == "refuted"


def test_the_derivative_of_an_entropy_that_is_defined_in_bits_is_in_bits() -> None:
    assert verdicts(DEFINED[0] + r"$h'(p) = \log_2 \frac{1-p}{p}$.")[-1] == "proved"
    assert verdicts(DEFINED[0] + r"$h'(p) = \ln \frac{1-p}{p}$.")[-1] not in ("proved", "definition")
    assert verdicts(DEFINED[0].replace("log_2", "ln") + r"$h'(p) = \ln \frac{1-p}{p}$.")[-1] == "proved"


@pytest.mark.parametrize("told", ["The loss is in nats. ", "All losses are in nats. "])
def test_a_definition_in_bits_stands_beside_losses_in_nats(told: str) -> None:
    for value, wrong in (("$h(1/2) = 1$.", "$h(1/2) = 2$."), (r"$h(0.1) \approx 0.469$.", r"$h(0.1) \approx 0.479$.")):
        assert verdicts(told + DEFINED[0] + value)[-1] not in ("refuted", "convention-mismatch")
        assert verdicts(told + DEFINED[0] + wrong)[-1] == "refuted"
    together = told + r"The binary entropy is $$h(p) = -p \log_2 p - (1-p) \log_2(1-p), \quad h(1/2) = 1.$$"
    assert verdicts(together)[-1] not in ("refuted", "convention-mismatch")
    assert verdicts(together.replace("1.$$", "2.$$"))[-1] == "refuted"


def test_a_display_that_defines_derives_and_evaluates() -> None:
    text = (
        r"The loss is in nats. $$h(p) = -p \log_2 p - (1-p) \log_2(1-p), \qquad h'(p) = \log_2 \frac{1-p}{p}, \qquad h(1/2) = 1 .$$"
        r" Numerically $h(0.1) \approx 0.469$."
    )
    assert not {"refuted", "convention-mismatch"} & set(verdicts(text))
    assert "refuted" in verdicts(text.replace("= 1 .", "= 2 ."))
    assert "refuted" in verdicts(text.replace("0.469", "0.479"))


IN_BITS = r"The information of $x$ is $I(x) = -\log_2 p(x)$. "


@pytest.mark.parametrize(
    "value", [r"$\log 8 = 3$", r"$-\frac34 \log \frac34 - \frac14 \log \frac14 = 2 - \frac34 \log 3$", r"$-\log_2 \frac14 = \log 4 = 2$"]
)
def test_bare_logarithms_beside_a_definition_to_base_2_may_be_to_base_2(value: str) -> None:
    assert set(verdicts(IN_BITS + value)) <= {"definition", "confirmed"}
    assert {"refuted", "convention-mismatch"} & set(
        verdicts(IN_BITS + value.replace("8", "9").replace("2 -", "3 -").replace("= 2$", "= 3$"))
    )
    natural = IN_BITS.replace("log_2", "ln")
    assert "log_2" in value or {"refuted", "convention-mismatch"} & set(verdicts(natural + value))


@pytest.mark.parametrize(("value", "word"), [
    (r"$\frac12 \log 2 + \frac12 \log 2 = 1$", "convention-mismatch"), (r"$\log 8 = 3$", "convention-mismatch"),
    (r"$\log 8 = 2$", "refuted"), (r"$\ln 8 = 3$", "refuted"), (r"$\frac12 \log 2 = 1$", "refuted"), (r"$\log_{10} 8 = 3$", "refuted"),
])  # fmt: skip
def test_a_whole_number_of_bits_is_one_of_another_unit(value: str, word: str) -> None:
    assert verdicts(f"We compute {value}.") == [word]


_IN_BITS = r"We define $D(P\|Q) = \sum_x P(x) \log_2 \frac{P(x)}{Q(x)}$. By $\ln t \le t - 1$, "


@pytest.mark.parametrize(
    ("said", "chain", "verdicts"),
    [
        (_IN_BITS, r"D(P\|Q) = \frac{1}{\ln 2} \sum_x P(x) \ln \frac{P(x)}{Q(x)}", ["definition"]),
        (
            _IN_BITS,
            r"D(P\|Q) = -\frac{1}{\ln 2} \sum_x P(x) \ln \frac{Q(x)}{P(x)} \ge -\frac{1}{\ln 2} \sum_x P(x) (\frac{Q(x)}{P(x)} - 1) = 0",
            None,
        ),
        (_IN_BITS, r"D(P\|Q) = \ln 2 \sum_x P(x) \ln \frac{P(x)}{Q(x)}", ["convention-mismatch"]),
        (_IN_BITS, r"D(P\|Q) = \frac{1}{\ln 2} \sum_x P(x) \ln \frac{Q(x)}{P(x)}", ["refuted"]),
        (_IN_BITS.replace(r"\log_2", r"\ln"), r"D(P\|Q) = \frac{1}{\ln 2} \sum_x P(x) \ln \frac{P(x)}{Q(x)}", ["undecided"]),
        ("", r"D(P\|Q) = \frac{1}{\ln 2} \sum_x P(x) \ln \frac{P(x)}{Q(x)}", ["undecided"]),
    ],
)
def test_a_divergence_is_in_the_bits_of_its_definition_where_every_base_is_written(
    said: str, chain: str, verdicts: list[str] | None
) -> None:
    found = [c.verdict for c in verify_document(parse_chapter(f"{said}${chain}$.", "markdown")).claims]
    found = found[2:] if said else found
    assert all(v.positive for v in found) if verdicts is None else [v.word for v in found] == verdicts


@pytest.mark.parametrize(("value", "word"), [
    (r"$\log 26 - 1 = \log 13$", "undecided"), (r"$\log 26 + 1 = \log 13$", "refuted"), (r"$\ln 26 - 1 = \ln 13$", "refuted"),
    (r"$\log_2 26 - 1 = \log_2 13$", "confirmed"), (r"In nats, $\log 26 - 1 = \log 13$", "refuted"),
])  # fmt: skip
def test_what_is_true_to_base_two_is_not_refuted_where_no_base_is_told(value: str, word: str) -> None:
    assert verdicts(f"We compute {value}.") == [word]


@pytest.mark.parametrize("formula", [r"\log_2 x + \log y = \log(xy)", r"\log_2(x / y) = \log x - \log y"])
def test_a_written_base_beside_bare_logarithms_tells_no_base_alone(formula: str) -> None:
    assert verdicts(f"For positive numbers ${formula}$.") == ["undecided"]
    assert verdicts(f"For positive numbers ${formula.replace('log_2', 'log')}$.") == ["proved"]
    assert verdicts(f"For positive numbers ${formula.replace('log_2', 'log').replace('= ', '= -')}$.") == ["refuted"]


@pytest.mark.parametrize(("told", "value"), [
    (r"H_\alpha(p) = \frac{1}{1-\alpha}\log_2\sum_x p(x)^\alpha", "H_2(p)"), (r"H_\alpha(p) = \frac{1}{1-\alpha}\log_2\sum_x p(x)^\alpha", "H_3(p)"),
    (r"H_\infty(p) = -\log_2\max_x p(x)", r"H_\infty(p)"),
])  # fmt: skip
def test_an_entropy_of_an_order_that_is_defined_in_bits_has_no_value_in_nats(told: str, value: str) -> None:
    text = f"The entropy is ${told}$. For $p = (1/2, 1/2)$, ${value} = @$."
    assert verdicts(text.replace("@", "0.693"))[-1] == "undecided"
    assert verdicts(text.replace("@", "1"))[-1] != "refuted"
    assert verdicts(text.replace("@", "2"))[-1] not in ("confirmed", "proved")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"We get $\log(0.004228) = -2.374$ and $\log 100 = 2$.", ["undecided", "undecided"]),
        (r"We get $\log 0.004228 = -2.374$ and $\ln 2 = 0.693$.", ["undecided", "confirmed"]),
        (r"We get $\log(0.004228) = -2.384$ and $\log 100 = 3$.", ["refuted", "refuted"]),
        (r"All logarithms are natural. We get $\log(0.004228) = -2.374$ and $\log 100 = 2$.", ["convention-mismatch", "refuted"]),
        (r"All logarithms are to base 10. We get $\log(0.004228) = -2.374$ and $\log 100 = 2$.", ["confirmed", "confirmed"]),
    ],
)
def test_decimal_logarithms_where_no_base_is_stated(text: str, words: list[str]) -> None:
    assert verdicts(text) == words


FAR = "This is said at length, and far from any formula, so that nothing of it is near to what is written there. " * 3


def test_a_chapter_that_counts_in_bits_alone() -> None:
    coin = f"A fair coin has one bit of entropy.\n\n{FAR}\n\n"
    assert verdicts(coin + r"Then $\log 8 = 3$.")[-1] not in ("refuted", "convention-mismatch")
    assert verdicts(coin + r"Then $\log 8 = 4$.")[-1] == "refuted"
    assert verdicts(coin.replace("one bit", "one bit, or 0.693 nats,") + r"Then $\log 8 = 3$.")[-1] == "convention-mismatch"


def test_what_depends_on_the_base() -> None:
    assert verdicts(r"Some report $\log 2 = 0.693$, others $\log 2 = 1$, depending on the base.") == ["confirmed", "undecided"]
    assert verdicts(r"Some report $\log 2 = 0.693$, others $\log 2 = 2$, depending on the base.") == ["confirmed", "refuted"]


CHANGED = r"The entropy is $-(0.8\ln 0.8 + 0.2\ln 0.2) = 0.179 + 0.322 = 0.500$ nats $= 0.72$ bits."


@pytest.mark.parametrize("text", [CHANGED, CHANGED.replace("nats", "nat").replace("bits", "bit").replace("The entropy is ", "熵是")])
def test_a_chain_goes_on_in_another_unit(text: str) -> None:
    assert set(verdicts(text)) == {"confirmed"}
    assert {"refuted", "rounding-slip"} & set(verdicts(text.replace("0.72", "0.82")))
    assert {"refuted", "rounding-slip"} & set(verdicts(text.replace("0.72", "0.35")))


@pytest.mark.parametrize(
    ("second", "word"),
    [
        (r"-\frac{1}{\ln 2}\frac{1}{p(1-p)}", "proved"),
        (r"-\frac{\ln 2}{p(1-p)}", "refuted"),
        (r"\frac{1}{\ln 2}\frac{1}{p(1-p)}", "refuted"),
        (r"-\frac{1}{p(1-p)}", "convention-mismatch"),
    ],
)
def test_the_ln_of_a_number_is_a_number(second: str, word: str) -> None:
    text = rf"Define $h_2(p)=-p\log_2 p-(1-p)\log_2(1-p)$.\n\nThen $h_2''(p)={second}$."
    assert verdicts(text.replace(r"\n", "\n"))[-1] == word


OF_A_NAME = r"Let $C = 1 - h(f)$, where $h(f) = -f\log_2 f - (1-f)\log_2(1-f)$. For $f = 1/2$, $C = 0$. For $f = 0.11$, $C \approx 0.500$."


def test_a_name_has_the_unit_of_the_quantity_that_it_stands_for() -> None:
    assert verdicts(OF_A_NAME)[2:] == ["confirmed"] * 2
    assert "confirmed" not in verdicts(OF_A_NAME.replace("C = 0$", "C = 0.307$").replace("0.500", "0.653"))
    assert verdicts(OF_A_NAME.replace("0.500", "0.521"))[2:] == ["confirmed", "refuted"]


def test_a_logarithm_in_a_definition_tells_the_unit_of_what_stands_beside_it() -> None:
    text = r"The redundancy is $R = \log_2 K - H(p)$. For $p = (0.5, 0.25, 0.25)$ we get $R \approx 0.085$."
    assert verdicts(text)[-1] == "confirmed"
    assert verdicts(text.replace("0.085", "0.545"))[-1] == "refuted"
    assert verdicts(text.replace(r"\log_2", r"\ln").replace("0.085", "0.059"))[-1] == "confirmed"


def test_a_bare_entropy_is_in_the_unit_of_its_definition() -> None:
    text = r"Of $p = (1/2, 1/4, 1/4)$ we need $H = -\sum_i p_i \log_2 p_i$. Half of it is $H/2 = 0.75$."
    assert verdicts(text)[-1] != "refuted"
    assert verdicts(text.replace("= 0.75", r"\approx 0.520"))[-1] not in ("confirmed", "proved")
    assert verdicts(text.replace("= 0.75", "= 0.85"))[-1] == "refuted"


@pytest.mark.parametrize("defined", [r"h(f) = -f \log_2 f - (1-f)\log_2(1-f)", r"D(p\|q) = \sum_x p(x)\log_2\frac{p(x)}{q(x)}"])
def test_one_definition_to_base_two_speaks_for_quantities_that_have_none(defined: str) -> None:
    text = rf"The definition is ${defined}$. For $p = (1/2, 1/4, 1/4)$ we have $H(p) = 1.5$."
    assert verdicts(text)[-1] in ("confirmed", "undecided")
    assert verdicts(text.replace("= 1.5", r"\approx 1.040"))[-1] == "undecided"
    assert verdicts(text.replace("= 1.5", r"\approx 1.040$ nats$"))[-1] != "refuted"
    assert verdicts(text.replace("= 1.5", r"\approx 1.140"))[-1] == "refuted"
