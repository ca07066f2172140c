"""A quantity as generated source: which form, which arguments, and the text of the function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from ...quantities import Definition
from ...quantities.standard import joint
from ...terms.term import Array, Index, Law, Space, Symbol, Term, unfold
from ..backend import Backend
from ..form import Form, form_of, gradient_of
from .arrays import NotCompilableError
from .emit import Emitter
from .imports import imports
from .scope import Value
from .shape import Thing, independent_parts, known_by_zeros, poles, spaces_of
from .source import function_from

INPUTS = ("probs", "log_probs", "logits")
_LETTERS = {
    "pmf": ("p", "q", "r", "m"),
    "logits": ("logits", "q_logits"),
    "function": ("rewards",),
    "sequence": ("probabilities",),
    "transition": ("transition",),
    "index": ("target", "second_target"),
    "variables": ("p",),
    "tokens": ("chosen", "chosen_reference", "rejected", "rejected_reference"),
    "log_sequence": ("log_probabilities",),
    "log_ratio": ("log_ratio",),
}
_SCALARS = {name: name for name in ("epsilon", "beta", "alpha", "gamma", "order", "t", "p")} | {"r": "ratio", "tau": "temperature"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of a compiled function: its name, its kind ("pmf", "log_pmf", "logits", "index", "scalar" ...), what it stands for."""

    name: str
    kind: str
    thing: Thing

    spaces: tuple[Space, ...] = field(init=False, repr=False, compare=False)
    """The alphabets of its last axes; of the outcome it is, for a label."""
    rank: int = field(init=False, repr=False, compare=False)
    """How many of its last axes are outcomes."""

    weighs: bool = field(init=False, repr=False, compare=False)
    """Whether it holds masses that need not sum to one: a function of the outcomes that is nowhere below 0."""

    poles: tuple[float, ...] = ()
    """Values of a number at which the quantity has none: it is divided by what is 0 there."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "spaces", (self.thing.space,) if isinstance(self.thing, Index) else spaces_of(self.thing))
        object.__setattr__(self, "weighs", _weighs(self.kind, self.thing))
        object.__setattr__(self, "rank", 0 if isinstance(self.thing, Index) else len(self.spaces))


@dataclass(frozen=True, slots=True)
class Program:
    """Generated source with the function it defines, over arrays whose outcomes are the last axes.

    ``short`` is the same for outcomes that are one block: the body of the loop over blocks without the loop; ``few`` over a runtime
    for lists of a few outcomes, where the backend has one for it.
    """

    definition: Definition
    inputs: str
    parameters: tuple[Parameter, ...]
    form: Form | None
    source: str
    function: Callable[..., Any]
    short: Callable[..., Any]
    large: Callable[..., Any] | None = None
    unit: Callable[..., Any] | None = None  # of which a large value has more than LARGE
    outcomes: int = 0  # axes of the result beyond the batch
    few: Callable[..., Any] | None = None
    imports: str = ""  # the lines after which the source runs alone


def program(definition: Definition, backend: Backend, inputs: str | None = None, gradient: bool = False) -> Program:
    """The program of a quantity. ``inputs`` says what the arrays of its pmfs hold; quantities of logits take logits.

    Raises NotCompilableError for quantities of densities and forms without array code, ValueError for unknown inputs.
    """
    if inputs is None:
        inputs = "logits" if "logits" in definition.parameters else "probs"
    if inputs not in INPUTS:
        raise ValueError(f"inputs: expected one of {', '.join(INPUTS)}, got {inputs!r}")
    if inputs == "probs" and "logits" in definition.parameters:
        raise ValueError(f"inputs: {definition.name} takes logits (log_probs are logits too), not probs")
    if inputs != "probs" and "variables" in definition.parameters:
        raise ValueError(f"inputs: {definition.name} takes a joint law by its probs, not {inputs}")
    if inputs != "probs" and not {"pmf", "logits"} & set(definition.parameters):
        form = form_of(definition.name, "logits")
        if form is None:
            raise ValueError(f"inputs: {definition.name} takes numbers ({definition.domain}), not {inputs}")
        if inputs == "logits" and any(isinstance(a, Array) for a in form.arguments):
            raise ValueError(f"inputs: {definition.name} takes the log_probs of tokens, not their logits")
    return _program(definition, backend.name, inputs, gradient, _Holder(backend))


class _Holder:
    """A backend as a part of a cache key: its name stands for it."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Holder)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=512)
def _program(definition: Definition, _name: str, inputs: str, gradient: bool, holder: _Holder) -> Program:
    backend = holder.backend
    form, things, term = _chosen(definition, inputs, gradient, backend)
    kinds = _kinds(definition, inputs, things, form)
    names: dict[Thing, str] = {}
    used: dict[str, int] = {}
    parameters = []
    for thing, kind in zip(things, kinds, strict=True):
        letters = _letters(kind, thing)
        name = letters[used.get(kind, 0) % len(letters)]
        used[kind] = used.get(kind, 0) + 1
        while name in names.values():
            name = {"first": "second", "second": "third", "third": "fourth"}.get(name, "first")
        names[thing] = name
        parameters.append(Parameter(name, kind, thing, poles(term, thing) if isinstance(thing, Symbol) else ()))
    title = f"{definition.name}_gradient" if gradient else definition.name
    converted = [p for p in parameters if isinstance(p.thing, Law) and p.kind != "pmf"]
    source, outcomes = write(title, term, names, backend, form, converted)
    function = short = function_from(source, title, backend.runtime(), backend.names)
    large = unit = few = None
    if backend.blocked:
        one_block, _ = write(title, term, names, replace(backend, blocked=False), form, converted)
        short = function_from(one_block, title, backend.runtime(), backend.names)
        if (of_few := backend.few(one_block)) is not None:
            few = function_from(one_block, title, of_few, backend.names)
    if form is not None and form.large is not None and backend.stable:
        more, _ = write(f"{title}_large", form.large, names, backend, form)
        large = function_from(more, f"{title}_large", backend.runtime(), backend.names)
        source = f"{source}\n\n{more}"
        if form.unit is not None:
            more, _ = write(f"{title}_unit", form.unit, names, backend, form)
            unit = function_from(more, f"{title}_unit", backend.runtime(), backend.names)
            source = f"{source}\n\n{more}"
    needed = imports(source, backend.runtime())
    return Program(definition, inputs, tuple(parameters), form, source, function, short, large, unit, outcomes, few, needed)


