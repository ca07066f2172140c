"""The NumPy functions: textbook values, zeros and infinities, shapes, units, and errors of one line."""

from __future__ import annotations

import math
import subprocess
import sys
import tracemalloc
import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it import catalogue
from symbolic_it.backends.emission.arrays import NotCompilableError
from symbolic_it.backends.runtime import numpy_call, numpy_runtime
from symbolic_it.backends.runtime.checks import ArgumentError
from symbolic_it.backends.runtime.numpy_few import MOST
from symbolic_it.quantities import load

LN2 = math.log(2)
P, Q = [0.5, 0.3, 0.2], [0.2, 0.2, 0.6]
Z = [1.0, 2.0, 0.5]

VALUES: list[tuple[str, tuple[Any, ...], float]] = [
    ("entropy", (P,), 1.0296530140645737),
    ("entropy", ([1.0, 0.0, 0.0],), 0.0),
    ("entropy", ([0.5, 0.5, 0.0],), LN2),
    ("cross_entropy", (P, Q), -0.8 * math.log(0.2) - 0.2 * math.log(0.6)),
    ("cross_entropy", ([1.0, 0.0], [0.5, 0.5]), LN2),
    ("cross_entropy", ([0.5, 0.5], [1.0, 0.0]), math.inf),
    ("cross_entropy", ([1.0, 0.0], [1.0, 0.0]), 0.0),
    ("kl_divergence", (P, Q), 0.5 * math.log(2.5) + 0.3 * math.log(1.5) - 0.2 * math.log(3)),
    ("kl_divergence", (P, P), 0.0),
    ("kl_divergence", ([0.0, 1.0], [0.5, 0.5]), LN2),
    ("kl_divergence", ([0.5, 0.5], [0.0, 1.0]), math.inf),
    ("kl_divergence", ([0.5, 0.5, 0.0], [0.25, 0.75, 0.0]), 0.5 * math.log(2) + 0.5 * math.log(2 / 3)),
    ("jensen_shannon_divergence", ([1.0, 0.0], [0.0, 1.0]), LN2),
    ("jensen_shannon_divergence", (P, P), 0.0),
    ("perplexity", ([0.5, 0.5], [0.5, 0.5]), 2.0),
    ("perplexity", ([0.5, 0.5], [0.0, 1.0]), math.inf),
    ("total_variation", (P, Q), 0.4),
    ("binary_entropy", (0.0,), 0.0),
    ("binary_entropy", (1.0,), 0.0),
    ("binary_entropy", (0.5,), LN2),
    ("softmax_cross_entropy", (Z, 1), math.log(math.exp(1) + math.exp(2) + math.exp(0.5)) - 2),
    ("softmax_cross_entropy", ([0.0, 1000.0], 0), 1000.0),
    ("label_smoothing_cross_entropy", ([0.0, 0.0, 0.0], 2, 0.3), math.log(3)),
    ("mutual_information", ([[0.5, 0.0], [0.0, 0.5]],), LN2),
    ("mutual_information", ([[0.25, 0.25], [0.25, 0.25]],), 0.0),
    ("joint_entropy", ([0.25, 0.25, 0.5],), 1.5 * LN2),
    ("conditional_entropy", ([[0.5, 0.0], [0.0, 0.5]],), 0.0),
    ("kl_estimator_k3", (1.0,), 0.0),
    ("kl_estimator_k1", (0.5,), LN2),
    ("dpo_loss", (0.0, 0.0, 0.1), LN2),
    ("dpo_loss", (-4000.0, 4000.0, 1.0), 8000.0),
    ("log_sum_exp", ([1000.0, 1000.0],), 1000 + LN2),
    ("softmax", ([1000.0, 1000.0], 0), 0.5),
    ("self_information", ([0.5, 0.5], 1), LN2),
    ("kl_estimator_k3", (1e30,), 1e30 - 1 - 30 * math.log(10)),
    ("kl_estimator_k3", (1e-300,), 1e-300 - 1 + 300 * math.log(10)),
    ("bits_per_byte", (LN2 * 8, 4), 2.0),
]


