"""Array code of held terms: reductions of the last axis in NumPy and PyTorch, zeros by convention, finite gradients."""

from __future__ import annotations

import inspect
import math
import warnings
from typing import Any

import numpy as np
import pytest
import sympy

from symbolic_it.quantities import Definition, load
from symbolic_it.quantities.standard import LINE, LOGITS, SPACE, P, Q
from symbolic_it.terms.sympy import NotTranslatableError, symbol_of, to_sympy
from symbolic_it.terms.term import (
    OO,
    PI,
    TWO,
    ZERO,
    Absolute,
    Array,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Law,
    Limit,
    Log,
    Maximum,
    Quantity,
    Space,
    Symbol,
    Term,
    as_term,
    largest_over,
    mass,
    pmf,
    product_over,
    sum_over,
)

I1, I2, I3 = (Index(name, SPACE) for name in "ijk")
SQUARE = Array("a", (SPACE, SPACE))
CUBE = Array("b", (SPACE, SPACE, SPACE))
JOINT = Law("p", (("x", SPACE), ("y", SPACE)))
EPS = Symbol("epsilon")
Z, A, B = np.array([0.5, -1.0, 2.0]), np.arange(9.0).reshape(3, 3) / 7, np.arange(27.0).reshape(3, 3, 3) / 11


def p(i: Index) -> Term:
    return mass(P, x=i)


def z(i: Index) -> Term:
    return Entry(LOGITS, (i,))


def a(i: Index, j: Index) -> Term:
    return Entry(SQUARE, (i, j))


CASES: list[tuple[Term, list[Any], list[Any], Any]] = [
    (sum_over(I1, z(I1)), [LOGITS], [Z], Z.sum()),
    (sum_over(I1, as_term("2/3") + ZERO * z(I1)), [LOGITS], [Z], 2.0),
    (sum_over(I1, z(I1) * EPS), [LOGITS, EPS], [Z, 0.5], Z.sum() / 2),
    (sum_over(I1, z(I1) ** 3), [LOGITS], [Z], (Z**3).sum()),
    (sum_over(I1, TWO ** z(I1)), [LOGITS], [Z], (2**Z).sum()),
    (sum_over(I1, Maximum((z(I1), ZERO))), [LOGITS], [Z], 2.5),
    (sum_over(I1, Absolute(z(I1))), [LOGITS], [Z], 3.5),
    (sum_over(I1, PI * z(I1)), [LOGITS], [Z], math.pi * 1.5),
    (sum_over(I1, Constant("euler_gamma") * z(I1)), [LOGITS], [Z], 0.8658234973),
    (sum_over(I1, Exp(ZERO) * Log(as_term(4), TWO) * z(I1)), [LOGITS], [Z], 3.0),
    (sum_over(I1, Log(z(I1) ** 2, TWO)), [LOGITS], [Z], np.log2(Z**2).sum()),
    (product_over(I1, z(I1)), [LOGITS], [Z], -1.0),
    (largest_over(I1, z(I1)), [LOGITS], [Z], 2.0),
    (sum_over(I2, largest_over(I1, z(I1)) - z(I2)), [LOGITS], [Z], 4.5),
    (sum_over(I2, product_over(I1, EPS) + z(I2)), [LOGITS, EPS], [Z, 2.0], 25.5),
    (sum_over(I1, sum_over(I2, a(I1, I2) * z(I2))), [SQUARE, LOGITS], [A, Z], (A * Z).sum()),
    (sum_over(I1, sum_over(I2, a(I2, I1) * z(I2))), [SQUARE, LOGITS], [A, Z], (A.T * Z).sum()),
    (sum_over(I1, a(I1, I1)), [SQUARE], [A], np.trace(A)),
    (sum_over(I1, sum_over(I2, Entry(CUBE, (I2, I1, I2)) * z(I1))), [CUBE, LOGITS], [B, Z], np.einsum("jij,i", B, Z)),
    (sum_over(I1, a(I1, I2)), [SQUARE, I2], [A, 2], A[:, 2].sum()),
    (sum_over(I1, a(I2, I1) * z(I1)), [SQUARE, LOGITS, I2], [A, Z, 0], (A[0] * Z).sum()),
    (sum_over(I1, Entry(CUBE, (I2, I1, I3))), [CUBE, I2, I3], [B, 1, 2], B[1, :, 2].sum()),
    (sum_over(I1, Delta(I1, I2) * z(I1)), [LOGITS, I2], [Z, 1], -1.0),
    (sum_over(I1, sum_over(I2, Delta(I1, I2) * z(I1) * a(I1, I2))), [LOGITS, SQUARE], [Z, A], (Z * A.diagonal()).sum()),
    (sum_over(I1, mass(JOINT, x=I1) * z(I1)), [JOINT, LOGITS], [A, Z], (A.sum(1) * Z).sum()),
    (sum_over(I1, mass(JOINT, y=I1) * z(I1)), [JOINT, LOGITS], [A, Z], (A.sum(0) * Z).sum()),
    (sum_over(I1, z(I1), mass(P, x=I1)), [P, LOGITS], [np.array([0.2, 0.3, 0.5]), Z], 0.8),
    (Log(sum_over(I1, Exp(z(I1) * 1000))), [LOGITS], [Z], 2000.0),
    (sum_over(I1, Log(sum_over(I2, Exp(z(I2) * z(I1))))), [LOGITS], [Z], np.log(np.exp(np.outer(Z, Z)).sum(1)).sum()),
    (Quantity("entropy", (pmf(P),), -sum_over(I1, p(I1) * Log(p(I1)))), [P], [np.array([1.0, 0.0])], 0.0),
    (sum_over(I1, Derivative(EPS**2, EPS) * z(I1)), [LOGITS, EPS], [Z, 3.0], 9.0),
    (SPACE.size * sum_over(I1, z(I1)) / (SPACE.size + 1), [LOGITS], [Z], 1.125),
    (sum_over(I1, z(I1) / SPACE.size), [LOGITS], [Z], 0.5),
]
WITH_CASES = pytest.mark.parametrize(("term", "things", "values", "expected"), CASES, ids=[str(to_sympy(c[0])) for c in CASES])


