r"""LaTeX compiles with amsmath alone, and no sentence acts as a command."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import symbolic_it as it
from symbolic_it.exports.latex import render
from symbolic_it.kernel.derivation import Derivation
from symbolic_it.notation.prose import prose_latex


def test_a_derivation_is_a_document_with_one_aligned_display(gibbs: Derivation) -> None:
    out = render(gibbs)
    assert out.startswith(r"\documentclass{article}") and out.rstrip().endswith(r"\end{document}")
    assert out.count(r"\tag{") == len(gibbs.steps)
    assert r"\sum_{x} p(x) \log \frac{p(x)}{q(x)}" in out


def test_a_fragment_has_no_preamble(gibbs: Derivation) -> None:
    fragment = render(gibbs, complete=False)
    assert "documentclass" not in fragment and fragment in render(gibbs)


def test_a_long_sum_goes_on_below_and_a_long_left_side_stands_alone() -> None:
    fano = render(it.derive("fano-inequality"))
    assert fano.count("\\\\\n&\\quad + ") == 7 and fano.count(r"\tag{") == 4
    curvature = render(it.derive("log-sum-exp-hessian-is-a-variance"))
    assert "\\begin{align*}\n&\\sum" in curvature


def test_a_prime_in_a_sentence_is_a_prime() -> None:
    assert prose_latex("g(x|x′)") == r"g(x\textbar{}x$'$)"


def test_commands_in_sentences_are_shown(hostile: Derivation) -> None:
    out = render(hostile)
    assert r"\input" not in out and r"\write" not in out
    assert r"\textbackslash{}input" in out


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no pdflatex here")
def test_it_compiles_whatever_the_sentences_say(gibbs: Derivation, hostile: Derivation, wide: Derivation, tmp_path: Path) -> None:
    for name, derivation in (("gibbs", gibbs), ("hostile", hostile), ("wide", wide)):
        (tmp_path / f"{name}.tex").write_text(render(derivation), encoding="utf-8")
        command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "-draftmode", f"{name}.tex"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, errors="replace", check=False, timeout=60)
        assert done.returncode == 0, done.stdout[-2000:]
