"""The base of all logarithms, stated in any language; a remark under a condition, or on what others do, states none."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.conventions import conventions

TWO = [
    r"Here $\log$ is $\log_2$.",
    r"Der Logarithmus $\log$ ist $\log_2$.",
    r"On note $\log$ pour $\log_2$.",
    r"Aquí $\log$ es $\log_2$.",
    r"Logs to base 2.",
    r"(Logarithms in base $2$.)",
    r"All logs base two.",
    r"All entropies are in bits.",
    r"Entropies are in bits.",
    r"Here entropy is measured in bits.",
    r"We measure information in bits throughout.",
    r"本文中所有对数均以 2 为底。",
    r"为了简化，以下省略对数的底数 $2$。",
    r"除非特别说明，$\log$ 表示以 2 为底的对数。",
    r"这里的 $\log$ 默认以$2$为底。",
    r"其中 $\log$ 以 2 为底。",
    r"이 장에서 $\log$는 밑이 2인 로그이다.",
    r"로그의 밑은 2로 한다.",
    r"여기서 로그의 밑은 2이다.",
    r"以下では対数の底は2とする。",
    r"本稿では $\log$ の底は 2 とする。",
    r"Dans ce chapitre, tous les logarithmes sont en base 2.",
    r"On note $\log$ le logarithme en base 2.",
    r"Alle Logarithmen sind zur Basis 2.",
    r"Im Folgenden bezeichnet $\log$ den Logarithmus zur Basis 2.",
    r"Todos los logaritmos son en base 2.",
    r"Todos os logaritmos são na base 2.",
    r"Все логарифмы берутся по основанию 2.",
    r"Здесь и далее $\log$ — логарифм по основанию $2$.",
]
NONE = [
    r"If $\log$ is $\log_2$, the unit is the bit.",
    r"All values in the table are in bits.",
    r"Entropy is usually measured in bits.",
    r"Entropies are in bits if the base is two.",
    r"The entropies of the table are in bits.",
    r"In nats, $H(p) = 0.611$.",
    r"当对数以 2 为底时，单位是比特。",
    r"八个结果等可能，分布均匀，故 $H(X) = \log 8 = 3$ 比特（以 2 为底）。",
    r"여덟 결과는 모두 확률이 같으므로 $H(X) = \log 8 = 3$ 비트이다(밑이 2).",
    r"底数为2时单位为比特，底数为 $e$ 时单位为纳特。",
    r"我们也可以使用以2为底的对数，得到比特。",
    r"香农使用以 2 为底的对数，而机器学习中常用自然对数。",
    r"밑이 2이면 단위는 비트, 밑이 e이면 나트이다.",
    r"対数の底を 2 にすると単位は bit であり、直観しやすい。",
    r"Si le logarithme est en base 2, l'unité est le bit.",
    r"Shannon utilise le logarithme en base 2.",
    r"En informatique, on utilise souvent la base 2.",
    r"Si se utiliza la base $b=2$, la unidad de información es el bit.",
    r"Wird der Logarithmus zur Basis 2 verwendet, ist die Einheit Bit.",
    r"Hier ist $\log_2$ der Logarithmus zur Basis 2.",
    r"При основании 2 единица — бит.",
    r"In a hierarchical softmax, consider the logarithm to base 2, which gives bits.",
]
E = [r"本章中 $\log$ 表示自然对数。", r"Im Folgenden bezeichnet $\log$ den natürlichen Logarithmus.", r"이 장에서 $\log$는 자연로그이다."]


@pytest.mark.parametrize("tex", TWO)
def test_a_base_that_is_set_is_in_force_to_the_end(tex: str) -> None:
    found = conventions(tex, tex)
    assert found is not None and found.changes["log_base"] == 2 and not found.local


@pytest.mark.parametrize("tex", NONE)
def test_a_remark_sets_no_base(tex: str) -> None:
    assert conventions(tex, tex) is None


@pytest.mark.parametrize("tex", E)
def test_natural_logarithms_are_set_too(tex: str) -> None:
    found = conventions(tex, tex)
    assert found is not None and found.changes["log_base"] == "e"
