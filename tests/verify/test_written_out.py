r"""What formulas write out: the laws below E, the parameters of laws, the divergences of two laws and of parameters."""

from __future__ import annotations

from symbolic_it.notation.syntax import read_rows
from symbolic_it.verify.written_out import WrittenOut


def told(*texts: str) -> WrittenOut:
    out = WrittenOut()
    for text in texts:
        for statement in read_rows(text):
            out.learn(statement)
    return out


def test_each_once() -> None:
    out = told(r"E_{x \sim \pi_\theta}[f(x)] = 0", r"E_{\pi_\theta}[f(x)] = D(\pi_\theta \| q)", r"\nabla_\theta J = D(\pi_\theta \| q)")
    assert [x.base for x in out.laws] == ["pi"] and [x.base for x in out.parameters] == ["theta"] and len(out.divergences) == 1


def test_several_are_kept_apart() -> None:
    out = told(r"E_p[f(x)] = E_q[f(x)]", r"D(p \| q_\phi) = D(q_\phi \| p)", r"p_\theta(x) = q_\phi(x)")
    assert len(out.laws) == 2 and len(out.divergences) == 2 and len(out.parameters) == 2