def compiled(term: Term, things: list[Any], module: str) -> Any:
    return sympy.lambdify([symbol_of(x) for x in things], to_sympy(term), module)


@WITH_CASES
def test_numpy_code_has_the_value(term: Term, things: list[Any], values: list[Any], expected: float) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert compiled(term, things, "numpy")(*values) == pytest.approx(expected)


@WITH_CASES
def test_torch_code_has_the_value(term: Term, things: list[Any], values: list[Any], expected: float) -> None:
    torch = pytest.importorskip("torch")
    got = compiled(term, things, "torch")(*(torch.as_tensor(v) for v in values))
    assert float(got) == pytest.approx(expected)


@WITH_CASES
def test_a_batch_of_two_is_two_single_ones(term: Term, things: list[Any], values: list[Any], expected: float) -> None:
    got = compiled(term, things, "numpy")(*(np.stack([v, v]) for v in values))
    assert got == pytest.approx([expected, expected])


FINITE = ["entropy", "kl_divergence", "cross_entropy", "jensen_shannon_divergence", "jeffreys_divergence", "perplexity", "elbo"]


@pytest.mark.parametrize("name", FINITE)
def test_torch_gradients_are_finite_where_both_masses_are_zero(name: str) -> None:
    torch = pytest.importorskip("torch")
    quantity = load(name)
    laws = [torch.tensor([0.5, 0.5, 0.0], dtype=torch.float64, requires_grad=True) for _ in quantity.symbols]
    value = sympy.lambdify(quantity.symbols, quantity.definition, "torch")(*laws)
    value.backward()
    assert torch.isfinite(value)
    assert all(torch.isfinite(law.grad).all() for law in laws)


def test_the_gradient_of_the_mutual_information_is_finite_where_a_whole_row_is_zero() -> None:
    torch = pytest.importorskip("torch")
    information = load("mutual_information")
    table = torch.tensor([[0.5, 0.5], [0.0, 0.0]], dtype=torch.float64, requires_grad=True)
    value = sympy.lambdify(information.symbols, information.definition, "torch")(table)
    value.backward()
    assert value.detach() == 0.0
    assert torch.isfinite(table.grad).all()


