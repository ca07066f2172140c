"""The torch functions: NumPy's values, gradients right and without NaN, torch.compile, low precision, devices."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it import catalogue
from symbolic_it.backends.runtime.checks import ArgumentError
from symbolic_it.quantities import load

torch = pytest.importorskip("torch")

RNG = np.random.default_rng(0)
P, Q = RNG.dirichlet(np.ones(9), 3), RNG.dirichlet(np.ones(9), 3)
P[0, 0] = 0
P[0] /= P[0].sum()
Z, W, Y = RNG.normal(size=(3, 9)) * 3, RNG.normal(size=(3, 9)), RNG.integers(9, size=3)
SAMPLES: dict[str, Any] = {
    "pmf": [P, Q], "logits": [Z, W], "function": [np.abs(W)], "index": [Y, Y], "scalar": [0.3, 1.0, 0.7, 0.4], "sequence": [P],
}  # fmt: skip


def samples(name: str) -> list[Any] | None:
    """Arguments of ordinary size, or None for quantities of joint laws."""
    kinds = load(name).parameters
    if not set(kinds) <= set(SAMPLES) or name == "pointwise_mutual_information":
        return None
    pools = {k: iter(v) for k, v in SAMPLES.items()}
    if name == "orpo_odds_ratio_loss":  # of log-probabilities
        return [-next(pools[k]) for k in kinds]
    return [next(pools[k]) for k in kinds]


def tensors(arguments: list[Any]) -> list[Any]:
    return [torch.as_tensor(a) if isinstance(a, np.ndarray) else a for a in arguments]


@pytest.mark.parametrize("entry", catalogue.entries("quantities"), ids=lambda e: e.name)
def test_it_agrees_with_numpy(entry: catalogue.Entry) -> None:
    arguments = samples(entry.attribute)
    if arguments is None:
        pytest.skip("takes a joint law or a density")
    d = load(entry.attribute)
    for inputs in {"probs", "logits"} if "pmf" in d.parameters else {None}:
        given = [Z if inputs == "logits" and a is P else W if inputs == "logits" and a is Q else a for a in arguments]
        want, got = d.compile(inputs=inputs)(*given), d.compile("torch", inputs=inputs)(*tensors(given))
        np.testing.assert_allclose(got.numpy(), want, rtol=1e-12, atol=0)


def test_joint_laws() -> None:
    joint = RNG.dirichlet(np.ones(12), 2).reshape(2, 3, 4)
    for name in ("mutual_information", "conditional_entropy"):
        np.testing.assert_allclose(load(name).compile("torch")(torch.as_tensor(joint)), load(name).compile()(joint), rtol=1e-12)


@pytest.mark.parametrize("name", ["entropy", "kl_divergence", "jensen_shannon_divergence", "cross_entropy"])
def test_gradients_from_logits_are_right(name: str) -> None:
    f = load(name).compile("torch", inputs="logits")
    arguments = [torch.tensor(a, requires_grad=True) for a in (Z, W)][: len(load(name).parameters)]
    assert torch.autograd.gradcheck(f, arguments)


def test_gradients_of_losses_are_right() -> None:
    z, y = torch.tensor(Z, requires_grad=True), torch.tensor(Y)
    assert torch.autograd.gradcheck(lambda a: load("softmax_cross_entropy").compile("torch")(a, y), z)
    assert torch.autograd.gradcheck(lambda a: load("label_smoothing_cross_entropy").compile("torch")(a, y, 0.1), z)
    d = torch.tensor([0.3, -2.0, 1e-3], dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(load("kl_estimator_k3").compile("torch", inputs="logits"), d)
    assert torch.autograd.gradcheck(lambda a: load("dpo_loss").compile("torch")(a, torch.zeros_like(a), 0.1), d)


def test_a_confident_token_has_the_gradient_of_the_others() -> None:
    """At a gap of 25 in float32 softmax - 1 is 0; the sum of the other probabilities is not."""
    z = torch.zeros(4)
    z[2] = 25.0
    z.requires_grad_(True)
    load("softmax_cross_entropy").compile("torch")(z, torch.tensor(2)).backward()
    want = 3 * np.exp(-25.0)
    assert z.grad[2].item() == pytest.approx(-want, rel=1e-6)
    assert load("softmax_cross_entropy").compile("torch")(z.detach(), torch.tensor(2)).item() == pytest.approx(want, rel=1e-6)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("entropy", [[0.5, 0.5, 0.0]]),
        ("kl_divergence", [[0.5, 0.5, 0.0], [0.25, 0.5, 0.25]]),
        ("kl_divergence", [[0.5, 0.5, 0.0], [0.5, 0.5, 0.0]]),
        ("cross_entropy", [[0.5, 0.5, 0.0], [0.5, 0.5, 0.0]]),
        ("jensen_shannon_divergence", [[0.5, 0.5, 0.0, 0.0], [0.0, 0.5, 0.5, 0.0]]),
    ],
)
def test_zeros_give_no_nan_in_value_or_gradient(name: str, arguments: list[list[float]]) -> None:
    given = [torch.tensor(a, dtype=torch.float64, requires_grad=True) for a in arguments]
    value = load(name).compile("torch")(*given)
    value.backward()
    assert torch.isfinite(value)
    assert all(torch.isfinite(a.grad).all() for a in given)


@pytest.mark.parametrize("asked", [(True, True), (True, False), (False, True)])
def test_numbers_of_zero_and_one_are_as_the_mathematics_says(asked: tuple[bool, bool]) -> None:
    """Whichever slope is asked for: 0 log 0 = 0, no value below 0, and the slope by a probability that the target agrees with is its limit."""
    t, p = (torch.tensor(x, dtype=torch.float64, requires_grad=a) for x, a in zip(([0.0, 1.0, 0.5], [0.0, 1.0, 0.5]), asked, strict=True))
    cross = load("binary_cross_entropy").compile("torch")(t, p)
    assert cross.tolist() == pytest.approx([0, 0, np.log(2)], abs=0)
    assert not cross[:2].signbit().any()
    if asked[1]:
        (slope,) = torch.autograd.grad(cross.sum(), p, retain_graph=True)
        assert slope.tolist() == [1, -1, 0]
    if asked[0]:
        assert torch.isfinite(torch.autograd.grad(cross.sum(), t)[0]).all()
        h = load("binary_entropy").compile("torch")(t)
        assert h.tolist() == pytest.approx([0, 0, np.log(2)], abs=0)
        assert torch.isfinite(torch.autograd.grad(h.sum(), t)[0]).all()


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_the_slope_of_a_sigmoid_is_never_a_difference_from_one(dtype: Any) -> None:
    """e^-|u|/(1 + e^-|u|)^2 on both sides, also where the sigmoid is 1 to all digits, and at 0; nothing at infinity."""
    u = torch.tensor([-80.0, -2.0, 0.0, 2.0, 40.0, 80.0, torch.inf], dtype=dtype, requires_grad=True)
    small = np.exp(-np.abs(u.tolist()))
    (slope,) = torch.autograd.grad(load("sigmoid").compile("torch", check=False)(u).sum(), u)
    assert slope.tolist() == pytest.approx(list(small / (1 + small) ** 2), rel=8 * torch.finfo(dtype).eps, abs=0)
    assert torch.autograd.gradgradcheck(load("sigmoid").compile("torch"), u.detach()[1:4].double().requires_grad_(True))


def test_minus_infinite_logits_give_no_nan() -> None:
    z = torch.tensor([0.0, 1.0, -torch.inf], requires_grad=True)
    for name in ("entropy", "softmax_cross_entropy"):
        z.grad = None
        f = load(name).compile("torch", inputs="logits")
        (f(z) if name == "entropy" else f(z, torch.tensor(1))).backward()
        assert torch.isfinite(z.grad).all(), name
    w = torch.tensor([0.5, 0.0, -torch.inf], requires_grad=True)
    z.grad = None
    load("kl_divergence").compile("torch", inputs="logits")(z, w).backward()
    assert torch.isfinite(z.grad).all()
    assert torch.isfinite(w.grad).all()


def test_divergence_from_logits_of_any_size() -> None:
    f = load("kl_divergence").compile("torch", inputs="logits")
    a, b = torch.tensor([200.0, 0.0, -300.0]), torch.tensor([0.0, 200.0, 5.0])
    assert f(a, b).item() == pytest.approx(200.0, rel=1e-6)
    assert f(a, torch.tensor([-torch.inf, 0.0, 0.0])).item() == np.inf


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_q_far_below_p_gives_no_infinity_and_exact_slopes(dtype: str) -> None:
    """(p - q)/(p + q) rounds to 1, whose atanh is inf; the divergence is not."""
    p, q = (torch.tensor(a, dtype=getattr(torch, dtype), requires_grad=True) for a in ([1e-4, 0.3, 0.6999, 0], [1e-30, 0.3, 0.69, 0.01]))
    value = load("kl_divergence").compile("torch")(p, q)
    want = load("kl_divergence").compile("ball")(p.detach().numpy(), q.detach().numpy())
    assert value.item() == pytest.approx(float(want), rel=1e-5)  # rounded masses miss one
    value.backward()
    np.testing.assert_allclose(p.grad[:3], (p.detach()[:3].double() / q.detach()[:3].double()).log(), rtol=1e-5)
    np.testing.assert_allclose(q.grad, 1 - p.detach().double() / q.detach().double(), rtol=1e-5)


def test_gradients_of_divergences_from_probabilities_are_right() -> None:
    """Also the second ones: slopes are differentiable."""
    p, q = (torch.tensor(a, requires_grad=True) for a in (RNG.dirichlet(np.ones(5), 2), RNG.dirichlet(np.ones(5))))
    f = load("kl_divergence").compile("torch", check=False)
    assert torch.autograd.gradcheck(f, (p, q))
    assert torch.autograd.gradgradcheck(f, (p, q))


def test_tied_logits_share_the_gradient() -> None:
    z = torch.zeros(3, requires_grad=True)
    load("softmax_cross_entropy").compile("torch")(z, torch.tensor(1)).backward()
    np.testing.assert_allclose(z.grad, [1 / 3, -2 / 3, 1 / 3], rtol=1e-6)


def test_low_precision_is_computed_in_single() -> None:
    z = torch.as_tensor(Z).bfloat16()
    value = load("softmax_cross_entropy").compile("torch")(z, torch.tensor(Y))
    assert value.dtype == torch.float32
    np.testing.assert_allclose(value, load("softmax_cross_entropy").compile()(z.double().numpy(), Y), rtol=1e-6)
    assert load("entropy").compile("torch")(torch.as_tensor(P).bfloat16()).dtype == torch.float32


def test_it_can_be_compiled() -> None:
    f = torch.compile(load("softmax_cross_entropy").compile("torch"), backend="eager", fullgraph=True)
    np.testing.assert_allclose(f(torch.as_tensor(Z), torch.as_tensor(Y)), load("softmax_cross_entropy").compile()(Z, Y), rtol=1e-14)


def test_errors_are_those_of_numpy() -> None:
    with pytest.raises(ArgumentError, match=r"sums to 1\.1"):
        load("entropy").compile("torch")(torch.tensor([0.5, 0.6]))
    with pytest.raises(ArgumentError, match="below 0"):
        load("entropy").compile("torch")(torch.tensor([1.5, -0.5]))
    with pytest.raises(ArgumentError, match="expected an outcome from 0 to 8"):
        load("softmax_cross_entropy").compile("torch")(torch.as_tensor(Z), torch.tensor([9, 0, 0]))
    with pytest.raises(TypeError, match='backend="torch"'):
        load("entropy").compile()(torch.tensor([0.5, 0.5]))
    with pytest.raises(ArgumentError, match="several devices"):
        load("kl_divergence").compile("torch")(torch.ones(2), torch.ones(2, device="meta"))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device")
def test_it_runs_on_a_gpu() -> None:
    value = load("softmax_cross_entropy").compile("torch")(torch.as_tensor(Z).cuda(), torch.as_tensor(Y).cuda())
    np.testing.assert_allclose(value.cpu(), load("softmax_cross_entropy").compile()(Z, Y), rtol=1e-12)


def test_scalars_outside_their_domain_and_a_missing_axis_are_named() -> None:
    z, y = torch.tensor(Z), torch.tensor(Y)
    with pytest.raises(ArgumentError, match=r"epsilon = 1\.5 is outside its domain"):
        load("label_smoothing_cross_entropy").compile("torch")(z, y, 1.5)
    with pytest.raises(ArgumentError, match="temperature = 0 is outside its domain"):
        load("distillation_loss").compile("torch")(z, z, 0.0)
    with pytest.raises(ArgumentError, match="outcomes were to be on axis 4"):
        load("entropy").compile("torch", axis=4)(torch.tensor(P))


def _log_softmax(z: torch.Tensor) -> torch.Tensor:
    return torch.log_softmax(z, -1)


def _kl(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return (_log_softmax(a).exp() * (_log_softmax(a) - _log_softmax(b))).sum(-1)


TIED = {
    "entropy": (lambda a, b: -(_log_softmax(a).exp() * _log_softmax(a)).sum(-1), ()),
    "log_sum_exp": (lambda a, b: torch.logsumexp(a, -1), ()),
    "kl_divergence": (_kl, ()),
    "distillation_loss": (lambda a, b: 2.5**2 * _kl(a / 2.5, b / 2.5), (2.5,)),
}


@pytest.mark.parametrize("name", TIED)
def test_the_slope_is_right_where_largest_logits_tie(name: str) -> None:
    z = torch.tensor([[2.0, 2.0, -1.0, 0.5], [1.0, 1.0, 1.0, 1.0], [3.0, 0.0, 1.0, 3.0]], dtype=torch.float64)
    w = torch.tensor([[0.3, -1.0, 0.2, 0.4], [1.0, 0.0, 0.0, 2.0], [0.0, 0.0, 0.0, 0.0]], dtype=torch.float64)
    plain, extra = TIED[name]
    f = load(name).compile("torch", "logits")
    for given in ((z, w), (w, z), (z, z.flip(0))):
        ours, theirs = ([x.clone().requires_grad_(True) for x in given] for _ in range(2))
        f(*(ours if len(f.source.partition(")")[0].split(",")) > 1 else ours[:1]), *extra).sum().backward()
        plain(*theirs).sum().backward()
        for x, y in zip(ours, theirs, strict=True):
            if x.grad is not None:
                torch.testing.assert_close(x.grad, y.grad, rtol=0, atol=1e-13)


@pytest.mark.parametrize("name", ["hellinger_distance", "jensen_shannon_distance", "renyi_divergence", "renyi_entropy"])
@pytest.mark.parametrize("inputs", ["probs", "logits"])
def test_roots_and_powers_have_no_nan_in_their_gradient_at_zeros(name: str, inputs: str) -> None:
    """An outcome without mass in both, in one, and a row that is the same in both; logits whose masses underflow."""
    masses = [[[0.5, 0.5, 0.0], [1.0, 0.0, 0.0], [0.3, 0.3, 0.4]], [[0.5, 0.25, 0.25], [0.5, 0.5, 0.0], [0.3, 0.3, 0.4]]]
    logits = [[[1000.0, 0.0, -1000.0]] * 2, [[0.0, 1.0, -1000.0], [1000.0, 0.0, -1000.0]]]
    kinds = load(name).parameters
    laws = [torch.tensor(a, dtype=torch.float64, requires_grad=True) for a in (masses if inputs == "probs" else logits)]
    given = iter(laws)
    value = load(name).compile("torch", inputs=inputs)(*(next(given) if k == "pmf" else 0.5 for k in kinds))
    value.sum().backward()
    assert bool(value.isfinite().all())
    assert all(bool(a.grad.isfinite().all()) for a in laws if a.grad is not None)


def test_the_gradient_of_a_root_is_right_away_from_zeros() -> None:
    p, q = (torch.tensor(a, requires_grad=True) for a in (P[1], Q[1]))
    assert torch.autograd.gradcheck(load("hellinger_distance").compile("torch", check=False), (p, q))


def test_any_number_of_quantities_are_compiled_in_one_process() -> None:
    """torch.compile gives up on a function that it has compiled in eight ways: each quantity is a function of its own."""
    names = ("entropy", "kl_divergence", "cross_entropy", "jensen_shannon_divergence", "jeffreys_divergence", "hellinger_distance",
             "total_variation", "chi_square_divergence", "perplexity", "jensen_shannon_distance")  # fmt: skip
    torch.compiler.reset()
    for name in names:
        d = load(name)
        rows = [torch.as_tensor(a) for a in (P, Q)][: len(d.parameters)]
        f = d.compile("torch", check=False)
        torch.testing.assert_close(torch.compile(f, backend="eager", fullgraph=True)(*rows), f(*rows))