@pytest.mark.parametrize(("name", "arguments", "value"), VALUES, ids=[f"{n}-{k}" for k, (n, _, _) in enumerate(VALUES)])
def test_it_has_the_textbook_value(name: str, arguments: tuple[Any, ...], value: float) -> None:
    assert load(name).compile()(*arguments) == pytest.approx(value, rel=1e-9, abs=1e-300)


def test_logits_and_log_probabilities_give_the_same_as_probabilities() -> None:
    z, w = np.array(Z), np.array([0.3, -1.0, 2.0])
    p, q = (np.exp(a) / np.exp(a).sum() for a in (z, w))
    for name in ("kl_divergence", "cross_entropy", "jensen_shannon_divergence", "total_variation"):
        d = load(name)
        want = d.compile()(p, q)
        assert d.compile(inputs="logits")(z, w) == pytest.approx(want, rel=1e-13)
        assert d.compile(inputs="log_probs")(np.log(p), np.log(q)) == pytest.approx(want, rel=1e-13)


def test_what_a_softmax_has_rounded_away_is_there() -> None:
    """The surprise of an outcome 10^4 nats away and of one that is all but certain, the objective of policies as far apart."""
    far, sure = [0.0, -1e4, 1.0], [40.0, 0.0, 0.0]
    s = load("self_information")
    assert s.compile(inputs="logits")(far, 1) == pytest.approx(1e4 + 1 + math.log1p(math.exp(-1)), rel=1e-15)
    assert s.compile(inputs="logits")(sure, 0) == pytest.approx(2 * math.exp(-40), rel=1e-14)
    assert s.compile(inputs="log_probs")([0.0, -1e4], 1) == pytest.approx(1e4, rel=1e-15)
    objective = load("kl_regularised_objective").compile(inputs="logits")([0.0, 1e4], [1e4, 0.0], [1.0, 3.0], 0.5)
    assert objective == pytest.approx(3 - 1e4 / 2, rel=1e-15)
    assert load("kl_estimator_k1").compile(inputs="log_probs")(-2000.0) == 2000.0
    assert load("kl_estimator_k2").compile(inputs="log_probs")(-2000.0) == 2e6
    assert load("sequence_perplexity").compile(inputs="log_probs")([-600.0, -800.0, 0.0]) == pytest.approx(math.exp(1400 / 3), rel=1e-12)


@pytest.mark.parametrize("backend", ["numpy", "torch"])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_constant_between_logits_costs_no_digits(backend: str, dtype: Any) -> None:
    """Offsets of 10^3 and 10^4, between laws that are apart, nearly one and peaked, against the definition in balls."""
    if backend == "torch":
        pytest.importorskip("torch")
    small = 2.0**-10 if dtype == np.float32 else 2.0**-30
    a = np.array([[0.3, -1.2, 2.0, 0.0], [1e4, -1e4, 0.0, 1.0], [0.5, -1.25, 2.0, 0.0], [-1e4, 1e4, 0.0, 1.0]], dtype)
    b = np.array([[1001.0, 999.5, 1000.25, 1000.0], [0.3, -1.2, 2.0, 0.0], [0.5, -1.25, 2.0, 0.0], [0.3, 1.5, -2.0, 0.5]], dtype)
    far = np.array([30.5, 0.0, 1.0, 2.0], dtype)  # beyond 30 nats
    a, b = np.vstack([a, a[3]]), np.vstack([b, far])
    b[2] += 2.0**10 + small * np.array([1, -2, 0, 3])
    for name, rest in (("kl_divergence", ()), ("jeffreys_divergence", ()), ("distillation_loss", (4.0,))):
        exact = load(name).compile("ball", inputs="logits")(a, b, *rest)
        value = np.asarray(load(name).compile(backend, inputs="logits")(a, b, *rest))
        np.testing.assert_allclose(value, [float(x.mid()) for x in exact], rtol=4 * np.finfo(dtype).eps)


