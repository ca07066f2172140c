"""Probes of the distillation loss: logits at a temperature, alone or mixed with the loss of a label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from .composed import Composed
from .directions import directions
from .divergences import Pairs, groups, names_of, toward
from .names import Declared
from .probes import kl, log_softmax, nll, softmax
from .reading import Array, Conventions, Core, Group, Readings
from .tempered import tempered, worse

TEMPERATURES = (2.0, 3.0, 4.0, 5.0, 10.0)
WEIGHTS = (0.5, 0.1, 0.2, 0.25, 0.3, 0.4)
GIVEN, MIXED = 2.5, 0.35


def distillation_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Logits of both, the temperature declared or told; with labels too where there is a parameter for them."""
    for group in groups(told, unit, lambda pairs, form: distillation_cores(pairs, told, _temperature(told))):
        if group.family == "logits":
            yield replace(group, constants={**group.constants, "temperature": GIVEN, "order": MIXED})
    if told.has("temperature"):
        for group in groups(told, unit, lambda pairs, form: distillation_cores(pairs, told, GIVEN)):
            if group.family == "logits" and len(group.roles) == 2 and np.ndim(group.arguments[0][0]) == 2:
                values = tuple((*v, GIVEN) for v in group.arguments)
                yield replace(group, presentation="logits, with a temperature", roles=("p", "q", "temperature"), arguments=values,
                              kinds=("logits", "logits", "temperature"), forced=frozenset({"temperature"}))  # fmt: skip
    yield from _labelled(told, unit)


def _temperature(told: Declared) -> float | None:
    if any(p.role == "temperature" and p.required for p in told.parameters or ()):
        return GIVEN
    own = told.default("temperature")
    return float(own) if isinstance(own, int | float) and own > 0 else None


def distillation_cores(pairs: Pairs, told: Declared, t: float | None) -> list[Core]:
    """T^2 KL of softmaxes at T, in the direction that the names promise; at the temperature ``t`` where it is known."""
    forward, backward = directions(told)
    first, second = names_of(told)
    put = toward(pairs, forward, backward, first, second)
    out: list[Core] = []
    said = (t,) if t is not None else ()
    if t in (None, 1.0):
        out += put("KL(@) at temperature T = 1", kl)
    elif t is not None:
        out += worse(put("KL(@): the temperature is ignored:", kl))
    for at in dict.fromkeys((*said, *TEMPERATURES)):
        if at == 1:
            continue
        found = list(tempered(at, put))
        soft = put(f"T^2 times the cross-entropy of softmaxes (@) at T = {at:g}",
                   lambda x, y, t=at: -t * t * (_at(x, t) * np.log(_at(y, t))).sum(-1))  # fmt: skip
        text = "it is the cross-entropy of soft targets: the divergence plus the teacher's entropy, a constant for the student"
        found += [replace(c, remark=text) for c in soft]
        without = put(f"the cross-entropy of softmaxes (@) at T = {at:g} without the factor T^2:",
                      lambda x, y, t=at: -(_at(x, t) * np.log(_at(y, t))).sum(-1))  # fmt: skip
        found += worse(without)
        fourth = f"T^4 KL(@) at temperature T = {at:g} with the factor T^4, not T^2:"
        found += worse(put(fourth, lambda x, y, t=at: t**4 * kl(_at(x, t), _at(y, t))))
        out += found if t in (None, at) else [replace(c, text=f"{c.text} although T is {t:g},", faults=c.faults + 1) for c in found]
    hard = [(softmax(a), softmax(b)) for a, b in pairs]
    out.append(Core("the cross-entropy H(p, q) at T = 1, not the distillation loss", [-(x * np.log(y)).sum(-1) for x, y in hard], 1))
    out.append(Core("the cross-entropy H(q, p) at T = 1, not the distillation loss", [-(y * np.log(x)).sum(-1) for x, y in hard], 1))
    out.append(
        Core("the mean squared difference of the logits, not the distillation loss", [((a - b) ** 2).mean(-1) for a, b in pairs], 1, True)
    )
    out.append(Core("the sum of squared differences of the logits, not the distillation loss",
                    [((a - b) ** 2).sum(-1) for a, b in pairs], 1, True))  # fmt: skip
    return out


def _at(p: Array, t: float) -> Array:
    return softmax(np.log(p) / t)


