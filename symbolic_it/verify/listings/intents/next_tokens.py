"""The loss of a causal language model on its own input: the logits at t are scored on token t + 1."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, log_softmax, probabilities
from .intent import Intent, Named, Trial, reductions, scalar

TITLE = "the loss of the next token"
_INPUT = regex(r"^(?:input_?ids|input_?tokens)$")
_MEANT = regex(r"next[- ]token|causal|autoregressive|auto-regressive|language[- ]model|\blm\b", re.I)
_LAWS = (("1/5", "3/10", "1/2"), ("1/4", "1/8", "5/8"), ("1/10", "7/10", "1/5"), ("1/3", "1/2", "1/6"))
_IDS = (2, 0, 1, 2)


def _loss(f: Named) -> Iterator[Trial]:
    names = [n for n in f.required if scalar(n) is None]
    if len(names) != 2 or "logits" not in names[0].lower() or not _INPUT.match(names[1]) or not _MEANT.search(f"{f.name} {f.document}"):
        return
    if re.search(r"shift|aligned|mask|\bmlm\b|bert|denois", f"{f.name} {f.document}", re.I):  # perhaps they come shifted
        return
    rows = probabilities((_LAWS, _LAWS[::-1]))
    ids = np.array([_IDS, _IDS[::-1]], dtype=np.int64)
    logs = log_softmax(elementwise(r.log, rows))

    def picked(at: int) -> object:
        n = len(_IDS) - at
        return -np.take_along_axis(logs[:, :n], ids[:, at:, None], axis=2)[..., 0]

    right, same_place = reductions(picked(1)), reductions(picked(0))
    exp = "perplexity" in f.words or "ppl" in f.words
    values = [tuple(elementwise(r.exp, v) for v in found) if exp else found for found in (right, same_place)]
    told = "exp of the loss" if exp else "the loss"
    wrong = tuple((f"{told} of each position on its own token, which is not shifted", v) for v in values[1])
    yield Trial(
        {names[0]: elementwise(r.log, rows), names[1]: ids},
        values[0],
        True,
        f"{told} of each position on the next token",
        wrong,
        named_alone=True,
    )


def _is(w: tuple[str, ...]) -> bool:
    named = {"loss", "nll", "perplexity", "ppl", "entropy"} & set(w)
    return bool(named) and bool({"lm", "causal", "next", "language", "autoregressive", "token", "gpt"} & set(w))


INTENTS = (Intent(TITLE, _is, _loss),)
