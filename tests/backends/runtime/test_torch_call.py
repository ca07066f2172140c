"""Torch functions over blocks of rows give what they give at once, for every quantity of rows, and the form for large values where it is due."""

from __future__ import annotations

import math

import pytest

torch = pytest.importorskip("torch")

from symbolic_it.backends.runtime import torch_call, torch_runtime  # noqa: E402
from symbolic_it.quantities import load  # noqa: E402

QUANTITIES = ("entropy", "kl_divergence", "cross_entropy", "jensen_shannon_divergence")


@pytest.mark.parametrize("name", QUANTITIES)
def test_blocks_of_rows_give_what_all_rows_give(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also for batches of several axes that broadcast, and a number of rows that no block divides."""
    monkeypatch.setattr(torch_call, "ROWS", 4 * 50 * 8)
    generator = torch.Generator().manual_seed(0)
    count = 1 if name == "entropy" else 2
    logits = [torch.randn(shape, dtype=torch.float64, generator=generator) for shape in ((3, 7, 50), (7, 50))[:count]]
    function = load(name).compile("torch", inputs="logits")
    value = function(*logits)
    at_once = function(*(z.clone().requires_grad_(True) for z in logits))
    assert value.shape == (3, 7)
    assert torch.allclose(value, at_once, rtol=1e-15, atol=0)


@pytest.mark.parametrize("inputs", ["probs", "logits"])
def test_slopes_over_blocks_of_rows_are_those_of_all_rows(inputs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the slopes have slopes: then nothing is done by rows."""
    generator = torch.Generator().manual_seed(3)
    given = [torch.randn(shape, dtype=torch.float64, generator=generator) for shape in ((3, 7, 50), (50,))]
    given = [(z.softmax(-1) if inputs == "probs" else z).requires_grad_(True) for z in given]
    function = load("kl_divergence").compile("torch", inputs=inputs)
    expected = torch.autograd.grad(function(*given).sum(), given)
    monkeypatch.setattr(torch_runtime, "ROWS", 4 * 50 * 8)
    for one, other in zip(torch.autograd.grad(function(*given).sum(), given), expected, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-13, atol=1e-18)
    first = torch.autograd.grad(function(*given).sum(), given, create_graph=True)
    assert all(s.isfinite().all() for s in torch.autograd.grad(sum(s.square().sum() for s in first), given))


def test_labels_and_numbers_go_along_with_their_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_call, "ROWS", 2 * 5 * 8)
    z = torch.randn((7, 5), dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    y, epsilon = torch.arange(7) % 5, torch.linspace(0, 0.6, 7, dtype=torch.float64)
    smoothed = load("label_smoothing_cross_entropy").compile("torch")
    assert smoothed(z, y, epsilon).tolist() == [float(smoothed(*row)) for row in zip(z, y, epsilon, strict=True)]
    gradient = load("softmax_cross_entropy").compile("torch", gradient=True)
    assert gradient(z, y).shape == (7, 5)
    assert torch.equal(gradient(z, y)[3:], gradient(z[3:], y[3:]))


def test_only_large_rows_are_computed_by_the_form_for_them() -> None:
    z = torch.tensor([[0.0, 1.0], [0.0, 1.0], [0.0, 1.0]], dtype=torch.float64)
    w = torch.tensor([[0.0, 2.0], [0.0, 90.0], [0.0, -math.inf]], dtype=torch.float64)
    value = load("kl_divergence").compile("torch", inputs="logits")(z, w)
    assert value.tolist() == [pytest.approx(0.0826077449), pytest.approx(23.6225248144), math.inf]
    far = torch.tensor([0.0, 400.0], dtype=torch.float64)
    assert float(load("kl_divergence").compile("torch", inputs="logits")(z[0], far)) == pytest.approx(106.9943654)


@pytest.mark.parametrize(
    "name", ["softmax_cross_entropy", "label_smoothing_cross_entropy", "distillation_loss", "renyi_divergence", "dpo_loss"]
)
def test_torch_compile_sees_one_graph(name: str) -> None:
    """No value is looked at and no array made while it traces, also where numbers are given as they are; a second number needs no other."""
    z, w = torch.randn((2, 4, 6), dtype=torch.float64, generator=torch.Generator().manual_seed(2))
    y = torch.tensor([0, 5, 1, 2])
    arguments = {
        "softmax_cross_entropy": [(z, y)],
        "label_smoothing_cross_entropy": [(z, y, 0.1), (z, y, 0.3)],
        "distillation_loss": [(z, w, 2.0), (z, w, 1)],
        "renyi_divergence": [(2, z.softmax(-1), w.softmax(-1)), (0.5, z.softmax(-1), w.softmax(-1))],
        "dpo_loss": [(z[0], w[0], 0.1)],
    }[name]
    function = load(name).compile("torch")
    compiled = torch.compile(function, backend="eager", fullgraph=True)
    for given in arguments:
        torch.testing.assert_close(compiled(*given), function(*given), rtol=1e-12, atol=0)