def _labelled(told: Declared, unit: str) -> Iterator[Group]:
    """A weight w of the soft and 1 - w of the hard loss, as they are mixed in training."""
    if not told.required:
        return
    for group in groups(told, unit, lambda pairs, form: []):
        if group.family != "logits" or len(group.roles) != 2 or np.ndim(group.arguments[0][0]) != 2:
            continue
        rng = np.random.default_rng(230)
        pairs = [(v[0], v[1]) for v in group.arguments]
        labels = [rng.integers(a.shape[-1], size=a.shape[:-1]) for a, _ in pairs]

        def made(pairs: Pairs = pairs, labels: list[Array] = labels) -> Readings:
            return Composed(list(_mixed(pairs, labels, told)), Conventions(pairs[0][0].shape[-1], unit))

        values = tuple((a, b, y) for (a, b), y in zip(pairs, labels, strict=True))
        yield replace(
            group,
            presentation="logits of both and labels",
            roles=("p", "q", "labels"),
            arguments=values,
            readings=made,
            kinds=("logits", "logits", "labels"),
            constants={**group.constants, "temperature": GIVEN, "order": MIXED},
        )


def _mixed(pairs: Pairs, labels: list[Array], told: Declared) -> Iterator[Core]:
    """The student is the second of (p, q), unless the names say that it is the first."""
    forward, _ = directions(told)
    student = [b if forward else a for a, b in pairs]
    teacher = [a if forward else b for a, b in pairs]
    hard = [nll(log_softmax(z), y) for z, y in zip(student, labels, strict=True)]
    declared = _temperature(told)
    own = [p.default for p in (*(told.parameters or ()), *told.attributes) if isinstance(p.default, float) and 0 < p.default < 1]
    usual = (w for w in WEIGHTS if 1 - w not in own)
    weights = (MIXED,) if any(p.role == "order" and p.required for p in told.parameters or ()) else (*own, *usual)
    for t in (declared,) if declared is not None else (1.0, *TEMPERATURES):
        soft = [kl(softmax(a / t), softmax(b / t)) for a, b in zip(teacher, student, strict=True)]
        crossed = [-(softmax(a / t) * log_softmax(b / t)).sum(-1) for a, b in zip(teacher, student, strict=True)]
        back = [kl(softmax(b / t), softmax(a / t)) for a, b in zip(teacher, student, strict=True)]
        for w in dict.fromkeys(weights):
            if w in own:  # 1 - w on one loss belongs to w on the other
                for s, h in ((1 - w, 1.0), (1.0, 1 - w)):
                    alone = f"{s:g} of the soft loss and {h:g} of the cross-entropy of the label, T = {t:g}, although {w:g} is declared,"
                    yield Core(alone, _sum(soft, hard, s * t * t, h), 1)
            for s, h in ((w, 1 - w), (1 - w, w), (w, 1.0), (1.0, w)):
                told_as = f"{s:g} of the soft loss and {h:g} of the cross-entropy of the label, T = {t:g}"
                yield Core(
                    f"{told_as},", _sum(soft, hard, s * t * t, h), 0, remark="it adds the cross-entropy of the label to the soft loss"
                )
                yield Core(f"{told_as}, the soft loss as a cross-entropy,", _sum(crossed, hard, s * t * t, h), 0,
                           remark="its soft loss is a cross-entropy: the divergence plus the teacher's entropy")  # fmt: skip
                if t != 1:
                    yield Core(f"{told_as}, without the factor T^2 on the soft loss:", _sum(soft, hard, s, h), 1)
                    yield Core(f"{told_as}, with the factor T, not T^2, on the soft loss:", _sum(soft, hard, s * t, h), 1)
                    yield Core(f"{told_as}, with T^2 on both losses:", _sum(soft, hard, s * t * t, h * t * t), 1)
                yield Core(f"{told_as}, the soft loss as KL(student‖teacher):", _sum(back, hard, s * t * t, h), 1)
                warm = [nll(log_softmax(z / t), y) for z, y in zip(student, labels, strict=True)]
                if t != 1:
                    yield Core(f"{told_as}, the label's loss at T too:", _sum(soft, warm, s * t * t, h), 1)
        yield Core(f"the soft loss and the cross-entropy of the label added, T = {t:g},", _sum(soft, hard, t * t, 1.0), 0,
                   remark="it adds the cross-entropy of the label to the soft loss")  # fmt: skip
        if t != 1:
            yield Core(
                f"the soft loss without the factor T^2, and the cross-entropy of the label added, T = {t:g},", _sum(soft, hard, 1.0, 1.0), 1
            )


def _sum(one: list[Array], two: list[Array], a: float, b: float) -> list[Array]:
    return [a * x + b * y for x, y in zip(one, two, strict=True)]
