"""Which of two arguments a divergence is measured from, as their names and the documentation say."""

from __future__ import annotations

from dataclasses import replace

from .names import Declared, Parameter, presentations_of
from .vocabulary import FROM, LABELS, LOG_PROBABILITIES, LOGITS, PROBABILITIES, REVERSE, SAMPLED, TO, words

#: What a distribution is compared with, without it being an approximation.
BASELINES = frozenset({"ref", "reference", "base", "baseline"})
PRESENTED = LOGITS | LOG_PROBABILITIES | PROBABILITIES | {"logs"}


def two_of(told: Declared) -> tuple[Parameter, ...]:
    """The parameters of the two distributions: of three, those that are not the labels."""
    main = told.main or (told.parameters or ())
    if len(main) > 2:
        main = tuple(p for p in main if presentations_of(p) or not p.among(LABELS)) if any(presentations_of(p) for p in main) else main
    return main[:2]


def directions(told: Declared) -> tuple[bool, bool]:
    """Whether D(first||second), and whether D(second||first), is what the names and the documentation promise."""
    main = two_of(told)
    if len(main) < 2:
        return True, False
    first, second = (_bare(p) for p in main)
    if {"s", "t"} <= {w for p in (first, second) for w in p.words if len(w) == 1}:
        first, second = (replace(p, words=tuple({"s": "student", "t": "teacher"}.get(w, w) for w in p.words)) for p in (first, second))
    sides = told.said.divergence and tuple((first.among(s), second.among(s)) for s in map(frozenset, map(words, told.said.divergence)))
    if sides == ((True, False), (False, True)):
        return True, False
    ahead, back = _named(told, first, second)
    if sides == ((False, True), (True, False)):  # what it writes out is more than what its name calls reverse
        return ahead and not told.words & REVERSE, True
    return ahead, back


def _named(told: Declared, first: Parameter, second: Parameter) -> tuple[bool, bool]:
    if told.words & REVERSE and not uniform(told):
        return True, True
    if first.among(SAMPLED) or second.among(SAMPLED):
        return True, True
    if first.among(TO):
        if first.among(BASELINES) and second.words and not _policy(second):  # a sample of before and one of now, in either direction
            return True, True
        return (False, True) if second.among(FROM) or not _plain(second, "p") else (True, True)
    if second.among(FROM) and not first.among(FROM):
        return (True, True) if _plain(first, "p") else (False, True)
    if _plain(first, "q") and _plain(second, "p"):
        return True, True
    return True, False


def _policy(p: Parameter) -> bool:
    """Whether it is the policy, or the data, or nothing is said but how it is given."""
    return p.among(FROM | TO | PRESENTED) or all(len(w) <= 2 for w in p.words)


def _bare(p: Parameter) -> Parameter:
    """log_targets -> targets: of which distribution it is, whatever is given of it."""
    return replace(p, words=tuple(w[3:] if len(w) > 4 and w.startswith("log") and w not in LOGITS else w for w in p.words))


def uniform(told: Declared) -> bool:
    """Whether the two arguments are named p and q: two distributions given in one form."""
    main = told.main[:2]
    return len(main) == 2 and {"".join(p.words) for p in main} == {"p", "q"}


def _plain(parameter: Parameter, letter: str) -> bool:
    return any(w in (letter, f"log{letter}") for w in parameter.words)


def called(parameter: Parameter) -> str:
    """A short name for a distribution: log_p -> p, student_logits -> student."""
    kept = [
        w for w in parameter.words if not any(w in s for s in (LOGITS, LOG_PROBABILITIES, PROBABILITIES)) and w not in ("log", "logits")
    ]
    return " ".join(kept).removeprefix("log") or parameter.name
