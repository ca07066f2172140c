"""Every quantity as a SymPy expression: read back as the same term, and as array code equal to its exact value."""

from __future__ import annotations

import math
import subprocess
import sys
import warnings
from fractions import Fraction
from random import Random
from typing import Any

import numpy as np
import pytest
import sympy

from symbolic_it import catalogue
from symbolic_it.enclosure.digits import interval
from symbolic_it.enclosure.evaluate import evaluate
from symbolic_it.enclosure.point import Point
from symbolic_it.enclosure.value import Infinite, Undefined, Value
from symbolic_it.quantities import Definition, load
from symbolic_it.quantities.standard import P, Q, joint
from symbolic_it.terms.sympy import from_sympy
from symbolic_it.terms.term import ONE, Array, Index, Law, Symbol, unfold

ALL = [load(entry.attribute) for entry in catalogue.entries("quantities")]
DISCRETE = [q for q in ALL if "density" not in q.parameters]
SIZE = 3


def arguments_of(quantity: Definition) -> tuple[Any, ...]:
    return (joint(len(quantity.parameters)),) if "variables" in quantity.parameters else quantity.arguments


def draw(thing: Any, random: Random, zeros: bool) -> Any:
    """A table of a law (with zeros or without) or an array, or a number."""
    if isinstance(thing, Index):
        return random.randrange(SIZE)
    if isinstance(thing, Symbol):
        domain = thing.domain
        if domain.integer:
            return Fraction(random.randint(1, 9))
        low = domain.lower if domain.lower is not None else Fraction(-2)
        high = domain.upper if domain.upper is not None else low + 3
        return low + (high - low) * Fraction(random.randint(1, 6), 7)
    rank = len(thing.axes) if isinstance(thing, Law) else len(thing.spaces)
    cells = [tuple(map(int, f"{n:0{rank}d}")) for n in range(10**rank) if max(map(int, f"{n:0{rank}d}")) < SIZE]
    if isinstance(thing, Array):
        positive = thing.domain.lower is not None
        return {at: Fraction(random.randint(1, 4), 4) if positive else Fraction(random.randint(-4, 4), 2) for at in cells}
    weights = {at: random.randint(0 if zeros else 1, 3) for at in cells}
    weights[cells[0]] += 1
    return {at: Fraction(w, sum(weights.values())) for at, w in weights.items()}


def point_at(things: tuple[Any, ...], values: list[Any]) -> Point:
    point = Point()
    for thing, value in zip(things, values, strict=True):
        if isinstance(thing, Law | Array):
            for space in [s for _, s in thing.axes] if isinstance(thing, Law) else thing.spaces:
                point.sizes[space] = SIZE
            (point.laws if isinstance(thing, Law) else point.arrays)[thing] = value  # type: ignore[index]
        elif isinstance(thing, Index):
            point.indices[thing] = value
        else:
            point.symbols[thing] = value
    return point


def array_of(value: Any) -> Any:
    if not isinstance(value, dict):
        return int(value) if isinstance(value, int) else float(value)
    out = np.zeros([1 + max(at[k] for at in value) for k in range(len(next(iter(value))))])
    for at, v in value.items():
        out[at] = v
    return out


def as_float(value: Value) -> float:
    if isinstance(value, Infinite):
        return value.sign * math.inf
    assert not isinstance(value, Undefined)
    low, high = interval(value, 80)
    assert low is not None and high is not None
    return float((low + high) / 2)


@pytest.mark.parametrize("quantity", ALL, ids=lambda q: q.name)
def test_its_sympy_expression_reads_back_as_its_formula(quantity: Definition) -> None:
    assert from_sympy(quantity.definition) == unfold(quantity.term.meaning)


@pytest.mark.parametrize("quantity", ALL, ids=lambda q: q.name)
def test_its_formula_has_no_other_free_symbols_than_its_arguments_and_their_sizes(quantity: Definition) -> None:
    names = {str(s) for s in quantity.definition.free_symbols if not str(s).startswith(("K", "T"))}
    assert names == {str(getattr(s, "label", s)) for s in quantity.symbols if not str(s).startswith(("K", "T"))}


# SymPy prints log(2) as torch.log(2), which torch refuses: quantities in bits compile for NumPy only.
COMPILED = [(q, m) for q in DISCRETE for m in ("numpy", "torch") if m == "numpy" or not q.unit.startswith("bits")]


