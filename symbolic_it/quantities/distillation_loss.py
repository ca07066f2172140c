"""Distillation loss T^2 D(softmax(a/T)||softmax(b/T)) of a teacher's logits a and a student's b

In nats, at a temperature T > 0; the factor T^2 keeps the size of the gradient in b as T grows; KL at T = 1; 0 only where the
logits differ by a constant. Source: Hinton, Vinyals and Dean 2015, section 2.
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Array, Lambda, Symbol, Term, apply, fresh_index, function_of
from .kl_divergence import build as kl_divergence
from .quantity import SPACE, Definition
from .softmax import distribution


def build(teacher: Lambda, student: Lambda, temperature: Term) -> Term:
    """T^2 D(softmax(teacher/T)||softmax(student/T))."""
    p, q = (distribution(over(z, temperature)) for z in (teacher, student))
    return temperature**2 * kl_divergence(p, q)


def over(z: Lambda, temperature: Term) -> Lambda:
    """The logits z/T."""
    x = fresh_index(z.spaces[0])
    return function_of((x,), apply(z, x) / temperature)


QUANTITY = Definition(
    name="distillation_loss",
    symbol="KD({0}, {1}, {2})",
    latex=r"\mathrm{{KD}}({0}, {1}, {2})",
    parameters=("logits", "logits", "scalar"),
    build=build,
    domain="finite logits a of a teacher and b of a student, a temperature T > 0",
    sign="KD(a, b, T) >= 0",
    source="Hinton, Vinyals and Dean 2015, section 2",
    standard=(Array("a", (SPACE,)), Array("b", (SPACE,)), Symbol("tau", POSITIVE)),
)
