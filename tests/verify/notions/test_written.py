"""Letters of forms know their parts by what is written."""

from __future__ import annotations

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.notions.written import with_transposes, written

TEXTS = {
    r"\hat m_t": "hat m_t",
    "TP": "TP",
    r"\text{True Positives}": "TruePositives",
    r"\langle v h^\top \rangle_{data}": "<vh^T>_data",
    r"\|f(x) - f(x^+)\|": "|f(x)-f(x+)|",
    r"\pi_{\theta_{old}}(a|s)": "pi_theta_old(a,s)",
    r"\theta_{t-1}": "theta_t-1",
}


def test_the_written_text() -> None:
    for tex, text in TEXTS.items():
        assert written(with_transposes(read_expression(tex))) == text


def test_a_power_named_T_of_a_matrix_is_its_transpose() -> None:
    assert with_transposes(read_expression("Q K^T")) == read_expression(r"Q K^\top")
