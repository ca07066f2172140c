"""What the names of a callable's parameters declare: which argument is which, what is taken, and its conventions.

Names are believed where they are clear and only order the probes; an accusation always rests on values.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")
_DIVERGENCE = re.compile(r"(?:KL|kl|D)[_A-Za-z]{0,4}\s*[(\[]\s*(\w+)\s*(?:\|\||‖|\\\|)\s*(\w+)\s*[)\]]")

LENGTHS = frozenset({"length", "lengths", "lens", "len"})
#: Role -> the words of a name that give it; the first that matches decides. Data comes after conventions.
ROLES: tuple[tuple[str, frozenset[str]], ...] = (
    ("estimator", frozenset({"estimator", "penalty"})),
    ("ignore index", frozenset({"ignore", "ignored"})),
    ("pad index", frozenset({"padding idx", "pad id", "pad idx", "pad token", "pad index"})),
    ("temperature", frozenset({"temperature", "temp", "tau", "t"})),
    ("clip", frozenset({"clip", "cliprange"})),
    ("epsilon", frozenset({"smoothing", "epsilon", "eps", "ls", "smooth"})),
    ("gamma", frozenset({"gamma"})),
    ("beta", frozenset({"beta"})),
    ("order", frozenset({"alpha", "order"})),
    ("reduction", frozenset({"reduction", "reduce", "agg"})),
    ("axis", frozenset({"axis", "dim", "axes"})),
    ("base", frozenset({"base"})),
    ("lengths", frozenset({"valid len", "valid lens", "valid length", "valid lengths"})),
    ("mask", frozenset({"mask", "masks", "valid", "nonpad", "keep"})),
    ("size", frozenset({"classes", "vocab", "v", "k", "c", "nclasses"})),
    ("count", LENGTHS | {"bytes", "words", "chars", "characters", "count", "counts", "ntokens", "nbytes", "nwords", "nchars", "n", "num"}),
    ("weights", frozenset({"weights", "weight"})),
)  # fmt: skip
LABELS = frozenset({"label", "labels", "target", "targets", "y", "gold", "tgt", "ids", "tokens", "truth", "true", "classes", "cls", "idx"})
LOGITS = frozenset({"logit", "logits", "unnormalized", "unnormalised", "lm_logits"})
LOG_PROBABILITIES = frozenset({"logp", "logps", "lp", "logprob", "logprobs", "logprobabilities", "loglikelihood", "loglikelihoods", "logq",
                               "lprobs", "logpi", "logpdf"})  # fmt: skip
PROBABILITIES = frozenset({"prob", "probs", "probability", "probabilities", "pmf", "proba", "probas", "distribution", "softmax"})
LOSSES = frozenset({"loss", "losses", "nll", "nlls", "ce", "xent", "entropy", "bits", "nats"})

#: Names of the argument that a divergence is measured from (p: the data, the teacher, the policy) and of the other (q).
FROM = frozenset({"target", "targets", "label", "labels", "teacher", "tea", "tch", "true", "truth", "gold", "policy", "pi", "actor",
                  "posterior"})  # fmt: skip
TO = frozenset({"input", "inputs", "pred", "preds", "prediction", "predictions", "predicted", "student", "stu", "model", "output",
                "outputs", "approx", "ref", "reference", "prior", "base", "sft"})  # fmt: skip
#: The distribution that samples are drawn from, for an estimator.
SAMPLED = frozenset({"old", "behavior", "behaviour", "sampled", "rollout"})
POLICIES = frozenset({"policy", "pi", "actor", "ref", "reference"})
PADDING = frozenset({"pad", "padding", "padded", "ignore", "ignored", "prompt", "context", "instruction", "user", "query", "question",
                     "exclude", "excluded", "drop", "dropped", "invalid", "special"})  # fmt: skip
#: Of these the length is not that of what is scored.
UNSCORED = frozenset({"prompt", "context", "instruction", "user", "query", "question", "source", "src", "prefix"})
#: Weights of these are no weights of rows.
OF_CLASSES = frozenset({"class", "classes", "pos", "positive", "label", "labels", "vocab"})
REVERSE = frozenset({"reverse", "reversed", "rkl", "rev", "backward", "backwards", "exclusive", "seeking"})
#: The words of a function's own name that probes depend on.
ASKED = REVERSE | {"dr", "undesirable"}
CHOSEN = frozenset(
    {"chosen", "w", "win", "winner", "winning", "preferred", "pos", "positive", "yw", "accepted", "accept", "good", "better"}
)
REJECTED = frozenset(
    {"rejected", "l", "lose", "loser", "losing", "dispreferred", "neg", "negative", "yl", "reject", "bad", "worse", "unpreferred"}
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its name, the words in it, whether it must be given, and what it is by default."""

    name: str
    words: tuple[str, ...]
    required: bool
    keyword: bool
    default: Any

    @property
    def role(self) -> str | None:
        """The convention or kind of data that the name stands for; None for the main arrays."""
        return _role(self.words)

    def among(self, names: frozenset[str]) -> bool:
        """Whether a word of the name is one of these."""
        return any(w in names for w in self.words) or "".join(self.words) in names

    @property
    def plain(self) -> Parameter:
        """With a default that is a number, a word or nothing; any other is the same as another."""
        known = self.default is None or isinstance(self.default, int | float | str)
        return self if known else replace(self, default=...)

    @property
    def lengths(self) -> bool:
        """Whether it holds the length of each sequence."""
        return self.role == "lengths" or (self.role == "count" and self.among(LENGTHS) and not self.among(UNSCORED))

    @property
    def prompts(self) -> bool:
        """Whether it holds how many positions of each sequence do not count, from the first."""
        return self.role == "count" and self.among(LENGTHS) and self.among(UNSCORED)


