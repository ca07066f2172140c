"""SymPy's derivatives of held terms follow the index rule, for every alphabet size."""

from __future__ import annotations

import numpy as np
import pytest
import sympy
from sympy import IndexedBase, KroneckerDelta, symbols

from symbolic_it.kernel.normal_form import NormalForm
from symbolic_it.kernel.polynomial import minus
from symbolic_it.quantities import load
from symbolic_it.terms import term as t
from symbolic_it.terms.sympy import NotTranslatableError, from_sympy, to_sympy
from symbolic_it.terms.term import Term

p, q, z = map(IndexedBase, ["p", "q", "z"])
i, j, k, y = symbols("i j k y", integer=True)


def same(left: Term, right: Term) -> bool:
    form = NormalForm()
    return form.is_zero(minus(form(left), form(right)))


def test_of_the_divergence_with_respect_to_the_model() -> None:
    kl = load("kl_divergence")
    own = kl.symbols[1][j]
    assert sympy.diff(kl.definition, q[j]) == -p[j] / q[j]
    assert sympy.diff(kl.definition, own) == -kl.symbols[0][j] / own
    assert str(sympy.diff(kl.definition, own)) == "-p[j]/q[j]"
    assert sympy.diff(kl.definition, p[j]) == sympy.log(p[j] / q[j]) + 1


def test_second_derivatives_keep_the_delta() -> None:
    kl = load("kl_divergence")
    assert sympy.diff(kl.definition, q[j], q[k]) == p[j] * KroneckerDelta(j, k) / q[j] ** 2
    own = kl.symbols[1]
    assert str(sympy.diff(kl.definition, own[j], own[k])) == "p[j]*KroneckerDelta(j, k)/q[j]**2"


def test_of_the_loss_with_respect_to_a_logit() -> None:
    loss = load("softmax_cross_entropy")
    logits, label = loss.symbols
    softmax = load("softmax")
    at = softmax.symbols[1]
    gradient = sympy.diff(loss.definition, logits[at])
    assert gradient == softmax.definition.doit() - sympy.diff(logits[label], logits[at])
    assert str(gradient) == "exp(z[i])/Sum(exp(z[x]), (x, 1, K)) - KroneckerDelta(y, i)"


BY_ENTRIES = [
    ("cross_entropy", 1),
    ("entropy", 0),
    ("perplexity", 1),
    ("jensen_shannon_divergence", 1),
    ("jeffreys_divergence", 0),
    ("chi_square_divergence", 1),
    ("log_sum_exp", 0),
    ("label_smoothing_cross_entropy", 0),
    ("label_smoothing_others", 0),
    ("renyi_divergence", 2),
    ("entropy_rate", 0),
    ("kl_regularised_objective", 0),
    ("sequence_perplexity", 0),
]


@pytest.mark.parametrize(("name", "argument"), BY_ENTRIES)
def test_it_is_the_derivative_of_the_kernel(name: str, argument: int) -> None:
    quantity = load(name)
    thing = quantity.arguments[argument]
    (space,) = (s for _, s in thing.axes) if isinstance(thing, t.Law) else thing.spaces
    at = t.Index("j", space)
    variable = t.Entry(thing, (at,)) if isinstance(thing, t.Array) else t.Mass(thing, ((thing.axes[0][0], at),))
    derived = sympy.diff(quantity.definition, to_sympy(variable))
    assert same(from_sympy(derived), t.Derivative(quantity.term, variable))


@pytest.mark.parametrize(("name", "argument"), [("renyi_divergence", 0), ("label_smoothing_cross_entropy", 2), ("dpo_loss", 0)])
def test_with_respect_to_a_scalar(name: str, argument: int) -> None:
    quantity = load(name)
    derived = sympy.diff(quantity.definition, quantity.symbols[argument])
    assert same(from_sympy(derived), t.Derivative(quantity.term, quantity.arguments[argument]))


def test_the_gradient_compiles_to_arrays() -> None:
    loss = load("softmax_cross_entropy")
    logits, label = loss.symbols
    at = symbols("at", integer=True)
    compiled = sympy.lambdify([logits, label, at], sympy.diff(loss.definition, logits[at]), "numpy")
    values = np.array([2.0, 1.5, 0.8, 0.2])
    got = compiled(values, 0, np.arange(4))
    assert got == pytest.approx([-0.5176128613, 0.2925825895, 0.1452922141, 0.0797380577])


def test_what_does_not_occur_has_derivative_zero() -> None:
    kl = load("kl_divergence")
    assert sympy.diff(kl.definition, symbols("t")) == 0
    assert sympy.diff(kl.definition, z[j]) == 0
    assert sympy.diff(kl.definition, load("renyi_entropy").symbols[0]) == 0


def test_an_absolute_value_keeps_an_unevaluated_derivative() -> None:
    tv = load("total_variation")
    assert sympy.diff(tv.definition, tv.symbols[0][j]).has(sympy.Derivative)


def test_by_a_whole_law_or_with_the_wrong_number_of_indices_is_refused() -> None:
    kl = load("kl_divergence")
    with pytest.raises(NotTranslatableError, match=r"differentiate with respect to an entry such as q\[j\]"):
        sympy.diff(kl.definition, sympy.Symbol("q"))
    with pytest.raises(NotTranslatableError, match="expected 1 indices of q, got 2"):
        sympy.diff(kl.definition, q[i, j])
    with pytest.raises(IndexError, match="expected 1 indices, got 2"):
        kl.symbols[1][i, j]


def test_the_stationary_point_of_the_cross_entropy_is_found_by_sympy() -> None:
    multiplier = symbols("lam", positive=True)
    lagrangian = load("cross_entropy").definition
    assert sympy.solve(sympy.diff(lagrangian, q[j]) + multiplier, q[j]) == [p[j] / multiplier]


def test_a_held_derivative_is_carried_out_on_request() -> None:
    epsilon = t.Symbol("epsilon", t.POSITIVE)
    held = to_sympy(t.Derivative(epsilon * t.Log(epsilon), epsilon))
    e = symbols("epsilon", positive=True)
    assert held.doit() == sympy.log(e) + 1
