"""Readings of Rényi's divergence and entropy: the order, the factor in front, what is taken for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from .composed import Composed
from .divergences import Pairs, groups
from .entropies import FORMS
from .names import Declared
from .probes import SHAPES, entropy, kl, logit_pairs, softmax
from .reading import Array, Conventions, Core, Group, Readings, Rows

GIVEN = 1.7
ORDERS = (2.0, 0.5, 3.0, 5.0, GIVEN)


def _orders(told: Declared) -> Iterator[tuple[float, int]]:
    """The order that is given or declared; any where none is."""
    if any(p.role == "order" and p.required for p in told.parameters or ()):
        yield GIVEN, 0
        return
    own = told.default("order")
    said = float(own) if isinstance(own, int | float) and own > 0 and own != 1 else None
    yield from ((a, int(said is not None and a != said)) for a in dict.fromkeys((*((said,) if said else ()), *ORDERS)))


def renyi_divergence_groups(told: Declared, unit: str) -> Iterator[Group]:
    """Two distributions in every form; the order is bound by its name."""
    for group in groups(told, unit, lambda pairs, form: _divergences(pairs, told)):
        yield replace(group, constants={**group.constants, "order": GIVEN})
        if "mask" not in group.roles and not told.has("order"):  # an order without a name: last, or first as in its symbol
            yield from _placed(group)
    if _has_default(told):
        for group in groups(told, unit, lambda pairs, form: _divergences(pairs, told, GIVEN)):
            yield from _told(group)


def _has_default(told: Declared) -> bool:
    """Whether the order has a value of its own, at which a missing factor 1/(a - 1) is 1: another one tells more."""
    return told.has("order") and not any(p.role == "order" and p.required for p in told.parameters or ())


def _told(group: Group) -> Iterator[Group]:
    """With the order by its name, for a batch."""
    if len(group.roles) < 3 and np.ndim(group.arguments[0][0]) == 2:
        values = tuple((*v, GIVEN) for v in group.arguments)
        yield replace(group, presentation=f"{group.presentation}, with an order", arguments=values, roles=(*group.roles, "order"),
                      kinds=(*group.kinds, "order"), forced=frozenset({"order"}))  # fmt: skip


def _placed(group: Group) -> Iterator[Group]:
    for first in (False, True):
        values = tuple((GIVEN, *v) if first else (*v, GIVEN) for v in group.arguments)
        roles = ("order", *group.roles) if first else (*group.roles, "order")
        kinds = ("order", *group.kinds) if first else (*group.kinds, "order")
        yield replace(group, presentation=f"{group.presentation}, with an order", arguments=values, roles=roles, kinds=kinds)


def _total(p: Array, q: Array, a: float) -> Array:
    return np.asarray((p**a * q ** (1 - a)).sum(-1))


#: Of two distributions and an order: what is computed, its faults, whether it has no unit.
DIVERGENCES: tuple[tuple[str, int, Callable[[Array, Array, float], Array], bool], ...] = (
    ("Rényi's divergence of (p, q)", 0, lambda p, q, a: np.log(_total(p, q, a)) / (a - 1), False),
    ("Rényi's divergence of (q, p), the wrong way round,", 1, lambda p, q, a: np.log(_total(q, p, a)) / (a - 1), False),
    ("log sum p^a q^(1 - a), without the factor 1/(a - 1),", 1, lambda p, q, a: np.log(_total(p, q, a)), False),
    ("sum p^a q^(1 - a), without the logarithm,", 1, _total, True),
    ("Tsallis' divergence (sum p^a q^(1 - a) - 1)/(a - 1), without the logarithm,", 1,
     lambda p, q, a: (_total(p, q, a) - 1) / (a - 1), True),
    ("the alpha-divergence (sum p^a q^(1 - a) - 1)/(a (a - 1)), not Rényi's,", 1,
     lambda p, q, a: (_total(p, q, a) - 1) / (a * (a - 1)), True),
    ("log(sum p^a q^(1 - a))/a, the factor is 1/a, not 1/(a - 1),", 1, lambda p, q, a: np.log(_total(p, q, a)) / a, False),
    ("log(sum p^a q^-a)/(a - 1): the exponent of q is -a, not 1 - a,", 1, lambda p, q, a: np.log((p**a * q**-a).sum(-1)) / (a - 1), False),
)  # fmt: skip
#: Of sum p^a and an order.
ENTROPIES: tuple[tuple[str, int, Callable[[Array, float], Array], bool], ...] = (
    ("Rényi's entropy", 0, lambda s, a: np.log(s) / (1 - a), False),
    ("log sum p^a, without the factor 1/(1 - a),", 1, lambda s, a: np.log(s), False),
    ("log(sum p^a)/a, the factor is 1/a, not 1/(1 - a),", 1, lambda s, a: np.log(s) / a, False),
    ("Tsallis' entropy (1 - sum p^a)/(a - 1), not Rényi's,", 1, lambda s, a: (1 - s) / (a - 1), True),
    ("sum p^a, without the logarithm,", 1, lambda s, a: s, True),
    ("exp of Rényi's entropy (an effective number)", 1, lambda s, a: s ** (1 / (1 - a)), True),
)


def _divergences(pairs: Pairs, told: Declared, given_order: float | None = None) -> list[Core]:
    given = [(softmax(a), softmax(b)) for a, b in pairs]

    out: list[Core] = []
    for a, other in _orders(told) if given_order is None else ((given_order, 0),):
        amount = f"order {a:g}"
        for text, faults, f, plain in DIVERGENCES:
            out.append(Core(f"{text} {amount},", [np.asarray(f(p, q, a)) for p, q in given], faults + other, plain))
    for text, rows in (("KL(p‖q)", [kl(p, q) for p, q in given]), ("KL(q‖p)", [kl(q, p) for p, q in given])):
        limit = told.default("order") == 1 and given_order is None and text == "KL(p‖q)"
        out.append(Core(f"{text}, Rényi's divergence of order 1," if limit else f"{text}, not Rényi's divergence:", rows, int(not limit)))
    return out


def renyi_entropy_groups(told: Declared, unit: str) -> Iterator[Group]:
    """One distribution in every form."""
    for n, shape in enumerate(SHAPES):
        logits = [a for a, _ in logit_pairs(shape, 220 + n)]
        for form, f in FORMS.items():

            def made(logits: Rows = logits, k: int = shape[-1]) -> Readings:
                ps = [softmax(z) for z in logits]
                return Composed(_entropies(ps, told), Conventions(k, unit))

            group = Group(form, ("p",), tuple((f(z),) for z in logits), made, (form,), constants={"size": shape[-1], "order": GIVEN})
            yield group
            if not told.has("order"):
                yield from _placed(group)
            if _has_default(told):

                def at_given(logits: Rows = logits, k: int = shape[-1]) -> Readings:
                    return Composed(_entropies([softmax(z) for z in logits], told, GIVEN), Conventions(k, unit))

                yield from _told(replace(group, readings=at_given))


def _entropies(ps: Rows, told: Declared, given_order: float | None = None) -> list[Core]:
    out: list[Core] = []
    for a, other in _orders(told) if given_order is None else ((given_order, 0),):
        sums = [np.asarray((p**a).sum(-1)) for p in ps]
        amount = f"order {a:g}"
        for text, faults, f, plain in ENTROPIES:
            out.append(Core(f"{text} {amount},", [np.asarray(f(s, a)) for s in sums], faults + other, plain))
    limit = told.default("order") == 1 and given_order is None
    said = "Shannon's entropy, Rényi's of order 1," if limit else "Shannon's entropy, not Rényi's,"
    out.append(Core(said, [entropy(p) for p in ps], int(not limit)))
    out.append(Core("the min-entropy -log max p, not Rényi's,", [-np.log(p.max(-1)) for p in ps], 1))
    return out
