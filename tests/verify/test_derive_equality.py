"""A case of equality is derived with its inequality, both directions in words, and one certificate of all; a false one is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symbolic_it.cli.main import main
from symbolic_it.kernel.derivation import NotDerived
from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check
from symbolic_it.verify.derive import derive

TRUE = {
    "D(p||q) >= 0 with equality iff p = q": "accepted: D(p‖q) ≥ 0 with equality iff p(x) = q(x)",
    r"\mathrm{JSD}(p,q) = 0 \iff p = q": "accepted: JSD(p, q) = 0 iff p(x) = q(x)",
    "H(p) <= log K with equality iff p_i = 1/K": "accepted: H(p) ≤ log(K) with equality iff p(x) = 1/K",
    r"I(X;Y) = 0 \iff p(x,y) = p(x)p(y)": "accepted: I(X;Y) = 0 iff p(x, y) = p(X=x)·p(Y=y)",
    r"D_{KL}(p\|q) = 0 \Rightarrow p = q": "accepted: D(p‖q) = 0 ⇒ p(x) = q(x)",
}


@pytest.mark.parametrize("text", TRUE)
def test_it_is_derived_with_one_certificate_that_replays(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    derivation = derive(text)
    assert derivation.certificate["kind"] == "equality-case"
    assert any("tangent line" in step.rule for step in derivation.steps)
    assert any(remark.startswith("only if: ") for remark in derivation.remarks)
    assert derivation.certificate == check(text).verdict.certificate
    file = tmp_path / "c.json"
    file.write_text(json.dumps(derivation.certificate), encoding="utf-8")
    assert main(["replay", str(file)]) == 0
    first, *meanings, last = capsys.readouterr().out.splitlines()
    assert (first, last) == (TRUE[text], "    given: both sides are finite")
    assert all(line.startswith("    where ") for line in meanings)


def test_a_law_under_a_false_name_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = json.dumps(derive("D(p||q) >= 0 with equality iff p = q").certificate)
    replay(json.loads(text.replace('"kl_divergence"', '"jeffreys_divergence"')))
    file = tmp_path / "c.json"
    file.write_text(text.replace('"kl_divergence"', '"jeffreys_divergence"'), encoding="utf-8")
    assert main(["replay", str(file)]) == 1
    assert capsys.readouterr().err.startswith("refused: what is called jeffreys_divergence")


@pytest.mark.parametrize("text", ["D(p||q) >= 0 with equality iff p = r", r"H(p) >= 0 with equality iff p = u", "D(p||q) = 1 iff p = q"])
def test_a_false_case_is_not_derived(text: str) -> None:
    with pytest.raises(NotDerived):
        derive(text)
