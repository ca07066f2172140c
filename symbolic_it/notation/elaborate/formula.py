"""Formula: what is being found out while one formula is turned into terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...terms.domain import REAL, Domain
from ...terms.term import Array, Entry, Index, Law, Mass, Space, Symbol, Term, fresh_index
from ..context import Context, Fact, Meaning
from ..syntax.nodes import Name, Node
from ..syntax.walk import mentions_outside
from .choices import Choices
from .roles.alphabets import DEFAULT_SIZE, Alphabets
from .roles.letters import refuse
from .roles.roles import Roles
from .roles.uniform_letters import stands_for_uniform


@dataclass(frozen=True, slots=True)
class Env:
    """What is in force at one place of a formula.

    bound: outcomes by their letters; at: where a bare law or array is evaluated (under `\\sum p \\log q`, inside a
    mixture); variables: random variables under an expectation; unit: in which H, D and I are numbers;
    functions: E_p[f] and sum p f, where f stands for its value at the outcome; log_base: in a power of 2 or 10,
    of logarithms written without a base; entries: inside a vector that is taken entry by entry.
    """

    bound: Mapping[str, Index] = field(default_factory=dict)
    at: tuple[Index, ...] = ()
    variables: Mapping[str, Index] = field(default_factory=dict)
    unit: str = "nats"
    functions: bool = False
    log_base: int | None = None
    entries: bool = False

    def bind(self, **bound: Index) -> Env:
        return replace(self, bound={**self.bound, **bound})

    def with_bound(self, bound: Mapping[str, Index]) -> Env:
        return replace(self, bound={**self.bound, **bound})

    def with_variables(self, variables: Mapping[str, Index]) -> Env:
        return replace(self, variables={**self.variables, **variables})

    def within(self, *at: Index) -> Env:
        return replace(self, at=at)


@dataclass(slots=True)
class Formula:
    """The state of one reading of one formula."""

    context: Context
    choices: Choices
    roles: Roles
    alphabets: Alphabets = field(default_factory=Alphabets)
    continuous: bool = False
    domains: dict[str, Domain] = field(default_factory=dict)
    arrays: dict[str, tuple[Space, ...]] = field(default_factory=dict)
    array_domains: dict[str, Domain] = field(default_factory=dict)
    samples: dict[object, object] = field(default_factory=dict)  # how the arguments of an array, law or index are written
    logged: set[str] = field(default_factory=set)  # arrays below log(a_i/b_i): positive where nothing else is said
    free: dict[tuple[str, str], Index] = field(default_factory=dict)
    labels: dict[str, Index] = field(default_factory=dict)
    sizes: set[str] = field(default_factory=set)
    maybe_sizes: dict[str, Node] = field(default_factory=dict)
    opaque: dict[str, Node] = field(default_factory=dict)
    cites: dict[Fact, None] = field(default_factory=dict)
    unfolding: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    introduced: frozenset[str] = frozenset()
    declared: frozenset[str] = frozenset()
    sets: dict[str, Space] = field(default_factory=dict)
    sides: tuple[Node, ...] = ()
    families: dict[str, tuple[str, tuple[Term, ...]]] = field(default_factory=dict)
    valued: set[str] = field(default_factory=set)  # random variables taken as numbers
    sloped: set[str] = field(default_factory=set)  # laws that are differentiated by their point
    remainders: dict[str, str] = field(default_factory=dict)  # what is rounded, as it is written: the letter for what it lacks
    supposed: list[tuple[Term, str, Term]] = field(default_factory=list)  # where the notation has a meaning

    def occurs_outside(self, name: Name, node: Node) -> bool:
        """Whether a name occurs free in the formula outside one node."""
        return any(mentions_outside(side, name, node) for side in self.sides)

    def symbol(self, name: str) -> Symbol:
        """A scalar; its domain is settled at the end."""
        self.domains.setdefault(name, REAL)
        return Symbol(name)

    def law(self, name: str) -> Law:
        """A law over its axes' provisional spaces."""
        name = self.roles.law(name)
        axes = self.roles.axes.get(name, ("x",))
        return Law(name, tuple((a, self.alphabets.of_axis(a)) for a in axes), self.families.get(name))

    def mass(self, law: Law, at: Mapping[str, Term], node: Node) -> Term:
        """Mass of a law at outcomes by axis; outcomes and axes share their spaces."""
        for axis, point in at.items():
            if isinstance(point, Index):
                self.alphabets.unify(law.space(axis), point.space, node)
        if len(law.axes) == len(at) == 1 and stands_for_uniform(self.context, self.choices, self.roles.uses.of(law.name), law.name):
            ((axis, space),) = law.axes
            return 1 / self.size(space, f"|{axis}|", node)
        return Mass(law, tuple((a, at[a]) for a, _ in law.axes if a in at))

    def entry(self, name: str, at: tuple[Index, ...], node: Node, domain: Domain | None = None) -> Term:
        """An entry of an array."""
        if name not in self.arrays:
            self.arrays[name] = tuple(i.space for i in at)
        spaces = self.arrays[name]
        if len(spaces) != len(at):
            raise refuse(node, f"{name} with {len(at)} indices", f"{len(spaces)} as elsewhere")
        for space, index in zip(spaces, at, strict=True):
            self.alphabets.unify(space, index.space, node)
        if domain is not None:
            self.array_domains[name] = self.array_domains.get(name, REAL).meet(domain)
        return Entry(Array(name, spaces), at)

    def outcome(self, letter: str, space: Space | None = None) -> Index:
        """A free outcome: the y of -log q_y."""
        found = self.free.get((letter, ""))
        if found is None:
            found = self.free[letter, ""] = Index(letter, space or self.alphabets.new())
        return found

    def label(self, label: str, law: str, space: Space) -> Index:
        """An outcome named by its label: the cat of q(cat). One label is one outcome of one alphabet."""
        known = self.labels.get(label)
        if known is None:
            known = self.labels[label] = Index(label, space)
        return known

    def bind(self, space: Space | None = None) -> Index:
        """A fresh outcome to be bound."""
        return fresh_index(space or self.alphabets.new())

    def meaning(self, name: str, node: Name) -> Fact | None:
        """What the context defines the name to be, if it does; the fact is cited. A circular definition is refused."""
        fact = self.context.about(name)
        if fact is None or not isinstance(fact.value, Meaning):
            return None
        if name in self.unfolding:
            raise refuse(node, f"{name}, which is defined through itself", "a definition that ends")
        self.cites[fact] = None
        return fact

    def value(self, env: Env, node: Node) -> Term:
        """The term of an expression that stands for a number (see `expression.value`)."""
        from .expressions.expression import value  # every kind of expression contains expressions

        return value(self, env, node)

    @property
    def single(self) -> bool:
        """Whether all laws live on one alphabet."""
        return len(set(self.roles.axes.values())) <= 1 and all(len(a) == 1 for a in self.roles.axes.values())

    def size(self, space: Space, written: str, node: Node) -> Term:
        """The size of an alphabet that is written |X|."""
        group = self.alphabets.group(space)
        if group.size is None:
            name = DEFAULT_SIZE if self.single and not self.roles.uses.of(DEFAULT_SIZE) else written
            if self.single and len(self.maybe_sizes) == 1:
                (name,) = self.maybe_sizes
                self.choices.assume(f"{name} is the number of outcomes")
            self.sizes.add(name)
            group.size = self.symbol(name)
        return group.size