def test_variables_that_are_nearly_independent_given_a_third_share_no_noise() -> None:
    """Exactly independent ones share 0, and a step of 2^-20 off shares about its square, never below 0; masses of 0 are no obstacle."""
    law = np.multiply.outer(np.multiply.outer([0.5, 0.5], [0.25, 0.75]), [0.25, 0.75])
    f = load("conditional_mutual_information").compile()
    assert f(law) == 0
    step = np.zeros_like(law)
    step[0, 0, 0] = step[1, 1, 0] = 2.0**-20
    step[0, 1, 0] = step[1, 0, 0] = -(2.0**-20)
    exact = float(load("conditional_mutual_information").compile("ball")(law + step).mid())
    assert f(law + step) == pytest.approx(exact, rel=1e-9)
    assert f(np.stack([law[..., 0] * 4, 0 * law[..., 0]], -1)) == 0


def test_log_probabilities_may_be_minus_infinity() -> None:
    p, q = np.array([0.5, 0.5, 0.0, 0.0]), np.array([0.25, 0.25, 0.5, 0.0])
    with np.errstate(divide="ignore"):
        a, b = np.log(p), np.log(q)
    for name in ("kl_divergence", "cross_entropy", "jensen_shannon_divergence"):
        assert load(name).compile(inputs="log_probs")(a, b) == pytest.approx(load(name).compile()(p, q), rel=1e-13)
    assert load("kl_divergence").compile(inputs="log_probs")(b, a) == math.inf
    assert load("entropy").compile(inputs="log_probs")(a) == pytest.approx(LN2)


def test_batch_axes_are_kept_and_broadcast() -> None:
    rng = np.random.default_rng(0)
    p, q = rng.dirichlet(np.ones(7), (2, 3)), rng.dirichlet(np.ones(7), 3)
    f = load("kl_divergence").compile()
    value = f(p, q)
    assert value.shape == (2, 3)
    assert value[1, 2] == pytest.approx(f(p[1, 2], q[2]), rel=1e-15)
    assert f(p[0], q[0]).shape == (3,)
    y = rng.integers(7, size=(2, 3))
    assert load("softmax_cross_entropy").compile()(rng.normal(size=(2, 3, 7)), y).shape == (2, 3)


def test_axis_unit_and_reduction() -> None:
    p = np.array([[0.5, 0.25], [0.5, 0.75]])
    h = load("entropy")
    by_column = h.compile(axis=0, unit="bits")(p)
    assert by_column[0] == 1.0
    assert by_column.shape == (2,)
    assert h.compile(axis=0, reduction="mean", unit="bits")(p) == pytest.approx(by_column.mean())
    assert h.compile(axis=0, reduction="sum", unit="bits")(p) == pytest.approx(by_column.sum())
    with pytest.raises(ValueError, match="perplexity is in 1"):
        load("perplexity").compile(unit="bits")


