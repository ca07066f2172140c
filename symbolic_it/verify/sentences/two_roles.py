"""Conditions that name two laws and narrow neither: "if $p$ is the data distribution and $q$ the model, ..."."""

from __future__ import annotations

import re

from ...patterns import regex

_M = "\ufffc"
_LAW = regex(r"\s*(?:\\(?:hat|tilde)\s*)?\{?\s*(?:[pqPQ]|\\pi|\\rho)\s*\}?(?:_\{?\\?\w+\}?)?\s*")
_IS = r"\s*(?:is|be|denotes?|stands for|are)?\s+"
_ROLE = rf"[^{_M},;]+?"
_FORMS = (
    regex(rf"{_M}{_IS}(?P<one>{_ROLE})\s*,?\s+and\s+{_M}{_IS}(?P<other>{_ROLE})", re.I),
    regex(rf"(?P<one>{_ROLE})\s+(?:is|are|be|follows?)\s+{_M}\s*,?\s+and\s+(?P<other>{_ROLE})\s+(?:is|are|be|follows?\s+)?\s*{_M}", re.I),
    regex(rf"we\s+(?:write|call|denote by)\s+{_M}\s+(?:for\s+)?(?P<one>{_ROLE})\s+and\s+{_M}\s+(?:for\s+)?(?P<other>{_ROLE})", re.I),
)
_TRUTH = frozenset(
    [
        "data",
        "dataset",
        "true",
        "truth",
        "real",
        "actual",
        "underlying",
        "empirical",
        "target",
        "teacher",
        "source",
        "world",
        "population",
        "reference",
    ]
)
_MODEL = frozenset(
    [
        "model",
        "models",
        "predicted",
        "prediction",
        "predictions",
        "learned",
        "learnt",
        "trained",
        "estimated",
        "estimate",
        "approximate",
        "approximation",
        "approximating",
        "candidate",
        "student",
        "network",
        "classifier",
        "policy",
    ]
)
_NEUTRAL = frozenset(
    [
        "a",
        "an",
        "the",
        "our",
        "some",
        "its",
        "their",
        "is",
        "that",
        "of",
        "for",
        "by",
        "in",
        "distribution",
        "distributions",
        "law",
        "laws",
        "probability",
        "probabilities",
        "pmf",
        "density",
        "mass",
        "function",
        "language",
        "ground",
        "generating",
        "process",
        "unknown",
        "next",
        "token",
        "tokens",
        "words",
        "text",
        "class",
        "classes",
        "label",
        "labels",
        "outcomes",
        "given",
        "by",
        "assigned",
    ]
)


def names_two_roles(text: str, maths: tuple[str, ...]) -> bool:
    """Whether a clause calls one law the truth and another one a model of it, and says no more."""
    if len(maths) != 2 or maths[0].strip() == maths[1].strip() or not all(_LAW.fullmatch(x) for x in maths):
        return False
    for form in _FORMS:
        m = form.fullmatch(text.strip())
        if m is not None and {_kind(m["one"]), _kind(m["other"])} == {"truth", "model"}:
            return True
    return False


def _kind(role: str) -> str | None:
    """Whether words are of the truth, or of a model; None where they are of both, of neither, or say more."""
    words = set(re.findall(r"[A-Za-z]+", role.lower()))
    truth, model = words & _TRUTH, words & _MODEL
    if words - _TRUTH - _MODEL - _NEUTRAL or bool(truth) == bool(model):
        return None
    return "truth" if truth else "model"
