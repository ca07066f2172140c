"""The T below a softmax is the temperature that its formula divides by; below the law of a variable T it is that variable."""

from __future__ import annotations

from tests.verify.answers import words

LAW = r"Let $q_T(x) = e^{z_x/T}/\sum_j e^{z_j/T}$. "


def test_what_follows_from_its_formula_is_proved_and_a_slip_refuted() -> None:
    slope = r"Then $\frac{d}{dT} H(q_T) = \frac{1}{T^%d} (\sum_x q_T(x) z_x^2 - (\sum_x q_T(x) z_x)^2)$."
    assert words(LAW + slope % 3) == ["definition", "proved"]
    assert words(LAW + slope % 2) == ["definition", "refuted"]
    assert words(LAW + r"Then $\log q_T(x) = z_x/T - \log \sum_j e^{z_j/T}$.")[1] == "proved"
    assert words(LAW + r"Then $\log q_T(x) = z_x/T + \log \sum_j e^{z_j/T}$.")[1] == "refuted"


def test_a_second_formula_for_it_is_no_definition() -> None:
    told = LAW.replace("q_T", "s_T")
    assert words(told + r"Then $\log s_T(x) = z_x/T + \log \sum_j e^{z_j/T}$.")[1] in ("undecided", "refuted")
    assert words(told + r"Then $s_T(x) = e^{z_x}/\sum_j e^{z_j/T}$.")[1] in ("undecided", "refuted")


def test_a_loss_of_it_is_remembered() -> None:
    loss = r"Let $q_T = \mathrm{softmax}(z/T)$. The loss is $L = H(p, q_T)$. Then "
    assert words(loss + r"$\frac{\partial L}{\partial z_i} = \frac1T (q_T(i) - p(i))$.")[-1] == "proved"
    assert words(loss + r"$\frac{\partial L}{\partial z_i} = T (q_T(i) - p(i))$.")[-1] == "refuted"


def test_the_variable_of_a_law_stays_one() -> None:
    assert words(r"We have $p_T(t) = \sum_x p(x) p(t|x)$ and $\frac1T \sum_t \log p_T(t) \le 0$.")[0] == "proved"