@pytest.mark.parametrize("rows", [1, 3])
def test_blocks_change_nothing(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    p, q, z = rng.dirichlet(np.ones(1000), rows), rng.dirichlet(np.ones(1000), rows), rng.normal(size=(rows, 1000))
    y = rng.integers(1000, size=rows)
    cases = [("entropy", (p,)), ("kl_divergence", (p, q)), ("softmax_cross_entropy", (z, y)), ("jensen_shannon_divergence", (p, q))]
    whole = [load(n).compile()(*a) for n, a in cases]
    monkeypatch.setattr(numpy_runtime, "BLOCK", 64)
    monkeypatch.setattr(numpy_call, "BLOCK", 64)
    monkeypatch.setattr(numpy_call, "ROWS", 64)
    for (n, a), w in zip(cases, whole, strict=True):
        assert load(n).compile()(*a) == pytest.approx(w, rel=1e-14)


def test_precision_is_kept_and_half_precision_is_computed_in_single() -> None:
    p = np.array([0.5, 0.5])
    h = load("entropy").compile()
    assert [h(p.astype(t)).dtype for t in (np.float64, np.float32, np.float16)] == [np.float64, np.float32, np.float32]
    assert h([1, 0]).dtype == np.float64


@pytest.mark.parametrize("call", [
    "softmax_cross_entropy').compile()(np.zeros((2, 3)), np.array([0, 1]))",
    "kl_divergence').compile()(np.array([0.5, 0.5]), np.array([0.5, 0.5]))",
    "mutual_information').compile()(np.full((2, 2), 0.25))",
])  # fmt: skip
def test_it_is_the_first_thing_that_a_process_computes(call: str) -> None:
    """NumPy imports parts of itself at first use, which code without builtins cannot."""
    code = f"import numpy as np\nfrom symbolic_it.quantities import load\nload('{call}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_half_precision_may_miss_one_by_its_rounding() -> None:
    third = np.full(3, 1 / 3, dtype=np.float16)
    assert load("entropy").compile()(third) == pytest.approx(math.log(3), rel=1e-3)
    with pytest.raises(ArgumentError, match="not renormalised"):
        load("entropy").compile()(third.astype(np.float32))


def test_long_double_and_other_byte_orders_are_computed_in_double() -> None:
    for dtype in (np.longdouble, ">f8"):
        value = load("kl_divergence").compile()(np.array(P, dtype), np.array(Q, dtype))
        assert value.dtype == np.float64
        assert value == pytest.approx(load("kl_divergence").compile()(P, Q), rel=1e-15)


def test_an_empty_batch_has_no_values() -> None:
    assert load("kl_divergence").compile()(np.ones((0, 3)), np.ones((0, 3))).shape == (0,)
    assert load("softmax_cross_entropy").compile()(np.ones((0, 3)), np.ones(0, int)).shape == (0,)


@pytest.mark.parametrize(("name", "labelled"), [("entropy", False), ("kl_divergence", False), ("softmax_cross_entropy", True)])
def test_peak_memory_does_not_grow_with_the_alphabet(name: str, labelled: bool) -> None:
    peaks = []
    for outcomes in (1 << 18, 1 << 21):
        arrays: list[Any] = [np.full(outcomes, 1 / outcomes) for _ in load(name).parameters]
        if labelled:
            arrays[1] = 5
        f = load(name).compile()
        f(*arrays)
        tracemalloc.start()
        f(*arrays)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.1 * peaks[0] < 4 << 20


def test_peak_memory_does_not_grow_with_the_batch() -> None:
    f = load("softmax_cross_entropy").compile()
    peaks = []
    for rows in (32, 256):
        z, y = np.zeros((rows, 8192), np.float32), np.zeros(rows, int)
        f(z, y)
        tracemalloc.start()
        f(z, y)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.1 * peaks[0] < 4 << 20


def test_dpo_from_the_log_probabilities_of_tokens() -> None:
    """Answers of different lengths; a batch; padding with equal log-probabilities changes nothing."""
    f = load("dpo_loss").compile(inputs="log_probs")
    a, b, c, d = np.array([-1.0, -2.0]), np.array([-1.5, -2.25]), np.array([-1.0, -2.0, -3.0]), np.array([-1.0, -2.0, -2.0])
    want = load("dpo_loss").compile()(0.75, -1.0, 0.1)
    assert f(a, b, c, d, 0.1) == pytest.approx(want, rel=1e-15)
    assert f(*(np.stack([x, x]) for x in (a, b, c, d)), 0.1) == pytest.approx([want, want], rel=1e-15)
    assert f(np.append(a, -5), np.append(b, -5), c, d, 0.1) == pytest.approx(want, rel=1e-15)
    with pytest.raises(ArgumentError, match="chosen has 2 outcomes, chosen_reference has 3"):
        f(a, c, c, d, 0.1)


def test_label_smoothing_by_nothing_is_the_cross_entropy() -> None:
    z, y = np.array([0.0, 40.0, -math.inf]), 1
    smoothed, plain = load("label_smoothing_cross_entropy").compile(), load("softmax_cross_entropy").compile()
    assert smoothed(z, y, 0.0) == plain(z, y) == pytest.approx(math.exp(-40))
    assert smoothed(z, y, 0.1) == math.inf


ERRORS: list[tuple[str, tuple[Any, ...], str]] = [
    ("entropy", ([0.5, 0.6],), "p: sums to 1.1, expected 1 within 1e-06 (not renormalised)"),
    ("entropy", ([1.5, -0.5],), "p has a mass -0.5, expected none below 0"),
    ("entropy", ([math.nan, 0.5],), "p has an entry that is no number (nan)"),
    ("entropy", (0.5,), "p has shape (), expected at least 1 axis"),
    ("entropy", (np.ones((2, 0)),), "p has no outcomes"),
    ("kl_divergence", ([0.5, 0.5], [0.2, 0.3, 0.5]), "p has 2 outcomes, q has 3"),
    ("kl_divergence", (np.full((2, 2), 0.5), np.full((3, 2), 0.5)), "do not broadcast"),
    ("softmax_cross_entropy", (Z, 3), "target holds 3, expected an outcome from 0 to 2"),
    ("softmax_cross_entropy", (Z, -1), "target holds -1, expected an outcome from 0 to 2"),
    ("binary_entropy", (1.5,), "t = 1.5 is outside its domain"),
    ("label_smoothing_cross_entropy", (Z, 0, -0.1), "epsilon = -0.1 is outside its domain"),
]


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS, ids=[f"{n}-{k}" for k, (n, _, _) in enumerate(ERRORS)])
def test_a_wrong_argument_is_named_in_one_line(name: str, arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        load(name).compile()(*arguments)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_wrong_kinds_are_type_errors() -> None:
    with pytest.raises(TypeError, match="takes 2 arguments"):
        load("kl_divergence").compile()([1.0])
    with pytest.raises(TypeError, match="expected integer outcomes"):
        load("softmax_cross_entropy").compile()(Z, 1.0)
    with pytest.raises(TypeError, match="expected real numbers"):
        load("entropy").compile()(["a"])


def test_options_are_checked() -> None:
    h = load("entropy")
    for bad in ({"inputs": "counts"}, {"unit": "hartleys"}, {"reduction": "batchmean"}):
        with pytest.raises(ValueError, match="expected"):
            h.compile(**bad)
    with pytest.raises(KeyError, match="numpy, torch, ball"):
        h.compile("tensorflow")
    with pytest.raises(NotCompilableError, match="density"):
        load("differential_entropy").compile()


@pytest.mark.parametrize("entry", catalogue.entries("quantities"), ids=lambda e: e.name)
def test_every_quantity_of_finite_alphabets_compiles_with_source_and_docstring(entry: catalogue.Entry) -> None:
    d = load(entry.attribute)
    if "density" in d.parameters:
        pytest.skip("densities have no arrays of masses")
    f: Any = d.compile()
    assert f.source.startswith(f"def {d.name}(")
    assert d.domain in f.__doc__
    assert f.__name__ == d.name


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 50), min_size=2, max_size=12), st.lists(st.integers(0, 50), min_size=12, max_size=12))
def test_divergences_are_never_negative_nor_nan(a: list[int], b: list[int]) -> None:
    w = np.array(b[: len(a)])
    p, q = ((x + (x.sum() == 0)) / (x + (x.sum() == 0)).sum() for x in (np.array(a), w))
    for name in ("kl_divergence", "jensen_shannon_divergence", "total_variation"):
        assert load(name).compile()(p, q) >= 0
    assert 0 <= load("entropy").compile()(p) <= math.log(len(p)) + 1e-12


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("name", ["entropy", "kl_divergence", "cross_entropy", "jensen_shannon_divergence", "chi_square_divergence"])
def test_a_lone_row_gives_what_the_row_of_a_batch_gives_and_warns_of_nothing(name: str, dtype: type) -> None:
    """The short way for one row of masses is the long way, whatever the masses: tiny, zero, negative, no numbers."""
    made = load(name).compile()
    count = len(load(name).parameters)
    rng = np.random.default_rng(5)
    for smallest in (1e-3, 1e-7, 1e-9, 1e-15, 1e-17, 1e-30, 0.0):
        for size in (2, 10, 127, 129, 1000):
            rows = rng.random((2, count, size)) + 0.1
            rows[:, :, 0] = smallest * rows.sum(-1)
            rows[:, 1:] = rows[:, 1:, ::-1]
            rows = (rows / rows.sum(-1, keepdims=True)).astype(dtype)
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                alone = [made(*row) for row in rows]
                # a few masses are added up by Python: right to the last digit too, which may be another one
                np.testing.assert_allclose(alone, made(*rows.swapaxes(0, 1)), rtol=4 * np.finfo(dtype).eps * (size <= MOST))
            assert all(type(value) is dtype for value in alone)
    for wrong in (np.array([0.5, 0.7]), np.array([1.5, -0.5]), np.array([np.nan, 1.0])):
        with pytest.raises(ValueError, match="p"):
            made(*[wrong.astype(dtype)] * count)


