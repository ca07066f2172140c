"""Which intents a function has: by the words of its name, and the parameters that it takes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

from ..running.follow import Follower
from ..running.real import Unclear
from ..running.values import Class, Closure, Instance
from . import (
    answers,
    autoencoders,
    binary,
    contrastive,
    criteria,
    distillation,
    divergences,
    further_laws,
    maps,
    masked,
    next_tokens,
    normals,
    perplexities,
    pointwise,
    preferences,
    reweighted,
    smoothing,
    tables,
)
from .intent import Intent, Named

_MODULES = (
    divergences,
    maps,
    binary,
    criteria,
    perplexities,
    tables,
    smoothing,
    distillation,
    preferences,
    answers,
    reweighted,
    normals,
    further_laws,
    pointwise,
    next_tokens,
    masked,
    autoencoders,
    contrastive,
)
_ALL: tuple[Intent, ...] = tuple(i for m in _MODULES for i in m.INTENTS)
_METHODS = ("forward", "__call__", "call")


def intents(name: Named) -> Iterator[Intent]:
    """Those whose words are the name's."""
    for i in _ALL:
        if i.matches(name.words):
            yield i


def of_function(follower: Follower, f: Closure, name: str, document: str) -> Named:
    """A function as its name and parameters tell it."""
    return _named(follower, f.arguments, f.scope, name, document, skip=0)


def of_class(follower: Follower, c: Class, document: str) -> tuple[Named, Instance] | None:
    """A loss as a class: an object made with its defaults, and the parameters of its forward."""
    method = next((c.methods[m] for m in _METHODS if m in c.methods), None)
    if method is None:
        return None
    try:
        made = follower.make(c, [], {})
    except Exception:  # it is not made without arguments
        return None
    found = _named(follower, method.args, c.scope, c.name, document, skip=1)
    start = c.methods.get("__init__")
    own = _named(follower, start.args, c.scope, c.name, "", skip=1) if start is not None else None
    if own is None:
        return found, made

    def default(n: str) -> Any:
        return found.default(n) if n in found.optional else own.default(n)

    return Named(c.name, found.required, (*found.optional, *own.optional), document, default), made


def _named(follower: Follower, arguments: ast.arguments, scope: dict[str, Any], name: str, document: str, *, skip: int) -> Named:
    names = [a.arg for a in (*arguments.posonlyargs, *arguments.args)][skip:]
    k = len(names) - len(arguments.defaults)
    keyword = {a.arg: d for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)}
    required = (*names[:k], *(a for a, d in keyword.items() if d is None))
    given = {**dict(zip(names[k:], arguments.defaults, strict=True)), **{a: d for a, d in keyword.items() if d is not None}}

    def default(n: str) -> Any:
        try:
            return follower.value(given[n], scope)
        except (Unclear, KeyError):
            return None

    return Named(re.sub(r"Loss$", "_loss", name), required, tuple(given), document, default)
