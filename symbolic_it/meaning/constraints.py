"""Constraints: what is known of the names of a formula, and the solution of what was put off until all of it was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from ..notation.syntax import nodes as s
from ..notation.syntax.nodes import Node
from ..notation.syntax.walk import walk
from .environment import Environment
from .errors import NotUnderstood
from .forms import axis_of, head_name, law_letter, one_small_letter, stem, surely_variables
from .kinds import Array, Kind, Law, Number, Outcome, Place
from .letters import Pattern, indices, is_index, key, roles, signature
from .unify import Clash, Unifier

PLAIN = Number()


@dataclass(slots=True)
class LawUse:
    """How a law is used: at which arguments, given which, and as a whole."""

    calls: list[tuple[tuple[Node, ...], tuple[Place, ...], int]] = field(default_factory=list)
    place: Place | None = None


@dataclass(slots=True)
class Defined:
    """A definition while it is read: its parameters' kinds and the kind of its body."""

    parameters: dict[str, Kind]
    result: Kind


class Constraints:
    """The names of one formula while it is inferred: evidence of what they are, their scopes, and what is still to be solved."""

    def __init__(self, environment: Environment, trees: Sequence[Node]) -> None:
        self.environment = environment
        self.unifier = Unifier()
        self.kinds: dict[str, Kind] = {}
        self.laws: dict[str, LawUse] = {}
        self.axes: dict[str, tuple[tuple[str, Place], ...]] = {}
        self.variables: dict[str, Place] = {}
        self.sets: dict[str, Place] = {}
        self.bound: dict[int, dict[str, Kind]] = {}
        self.defined: dict[str, Defined] = {}
        self.chosen: dict[int, Pattern] = {}
        self.joint = "p"
        self._where = trees[0].span if trees else s.NOWHERE
        self._averaging = 0
        self._implicit = 0
        self.sized = False
        self.functions: set[str] = set()
        self._scopes: list[dict[str, Kind]] = []
        self._arithmetic: list[tuple[tuple[Kind, ...], Kind]] = []
        self._letters: dict[str, list[Place]] = {}
        self._evident: dict[str, str] = {}
        self._evident = self._evidence(trees)

    def _evidence(self, trees: Sequence[Node]) -> dict[str, str]:
        """What the forms alone say of names, wherever they stand: laws by a bar, a sample or a functional, arrays and variables."""
        self._called = {head_name(n.head) for tree in trees for n in walk(tree) if isinstance(n, s.Call) and signature(n) is None}
        self._informed = {k for tree in trees for n in walk(tree) for k in surely_variables(n)}
        out: dict[str, str] = {}
        waiting = list(trees)
        seen: set[str] = set()
        while waiting:
            for node in walk(waiting.pop()):
                if isinstance(node, s.Name) and (name := key(node)) in self.environment.names and name not in seen:
                    assert name is not None
                    seen.add(name)
                    body = self.environment.names[name].body
                    if body is not None:
                        waiting.append(body)
                for law in self._laws_in(node):
                    out[law] = "law"
        return out

    def _laws_in(self, node: Node) -> Iterator[str]:
        if isinstance(node, s.BigOp) and node.kind in ("E", "Var"):
            source = node.binder.distribution
            for one in source.items if isinstance(source, s.Tuple) else (source,):
                if one is not None and (name := key(one.head if isinstance(one, s.Call) else one)) is not None:
                    yield name
            if source is None and len(node.binder.names) == 1:
                name = key(node.binder.names[0])
                if name is not None and name in roles("law"):
                    yield name
            if source is not None or (len(node.binder.names) == 1 and self.is_law(key(node.binder.names[0]) or "")):
                yield from (n for part in walk(node.body) if (n := key(part)) is not None and law_letter(n))
        if isinstance(node, s.BigOp) and not node.binder.names and node.kind in ("sum", "int"):
            yield from (n for part in walk(node.body) if (n := key(part)) is not None and law_letter(n))
        below = indices(node) if isinstance(node, s.Name) and node.base in roles("law") else None
        if isinstance(node, s.Name) and below is not None and self._counts(node, below) and below[0].base not in roles("position"):
            yield stem(node)
        if not isinstance(node, s.Call):
            return
        found = signature(node)
        if found is None:
            name = head_name(node.head)
            called = name is not None and name.split("_")[0] in roles("law") and not node.juxtaposed
            if name is not None and ("|" in node.separators or (called and all(isinstance(a, (s.Name, s.Dot)) for a in node.args))):
                yield name
            return
        pattern = self.pattern(node, found[1])
        if pattern is not None and pattern.arguments[0] == "law":
            for arg in node.args:
                for part in walk(arg):
                    if (name := key(part)) is not None and (part is arg or name in roles("law")):
                        yield name

    def pattern(self, call: s.Call, patterns: Sequence[Pattern]) -> Pattern | None:
        """The pattern that is meant: of variables where every argument is one by declaration or letter."""
        for pattern in patterns:
            of_variables, of_numbers = pattern.arguments[0] == "variables", pattern.arguments[0] == "number"
            numbers = len(call.args) == 1 and self._is_number(call.args[0])
            if of_variables == all(self.is_variable(a) for a in call.args) and of_numbers == numbers:
                return pattern
        return None

    def _is_number(self, node: Node) -> bool:
        """Whether a node is a number for certain: printed, declared, or an operation on such."""
        if isinstance(node, (s.Add, s.Sub, s.Mul, s.Div)):
            return self._is_number(node.left) and self._is_number(node.right)
        name = key(node)
        return isinstance(node, s.Number) or (name is not None and (self._told(name) == "number" or name in roles("probability")))

    def is_variable(self, node: Node) -> bool:
        """Whether a name is that of a random variable."""
        if not isinstance(node, s.Name) or (name := key(node)) is None:
            return False
        told = self.environment.names.get(name)
        if told is not None:
            return told.word == "variable"
        if name in self._informed or node.base in roles("variable"):
            return not node.accents
        plain = len(node.base) == 1 and node.base.isascii() and node.base.isupper() and not node.accents
        return plain and bool(self._informed) and name not in self._called and node.base not in ("P", "Q")

    def lookup(self, name: str) -> Kind:
        """The kind of a name here: that of the innermost binder, else its own."""
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        return self.kinds.setdefault(name, self.unifier.kind())

    def is_bound(self, name: str) -> bool:
        """Whether a binder around this place binds the name."""
        return any(name in scope for scope in self._scopes)

    def is_law(self, name: str) -> bool:
        """Whether a name is that of a law: by declaration, by evidence, or by a letter that is one wherever it is called."""
        told = self.environment.names.get(name)
        if told is not None and told.word:
            return told.word == "law"
        return told is None and (self._evident.get(name) == "law" or name.split("_")[0] in roles("law"))

    def _told(self, name: str) -> str:
        told = self.environment.names.get(name)
        return told.word if told is not None else ""

    def settle(self) -> None:
        """Solves what was put off: axes of laws, one space for one letter, arithmetic, and customs for what is left."""
        if self.variables:
            self._joint()
        for name, use in self.laws.items():
            if name not in self.axes:
                self._axes(name, use)
        for operands, result in self._arithmetic:
            self._solve(operands, result)
        for places in self._letters.values():
            for other in places[1:]:
                with suppress(Clash):
                    self.unifier.same(places[0], other)
        self._one_alphabet()

    def _one_alphabet(self) -> None:
        """Laws are on one alphabet unless the letters of their outcomes tell them apart: p in H(p) is on that of r in r(x)."""
        places = [axes[0][1] for axes in self.axes.values() if len(axes) == 1 and axes[0][0] == "x"]
        for found in self.defined.values():
            places += [k.space for kind in found.parameters.values() if isinstance(k := self.unifier.resolve(kind), Outcome)]
        places.sort(key=lambda place: not self.unifier.told(place).letter)
        for other in places[1:]:
            letters = self.unifier.told(places[0]).letter, self.unifier.told(other).letter
            if not all(letters) or all(letter in roles("index") for letter in letters):
                with suppress(Clash):
                    self.unifier.same(places[0], other)

    def _joint(self) -> None:
        """The law of the random variables: the one law that is called at their letters, else p."""
        called = [n for n, use in self.laws.items() if any(axis_of(a) in self.variables for args, _, _ in use.calls for a in args)]
        if len(called) > 1:
            raise NotUnderstood(self._where, f"random variables and several laws ({', '.join(called)})", "their law", ("X, Y ~ p",))
        self.joint = called[0] if called else "p"
        self._axes(self.joint, self.laws.get(self.joint, LawUse()), joint=True)
        axes = dict(self.axes[self.joint])
        for name, place in self.variables.items():
            self.unifier.same(axes.setdefault(name, place), place)
        self.axes[self.joint] = tuple(sorted(axes.items()))

    def _axes(self, name: str, use: LawUse, joint: bool = False) -> None:
        joint = joint or any(len(args) > 1 for args, _, _ in use.calls)
        if not joint:
            place = use.place or self.unifier.place()
            for args, places, _ in use.calls:
                try:
                    self.unifier.same(place, places[0])
                except Clash as e:
                    raise NotUnderstood(args[0].span, e.found, e.expected) from None
            self.axes[name] = (("x", place),)
            return
        axes: dict[str, Place] = {}
        for args, places, _ in use.calls:
            for arg, place in zip(args, places, strict=True):
                axis = axis_of(arg)
                if axis is None:
                    raise NotUnderstood(arg.span, "a placeholder", "the letter of an outcome")
                self.unifier.same(axes.setdefault(axis, place), place)
        if use.place is not None:
            raise NotUnderstood(self._where, f"{name} of several outcomes here and alone elsewhere", "one kind")
        self.axes[name] = tuple(sorted(axes.items()))

    def _solve(self, operands: Sequence[Kind], result: Kind) -> None:
        place: Place | None = None
        for operand in map(self.unifier.resolve, operands):
            one = operand.axes[0][1] if isinstance(operand, Law) else operand.spaces[0] if isinstance(operand, Array) else None
            if one is not None and place is not None:
                with suppress(Clash):
                    self.unifier.same(place, one)
            place = place or one
        with suppress(Clash):
            self.unifier.unify(result, PLAIN if place is None else Array((place,)))

    def _counts(self, node: s.Name, below: Sequence[s.Name]) -> bool:
        """Whether what stands below counts entries: every name is bound here, or one of the letters that count."""
        if node.base in ("delta", "1") and len(below) == 2:
            return True
        names = [key(b) for b in below]
        if any(n is None or self._told(n) in ("number", "law") for n in names):
            return False
        bound = [n is not None and self.is_bound(n) for n in names]
        if any(bound):
            return all(b or one_small_letter(n) for b, n in zip(bound, names, strict=True))
        plain = (node.base in roles("law") or node.base in roles("array")) and not node.sup
        return plain and all(n is not None and (is_index(n) or n in ("y", "x")) for n in names)