def test_masked_entries_are_refused_and_a_mask_that_hides_nothing_is_not() -> None:
    p = np.array([0.5, 0.3, 0.2])
    with pytest.raises(TypeError, match="p has masked entries"):
        load("entropy").compile()(np.ma.array(p, mask=[False, True, False]))
    assert load("entropy").compile()(np.ma.array(p)) == load("entropy").compile()(p)


def test_an_axis_that_is_not_there_is_named() -> None:
    with pytest.raises(ArgumentError, match="p has 1 axes, outcomes were to be on axis 5"):
        load("entropy").compile(axis=5)(np.array([0.5, 0.5]))
    with pytest.raises(TypeError, match="axis: expected a whole number"):
        load("entropy").compile(axis="last")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "inputs", "arguments", "message"),
    [
        ("softmax_cross_entropy", None, ([[0.0, math.nan]], [0]), "logits has an entry that is no number"),
        ("softmax_cross_entropy", None, ([[0.0, math.inf]], [0]), "logits has an entry of inf"),
        ("entropy", "logits", ([[-math.inf, -math.inf]],), "logits has a row of -inf alone"),
        ("kl_divergence", "logits", ([0.0, 1.0], [math.inf, 0.0]), "q_logits has an entry of inf"),
        ("bradley_terry_loss", None, ([0.0, math.nan], [0.0, 0.0]), "is no number"),
        ("distillation_loss", None, ([0.0, 1.0], [1.0, 0.0], math.inf), "temperature has an entry of inf"),
    ],
)
@pytest.mark.parametrize("backend", ["numpy", "torch"])
def test_what_makes_a_result_nan_is_named(name: str, inputs: str | None, arguments: tuple[Any, ...], message: str, backend: str) -> None:
    if backend == "torch":
        torch = pytest.importorskip("torch")
        arguments = tuple(torch.tensor(a) for a in arguments)
    with pytest.raises(ArgumentError, match=message):
        load(name).compile(backend, inputs)(*arguments)


def test_logits_of_outcomes_that_are_ruled_out_are_no_fault() -> None:
    assert load("entropy").compile(inputs="logits")([0.0, 0.0, -math.inf]) == pytest.approx(math.log(2))
    assert load("softmax_cross_entropy").compile()([0.0, 0.0, -math.inf], 2) == math.inf