@pytest.mark.parametrize("zeros", [False, True], ids=["positive", "with zeros"])
@pytest.mark.parametrize(("quantity", "module"), COMPILED, ids=[f"{q.name}-{m}" for q, m in COMPILED])
def test_lambdified_it_has_its_exact_value(quantity: Definition, module: str, zeros: bool) -> None:
    convert = pytest.importorskip("torch").as_tensor if module == "torch" else np.asarray
    compiled = sympy.lambdify(quantity.symbols, quantity.definition, module)
    things = arguments_of(quantity)
    random = Random(quantity.name)
    for _ in range(8):
        values = [draw(thing, random, zeros) for thing in things]
        exact = evaluate(quantity.term, point_at(things, values))
        if isinstance(exact, Undefined):
            continue
        with warnings.catch_warnings():
            if not isinstance(exact, Infinite):
                warnings.simplefilter("error")  # no warning for 0 log 0
            else:
                warnings.simplefilter("ignore")
            got = compiled(*(convert(np.asarray(array_of(v))) for v in values))
        assert float(got) == pytest.approx(as_float(exact), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("quantity", DISCRETE, ids=lambda q: q.name)
def test_lambdified_it_keeps_batch_axes(quantity: Definition) -> None:
    """Of arrays with a batch axis in front it gives one value for each member, as one by one."""
    compiled = sympy.lambdify(quantity.symbols, quantity.definition, "numpy")
    random = Random(quantity.name)
    members = [[array_of(draw(thing, random, False)) for thing in arguments_of(quantity)] for _ in range(4)]
    batch = [np.stack(column) for column in zip(*members, strict=True)]
    got = compiled(*batch)
    assert np.shape(got) == (4,)
    assert got == pytest.approx([compiled(*m) for m in members], rel=1e-12)


def test_a_batch_of_one_argument_meets_a_single_other() -> None:
    kl = load("kl_divergence")
    compiled = sympy.lambdify(kl.symbols, kl.definition, "numpy")
    p = np.array([[0.5, 0.5, 0.0], [0.2, 0.3, 0.5]])
    q = np.array([0.25, 0.25, 0.5])
    assert compiled(p, q) == pytest.approx([compiled(row, q) for row in p])
    with pytest.warns(RuntimeWarning, match="divide by zero"):  # an infinite value is announced, 0 log 0 is not
        assert compiled(p[0], np.array([0.5, 0.0, 0.5])) == math.inf


def test_an_alphabet_of_the_array_decides_its_size() -> None:
    smoothed = load("label_smoothing_cross_entropy")
    compiled = sympy.lambdify(smoothed.symbols, smoothed.definition, "numpy")
    assert compiled(np.zeros(5), 0, 0.3) == pytest.approx(math.log(5))
    assert compiled(np.zeros(9), 0, 0.3) == pytest.approx(math.log(9))


def test_labels_are_picked_for_a_whole_batch_and_labels_outside_are_refused() -> None:
    loss = load("softmax_cross_entropy")
    compiled = sympy.lambdify(loss.symbols, loss.definition, "numpy")
    logits = np.array([[2.0, 1.5, 0.8, 0.2], [0.0, 0.0, 0.0, 0.0]])
    assert compiled(logits, np.array([0, 3])) == pytest.approx([0.7290082950, math.log(4)])
    assert compiled(logits[0], np.array([0, 1])) == pytest.approx([0.7290082950, 1.2290082950])
    assert compiled(np.array([1000.0, 0.0]), 1) == 1000.0
    with pytest.raises(IndexError):
        compiled(logits[0], 4)


def test_the_order_of_arguments_is_that_of_the_symbol() -> None:
    assert list(map(str, load("kl_divergence").symbols)) == ["p", "q"]
    assert list(map(str, load("softmax_cross_entropy").symbols)) == ["z", "y"]
    assert list(map(str, load("renyi_divergence").symbols)) == ["alpha", "p", "q"]
    assert list(map(str, load("mutual_information").symbols)) == ["p"]


def test_a_quantity_of_laws_has_no_random_variables() -> None:
    with pytest.raises(TypeError, match="no quantity of random variables"):
        load("kl_divergence").of(joint(2), ("X",), ("Y",))


@pytest.mark.parametrize("name", ["no_such_quantity", "quantity", "standard", "../entropy", ""])
def test_what_is_no_quantity_is_not_found(name: str) -> None:
    with pytest.raises(KeyError):
        load(name)


def test_dashes_and_underscores_name_the_same_quantity() -> None:
    assert load("kl-divergence") is load("kl_divergence")


def test_numbers_and_laws_stand_for_terms() -> None:
    assert load("binary_entropy")("1/3") == load("binary_entropy")(Fraction(1, 3))
    assert load("entropy")(P) != load("entropy")(Q)
    with pytest.raises(TypeError, match="binary_entropy: expected a scalar, got Law"):
        load("binary_entropy")(P)
    with pytest.raises(TypeError, match="softmax: expected a index, got Law"):
        load("softmax")(load("softmax").arguments[0], P)
    assert load("entropy")(P) + ONE == load("entropy")(P) + 1


def test_neither_the_package_nor_its_quantities_import_sympy_or_numpy() -> None:
    code = "import sys, symbolic_it; symbolic_it.kl_divergence.term; print([m for m in ('sympy', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
