"""Perplexity and bits per byte, of losses, token probabilities, logits with labels, or a law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, log_softmax, probabilities
from ..running.real import Real
from .intent import Intent, Named, Trial, scalar
from .laws import given
from .parameters import Parameter, parameter

_TOKENS = ("1/2", "1/8", "1/5", "1/3")
_NESTED = regex(
    r"\blists? of lists?\b|\blists? (?:for|per) (?:each )?(?:sentence|document|sequence)|\bone list (?:for|per) (?:each )?\w+", re.I
)
_LOSS = regex(r"nll|loss|^ce$|_ce$|^ce_|cross_?ent|entropy|^h$|neg_?log|surpris", re.I)


def _exp_mean(losses: Any) -> Any:
    return r.exp(np.sum(losses) / losses.size)


def _perplexity(f: Named) -> Iterator[Trial]:
    names = [n for n in f.required if scalar(n) is None or n.lower() in ("n",)]
    fixed = {n: scalar(n) for n in f.required if n not in names}
    p = probabilities(_TOKENS)
    losses = -elementwise(r.log, p)
    law = probabilities(("1/5", "3/10", "1/2"))
    of_law = r.exp(-np.sum(law * elementwise(r.log, law)))
    if len(names) == 1:
        name = names[0]
        low = name.lower()
        averaged = {"sentence", "mean", "average", "avg", "macro"} & set(f.words) or re.search(
            r"perplexities|each sentence's|\bmacro\b|geometric|\b(?:mean|averaged?) (?:of (?:the )?)?(?:sentence|document|perplexit)|"
            r"\bper[ -](?:sentence|document)|perplexity (?:of|for) (?:each|every)\b|(?:sentence|document)[ -]level|averaged? over (?:the )?(?:sentences|documents)|on average",
            f.document,
            re.I,
        )
        if _NESTED.search(f.document) and not averaged and re.search("nll|loss|log_?p", low):
            yield from _of_sentences(name, losses, fixed, parameter(name).holds == ("log",))
        if _LOSS.search(low):
            plural = re.search(r"s$|list|per_token|tokens", low) and not low.endswith(("loss", "cross"))
            one = Real(Fraction(23, 10))
            if not plural:
                nats = re.search(r"\bnats?\b", f.document, re.I) is not None and re.search(r"\bbits?\b", f.document, re.I) is None
                right = (r.exp(one),) if nats else (r.exp(one), Real(2) ** one)
                yield Trial({name: one, **fixed}, right, not plural, "exp of the loss (2 to the power of it in bits)")
            for value in (losses, losses.tolist()):
                yield Trial(
                    {name: value, **fixed}, (_exp_mean(losses), Real(2) ** (np.sum(losses) / 4)), bool(plural), "exp of the mean loss"
                )
        elif parameter(name).holds == ("log",):
            for value in (-losses, (-losses).tolist()):
                yield Trial(
                    {name: value, **fixed},
                    (_exp_mean(losses), Real(2) ** (np.sum(losses) / 4)),
                    True,
                    "exp of minus the mean log-probability",
                )
        elif parameter(name).holds[0] == "law":
            firm = parameter(name).firm
            for tokens in (p, p.tolist()):
                yield Trial({name: tokens, **fixed}, (_exp_mean(losses),), firm, "the geometric mean of 1/p")
            for masses in (law, law.tolist()):
                both = (of_law, _exp_mean(-elementwise(r.log, law)))
                yield Trial({name: masses, **fixed}, both, False, "exp of the entropy")
    elif len(names) == 2:
        yield from _of_two(names, fixed, losses, f.padding)


def _of_sentences(name: str, losses: Any, fixed: dict[str, Any], logs: bool) -> Iterator[Trial]:
    """Of the tokens of sentences of several lengths: a perplexity of all tokens, not of a sentence."""
    total, each = np.sum(losses), [np.sum(losses[:1]), np.sum(losses[1:])]
    wrong = (
        ("exp of the mean loss of a sentence, not of a token", r.exp(total / 2)),
        ("the mean of each sentence's perplexity", (r.exp(each[0]) + r.exp(each[1] / 3)) / 2),
        ("exp of the mean of each sentence's mean", r.exp((each[0] + each[1] / 3) / 2)),
    )
    value = (-losses if logs else losses).tolist()
    right = (_exp_mean(losses), Real(2) ** (total / 4))
    yield Trial({name: [value[:1], value[1:]], **fixed}, right, True, "exp of the mean loss of all tokens", wrong, named_alone=True)


def _of_two(names: list[str], fixed: dict[str, Any], losses: Any, padding: tuple[str, ...]) -> Iterator[Trial]:
    a, b = names
    pa, pb = parameter(a), parameter(b)
    if re.search(r"^n$|num|count|n_|tokens|len|total", b.lower()) and _LOSS.search(a.lower()):
        total = np.sum(losses)
        if re.search(r"per_\w+$|list$|s$|each", a.lower()) and re.search(r"per_\w+$|list$|counts$|lengths$|lens$|each", b.lower()):
            counts = [1, 3, 9, 4]  # of one document each
            pooled = [np.sum(x) / sum(counts) for x in (losses, losses * np.array(counts))]  # of totals, or of means
            right = tuple(v for x in pooled for v in (r.exp(x), Real(2) ** x))
            for x, n in ((losses.tolist(), counts), (losses, np.array(counts))):
                yield Trial({a: x, b: n, **fixed}, right, True, "exp of all losses over all tokens")
            return
        for value in (total, -total if parameter(a).holds == ("log",) else total):
            yield Trial(
                {a: value, b: 4, **fixed},
                (_exp_mean(losses), Real(2) ** (total / 4)),
                True,
                "exp of the total loss over the number of tokens",
            )
        return
    for first, second in ((pa, pb), (pb, pa)):
        if second.side != "true" or "labels" not in second.holds:
            continue
        for pad in padding[:1]:
            yield from _padded(first, second.name, pad, fixed)
        for shape in () if padding else ("batch", "sequence"):
            for holds in first.holds:
                for x in given("model", holds, shape):
                    for y in given("true", "labels", shape):
                        if x.holds not in ("logits", "log", "law"):
                            continue
                        logs = log_softmax(elementwise(r.log, x.law))
                        picked = -np.sum(y.law * logs, axis=-1)
                        right = _exp_mean(picked)
                        firm = x.holds == "logits" or first.holds == (x.holds,)
                        yield Trial(
                            {first.name: x.value, second.name: y.value, **fixed},
                            (right, elementwise(r.exp, picked)),
                            firm,
                            "exp of the mean loss",
                        )


def _padded(first: Parameter, second: str, pad: str, fixed: dict[str, Any]) -> Iterator[Trial]:
    """Of logits, where one of the labels is the token that is to be left out."""
    for x, y in product((x for kind in first.holds for x in given("model", kind, "sequence")), given("true", "labels", "sequence")):
        if x.holds not in ("logits", "log", "law"):
            continue
        picked = -np.sum(y.law * log_softmax(elementwise(r.log, x.law)), axis=-1)
        right = _exp_mean(picked[y.value != 0])
        firm = x.holds == "logits" or first.holds == (x.holds,)
        for scores, labels in ((x.value, y.value), (x.value.reshape(-1, x.value.shape[-1]), y.value.reshape(-1))):
            yield Trial(
                {first.name: scores, second: labels, **fixed, pad: 0},
                (right,),
                firm,
                "exp of the mean loss of the tokens that are no padding",
            )


def _bits_per_byte(f: Named) -> Iterator[Trial]:
    """Whatever the names say is given: a mean or total loss, tokens and bytes, or their ratio."""
    loss, tokens, size = Real(Fraction(14, 5)), 1000, 4200
    given_: dict[str, Any] = {}
    told: dict[str, str] = {}
    for n in f.required:
        low = n.lower()
        kind = (
            "bits"
            if re.search(r"bits", low)
            else "per"
            if re.search(r"tokens?_per_(?:byte|char)", low)
            else "over"
            if re.search(r"(?:bytes?|chars?)_per_token", low)
            else "total"
            if re.search(r"total.*(?:nll|loss|ce)|(?:nll|loss|ce).*(?:total|sum)|sum_", low)
            else "loss"
            if _LOSS.search(low)
            else "tokens"
            if re.search(r"tok|words", low)
            else "bytes"
            if re.search(r"byte|char", low)
            else ""
        )
        if not kind or kind in told.values() or kind == "bits":
            return
        told[n] = kind
        given_[n] = {
            "loss": loss,
            "total": loss * tokens,
            "tokens": tokens,
            "bytes": size,
            "per": Real(Fraction(5, 21)),
            "over": Real(Fraction(21, 5)),
        }[kind]
    kinds = set(told.values())
    byte = loss * tokens / size / r.log(2)
    if kinds in ({"loss", "tokens", "bytes"}, {"total", "bytes"}, {"total", "tokens", "bytes"}, {"loss", "per"}, {"loss", "over"}):
        wrong = (("nats per byte", byte * r.log(2)), ("the loss in nats per token", loss))
        yield Trial(given_, (byte,), True, "the loss in nats over ln 2, per byte", wrong)
    elif kinds == {"loss"} and "nat" in "".join(told):
        yield Trial(given_, (loss / r.log(2),), True, "the loss in nats over ln 2", (("the loss times ln 2", loss * r.log(2)),))
    elif kinds == {"loss", "bytes"}:
        given_ = {n: loss * tokens if told[n] == "loss" else v for n, v in given_.items()}
        yield Trial(
            given_, (byte,), True, "the total loss in nats over ln 2 and the number of bytes", (("nats per byte", byte * r.log(2)),)
        )


def _is_perplexity(w: tuple[str, ...]) -> bool:
    return bool({"perplexity", "ppl"} & set(w)) and set(w) - {"perplexity", "ppl"} <= set(
        [
            "compute",
            "calculate",
            "get",
            "corpus",
            "sequence",
            "sentence",
            "model",
            "token",
            "from",
            "loss",
            "logits",
            "np",
            "torch",
            "per",
            "eval",
            "evaluate",
            "of",
            "nll",
            "scratch",
            "probs",
            "product",
            "masked",
            "bits",
        ]
    )


def _is_bits(w: tuple[str, ...]) -> bool:
    s = set(w) - {"compute", "calculate", "get", "to", "from", "nats", "loss", "nll"}
    return s in ({"bits", "per", "byte"}, {"bpb"}, {"bits", "per", "character"}, {"bits", "per", "char"}, {"bpc"})


INTENTS = (Intent("the perplexity", _is_perplexity, _perplexity, plain=True), Intent("bits per byte", _is_bits, _bits_per_byte))