@lru_cache(maxsize=4096)
def _role(words: tuple[str, ...]) -> str | None:
    joined = " ".join(words)
    for role, given in ROLES:
        if joined in given or any(" " in g and g in joined for g in given):
            return role
        if role != "base" and any(w in given and (len(w) > 1 or w == "n") for w in words):
            return role
    return None


@dataclass(frozen=True, slots=True)
class Declared:
    """What a callable's signature, name and first line of documentation declare."""

    parameters: tuple[Parameter, ...] | None
    words: frozenset[str]
    open: bool = False  # takes any number of arguments
    attributes: tuple[Parameter, ...] = ()  # of the object that it is, or that it is a method of
    ignores: bool = False  # its code speaks of a mask or of ignored labels
    divergence: tuple[str, str] | None = None  # KL(a||b) in its documentation
    keys: tuple[Parameter, ...] = ()  # strings and attributes in its code, under which it may look for its data

    @property
    def required(self) -> tuple[Parameter, ...]:
        return tuple(p for p in self.parameters or () if p.required)

    @property
    def main(self) -> tuple[Parameter, ...]:
        """The required parameters that are no known convention: the data."""
        return tuple(p for p in self.required if p.role is None)

    def default(self, role: str) -> Any:
        """What a convention is set to where it is not given: by the signature, or by an attribute of the object."""
        held = (*(self.parameters or ()), *self.attributes)
        return next((p.default for p in held if p.role == role and not p.required and p.default is not None), None)

    @property
    def pads(self) -> bool:
        """Whether its mask is named for the padding: then it may be 1 there, or where there is none."""
        return any(p.role == "mask" and p.among(PADDING) for p in self.parameters or ())

    @property
    def weighs(self) -> bool:
        """Whether it takes weights, and no mask beside them."""
        return self.has("weights") and not self.has("mask")

    def has(self, role: str) -> bool:
        return any(p.role == role for p in self.parameters or ())

    @property
    def probed(self) -> Declared:
        """As much of it as probes depend on: two functions that are declared alike have the same, whatever they are called."""
        parameters = None if self.parameters is None else tuple(p.plain for p in self.parameters)
        attributes, keys = tuple(p.plain for p in self.attributes), tuple(p for p in self.keys if p.among(CHOSEN | REJECTED))
        return Declared(parameters, self.words & ASKED, False, attributes, False, self.divergence, keys)


def words(name: str) -> tuple[str, ...]:
    """policyLogProbs -> policy, logprobs: 'log' is joined with what follows it."""
    found = [w.lower() for w in _WORDS.findall(name)]
    out: list[str] = []
    for w in found:
        if out and out[-1] == "log":
            out[-1] = f"log{w}"
        else:
            out.append(w)
    return tuple(out)


