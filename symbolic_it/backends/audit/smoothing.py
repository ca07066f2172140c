"""Readings of label smoothing: over all classes, over the others, over all but two; as a cross-entropy or a divergence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import numpy as np

from .names import Declared
from .probes import log_softmax, nll, softmax
from .reading import Array, Core

Cases = list[tuple[Array, Array]]
Cored = Callable[[Cases, str, Declared], list[Core]]
SMOOTHING = (0.05, 0.1, 0.2, 0.3)


def smooth(z: Array, y: Array, eps: float, others: bool = False) -> Array:
    """The loss against a smoothed label: eps/K on every class, or eps/(K - 1) on the others."""
    lp, k = log_softmax(z), z.shape[-1]
    share = eps / (k - 1) if others else eps / k
    on = 1 - eps if others else 1 - eps + eps / k
    value = on * nll(lp, y) + share * (-lp.sum(-1) - nll(lp, y))
    return np.asarray(np.where(y < 0, 0.0, value))


def smoothing_cores(others: bool, eps: float | None = None) -> Cored:
    """The smoothed loss in the convention that is named, the other convention, none, and the part that ignored labels leak."""

    def cores(cases: Cases, form: str, told: Declared) -> list[Core]:
        own = told.default("epsilon")
        out: list[Core] = []
        amounts = (
            (eps,)
            if eps is not None
            else tuple(dict.fromkeys((*((float(own),) if isinstance(own, float) and own > 0 else ()), *SMOOTHING)))
        )
        names = {False: "over all K classes", True: "over the other K - 1 classes"}
        conventions = {False: "eps/K", True: "eps/(K - 1)"}
        for e in amounts:
            out.append(Core(f"label smoothing {e:g} {names[others]}", [smooth(z, y, e, others) for z, y in cases]))
            text = f"label smoothing {e:g} {names[not others]} ({conventions[not others]}), another convention than {conventions[others]}"
            out.append(Core(text, [smooth(z, y, e, not others) for z, y in cases], 1))
            if form == "logits":
                text = f"label smoothing {e:g} {names[others]} of softmax(softmax z): probabilities are fed to a loss that takes logits"
                out.append(Core(text, [smooth(softmax(z), y, e, others) for z, y in cases], 1))
            k = cases[0][0].shape[-1]
            text = f"label smoothing {e:g} whose target does not sum to 1 (1 - eps on the label, eps/K on the others)"
            out.append(Core(text, [smooth(z, y, e) - e / k * nll(log_softmax(z), y) for z, y in cases], 1))
            for share, told_share in ((e / k, "eps/K"), (e / (k - 1), "eps/(K - 1)")):
                whole = [nll(log_softmax(z), y) + np.where(y < 0, 0, -share * log_softmax(z).sum(-1)) for z, y in cases]
                text = f"label smoothing {e:g} that adds {told_share} on each class and takes nothing off the label: it does not sum to 1"
                out.append(Core(text, whole, 1))
                text = f"label smoothing {e:g} that adds {told_share} on the others and takes nothing off the label: it does not sum to 1"
                out.append(Core(text, [r - share * nll(log_softmax(z), y) for r, (z, y) in zip(whole, cases, strict=True)], 1))
            out += _less_two(cases, e)
            for convention in (others, not others):
                text = f"the divergence KL from a target with label smoothing {e:g} {names[convention]} (less by its entropy, a constant)"
                out.append(Core(text, [_less_entropy(smooth(z, y, e, convention), _spread(z, e, convention), y) for z, y in cases], 1))
            text = f"label smoothing {e:g} with eps, not eps/K, on each class"
            out.append(
                Core(text, [(1 - e) * nll(log_softmax(z), y) + e * np.where(y < 0, 0, -log_softmax(z).sum(-1)) for z, y in cases], 1)
            )
            text = f"label smoothing with {e:g} on the label and {1 - e:g} spread over the classes: eps is turned round"
            out.append(Core(text, [smooth(z, y, 1 - e, others) for z, y in cases], 1))
            for told_as, one, each in (
                ("whose uniform part is taken off, not added", 1 - e, -e / k),
                ("with eps on the label and 1 - eps, not (1 - eps)/K, on each class", e, 1 - e),
                ("with eps on each class and nothing taken off the label", 1.0, e),
                ("with eps/(K - 1) on each class, the label too: its target sums to more than 1", 1 - e, e / (k - 1)),
            ):
                mixed = [one * nll(log_softmax(z), y) + each * np.where(y < 0, 0, -log_softmax(z).sum(-1)) for z, y in cases]
                out.append(Core(f"label smoothing {e:g} {told_as}", mixed, 1))
            out += _of_two_masses(cases, e) if e == amounts[0] else []
            if (cases[0][1] < 0).any():
                leak = [(1 - e) * nll(log_softmax(z), y) + e * -log_softmax(z).mean(-1) for z, y in cases]
                count = [float((y >= 0).sum()) for _, y in cases]
                text = f"smoothing {e:g} with the uniform part of ignored labels added in"
                out.append(Core(text, [np.asarray(r.sum() / c) for r, c in zip(leak, count, strict=True)], 1, True, True))
                out.append(Core(f"{text}, over all positions", [np.asarray(r.mean()) for r in leak], 1, True, True))
                out.append(Core(f"{text}, summed", [np.asarray(r.sum()) for r in leak], 1, True, True))
        unsmoothed = own == 0 and eps is None  # what its default says
        out.append(Core("the loss without any label smoothing", [nll(log_softmax(z), y) for z, y in cases], int(not unsmoothed),
                        remark="its smoothing is 0 unless it is told another" if unsmoothed else ""))  # fmt: skip
        return out

    return cores


def _of_two_masses(cases: Cases, e: float) -> Iterator[Core]:
    """Any usual mass of the label beside any usual mass of each other class: two conventions mixed, whose target is no distribution."""
    k = cases[0][0].shape[-1]
    of_label = {"1 - eps + eps/K": 1 - e + e / k, "1 - eps": 1 - e, "1 - eps/K": 1 - e / k, "1 - eps/(K - 1)": 1 - e / (k - 1), "1": 1.0}
    of_others = {"eps/(K - 1)": e / (k - 1), "eps/K": e / k, "eps/(K + 1)": e / (k + 1), "eps": e}
    for (said, on), (told, each) in product(of_label.items(), of_others.items()):
        total = on + (k - 1) * each
        if abs(total - 1) > 1e-9:
            more = "more" if total > 1 else "less"
            text = f"label smoothing {e:g} with {said} on the label and {told} on each other class: its target sums to {more} than 1"
            yield Core(text, [on * nll(log_softmax(z), y) + each * _of_others(z, y) for z, y in cases], 1)


def _of_others(z: Array, y: Array) -> Array:
    """The negative log-probabilities of all classes but the label, summed."""
    lp = log_softmax(z)
    return np.asarray(np.where(y < 0, 0.0, -lp.sum(-1) - nll(lp, y)))


def _spread(z: Array, eps: float, others: bool) -> Array:
    """The masses of a smoothed target, that of the label first."""
    k = z.shape[-1]
    share = eps / (k - 1) if others else eps / k
    return np.array([1 - eps if others else 1 - eps + share, *[share] * (k - 1)])


def _less_entropy(rows: Array, target: Array, y: Array) -> Array:
    kept = target[target > 0]
    return np.asarray(np.where(y < 0, 0.0, rows + (kept * np.log(kept)).sum()))


def _less_two(cases: Cases, eps: float) -> Iterator[Core]:
    """eps/(K - 2) on the classes that are neither the label nor padding (class 0), which gets nothing, or as much as they."""
    k = cases[0][0].shape[-1]
    share = eps / (k - 2) if k > 2 else 0.0
    for what, zeroed in (("; padding (class 0) gets no mass", True), (", whose target does not sum to 1", False)):
        target = np.array([1 - eps, *[share] * (k - 2 if zeroed else k - 1)])
        rows, kept = [], []
        for z, y in cases:
            lp = log_softmax(z)
            loss = (1 - eps) * nll(lp, y) + share * (-lp.sum(-1) - nll(lp, y) + (lp[..., 0] if zeroed else 0.0))
            keep = (y > 0) if zeroed else (y >= 0)
            rows.append(np.where(keep, loss, 0.0))
            kept.append(keep)
        masks = tuple(kept) if zeroed and not all(m.all() for m in kept) and all(m.any() for m in kept) else None
        text = f"label smoothing {eps:g} with eps/(K - 2) on each other class{what}"
        for told, entropied in ((text, False), (f"the divergence KL from a target with {text}", True)):
            found = [_less_entropy(r, target, np.where(m, 0, -1)) for r, m in zip(rows, kept, strict=True)] if entropied else rows
            out = Core(told, found, 1, masks=masks)
            yield out
            if masks:
                yield replace(out, masks=None)  # padding counts in the denominator
