r"""The steps of Fano's inequality with the indicator of an error, as the text defines it; with its other value they are slips."""

from __future__ import annotations

from tests.verify.answers import NEGATIVE, POSITIVE, words

TOLD = "Let $E = \\mathbb{{1}}[X {} \\hat X]$.\n\n"
STEPS = [
    r"H(E|X, \hat X) = 0",
    r"H(X|E=0, \hat X) = 0",
    r"H(X|E=1, \hat X) \le \log(|\mathcal{X}| - 1)",
    r"H(X|E, \hat X) = P_e H(X|E=1, \hat X) + (1 - P_e) H(X|E=0, \hat X)",
    r"H(X|\hat X, E) = \Pr[E=0] H(X|E=0, \hat X) + \Pr[E=1] H(X|E=1, \hat X)",
    r"H(X|E, \hat X) \le P_e \log(|\mathcal{X}| - 1)",
    r"H(E) = H(P_e)",
    r"H(E) \le \log 2",
    r"H(E, X|\hat X) = H(X|\hat X)",
]
SLIPS = [
    r"H(X|E=1, \hat X) = 0",
    r"H(X|E=1, \hat X) \ge \log(|\mathcal{X}| - 1)",
    r"H(X|E, \hat X) = P_e H(X|E=0, \hat X) + (1 - P_e) H(X|E=1, \hat X)",
    r"H(X|E, \hat X) = P_e H(X|E=1, \hat X) - (1 - P_e) H(X|E=0, \hat X)",
    r"H(X|E, \hat X) \ge P_e \log(|\mathcal{X}| - 1)",
]
OPEN = [
    r"H(X|E=1, \hat X) \le \log(|\mathcal{Y}| - 1)",
    r"H(X|E, \hat X) \le P_e \log(|\mathcal{Y}| - 1)",
    r"H(X|E=1, \hat X) \le H(X)",
    r"H(X|E=1) = 0",
    r"H(X|Y=0, \hat X) = 0",
    r"H(Y|E=0, \hat X) = 0",
    r"H(X|E, \hat X) = P_e H(X|E=1, \hat X) + P_e H(X|E=0, \hat X)",
    r"H(E) = H(X)",
]


def test_it_is_introduced_as_a_function_of_both() -> None:
    assert words(TOLD.format("\\ne")) == ["definition"]


def test_the_steps() -> None:
    for step in STEPS:
        assert words(f"{TOLD.format(chr(92) + 'ne')}${step}$")[-1] in POSITIVE, step


def test_slips() -> None:
    for step in SLIPS:
        assert words(f"{TOLD.format(chr(92) + 'ne')}${step}$")[-1] in NEGATIVE, step


def test_nothing_else_follows() -> None:
    for step in OPEN:
        assert words(f"{TOLD.format(chr(92) + 'ne')}${step}$")[-1] not in POSITIVE, step
    assert words(f"${STEPS[1]}$")[-1] not in POSITIVE


def test_of_the_other_indicator_the_other_value_is_an_error() -> None:
    assert words(f"{TOLD.format('=')}${SLIPS[0]}$")[-1] == "definition"
    assert words(f"{TOLD.format('=')}${STEPS[1]}$")[-1] in NEGATIVE


def test_of_any_letter_and_in_any_brackets() -> None:
    steps = r"Then $H(E, J|\hat J) = H(J|\hat J)$, $H(E) = h_2(P_e)$, $H(J|E, \hat J) \{} P_e \log(M - 1)$."
    least, most = steps.format("ge"), steps.format("le")
    for sign in (r"1\{J \ne \hat J\}", r"\mathbf 1_{\{J \ne \hat J\}}", r"\mathbb 1[\hat J \ne J]"):
        assert words(f"Let $E = {sign}$.\n\n{most}")[1:] == ["proved", "definition", "definition"]
        assert words(f"Let $E = {sign}$.\n\n{least}")[3] == "convention-mismatch"
    other = r"1\{J \ne \hat K\}"
    assert not POSITIVE & set(words(f"Let $E = {other}$.\n\n{most}")[1:])
