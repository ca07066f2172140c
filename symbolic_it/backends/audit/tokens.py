"""Probes of losses of labels: logits or probabilities with labels or soft targets, masks, shifts, smoothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from .composed import Composed
from .constants import held_logarithms
from .ignored import insisted
from .names import Declared
from .probes import labelled, log_softmax, nll, padding, softmax
from .reading import Arguments, Array, Conventions, Core, Group, Readings
from .smoothing import SMOOTHING, Cases, Cored, smooth
from .vocabulary import LABELS

FORMS: dict[str, Callable[[Array], Array]] = {"logits": lambda z: z, "log-probabilities": log_softmax, "probabilities": softmax}
#: Shapes of logits, images alone of two rows (a mean of two is a half); whether labels are ignored, a mask is given, classes are on axis 1.
LAYOUTS: tuple[tuple[tuple[int, ...], str], ...] = (
    ((5,), ""), ((3, 5), ""), ((5, 6, 7), ""), ((3, 6, 7), ", some of them -100"), ((3, 6, 7), ", with a mask"),
    ((3, 6, 7), ", with lengths"), ((5, 6, 7), " (B, V, T)"), ((2, 3, 4, 5), " (B, V, H, W)"),
    ((3, 6, 7), ", with prompts"),
)  # fmt: skip
PREDICTED = frozenset({"logits", "logit", "lm", "input", "inputs", "pred", "preds", "predictions", "output", "outputs", "scores", "x", "z",
                       "hat", "probs", "prob"})  # fmt: skip


def label_groups(
    told: Declared, unit: str, cores: Cored, seed: int = 10, constants: Mapping[str, Any] = MappingProxyType({}),
    extra: tuple[tuple[str, float], ...] = (),
) -> Iterator[Group]:  # fmt: skip
    """Each layout in each form; ``extra``: roles with a number that the callable is told (epsilon)."""
    for n, (shape, layout) in enumerate(LAYOUTS):
        cases = labelled(shape, seed + n, ", some" in layout)
        ignoring = insisted(told) if ", some" in layout else frozenset()
        if ignoring is None:
            continue
        if ", with lengths" in layout and not any(p.lengths for p in told.parameters or ()):
            continue
        if ", with prompts" in layout and not any(p.prompts for p in told.required):
            continue
        masks: tuple[Array, ...] | None = padding(*shape[:-1]) if ", with" in layout else None
        beside = tuple(m.sum(-1) for m in masks or ()) if ", with lengths" in layout else masks
        if masks and ", with prompts" in layout:
            masks = tuple(m[:, ::-1] for m in masks)
            beside = tuple(shape[1] - m.sum(-1) for m in masks)
        kept = tuple(y >= 0 for _, y in cases) if ", some" in layout else masks
        for form, f in FORMS.items():
            of_shape = layout if "(B, V" in layout else ""
            if form != "logits" and of_shape:
                continue
            values: list[Arguments] = [(f(z), y, *(x for _, x in extra)) for z, y in cases]
            if of_shape:
                values = [(np.moveaxis(z, -1, 1), *rest) for z, *rest in values]
            if masks:
                values = [(v[0], v[1], m, *v[2:]) for v, m in zip(values, beside or (), strict=True)]
            how = Conventions(shape[-1], unit, kept, pooled=not told.said.sequence_mean,
                              pads=told.pads and masks is not None, weighs=told.weighs)  # fmt: skip
            ones = None if ", some" in layout else np.ones(shape[:-1], dtype=np.int64)
            whole = np.full(shape[0], shape[1]) if len(shape) == 3 else None

            def made(cases: Cases = cases, form: str = form, how: Conventions = how, layout: str = layout) -> Readings:
                found = cores(cases, form, told)
                if cases[0][0].ndim > 1:
                    found += _shifted(cases, form, how.masks, cores, told)
                if ", some" in layout:
                    found += _as_class_zero(cases, form, cores, told)
                if layout == ", with a mask" and form == "logits":
                    found += _masked_scores(cases, how.masks or ())
                if how.masks is None and cases[0][0].ndim > 1:
                    found += _padded(cases, form, cores, told)
                return Composed(found, how)

            third = (layout.removeprefix(", with a ").removeprefix(", with "),) if masks else ()
            roles = ("logits", "labels", *third, *(r for r, _ in extra))
            name = f"{form} of shape{of_shape} and labels" if of_shape else f"{form} and labels{layout}"
            name += ", with epsilon" * bool(extra)
            yield Group(
                name,
                roles,
                tuple(values),
                made,
                (form, "labels", *third, *(r for r, _ in extra)),
                {"logits": PREDICTED},
                frozenset(roles[2:]),
                {"size": shape[-1], "mask": ones, "lengths": whole, "prompts": None if whole is None else whole * 0, **constants},
                insisted=ignoring,
            )


def one_hot_groups(told: Declared, unit: str, cores: Cored, seed: int, constants: Mapping[str, Any]) -> Iterator[Group]:
    """Predictions and one-hot labels, which come first where the names say so."""
    main = told.main[:2]
    first = len(main) == 2 and main[0].among(LABELS) and not main[0].among(PREDICTED)
    for shape in ((5,), (3, 5), (5, 6, 7)):
        cases = labelled(shape, seed + len(shape))
        for form in ("probabilities", "logits"):
            values = []
            for z, y in cases:
                both = np.eye(shape[-1])[y], FORMS[form](z)
                values.append(both if first else both[::-1])

            def made(cases: Cases = cases, form: str = form, k: int = shape[-1]) -> Readings:
                return Composed(cores(cases, form, told), Conventions(k, unit))

            roles = ("target", "prediction") if first else ("prediction", "target")
            title = f"one-hot labels and {form}" if first else f"{form} and one-hot labels"
            kinds = ("labels", form) if first else (form, "labels")
            yield Group(title, roles, tuple(values), made, kinds, constants={"size": shape[-1], **constants})


def loss_cores(cases: Cases, form: str, told: Declared, contrastive: bool = False) -> list[Core]:
    """The cross-entropy of the label, and what is taken for it; ``contrastive``: a temperature is part of it."""
    lp = [log_softmax(z) for z, _ in cases]
    ys = [y for _, y in cases]

    def picked(f: Callable[[Array], Array]) -> list[Array]:
        return [nll(f(a), y) for a, y in zip(lp, ys, strict=True)]

    rows = picked(lambda a: a)
    given = list(zip(lp, cases, strict=True))
    out = [Core("the cross-entropy of the label", rows),
           Core("the loss of the most likely class, whatever the label,", [_where(-a.max(-1), y) for a, (_, y) in given], 1)]  # fmt: skip
    if form == "logits":
        out += [
            Core("the cross-entropy of softmax(softmax z): probabilities are fed to a loss that takes logits",
                 picked(lambda a: log_softmax(np.exp(a))), 1),
            Core("minus the logit of the label: logits are read as log-probabilities", [nll(z, y) for z, y in cases], 1),
            Core("the mean hinge loss of the other classes, max(0, 1 - z_y + z_k)/K, not the cross-entropy",
                 [_where((np.maximum(0, 1 + z + nll(z, y)[..., None]).sum(-1) - 1) / z.shape[-1], y) for z, y in cases], 1, True),
            Core("log-sum-exp of the logits alone, without the label's,", [_where(nll(a, y) - nll(z, y), y) for a, (z, y) in given], 1),
            Core("minus log of the sigmoid of the label's logit, not of the softmax: the other classes are left out:",
                 [_where(np.logaddexp(0, nll(z, y)), y) for z, y in cases], 1),
            Core("log-sum-exp of the logits minus the largest, which is not subtracted from the label's logit (or not added back):",
                 [_where(r - z.max(-1), y) for r, (z, y) in zip(rows, cases, strict=True)], 1),
        ]  # fmt: skip
        told_t = told.default("temperature")
        for t in dict.fromkeys((*([float(told_t)] if isinstance(told_t, int | float) and told_t > 0 else []), 0.5, 2.0, 4.0)):
            out.append(Core(f"the cross-entropy at temperature {t:g} (the logits are divided by it):",
                            [nll(log_softmax(z / t), y) for z, y in cases], int(t != 1 and not contrastive)))  # fmt: skip
            if contrastive and t != 1:
                out.append(Core(f"the cross-entropy of logits multiplied by {t:g}, not divided by it:",
                                [nll(log_softmax(z * t), y) for z, y in cases], 1))  # fmt: skip
        if lp[0].ndim == 3:
            viewed = [np.moveaxis(z.reshape(z.shape[0], z.shape[2], z.shape[1]), 1, -1) for z, _ in cases]
            text = "the cross-entropy of logits (B, T, V) viewed as (B, V, T), not transposed: positions and classes are mixed"
            out.append(Core(text, [nll(log_softmax(z), y) for z, y in zip(viewed, ys, strict=True)], 1))
        for axis in range(lp[0].ndim - 1):
            across = [np.moveaxis(log_softmax(np.moveaxis(z, axis, -1)), -1, axis) for z, _ in cases]
            told_axis = f"the cross-entropy of a softmax over axis {axis}, not over the classes,"
            out.append(Core(told_axis, [nll(a, y) for a, y in zip(across, ys, strict=True)], 1))
    if form == "probabilities":
        text = "the cross-entropy of softmax(p): the argument was to be probabilities already, and softmax is taken again"
        out.append(Core(text, picked(lambda a: log_softmax(np.exp(a))), 1))
    if form != "log-probabilities":
        for text, log in held_logarithms(told):
            out.append(Core(f"the cross-entropy {text}", [nll(log(np.exp(a)), y) for a, y in zip(lp, ys, strict=True)], 2))
    out += [
        Core("minus the probability of the label, no logarithm",
             [np.where(y < 0, 0, -np.exp(-r)) for r, y in zip(rows, ys, strict=True)], 1, True),
        Core("1 minus the probability of the label, no logarithm",
             [np.where(y < 0, 0, -np.expm1(-r)) for r, y in zip(rows, ys, strict=True)], 1, True),
        Core("exp of the loss (a perplexity)", [np.exp(r) for r in rows], 1, True),
        Core("the sum of K binary cross-entropies, one of each class, not the cross-entropy of a softmax",
             [_binary(z, y) for z, y in cases], 2),
        Core("the mean of K binary cross-entropies, one of each class, not the cross-entropy of a softmax",
             [_binary(z, y) / z.shape[-1] for z, y in cases], 2),
    ]  # fmt: skip
    if form == "logits":
        own = [p.default for p in told.parameters or () if "z" in p.words and isinstance(p.default, float) and p.default > 0]
        for c in dict.fromkeys((*own, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5)):
            squares = [_where((nll(a, y) - nll(z, y)) ** 2, y) for a, (z, y) in given]
            text = f"the cross-entropy plus {c:g} times the square of log-sum-exp (a z-loss):"
            out.append(Core(text, [r + c * s for r, s in zip(rows, squares, strict=True)], 1))
    for c in (1.0, 2.0):
        out.append(Core(f"the poly-1 loss, {c:g} (1 - p) is added to the cross-entropy:",
                        [np.where(y < 0, 0, r + c * (1 - np.exp(-r))) for r, y in zip(rows, ys, strict=True)], 2))  # fmt: skip
    for g in (1.0, 2.0, 3.0, 5.0):
        for alpha in (1.0, 0.25):
            name = f"the focal loss with gamma = {g:g}" + (f", alpha = {alpha:g}" if alpha != 1 else "")
            out.append(Core(f"{name}, not the cross-entropy", [alpha * (1 - np.exp(-r)) ** g * r for r in rows], 2))
    for eps in SMOOTHING:
        out.append(Core(f"the loss with label smoothing {eps:g} over all K classes", [smooth(z, y, eps) for z, y in cases], 1))
        out.append(
            Core(f"the loss with label smoothing {eps:g} over the other K - 1 classes", [smooth(z, y, eps, True) for z, y in cases], 1)
        )
    if rows[0].ndim:
        out.append(
            Core(
                "exp of the mean loss (a perplexity)",
                [np.asarray(np.exp(r[y >= 0].mean())) for r, y in zip(rows, ys, strict=True)],
                1,
                True,
                True,
            )
        )
    return out


def _where(values: Array, y: Array) -> Array:
    return np.asarray(np.where(y < 0, 0.0, values))


def _binary(z: Array, y: Array) -> Array:
    value = np.logaddexp(0, z).sum(-1) - np.take_along_axis(z, np.where(y < 0, 0, y)[..., None], -1)[..., 0]
    return np.asarray(np.where(y < 0, 0.0, value))


def _shifted(cases: Cases, form: str, masks: tuple[Array, ...] | None, cores: Cored, told: Declared) -> list[Core]:
    """Each position scored on the next label, as causal models are; and on others."""
    out: list[Core] = []
    shifts = (
        ("the causal loss, each position scored on the next label", 0, slice(None, -1), slice(1, None)),
        ("labels shifted twice: the label after the next one", 1, slice(None, -2), slice(2, None)),
        ("labels shifted the wrong way: each position scored on the label before it", 1, slice(1, None), slice(None, -1)),
        ("the loss without its last position", 1, slice(None, -1), slice(None, -1)),
        ("the loss without its first position", 1, slice(1, None), slice(1, None)),
    )
    for text, faults, at, to in shifts:
        moved = [(z[..., at, :], y[..., to]) for z, y in cases]
        found = cores(moved, form, told)
        used = masks and tuple(m[..., to] for m in masks)
        out += [_again(c, f"{text}: {c.text}" if n else text, faults, used) for n, c in enumerate(found) if not n or not faults]
        if not faults:
            out += _over_all(found[0], cases, masks, used)
        if masks and not faults:
            stale = tuple(m[..., at] & (y >= 0) for m, (_, y) in zip(masks, moved, strict=True))
            out.append(_again(found[0], f"{text}, but the mask is not shifted with the labels", 1, stale))
    return out


def _over_all(core: Core, cases: Cases, masks: tuple[Array, ...] | None, used: tuple[Array, ...] | None) -> Iterator[Core]:
    """The total of the positions that are scored, divided by all labels that count: the first of a sequence is not scored."""
    kept = used or tuple(np.ones(r.shape) for r in core.rows)
    counts = [m.sum() for m in masks] if masks else [y.size for _, y in cases]
    values = [np.asarray((r * k).sum() / n) for r, k, n in zip(core.rows, kept, counts, strict=True)]
    text = "the causal loss, its total divided by the number of all labels: the first of a sequence, which is not scored, counts,"
    yield Core(text, values, 1, fixed=True)


def _again(core: Core, text: str, faults: int, masks: tuple[Array, ...] | None) -> Core:
    return Core(text, core.rows, core.faults + faults, core.plain, core.fixed, masks)


def _as_class_zero(cases: Cases, form: str, cores: Cored, told: Declared) -> list[Core]:
    """Ignored labels that are clamped to 0, and then count in the mean."""
    core = cores([(z, np.maximum(y, 0)) for z, y in cases], form, told)[0]
    text = f"{core.text}, where ignored labels are taken for class 0 and counted: over all positions it is"
    means = [Core(f"{text} averaged", [np.asarray(r.mean()) for r in core.rows], 1, fixed=True)]
    return [*means, Core(f"{text} summed", [np.asarray(r.sum()) for r in core.rows], 1, fixed=True)]


def _masked_scores(cases: Cases, masks: tuple[Array, ...]) -> list[Core]:
    """A mask that multiplies the logits, not the losses."""
    losses = [nll(log_softmax(z * np.asarray(m)[..., None]), y) for (z, y), m in zip(cases, masks, strict=True)]
    text = "the cross-entropy of logits times the mask: a masked position counts as uniform scores, log K, and over all positions it is"
    means = [Core(f"{text} averaged", [np.asarray(r.mean()) for r in losses], 1, fixed=True)]
    return [*means, Core(f"{text} summed", [np.asarray(r.sum()) for r in losses], 1, fixed=True)]


def _padded(cases: Cases, form: str, cores: Cored, told: Declared) -> list[Core]:
    """A label that the callable takes as padding by default: 0, or what its signature says."""
    own = [told.default(role) for role in ("ignore index", "pad index")]
    out = []
    for pad in dict.fromkeys((*(n for n in own if isinstance(n, int) and n >= 0), 0)):
        masks = tuple(y != pad for _, y in cases)
        found = cores(cases, form, told)
        if all(m.any() for m in masks) and not all(m.all() for m in masks):
            out += [_again(c, f"{c.text}, label {pad} being padding", c.faults, masks) for c in found[:3] if not c.faults]
            if cases[0][0].ndim == 3:
                moved = [(z[:, :-1], y[:, 1:]) for z, y in cases]
                core = cores(moved, form, told)[0]
                out.append(_again(core, f"the causal loss: {core.text}, label {pad} being padding", 0, tuple(m[:, 1:] for m in masks)))
    return out