def declared(function: Callable[..., Any]) -> Declared:
    """The declaration of a callable; without parameters where Python does not know them."""
    inner = inspect.unwrap(getattr(function, "func", function)) if callable(function) else function
    name = getattr(inner, "__name__", type(inner).__name__)
    text = f"{name} {(inspect.getdoc(inner) or '').partition(chr(10))[0]}" if isinstance(name, str) else ""
    told = frozenset(words(text))
    said = {(a, b) for a, b in _DIVERGENCE.findall(inspect.getdoc(inner) or "")}
    divergence = said.pop() if len(said) == 1 else None
    owner = getattr(inner, "__self__", None if inspect.isfunction(inner) else inner)
    held = {n: v for n, v in getattr(owner, "__dict__", {}).items() if not n.startswith("_") and isinstance(v, int | float | str)}
    attributes = tuple(Parameter(n, words(n), False, True, v) for n, v in held.items())
    ignores = (
        _ignores(getattr(type(inner), "forward", type(inner).__call__) if not inspect.isroutine(inner) else inner) or "ignore_index" in held
    )
    keys = _keys(getattr(type(inner), "forward", type(inner).__call__) if not inspect.isroutine(inner) else inner)
    try:
        signature = inspect.signature(getattr(function, "forward", function))  # a module's own call takes anything
    except (TypeError, ValueError):
        return Declared(None, told, True, attributes, ignores, divergence)
    kinds = inspect.Parameter
    parameters = tuple(
        Parameter(p.name, words(p.name), p.default is p.empty, p.kind is kinds.KEYWORD_ONLY, None if p.default is p.empty else p.default)
        for p in signature.parameters.values()
        if p.kind not in (kinds.VAR_POSITIONAL, kinds.VAR_KEYWORD)
    )
    takes_any = any(p.kind is kinds.VAR_POSITIONAL for p in signature.parameters.values())
    ignores |= any(p.role == "ignore index" for p in parameters)
    return Declared(parameters, told, takes_any, attributes, ignores, divergence, keys)


def _keys(function: Any) -> tuple[Parameter, ...]:
    """The strings without a space in the code of a function, and the names of attributes."""
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    if code is None:
        return ()
    found = (*(c for c in code.co_consts if isinstance(c, str) and c.isidentifier()), *code.co_names)
    return tuple(Parameter(n, words(n), True, False, None) for n in dict.fromkeys(found))


def _ignores(function: Any, depth: int = 0) -> bool:
    """Whether the code of a function (or one that it calls by name) mentions -100 or a mask."""
    code = getattr(function, "__code__", None)
    if code is None or depth > 2:
        return False
    codes = [code, *(c for c in code.co_consts if hasattr(c, "co_names"))]
    names = {n for c in codes for n in (*c.co_names, *c.co_varnames, *c.co_freevars)}
    consts = {k for c in codes for k in c.co_consts if isinstance(k, int)}
    told = any("ignore" in n or "mask" in n or "pad" in n for n in names)
    inner = (getattr(function, "__globals__", {}).get(n) for n in names)
    return told or -100 in consts or any(inspect.isfunction(f) and f is not function and _ignores(f, depth + 1) for f in inner)


def presentations_of(parameter: Parameter) -> frozenset[str]:
    """What a name says that it holds: logits, log-probabilities, probabilities, losses; empty where it does not say."""
    if parameter.among(LOGITS):
        return frozenset({"logits"})
    if parameter.among(LOG_PROBABILITIES) or any(w.startswith("log") and w not in ("log", "logits", "logit") for w in parameter.words):
        return frozenset({"log-probabilities"})
    if parameter.among(PROBABILITIES):
        return frozenset({"probabilities"})
    if parameter.among(LOSSES):
        return frozenset({"losses"})
    return frozenset()


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
    sides = told.divergence and tuple((first.among(s), second.among(s)) for s in map(frozenset, map(words, told.divergence)))
    if sides == ((True, False), (False, True)):
        return True, False
    ahead, back = _named(told, first, second)
    return ahead, back or sides == ((False, True), (True, False))


def _named(told: Declared, first: Parameter, second: Parameter) -> tuple[bool, bool]:
    if told.words & REVERSE and not uniform(told):
        return True, True
    if first.among(SAMPLED) or second.among(SAMPLED):
        return True, True
    if first.among(TO):
        return (False, True) if second.among(FROM) or not _plain(second, "p") else (True, True)
    if second.among(FROM) and not first.among(FROM):
        return (True, True) if _plain(first, "p") else (False, True)
    if _plain(first, "q") and _plain(second, "p"):
        return True, True
    return True, False


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
