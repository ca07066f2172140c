"""Probes of symmetric divergences of two distributions: Jensen-Shannon and its root, Jeffreys, Hellinger, total variation."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .divergences import Pairs, batch_means
from .names import Declared
from .normalising import columns, misnormalised
from .probes import entropy, jsd, kl, softmax
from .reading import Array, Core, Rows

QUANTITIES = {
    "jensen_shannon_divergence": "the Jensen-Shannon divergence",
    "jensen_shannon_distance": "the Jensen-Shannon distance (the square root of the divergence)",
    "jeffreys_divergence": "KL(p‖q) + KL(q‖p), Jeffreys' divergence",
    "hellinger_distance": "the Hellinger distance",
    "total_variation": "the total variation distance",
    "chi_square_divergence": "the chi-square divergence sum (p - q)^2/q",
    "cross_entropy": "the cross-entropy H(p, q)",
}
SCALED = {"jensen_shannon_distance", "hellinger_distance", "total_variation", "chi_square_divergence"}  # no unit to change

#: Of squares of differences, what is taken for the chi-square divergence.
SQUARES: tuple[tuple[str, Callable[[Array, Array], Array]], ...] = (
    ("the sum of (p - q)^2/p, divided by p and not by q", lambda p, q: ((p - q) ** 2 / p).sum(-1)),
    ("the sum of (p - q)^2/(p + q), the triangular discrimination", lambda p, q: ((p - q) ** 2 / (p + q)).sum(-1)),
    ("half of the sum of (p - q)^2/(p + q), the distance of histograms", lambda p, q: ((p - q) ** 2 / (p + q)).sum(-1) / 2),
    ("the sum of |p - q|/q, not squared", lambda p, q: (np.abs(p - q) / q).sum(-1)),
    ("the sum of (p - q)^2, not divided by q", lambda p, q: ((p - q) ** 2).sum(-1)),
    ("the sum of p^2/q, without minus 1", lambda p, q: (p * p / q).sum(-1)),
)


def symmetric_cores(name: str, told: Declared) -> Callable[[Pairs, str], list[Core]]:
    """The quantity, and every other one that is taken for it."""

    def cores(pairs: Pairs, presentation: str) -> list[Core]:
        given = [(softmax(a), softmax(b)) for a, b in pairs]

        def rows(f: Callable[[Array, Array], Array]) -> Rows:
            return [np.asarray(f(p, q)) for p, q in given]

        formulas: dict[str, Callable[[Array, Array], Array]] = {
            "jensen_shannon_divergence": jsd,
            "jensen_shannon_distance": lambda p, q: np.sqrt(jsd(p, q)),
            "jeffreys_divergence": lambda p, q: kl(p, q) + kl(q, p),
            "hellinger_distance": lambda p, q: np.sqrt(((np.sqrt(p) - np.sqrt(q)) ** 2).sum(-1) / 2),
            "total_variation": lambda p, q: np.abs(p - q).sum(-1) / 2,
            "chi_square_divergence": lambda p, q: ((p - q) ** 2 / q).sum(-1),
            "cross_entropy": lambda p, q: -(p * np.log(q)).sum(-1),
        }
        title = QUANTITIES[name]
        out = [Core(title, rows(formulas[name]), plain=name in SCALED)]
        out += [Core(f"{t}, not {title.split(' (')[0]}:", rows(formulas[n]), 1, n in SCALED) for n, t in QUANTITIES.items() if n != name]
        out += [Core(f"{t}, not {title.split(' (')[0]}:", rows(f), 1) for t, f in (("KL(p‖q)", kl), ("KL(q‖p)", lambda p, q: kl(q, p)))]
        out += [Core(f"the square of {title}", rows(lambda p, q: formulas[name](p, q) ** 2), 1, True)] if name in SCALED else []
        out += [Core(f"{t}, not {title.split(' (')[0]}:", rows(f), 1, True) for t, f in SQUARES if name == "chi_square_divergence"]
        out += _axes(given, name, title)
        out += batch_means(given, title, formulas[name])
        if presentation == "probabilities":
            out += [*columns(given, title, formulas[name]), *misnormalised(given, title, formulas[name])]
        if name == "total_variation":
            out.append(Core("the largest |p - q| of an outcome, not half of their sum", rows(lambda p, q: np.abs(p - q).max(-1)), 1, True))
        if name == "hellinger_distance":
            out += [Core(f"{title} without 1/sqrt 2", rows(lambda p, q: np.sqrt(2) * formulas[name](p, q)), 1, True),
                    Core("1 - its square, the Bhattacharyya coefficient", rows(lambda p, q: np.sqrt(p * q).sum(-1)), 1, True),
                    Core("the Bhattacharyya distance -log sum sqrt(p q)",
                         rows(lambda p, q: -np.log(np.sqrt(p * q).sum(-1))), 1)]  # fmt: skip
        if name.startswith("jensen"):
            out += _mixtures(rows, name, told)
        if name == "jensen_shannon_divergence" and presentation != "log-probabilities":
            of = given if presentation == "probabilities" else pairs
            text = f"{title} with a sigmoid in place of the softmax: the masses do not sum to 1:"
            out += [Core(text, [_raw(1 / (1 + np.exp(-p)), 1 / (1 + np.exp(-q))) for p, q in of], 1)]
        if name == "jensen_shannon_divergence" and presentation == "probabilities":
            text = "F.kl_div(log m, p, log_target=True): the targets were to be log-probabilities, and probabilities were given:"
            out += [Core(text, [(_log_target(p, q, p) + _log_target(p, q, q)) / 2 for p, q in given], 1)]
        if presentation == "logits":
            out += [Core(f"{title} of softmax(softmax z): softmax is taken twice:",
                         [np.asarray(formulas[name](softmax(p), softmax(q))) for p, q in given], 1)]  # fmt: skip
        if presentation == "probabilities":
            out += [Core(f"{title} of softmaxes of the arguments, which were to be probabilities already: softmax is taken twice:",
                         [np.asarray(formulas[name](softmax(p), softmax(q))) for p, q in given], 1)]  # fmt: skip
        return out

    return cores


def _raw(p: Array, q: Array) -> Array:
    """The Jensen-Shannon sum of masses that need not sum to 1."""
    m = (p + q) / 2
    return np.asarray((p * np.log(p / m) + q * np.log(q / m)).sum(-1) / 2)


def _log_target(p: Array, q: Array, target: Array) -> Array:
    return np.asarray((np.exp(target) * (target - np.log((p + q) / 2))).sum(-1))


def _mixtures(rows: Callable[[Callable[[Array, Array], Array]], Rows], name: str, told: Declared) -> list[Core]:
    root: Callable[[Array], Array] = np.sqrt if name.endswith("distance") else lambda x: x
    out = [
        Core("the Jensen-Shannon distance (the square root of the divergence), in bits,",
             rows(lambda p, q: np.sqrt(jsd(p, q) / np.log(2))), 1, True),
        Core("twice the Jensen-Shannon divergence (the factor 1/2 is missing)", rows(lambda p, q: root(2 * jsd(p, q))), 1),
        Core("half of KL(p‖q) + KL(q‖p), not the Jensen-Shannon divergence", rows(lambda p, q: (kl(p, q) + kl(q, p)) / 2), 1),
        Core("half of KL(m‖p) + KL(m‖q), the mixture m on the wrong side:", rows(lambda p, q: root((_to(p, q, p) + _to(p, q, q)) / 2)), 1),
        Core("KL(m‖p) + KL(m‖q), the mixture m on the wrong side and the factor 1/2 missing:",
             rows(lambda p, q: root(_to(p, q, p) + _to(p, q, q))), 2),
        Core("KL(p‖m) alone, one half of the Jensen-Shannon divergence:", rows(lambda p, q: kl(p, (p + q) / 2)), 1),
        Core("KL(q‖m) alone, one half of the Jensen-Shannon divergence:", rows(lambda p, q: kl(q, (p + q) / 2)), 1),
        Core("the Jensen-Shannon divergence minus log 2: m = p + q is not halved:", rows(lambda p, q: jsd(p, q) - np.log(2)), 1),
        Core("the entropy of the mixture minus the sum of the entropies (not halved):",
             rows(lambda p, q: entropy((p + q) / 2) - entropy(p) - entropy(q)), 1),
        Core("(KL(p‖q) + KL(q‖p))/4: the log of the mixture is the mean of the log-probabilities, not the log of the mean,",
             rows(lambda p, q: root((kl(p, q) + kl(q, p)) / 4)), 1),
        Core("a divergence from the geometric mixture (of log-probabilities or logits), not the mean of p and q:", rows(_geometric), 1),
    ]  # fmt: skip
    own = told.default("beta")
    for w in dict.fromkeys((0.1, 0.25, 0.75, 0.9, *((float(own),) if isinstance(own, int | float) and own not in (0, 0.5, 1) else ()))):
        text = f"a divergence with weights {w:g} and {1 - w:g}, not 1/2, which tends to 0 (not to KL) as a weight does"
        for turn in (False, True):
            out.append(Core(text, rows(lambda p, q, w=w, t=turn: jsd(q, p, w) if t else jsd(p, q, w)), 1))  # type: ignore[misc]
        out.append(Core(f"{text}, and the weights of mixture and terms are swapped", rows(lambda p, q, w=w: jsd(p, q, w, 1 - w)), 1))  # type: ignore[misc]
        text = f"the halves of KL to a mixture with weights {w:g} and {1 - w:g}, not 1/2:"
        out.append(Core(text, rows(lambda p, q, w=w: jsd(p, q, w, 0.5)), 1))  # type: ignore[misc]
        out.append(Core(text, rows(lambda p, q, w=w: jsd(q, p, w, 0.5)), 1))  # type: ignore[misc]
    return out


def _half(p: Array, q: Array) -> Array:
    m = (p + q) / 2
    return np.asarray((p * np.log(p / m) + q * np.log(q / m)) / 2)


#: Terms of a sum over outcomes, and what is done with the sum.
TERMS: dict[str, tuple[Callable[[Array, Array], Array], Callable[[Array], Array]]] = {
    "jensen_shannon_divergence": (_half, lambda s: s),
    "jensen_shannon_distance": (_half, np.sqrt),
    "jeffreys_divergence": (lambda p, q: (p - q) * np.log(p / q), lambda s: s),
    "hellinger_distance": (lambda p, q: (np.sqrt(p) - np.sqrt(q)) ** 2 / 2, np.sqrt),
    "total_variation": (lambda p, q: np.abs(p - q) / 2, lambda s: s),
    "chi_square_divergence": (lambda p, q: (p - q) ** 2 / q, lambda s: s),
}


def _axes(given: Pairs, name: str, title: str) -> list[Core]:
    """Its terms, and their sums along an axis that is not that of the outcomes."""
    if name not in TERMS:
        return []
    terms, done = TERMS[name]
    out = []
    if name.endswith("divergence"):
        out.append(Core(f"the K terms of {title}, not summed,", [terms(p, q) for p, q in given], 1, name in SCALED, terms=True))
    for axis in range(given[0][0].ndim - 1):
        text = f"{title} summed along axis {axis}, not over the outcomes (the last axis),"
        rows = [done(np.asarray(terms(p, q).sum(axis))) for p, q in given]
        out += [Core(text, rows, 1, name in SCALED, True),
                Core(f"{text} and averaged", [np.asarray(r.mean()) for r in rows], 1, name in SCALED, True)]  # fmt: skip
    return out


def _to(p: Array, q: Array, r: Array) -> Array:
    return kl((p + q) / 2, r)


def _geometric(p: Array, q: Array) -> Array:
    m = softmax((np.log(p) + np.log(q)) / 2)
    return (kl(p, m) + kl(q, m)) / 2
