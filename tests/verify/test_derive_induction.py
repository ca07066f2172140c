"""A statement for every length is derived by induction: base, step and conclusion, with one certificate; a false one is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main
from symbolic_it.kernel.derivation import NotDerived
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.verify.check import check
from symbolic_it.verify.derive import derive

TRUE = {
    r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i \mid X_{<i})": "accepted: H(X_{1:n}) = ∑_{i=1}^{n} H(X_{i}|X_{1:i-1}) for every n ≥ 1",
    r"p(x_1,\ldots,x_T) = \prod_{t=1}^T p(x_t|x_{<t})": (
        "accepted: p(X_{1:T}=x_{1:T}) = ∏_{t=1}^{T} p(x_{1:t-1}, x_{t})/p(X_{1:t-1}=x_{1:t-1}) for every T ≥ 1"
    ),
    r"\log p(x_{1:T}) = \sum_{t=1}^T \log p(x_t \mid x_{<t})": (
        "accepted: log(p(X_{1:T}=x_{1:T})) = ∑_{t=1}^{T} log(p(x_{1:t-1}, x_{t})/p(X_{1:t-1}=x_{1:t-1})) for every T ≥ 1"
    ),
    r"H(X_1,\dots,X_n) \le \sum_{i=1}^n H(X_i)": "accepted: H(X_{1:n}) ≤ ∑_{i=1}^{n} H(X_{i}) for every n ≥ 1",
    r"\frac1n H(X^n) \le \frac1n \sum_{i=1}^n H(X_i)": "accepted: H(X_{1:n})/n ≤ (∑_{i=1}^{n} H(X_{i}))/n for every n ≥ 1",
    r"H(X^n,Y^n) \le \sum_{i=1}^n H(X_i,Y_i)": "accepted: H(X_{1:n},Y_{1:n}) ≤ ∑_{i=1}^{n} H(X_{i},Y_{i}) for every n ≥ 1",
    r"I(X_1,\ldots,X_n;Y) = \sum_{i=1}^n I(X_i;Y|X_1,\ldots,X_{i-1})": (
        "accepted: I(X_{1:n};Y) = ∑_{i=1}^{n} I(X_{i};Y|X_{1:i-1}) for every n ≥ 1"
    ),
}


@pytest.mark.parametrize("text", TRUE)
def test_it_is_derived_with_one_certificate_that_replays(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    derivation = derive(text)
    assert derivation.certificate == check(text).verdict.certificate
    assert [remark.partition(",")[0].partition(":")[0] for remark in derivation.remarks] == ["base", "step"]
    file = tmp_path / "c.json"
    file.write_text(json.dumps(derivation.certificate), encoding="utf-8")
    assert main(["replay", str(file)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == TRUE[text]


def test_it_reads_like_an_induction() -> None:
    derivation = derive(r"p(x_1,\ldots,x_n) = \prod_{i=1}^n p(x_i|x_{<i})")
    text = str(derivation)
    assert [step.rule for step in derivation.steps] == ["step", "induction hypothesis"]
    assert "p(x_{1:n})  =  p(x_{1:n-1}) p(xₙ|x_{1:n-1})" in text
    assert "base, n = 1: p(x₁) = p(x₁)" in text


def test_a_chain_of_two_is_one_certificate_with_two_links() -> None:
    derivation = derive(r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i | X_{<i}) \le \sum_{i=1}^n H(X_i)")
    assert [step.relation for step in derivation.steps] == ["=", "=", "<="]
    assert len(derivation.certificate["links"]) == 2


def test_a_quantity_under_a_false_name_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = json.dumps(derive(r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i \mid X_{<i})").certificate)
    forged = text.replace('"joint_entropy"', '"conditional_entropy"')
    replay(json.loads(forged))
    file = tmp_path / "c.json"
    file.write_text(forged, encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    assert capsys.readouterr().err.startswith("refused: what is called conditional_entropy")


@pytest.mark.parametrize(("old", "new"), [('"A", ["Symbol"', '"X", ["Symbol"'), ('"a"', '"x"')])
def test_a_block_under_the_name_of_a_member_is_refused(old: str, new: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forged = json.dumps(derive(r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i \mid X_{<i})").certificate).replace(old, new)
    replay(json.loads(forged))
    file = tmp_path / "c.json"
    file.write_text(forged, encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    assert "not told apart" in capsys.readouterr().err


def test_another_conclusion_is_refused() -> None:
    certificate = json.loads(json.dumps(derive(r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i \mid X_{<i})").certificate))
    certificate["links"][0]["relation"] = "<="
    replay(certificate)  # which follows from it
    certificate["links"][0]["rhs"]["terms"] = certificate["links"][0]["lhs"]["whole"]
    with pytest.raises(ReplayError):
        replay(certificate)


@pytest.mark.parametrize(
    "text",
    [
        r"H(X_1,\dots,X_n) \ge \sum_{i=1}^n H(X_i)",
        r"p(x_1,\ldots,x_T) = \prod_{t=1}^T p(x_t)",
        r"H(X_1,\dots,X_n) \le H(X_1)",
    ],
)
def test_what_is_false_or_not_put_together_is_not_derived(text: str) -> None:
    with pytest.raises(NotDerived):
        derive(text)