def write(
    title: str, term: Term, names: dict[Thing, str], backend: Backend, form: Form | None, converted: Sequence[Parameter] = ()
) -> tuple[str, int]:
    """The source of one function, and how many axes of outcomes its result has."""
    if not (title.isidentifier() and title.isascii()):
        raise ValueError("the name of a compiled quantity is an ASCII identifier")
    output = form.output if form is not None else None
    term = unfold(term)
    emitter = Emitter(backend, names, form.chosen if form is not None else None)
    for p in converted:  # probabilities of what is given as logits or log-probabilities
        if len(p.spaces) != 1:
            raise NotCompilableError("a joint law is given by its probabilities")
        value = emitter.do("softmax" if p.kind == "logits" else "exp", Value(p.name), axes=())
        emitter.names[p.thing] = value.text
        emitter.kept.add(value.text)
    if "exp_sum_but_largest" in backend.operations:
        for place, (how, array) in emitter.chosen.items():
            if how == "argmax" and isinstance(place, Index) and isinstance(array, Array) and known_by_zeros(term, place, array):
                emitter.by_zeros[place] = array
    for place in emitter.chosen:
        emitter(place)
    if output is not None:
        with emitter.opened(output):
            for part in independent_parts(term, output, emitter.chosen):
                emitter(part)
            result = emitter(term)
            lines = emitter.scopes[0]
    else:
        result, lines = emitter(term), emitter.scopes[0]
    emitter.kept.add(result.text)
    code, renamed = lines.lines(emitter.kept)
    arguments = ", ".join(names.values())
    head = [f"def {title}({arguments}):", f'    """{_summary(title, names, output)}"""']
    body = [f"    {line}" for line in (*code, f"return {renamed.get(result.text, result.text)}")]
    return "\n".join([*head, *body]) + "\n", 1 if output is not None else 0


def _summary(title: str, names: dict[Thing, str], output: Index | None) -> str:
    over = f"{title} of {', '.join(names.values())}: outcomes on the last axis, batch axes kept, in nats."
    return over if output is None else over.replace("in nats", "one entry for each outcome")


def _chosen(definition: Definition, inputs: str, gradient: bool, backend: Backend) -> tuple[Form | None, tuple[Thing, ...], Term]:
    """The form that is computed, its arguments and its term: a stable form where there is one, else the definition."""
    if "density" in definition.parameters:
        raise NotCompilableError(f"{definition.name}: a density has no array of masses; arrays stand for finite alphabets")
    if gradient:
        form = gradient_of(definition.name)
        if form is None:
            raise NotCompilableError(f"{definition.name}: no stable gradient; differentiate the torch function instead")
        return form, form.arguments, form.term  # also for the oracle: in balls the form is as exact as the definition
    form = form_of(definition.name, "probs" if inputs == "probs" else "logits")
    if form is not None and not backend.stable:
        return None, form.arguments, form.definition
    if form is not None:
        return form, form.arguments, form.term
    if "variables" in definition.parameters:
        law = joint(len(definition.parameters))
        return None, (law,), definition.of(law, *definition.arguments)
    arguments = definition.arguments
    if inputs == "probs" or "pmf" not in definition.parameters:
        return None, arguments, definition(*arguments)
    form = form_of(definition.name, "probs") if backend.stable else None
    return form, arguments, form.term if form is not None else definition(*arguments)


def _kinds(definition: Definition, inputs: str, things: Sequence[Thing], form: Form | None) -> tuple[str, ...]:
    if "variables" in definition.parameters:
        return ("pmf",)
    if inputs == "probs":
        return definition.parameters
    if len(things) != len(definition.parameters):  # log-probabilities of tokens, which the form sums
        return tuple("scalar" if isinstance(a, Symbol) else "tokens" for a in things)
    renamed = {"pmf": "log_pmf" if inputs == "log_probs" else "logits", "sequence": "log_sequence"}
    if set(definition.parameters) == {"scalar"}:
        renamed["scalar"] = "log_ratio"  # other numbers are what they are
    return tuple(renamed.get(k, k) for k in definition.parameters)


def _weighs(kind: str, thing: Thing) -> bool:
    return kind == "function" and isinstance(thing, Array) and thing.domain.nonnegative


def _letters(kind: str, thing: Thing) -> tuple[str, ...]:
    if _weighs(kind, thing):
        return ("joint",)
    if kind == "log_pmf":
        return ("p_log", "q_log", "r_log", "m_log")
    if kind in _LETTERS:
        return _LETTERS[kind]
    if isinstance(thing, Symbol) and thing.name in _SCALARS:
        return (_SCALARS[thing.name],)
    return ("first",)