def test_the_default_modules_of_lambdify_do_as_well() -> None:
    kl = load("kl_divergence")
    assert sympy.lambdify(kl.symbols, kl.definition)(np.array([0.5, 0.5]), np.array([0.6, 0.4])) == pytest.approx(0.0204109973)
    names = [sympy.Symbol("p"), sympy.IndexedBase("q")]
    assert sympy.lambdify(names, kl.definition, cse=True)(np.array([0.5, 0.5]), np.array([0.6, 0.4])) == pytest.approx(0.0204109973)
    assert sympy.lambdify(kl.symbols, kl.definition, dummify=True)(np.array([1.0, 0.0]), np.array([0.5, 0.5])) == pytest.approx(np.log(2))


def test_single_precision_stays_single() -> None:
    kl = load("kl_divergence")
    p32 = np.array([0.5, 0.5, 0.0], dtype=np.float32)
    assert sympy.lambdify(kl.symbols, kl.definition, "numpy")(p32, p32).dtype == np.float32


def source(quantity: Definition, module: str = "numpy") -> str:
    return inspect.getsource(sympy.lambdify(quantity.symbols, quantity.definition, module))


@pytest.mark.parametrize("name", ["kl_divergence", "mutual_information", "label_smoothing_others", "entropy_rate", "softmax"])
def test_the_code_has_no_loop(name: str) -> None:
    assert " for " not in source(load(name))


@pytest.mark.parametrize("name", ["renyi_divergence", "softmax_cross_entropy", "label_smoothing_others"])
def test_torch_code_stays_on_the_device_of_its_arrays(name: str) -> None:
    torch = pytest.importorskip("torch")
    quantity = load(name)
    compiled_quantity = sympy.lambdify(quantity.symbols, quantity.definition, "torch")
    there = torch.empty(5, 3, device="meta")
    values = {"alpha": 0.5, "p": there, "q": there, "z": there, "y": 1, "epsilon": 0.1}
    got = compiled_quantity(*(values[str(s)] for s in quantity.symbols))
    assert got.device.type == "meta"
    assert got.shape == (5,)


def test_a_logarithm_of_a_sum_of_exponentials_does_not_overflow() -> None:
    loss = load("softmax_cross_entropy")
    assert "amax" in source(loss)
    assert sympy.lambdify(loss.symbols, loss.definition, "numpy")(np.array([1e5, 0.0]), 1) == 1e5


def test_what_does_not_depend_on_the_outer_outcome_is_computed_once() -> None:
    """The log-sum-exp inside the smoothing sum is one reduction of the logits, not one for each class."""
    smoothed = load("label_smoothing_cross_entropy")
    compiled_loss = sympy.lambdify(smoothed.symbols, smoothed.definition, "numpy")
    logits = np.zeros(50_000)
    assert compiled_loss(logits, 7, 0.1) == pytest.approx(math.log(50_000))  # K * K entries would be 20 GB


REFUSED: list[tuple[Term, str]] = [
    (sum_over(Index("x", LINE), mass(Law("f", (("x", LINE),)), x=Index("x", LINE))), "no array code for an integral"),
    (Limit(EPS, ZERO, "", EPS), "no array code for a limit"),
    (sum_over(I1, p(I1) + I1), "no array code for a bound"),
    (sum_over(Index("y", Space("Y", Symbol("M"))), EPS), "no array of the expression has an axis of the length of Y"),
]


@pytest.mark.parametrize(("term", "message"), REFUSED, ids=[m for _, m in REFUSED])
def test_what_has_no_array_code_is_refused(term: Term, message: str) -> None:
    with pytest.raises(NotTranslatableError, match=message):
        sympy.lambdify([symbol_of(EPS)], to_sympy(term), "numpy")


def test_an_infinite_constant_is_printed_as_one() -> None:
    half = np.array([0.5, 0.5])
    assert compiled(sum_over(I1, p(I1) * OO), [P], "numpy")(half) == math.inf
    assert compiled(sum_over(I1, p(I1) * mass(Q, x=I1)), [P, Q], "numpy")(half, half) == 0.5
