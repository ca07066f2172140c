"""What the names of a callable's parameters declare: which argument is which, what is taken, and its conventions.

Names are believed where they are clear and only order the probes; an accusation always rests on values.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from . import documentation
from .documentation import SILENT, Said
from .vocabulary import (
    ASKED,
    CHOSEN,
    LENGTHS,
    LOG_PROBABILITIES,
    LOGITS,
    LOSSES,
    PADDING,
    PROBABILITIES,
    REJECTED,
    ROLES,
    TURNED,
    UNSCORED,
    words,
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
    said: Said = SILENT  # by its documentation
    bounds: tuple[float, ...] = ()  # numbers in code that clamps
    keys: tuple[Parameter, ...] = ()  # strings and attributes in its code, under which it may look for its data
    small: tuple[float, ...] = ()  # numbers in its code that may keep a logarithm finite

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
    def masks(self) -> bool:
        """Whether it is told what counts, by a mask or by lengths."""
        return any(p.role == "mask" or p.lengths or p.prompts for p in self.parameters or ())

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
        said = replace(self.said, cube=False, ignoring=False)
        return Declared(parameters, self.words & ASKED, False, attributes, False, said, self.bounds, keys, self.small)


def declared(function: Callable[..., Any]) -> Declared:
    """The declaration of a callable; without parameters where Python does not know them."""
    inner = inspect.unwrap(getattr(function, "func", function)) if callable(function) else function
    name = getattr(inner, "__name__", type(inner).__name__)
    text = f"{name} {(inspect.getdoc(inner) or '').partition(chr(10))[0]}" if isinstance(name, str) else ""
    told = frozenset(words(text))
    said = documentation.read(inspect.getdoc(inner) or "", name if isinstance(name, str) else "")
    owner = getattr(inner, "__self__", None if inspect.isfunction(inner) else inner)
    held = {n: v for n, v in getattr(owner, "__dict__", {}).items() if not n.startswith("_") and isinstance(v, int | float | str)}
    attributes = tuple(Parameter(n, words(n), False, True, v) for n, v in held.items())
    code = inner if inspect.isroutine(inner) else getattr(type(inner), "forward", type(inner).__call__)
    ignores = _ignores(code) or "ignore_index" in held or said.ignoring
    keys = _keys(code)
    try:
        signature = inspect.signature(getattr(function, "forward", function))  # a module's own call takes anything
    except (TypeError, ValueError):
        return Declared(None, told, True, attributes, ignores, said)
    kinds = inspect.Parameter
    parameters = tuple(
        Parameter(p.name, words(p.name), p.default is p.empty, p.kind is kinds.KEYWORD_ONLY, None if p.default is p.empty else p.default)
        for p in signature.parameters.values()
        if p.kind not in (kinds.VAR_POSITIONAL, kinds.VAR_KEYWORD)
    )
    takes_any = any(p.kind is kinds.VAR_POSITIONAL for p in signature.parameters.values())
    ignores |= any(p.role == "ignore index" for p in parameters)
    return Declared(parameters, told, takes_any, attributes, ignores, said, _bounds(code), keys, _small(code))


def _keys(function: Any) -> tuple[Parameter, ...]:
    """The strings without a space in the code of a function, and the names of attributes."""
    code = _code(function)
    if code is None:
        return ()
    codes = [code, *(c for c in code.co_consts if hasattr(c, "co_names"))]  # and what it loops over in one expression
    found = [n for c in codes for n in (*(k for k in c.co_consts if isinstance(k, str) and k.isidentifier()), *c.co_names)]
    return tuple(Parameter(n, words(n), True, False, None) for n in dict.fromkeys(found))


def _code(function: Any) -> Any:
    return getattr(getattr(function, "__func__", function), "__code__", None)


def _bounds(function: Any) -> tuple[float, ...]:
    """The numbers in the code of a function that clamps something."""
    code = _code(function)
    if code is None or not any("clamp" in n or "clip" in n or n in ("minimum", "maximum") for n in code.co_names):
        return ()
    return tuple(dict.fromkeys(abs(float(c)) for c in code.co_consts if isinstance(c, int | float) and 0 < abs(c) < 100))


def _small(function: Any) -> tuple[float, ...]:
    """The numbers in the code of a function that are less than a half, but large enough to show."""
    consts = getattr(_code(function), "co_consts", ())
    return tuple(dict.fromkeys(c for c in consts if isinstance(c, float) and 1e-6 <= c < 0.5))


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
        turned = parameter.among(TURNED)  # neg_logps may be those of the answer that is rejected
        of_likelihoods = any("likelihood" in w for w in parameter.words)
        return frozenset({"losses"} if turned and of_likelihoods else {"log-probabilities", "losses"} if turned else {"log-probabilities"})
    if parameter.among(PROBABILITIES):
        return frozenset({"probabilities"})
    if parameter.among(LOSSES):
        return frozenset({"losses"})
    return frozenset()
