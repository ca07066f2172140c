r"""Which density a formula differentiates, and by which parameter: p and \theta of \nabla \log p_\theta(x).

Every density of the formula has to be the same one, whatever of its point and its parameter is written; a second one, the law of the
data or a joint law with the parameter, is outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from ...notation.context import Context, Declared, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import Add, Binder, Call, Derivative, Indexed, Log, Mul, Name, Node, Number, Seq, Transpose
from ...notation.syntax.walk import walk

FUNCTION = "function by name "  # with a letter: the fact of what a text defines it to be, whatever its arguments are
EVERY = "every"  # the label of a gradient: a general direction
STEP = "step"
_LAWS = frozenset(["p", "f", "q", "P", "L", "rho"])
_PARAMETERS = frozenset(["theta", "vartheta", "phi", "varphi", "psi", "eta", "mu", "lambda", "xi", "omega", "alpha", "beta", "w", "sigma"])
_POINTS = frozenset(["x", "y", "z"])
_STEPS = frozenset(["d", "Delta"])
_INFORMATION = frozenset(["I", "F", "J", "G"])
_ESTIMATES = frozenset(["hat", "tilde", "bar", "widehat", "widetilde", "overline"])


class Outside(Exception):
    """Something that is no formula of one density and its derivatives."""


@dataclass(frozen=True, slots=True)
class _Written:
    """One density as written: its letter, and its point and parameter where they stand there."""

    letter: tuple[str, tuple[str, ...]]
    point: Node | None
    parameter: Node | None
    called: bool
    below: bool  # whether its parameter stands below its letter: p beside p_theta is the law of the data


@dataclass(frozen=True, slots=True)
class Density:
    """The one density of a formula. ``labels``: what it is differentiated by there; ``step``: what is added to its parameter."""

    letter: tuple[str, tuple[str, ...]]
    point: Name | None
    parameter: Name | None
    step: Node | None
    labels: frozenset[str]

    @classmethod
    def of(cls, context: Context, *sides: Node) -> Density:
        """Raises Outside where there is none, or more than one."""
        parts = [x for side in sides for x in unfolded(context, side)]
        found = [w for x in parts if (w := _written(x)) is not None]
        slopes = [x for x in parts if isinstance(x, Derivative)]
        whole = [w.parameter for w in found if w.parameter is not None]
        steps = {_plain(x.right) for x in (*whole, *parts) if isinstance(x, Add) and _may_be_one(x)}
        steps |= {_plain(x.body) for x in parts if isinstance(x, Transpose) and _is_difference(x.body)}
        letter = _only({w.letter for w in found})
        point = _only({_small(w.point) for w in found if w.point is not None})
        parameter = _only({_plain(x.left if isinstance(x, Add) else x) for x in whole})
        shortened = [w for w in found if w.parameter is None and parameter is not None]
        if (
            letter is None
            or not (isinstance(point, Name | None) and isinstance(parameter, Name | None))
            or any(w.called for w in shortened)
            or (shortened and any(w.below for w in found))
        ):
            raise Outside
        labels = frozenset(x for s in slopes for x in ([EVERY] if s.kind == "gradient" else map(label_of, s.variables)))
        return cls(letter, point, parameter, _only(steps), labels)

    def place(self, node: Node) -> str | None:
        """Whether a node is the density "here" or at the parameter that the step has "moved"; None for anything else."""
        found = _written(node)
        if found is None or found.letter != self.letter:
            return None
        return "moved" if isinstance(found.parameter, Add) else "here"

    def is_parameter(self, variable: Node) -> bool:
        if not isinstance(variable, Name) or variable.sup is not None:
            return False
        return variable.base == self.parameter.base if self.parameter is not None else variable.base in _PARAMETERS

    def is_moved(self, node: Node) -> bool:
        return isinstance(node, Add) and self.step is not None and _plain(node.right) == self.step

    def is_step(self, node: Node) -> bool:
        return self.step is not None and _plain(node.body if isinstance(node, Transpose) else node) == self.step

    def is_over(self, binder: Binder) -> bool:
        """Whether an integral runs over all points of the density."""
        if len(binder.names) != 1 or any(x is not None for x in (binder.lower, binder.upper, binder.distribution)) or binder.conditions:
            return False
        return self._is_point(binder.names[0])

    def _is_point(self, node: Node) -> bool:
        one = _small(node)
        return isinstance(one, Name) and (one == self.point if self.point is not None else one.base in _POINTS)

    def check_law_of(self, binder: Binder, context: Context) -> None:
        """Raises Outside for a mean under another law."""
        below = binder.distribution or (binder.names[0] if len(binder.names) == 1 else None)
        if below is None:
            if binder.names or binder.conditions or self._is_told_otherwise(context):
                raise Outside
            return
        if self.place(below) == "here":
            return
        by_point = self._is_point(below) and not self._is_told_otherwise(context)
        at = self.is_parameter(below) and self.parameter in (None, _plain(below))
        if binder.distribution is not None or not (by_point or at):
            raise Outside

    def _is_told_otherwise(self, context: Context) -> bool:
        """Whether the text draws the point from a law of another letter."""
        letters = [self.point.base] if self.point is not None else sorted(_POINTS)
        told = [f.value.word for x in letters for f in [context.about(f"drawn {x}", Declared)] if f is not None]
        return any(word != self.letter[0] for word in told)

    def is_information(self, node: Node, spoken: bool) -> bool:
        """I(theta); other letters, and letters alone, where Fisher is spoken of."""
        inner = node.body if isinstance(node, Indexed) else node
        head = inner.head if isinstance(inner, Call) else inner
        if not isinstance(head, Name) or head.base not in _INFORMATION or head.sup is not None:
            return False
        of_a_variable = isinstance(head.sub, Name) and head.sub.base.isupper() and head.sub.base != "N"
        if head.sub is not None and not indices_of(inner) and not of_a_variable:
            return False  # I_n is that of n of them
        at = inner.args if isinstance(inner, Call) else ()
        if at and not (len(at) == 1 and _is_place(at[0]) and self.is_parameter(at[0]) and self.parameter in (None, _plain(at[0]))):
            return False
        return spoken or (head.base == "I" and bool(at))


def indices_of(node: Node) -> tuple[str, ...]:
    """The i and j of I_{ij}, I_{i,j}(theta), I(theta)_{ij}."""
    if isinstance(node, Indexed):
        below: Node | None = node.index
    else:
        head = node.head if isinstance(node, Call) else node
        below = head.sub if isinstance(head, Name) else None
    items = below.items if isinstance(below, Seq) else (below.left, below.right) if isinstance(below, Mul) else ()
    return tuple(x.base for x in items if isinstance(x, Name))


_T = TypeVar("_T")


def _only(found: set[_T]) -> _T | None:
    """The one of a set, None of an empty one. Raises Outside for more."""
    if len(found) > 1:
        raise Outside
    return next(iter(found), None)


def label_of(variable: Node) -> str:
    if not isinstance(variable, Name):
        raise Outside
    below = variable.sub
    if below is None:
        return variable.base
    return below.base if isinstance(below, Name) else below.text if isinstance(below, Number) else repr(below)


def unfolded(context: Context, side: Node) -> Iterator[Node]:
    """The parts of a side, and those of what the text says that its names stand for."""
    heads = {id(x.head) for x in walk(side) if isinstance(x, Call)}
    for node in walk(side):
        if id(node) in heads:
            continue
        yield node
        if isinstance(node, (Name, Call)) and (meant := meaning(context, node)) is not None:
            inner = {id(x.head) for x in walk(meant) if isinstance(x, Call)}
            yield from (x for x in walk(meant) if id(x) not in inner)


def meaning(context: Context, node: Name | Call) -> Node | None:
    """The log density or the derivative of one that a name stands for, at the parameter that it is called with."""
    head = node.head if isinstance(node, Call) else node
    if not isinstance(head, Name) or head.base in _LAWS | _INFORMATION or not has_key(head):
        return None
    names = (key(head), FUNCTION + key(head))
    fact = next((f for f in reversed(context.facts) if f.symbol in names and isinstance(f.value, Meaning)), None)
    body = None if fact is None else fact.value.body
    if not isinstance(body, (Log, Derivative)):
        return None
    return _at(body, node.args if isinstance(node, Call) else ())


def _at(body: Node, args: tuple[Node, ...]) -> Node:
    r"""A function of \theta at \theta_0; a derivative by \theta is taken before."""
    places = {a.base: a for a in args if isinstance(a, Name) and a.base in _PARAMETERS}
    if not all(map(_is_place, places.values())):
        raise Outside

    def change(node: Node) -> Node | None:
        if isinstance(node, Derivative):
            return replace(node, body=rebuilt(node.body, change))
        return places.get(node.base) if isinstance(node, Name) and node.sub is None and node.sup is None else None

    return rebuilt(body, change)


def _written(node: Node) -> _Written | None:
    """A density as written; Outside for a law of something else, or of several variables."""
    head = node.head if isinstance(node, Call) else node
    if not isinstance(head, Name) or head.base not in _LAWS or (head.base == "L" and not (isinstance(node, Call) and len(node.args) > 1)):
        return None
    letter = (head.base, tuple(a for a in head.accents if a != "bold"))
    if head.sup is not None or "hat" in head.accents or "tilde" in head.accents:
        raise Outside
    args = node.args if isinstance(node, Call) else ()
    given = args[1] if len(args) == 2 and isinstance(node, Call) and (node.separators[0] in ("|", ";") or head.base == "f") else None
    if args and isinstance(args[0], Name) and args[0].base in _PARAMETERS:
        raise Outside  # a prior, or another function of the parameter
    if len(args) > 2 or (len(args) == 2 and given is None) or (given is not None and head.sub is not None):
        raise Outside
    parameter = head.sub if given is None else given
    if parameter is not None and not _may_be_one(parameter):
        raise Outside
    return _Written(letter, args[0] if args else None, parameter, bool(args), head.sub is not None)


def _may_be_one(node: Node) -> bool:
    one = node.left if isinstance(node, Add) and isinstance(node.right, Name) else node
    return isinstance(one, Name) and one.base in _PARAMETERS and _is_place(one)


def _is_place(node: Node) -> bool:
    r"""\theta, \theta_0: no estimate, and no entry."""
    return isinstance(node, Name) and isinstance(node.sub, Number | None) and node.sup is None and not _ESTIMATES & set(node.accents)


def _is_difference(node: Node) -> bool:
    return isinstance(node, Name) and bool(_STEPS & set(node.accents))


def _plain(node: Node) -> Node:
    return Name(node.base, tuple(a for a in node.accents if a in _STEPS), node.sub) if isinstance(node, Name) else node


def _small(node: Node) -> Node:
    plain = _plain(node)
    return Name(plain.base.lower(), (), plain.sub) if isinstance(plain, Name) and len(plain.base) == 1 else plain
