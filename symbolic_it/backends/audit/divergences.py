"""Probes of divergences between two distributions: directions, inputs, temperatures and weights that get mixed up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from .composed import Composed
from .constants import constants, held_logarithms
from .directions import called, directions, two_of
from .ignored import insisted
from .names import Declared
from .normalising import columns, misnormalised
from .others import other_cores
from .probes import IGNORED, SHAPES, entropy, jsd, kl, log_softmax, logit_pairs, padding, softmax
from .reading import Arguments, Array, Conventions, Core, Group, Readings, Rows
from .tempered import tempered, worse
from .vocabulary import LABELS

FORMS: dict[str, Callable[[Array], Array]] = {"probabilities": softmax, "log-probabilities": log_softmax, "logits": lambda z: z}
PAIRS = (
    ("probabilities", "probabilities"), ("log-probabilities", "log-probabilities"), ("logits", "logits"),
    ("log-probabilities", "probabilities"), ("probabilities", "log-probabilities"), ("logits", "probabilities"),
    ("probabilities", "logits"),
)  # fmt: skip
TEMPERATURES = (2.0, 3.0, 4.0, 5.0, 10.0)
Pairs = list[tuple[Array, Array]]


def groups(told: Declared, unit: str, cores: Callable[[Pairs, str], list[Core]], pooled: bool = True) -> Iterator[Group]:
    """Two distributions in every form, one row, a batch, sequences, sequences with a mask, with a temperature."""
    batchmean = told.default("reduction") == "batchmean"
    ignoring = insisted(told)
    labels = ignoring is not None and any(p.among(LABELS) for p in told.parameters or ())
    layouts = [(s, "") for s in SHAPES] + [(SHAPES[2], "mask")] + [(SHAPES[2], "labels")] * labels
    for n, (shape, masked) in enumerate(layouts):
        pairs = logit_pairs(shape, n)
        k = shape[-1]
        masks = padding(*shape[:-1]) if masked else None
        how = Conventions(
            k, unit, masks, pooled=pooled and not told.said.sequence_mean, batchmean=batchmean, token_mean=told.said.token_mean,
            pads=told.pads and masked == "mask", weighs=told.weighs,
        )  # fmt: skip
        ones = {"size": k, "mask": np.ones(shape[:-1], dtype=np.int64)}
        for forms in PAIRS:
            a, b = (FORMS[f] for f in forms)
            values: list[Arguments] = [(a(x), b(y)) for x, y in pairs]
            if masks:
                given = [np.where(m, 1, IGNORED) if masked == "labels" else m for m in masks]
                values = [(*v, m) for v, m in zip(values, given, strict=True)]
            name = forms[0] if forms[0] == forms[1] else " and ".join(forms)

            def made(pairs: Pairs = pairs, name: str = name, how: Conventions = how) -> Readings:
                return Composed(cores(pairs, name), how)

            extra = (masked,) if masked else ()
            title = {"": "", "mask": ", with a mask", "labels": ", with labels, some of them -100"}[masked]
            yield Group(name + title, ("p", "q", *extra), tuple(values), made, (*forms, *extra), forced=frozenset(extra), constants=ones,
                        insisted=ignoring if masked == "labels" and ignoring else frozenset())  # fmt: skip


def kl_cores(told: Declared) -> Callable[[Pairs, str], list[Core]]:
    """KL in the direction that the names promise, and what is taken for it."""
    forward, backward = directions(told)
    first, second = names_of(told)

    def cores(pairs: Pairs, name: str) -> list[Core]:
        ps, qs = [softmax(a) for a, _ in pairs], [softmax(b) for _, b in pairs]

        def both(f: Callable[[Array, Array], Array]) -> Rows:
            return [f(x, y) for x, y in zip(ps, qs, strict=True)]

        put = toward(pairs, forward, backward, first, second)
        out = [
            *put("KL(@)", kl),
            *(replace(c, terms=True) for c in put("the K terms of KL(@), not summed,", lambda x, y: x * np.log(x / y))),
            *worse(put("the K terms p log(p/q) - p + q (scipy's kl_div) of KL(@), not those of KL",
                           lambda x, y: x * np.log(x / y) - x + y, True)),
            Core("the Jensen-Shannon divergence, not KL,", both(jsd), 1),
            Core("the cross-entropy H(p, q), not KL,", both(lambda x, y: -(x * np.log(y)).sum(-1)), 1),
            Core("the cross-entropy H(q, p), not KL,", both(lambda x, y: -(y * np.log(x)).sum(-1)), 1),
            Core("H(p, q) - H(q): the entropy that is taken off is not that of p,",
                 both(lambda x, y: -(x * np.log(y)).sum(-1) - entropy(y)), 1),
            Core("H(q, p) - H(p): the entropy that is taken off is not that of q,",
                 both(lambda x, y: -(y * np.log(x)).sum(-1) - entropy(x)), 1),
            Core("H(p, q) + H(p): the entropy of p is added, not taken off:", both(lambda x, y: -(x * np.log(y)).sum(-1) + entropy(x)), 1),
            Core("H(q, p) + H(q): the entropy of q is added, not taken off:", both(lambda x, y: -(y * np.log(x)).sum(-1) + entropy(y)), 1),
            Core("the sum of p (log2 p - log q), one logarithm with base 2 and one natural,",
                 both(lambda x, y: (x * (np.log2(x) - np.log(y))).sum(-1)), 1, plain=True),
            Core("the sum of p (log p - log2 q), one logarithm with base 2 and one natural,",
                 both(lambda x, y: (x * (np.log(x) - np.log2(y))).sum(-1)), 1, plain=True),
            Core("the difference of entropies H(q) - H(p), not KL,", both(lambda x, y: entropy(y) - entropy(x)), 1),
            Core("KL(p‖q) + KL(q‖p), not KL,", both(lambda x, y: kl(x, y) + kl(y, x)), 1),
            Core("the sum of log(p/q), not weighted by p,", both(lambda x, y: np.log(x / y).sum(-1)), 1),
            Core("the sum of log p log(p/q): log-probabilities, not probabilities, are the weights:",
                 both(lambda x, y: (np.log(x) * np.log(x / y)).sum(-1)), 1),
            Core("the sum of log q log(q/p): log-probabilities, not probabilities, are the weights:",
                 both(lambda x, y: (np.log(y) * np.log(y / x)).sum(-1)), 1),
            Core("the mean of log(p/q), not weighted by p,", both(lambda x, y: np.log(x / y).mean(-1)), 1),
            Core("exp of minus KL(p‖q), not KL", both(lambda x, y: np.exp(-kl(x, y))), 1, plain=True),
            Core("the sum of |p log(p/q)|: terms below 0 are turned positive:", both(lambda x, y: np.abs(x * np.log(x / y)).sum(-1)), 1),
            Core("the sum of max(0, p log(p/q)): the terms below 0 are left out:",
                 both(lambda x, y: np.maximum(x * np.log(x / y), 0).sum(-1)), 1),
            Core("minus the entropy H(p): the second distribution is left out:", both(lambda x, y: -entropy(x) + 0 * kl(x, y)), 1),
            Core("minus the entropy H(q): the first distribution is left out:", both(lambda x, y: -entropy(y) + 0 * kl(x, y)), 1),
            Core("zero everywhere: both arguments are treated as the same", both(lambda x, y: 0 * kl(x, y)), 1, plain=True),
        ]  # fmt: skip
        out += other_cores(pairs, name)
        out += batch_means(list(zip(ps, qs, strict=True)), "KL", kl)
        if name == "probabilities":
            out += _of_probabilities(both, forward, backward, told)
            rows = list(zip(ps, qs, strict=True))
            out += [*columns(rows, "KL", kl), *misnormalised(rows, "KL", lambda x, y: (x * np.log(x / y)).sum(-1))]
        if name == "logits":
            out += _across(pairs)
            for (a, b), turn in ((("p", "q"), False), (("q", "p"), True)):
                text = f"the sum of z log({a}/{b}): the logits z of {a}, not its probabilities, are the weights:"
                given = [(z[::-1], (y, x)) if turn else (z, (x, y)) for z, x, y in zip(pairs, ps, qs, strict=True)]
                out.append(Core(text, [(z[0] * np.log(x / y)).sum(-1) for z, (x, y) in given], 1))
        beside = ("logits and probabilities", "probabilities and logits")  # the other is no softmax
        out += [c for c, n in zip(_unlogged(both), beside, strict=True) if name in ("logits", n)]
        if name == "log-probabilities and probabilities":
            out += _log_target(both, "q", "p", lambda x, y: (np.exp(y) * (y - np.log(x))).sum(-1))
        if name == "probabilities and log-probabilities":
            out += _log_target(both, "p", "q", lambda x, y: (np.exp(x) * (x - np.log(y))).sum(-1))
        if name == "log-probabilities":
            out = [*_estimates(both), *out]
        if name == "logits":
            t = told.default("temperature")
            for at in dict.fromkeys((*(float(x) for x in (t,) if isinstance(x, int | float) and x not in (0, 1)), *TEMPERATURES)):
                out += tempered(at, put)
        return out

    return cores


def toward(pairs: Pairs, forward: bool, backward: bool, first: str, second: str) -> Callable[..., Iterator[Core]]:
    """Makes cores of a formula f(p, q) in both directions, right in those that are promised."""
    given = [(softmax(a), softmax(b)) for a, b in pairs]

    def put(text: str, f: Callable[[Array, Array], Array], fixed: bool = False) -> Iterator[Core]:
        one, other = _put(text, first, second), _put(text, second, first)
        ahead, back = [f(x, y) for x, y in given], [f(y, x) for x, y in given]
        yield Core(one if forward else f"{one}, while it is named {_of(other)}:", ahead, int(not forward), fixed=fixed)
        yield Core(other if backward else f"{other}, while it is named {_of(one)}:", back, int(not backward), fixed=fixed)

    return put


def _put(text: str, first: str, second: str) -> str:
    return text.replace("@", f"{first}‖{second}").replace("#1", first).replace("#2", second)


def _of(text: str) -> str:
    return text[text.index("KL(") : text.index(")") + 1] if "KL(" in text else text


def names_of(told: Declared) -> tuple[str, str]:
    names = [called(p) for p in two_of(told)]
    if len(names) < 2 or len(set(names)) < 2 or any(len(n) < 3 or n in ("input a", "input b") for n in names):
        return "p", "q"
    return names[0], names[1]


def batch_means(pairs: Pairs, name: str, f: Callable[[Array, Array], Array]) -> Iterator[Core]:
    """The distributions of a batch averaged before the divergence is taken, both or one."""
    if pairs[0][0].ndim < 2:
        return
    axes = tuple(range(pairs[0][0].ndim - 1))
    for told, one, two in (
        ("both distributions", True, True),
        ("the first distribution", True, False),
        ("the second distribution", False, True),
    ):
        rows = [f(p.mean(axes) if one else p, q.mean(axes) if two else q) for p, q in pairs]
        yield Core(f"{name} with {told} averaged over the batch first:", [np.asarray(r) for r in rows], 2)


def _across(pairs: Pairs) -> Iterator[Core]:
    """Softmaxes over an axis that is not that of the outcomes, summed over it or over the outcomes."""
    for axis in range(pairs[0][0].ndim - 1):
        turned = [tuple(np.moveaxis(softmax(np.moveaxis(z, axis, -1)), -1, axis) for z in pair) for pair in pairs]
        for over in (axis, -1):
            for told, turn in (("KL", False), ("KL, the wrong way round,", True)):
                rows = [np.asarray((q * np.log(q / p) if turn else p * np.log(p / q)).sum(over)) for p, q in turned]
                yield Core(f"{told} of softmaxes over axis {axis}, not over the outcomes,", rows, 2)


def _unlogged(both: Callable[[Callable[[Array, Array], Array]], Rows]) -> Iterator[Core]:
    """A softmax where F.kl_div takes a log-softmax."""
    text = "sum {0} (log {0} - {1}): softmax, not log-softmax, is what it gives as the log-probabilities:"
    yield Core(text.format("q", "p"), both(lambda x, y: (y * (np.log(y) - x)).sum(-1)), 1)
    yield Core(text.format("p", "q"), both(lambda x, y: (x * (np.log(x) - y)).sum(-1)), 1)


def _of_probabilities(
    both: Callable[[Callable[[Array, Array], Array]], Rows], forward: bool, backward: bool, told: Declared
) -> Iterator[Core]:
    yield Core("sum q (log q - p): the first argument was to be log-probabilities, and probabilities were given:",
               both(lambda x, y: (y * (np.log(y) - x)).sum(-1)), 1)  # fmt: skip
    yield Core("sum p (log p - q): the second argument was to be log-probabilities, and probabilities were given:",
               both(lambda x, y: (x * (np.log(x) - y)).sum(-1)), 1)  # fmt: skip
    for text, log_input, target in (("q, p", 1, 0), ("p, q", 0, 1)):
        said = (
            f"F.kl_div(log {text[0]}, {text[-1]}, log_target=True): the target was to be log-probabilities, and probabilities were given:"
        )

        def value(x: Array, y: Array, i: int = log_input, j: int = target) -> Array:
            return np.asarray((np.exp((x, y)[j]) * ((x, y)[j] - np.log((x, y)[i]))).sum(-1))

        yield Core(said, both(value), 1)
    twice = both(lambda x, y: kl(softmax(x), softmax(y))), both(lambda x, y: kl(softmax(y), softmax(x)))
    for rows, ok in zip(twice, (forward, backward), strict=True):
        yield Core(
            "KL of softmaxes of the arguments, which were to be probabilities already: softmax is taken twice:", rows, 1 if ok else 2
        )
    for text, log in held_logarithms(told):
        for what, f in (
            ("both masses", lambda x, y, log=log: (x * (log(x) - log(y))).sum(-1)),
            ("q", lambda x, y, log=log: (x * (np.log(x) - log(y))).sum(-1)),
        ):
            yield Core(f"KL(p‖q), {text} {what}", both(f), 2)
            yield Core(f"KL(q‖p), {text} {what}", both(lambda x, y, f=f: f(y, x)), 3)  # type: ignore[misc]
    for e in constants(told):
        text = f"with the constant {e:g} added inside the logarithm:"
        for what, f in (
            ("the ratio", lambda x, y, e=e: (x * np.log(x / y + e)).sum(-1)),
            ("both masses, outside too", lambda x, y, e=e: ((x + e) * np.log((x + e) / (y + e))).sum(-1)),
            ("p/(q + eps)", lambda x, y, e=e: (x * np.log(x / (y + e) + e)).sum(-1)),
        ):
            yield Core(f"KL(p‖q), {text} {what}", both(f), 2)
            yield Core(f"KL(q‖p), {text} {what}", both(lambda x, y, f=f: f(y, x)), 3)  # type: ignore[misc]


def _log_target(
    both: Callable[[Callable[[Array, Array], Array]], Rows], given: str, target: str, f: Callable[[Array, Array], Array]
) -> Iterator[Core]:
    text = f"sum e^{target} ({target} - log {given}): the target was to be log-probabilities (log_target), and probabilities were given:"
    yield Core(text, both(f), 1)


def _estimates(both: Callable[[Callable[[Array, Array], Array]], Rows]) -> Iterator[Core]:
    """Taken for KL of the rows, where each entry is a token of its own."""
    tokens = both(lambda x, y: np.log(x) - np.log(y))
    told = (
        ("k1 = log p - log q of each token: an estimator, whose gradient has mean 0 as a loss, not KL", tokens),
        ("-k1 = log q - log p of each token: the sign is turned", [-t for t in tokens]),
        ("k2 = (log p - log q)^2/2 of each token: an estimator, not KL", [t * t / 2 for t in tokens]),
        ("k3 of each token: an estimator, whose gradient as a loss is that of KL(q‖p), not of KL(p‖q)", [np.expm1(-t) + t for t in tokens]),
        ("k3 of the inverse ratio of each token: an estimator of KL(q‖p), not KL", [np.expm1(t) - t for t in tokens]),
    )
    for text, rows in told:
        yield Core(text, rows, 1, plain=True)


def tempered_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Logits and a temperature that is given."""
    if not told.has("temperature"):
        return
    shape = SHAPES[1]
    pairs, t = logit_pairs(shape, 7), 2.5

    def made() -> Readings:
        forward, backward = directions(told)
        first, second = names_of(told)
        put = toward(pairs, forward, backward, first, second)
        ignored = worse(put("KL(@): the temperature is ignored:", kl))
        return Composed([*tempered(t, put), *ignored], Conventions(shape[-1], unit, batchmean=told.default("reduction") == "batchmean"))

    yield Group("logits, with a temperature", ("p", "q", "temperature"), tuple((a, b, t) for a, b in pairs), made,
                ("logits", "logits", "temperature"), forced=frozenset({"temperature"}))  # fmt: skip
