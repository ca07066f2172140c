"""What a chapter has said so far: its context, its conventions, and what the parts of it tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, TypeVar

from ..decide.verdict import Verdict
from ..notation.context import (
    EARLIER,
    Constraint,
    Context,
    Fact,
    JointTable,
    Masses,
    Meaning,
    Measured,
    NamedLaw,
    NormalPair,
    Superseded,
)
from ..notation.elaborate.expressions.ranges import is_of_cut_offs
from ..notation.elaborate.laws.drawn_laws import is_drawn
from ..notation.elaborate.roles.told_kinds import is_of_noise
from ..notation.syntax import Macro, nodes
from ..notation.syntax.walk import walk
from .diffusion.told_process import ToldProcess
from .environments import Environments
from .judgement.of_another_variable import variables_in
from .listings.laws_written import CodedLaws
from .names_used import name_of, names_in
from .naming.exponential_families import Family
from .read_again import Known
from .section import Section
from .sentences.channels_in_words import splits_a_channel
from .sentences.pointing_back import DATA, History
from .sides import Sides
from .theorems import Supposed
from .written_out import WrittenOut

if TYPE_CHECKING:
    from .formulas.put_in_numbers import Given
    from .policies.optimum_told import Objective


_Told = TypeVar("_Told", "State", Section, Sides, Environments, ToldProcess, WrittenOut, Known)


def _apart(told: _Told) -> _Told:
    """A copy: what is added to its lists, sets and tables does not reach what it was made from."""
    out = replace(told)
    for f in fields(told):
        value = getattr(told, f.name)
        if isinstance(value, (list, set, dict, History)):
            setattr(out, f.name, copy(value))
    return out


def _once(facts: Iterable[Fact]) -> list[Fact]:
    """Equal facts as one, where it was told last: what every section tells anew makes no longer list to search."""
    return list(dict.fromkeys(reversed(list(facts))))[::-1]


@dataclass(slots=True)
class State:
    """Mutable while a chapter is read: what ends with a section or an environment, what later formulas go on from, what lasts."""

    context: Context = field(default_factory=Context)
    section: Section = field(default_factory=Section)
    sides: Sides = field(default_factory=Sides)
    environments: Environments = field(default_factory=Environments)
    process: ToldProcess = field(default_factory=ToldProcess)
    macros: dict[str, Macro] = field(default_factory=dict)
    spread: str | None = None  # what the second parameter of N(m, s) is, where the text says so
    unknown_base: bool = False  # the text takes logarithms to base 3, or D
    outside: Context | None = None  # the conventions to return to at the next heading
    outside_of: int | None = None  # the level of that heading, where the text says that they are of one section
    decimal_comma: bool = False  # the chapter writes 2{,}079 for a little more than two
    proportions: dict[str, tuple[nodes.Node, nodes.Node]] = field(default_factory=dict)  # laws, and what they are proportional to
    used: set[str] = field(default_factory=set)  # names that earlier formulas use or introduce
    defined: list[tuple[nodes.Node, nodes.Node]] = field(default_factory=list)  # equations that introduced a name
    written: WrittenOut = field(default_factory=WrittenOut)  # the laws below E, parameters and divergences that formulas leave out later
    given_laws: dict[str, tuple[nodes.Node, nodes.Node]] = field(default_factory=dict)  # laws given as ratios to their sums, and these
    told: tuple[Fact, ...] = ()  # by the formula that was read last
    case: tuple[str, Verdict] | None = None  # what the words behind it say of equality, if that is proved
    told_of: dict[str, frozenset[str]] = field(default_factory=dict)  # by law, the variables in the sentence that gave its masses
    families: tuple[Family, ...] = ()  # the exponential family that the text tells
    laws_before: dict[str, Fact] = field(default_factory=dict)  # those of the sections before, which may only make a derivative true
    names: dict[str, str] = field(default_factory=dict)  # what the text says that its names stand for, in words
    objective: Objective | None = None  # the last one with a divergence as its penalty
    chains: list[str] = field(default_factory=list)  # the Markov chains that the text has told, the latest first
    slashes: bool = False  # the chapter writes p(y/x) for p(y|x)
    unfinished: int | None = None  # where the sentence before ended without a full stop
    earlier: list[str] = field(default_factory=list)  # the sentences before, the latest first
    hanging: bool = False  # the sentence is an item below one that ended openly: "If $X$ and $Y$ are independent, then"
    taken_back: bool = False  # what stands around the sentence calls it wrong
    struck: list[tuple[int, int]] = field(default_factory=list)  # what is struck through
    theorem: Supposed = field(default_factory=Supposed)  # what the last theorem supposes, for its proof
    told_otherwise: set[str] = field(default_factory=set)  # names that were given one formula, and then another
    compared_before: list[nodes.Call] = field(default_factory=list)  # those of the sections before
    functions: dict[str, Meaning] = field(default_factory=dict)  # of random variables, by name and number of arguments
    softmaxes: dict[str, bool] = field(default_factory=dict)  # with a temperature that the text names: whether it stands below their name
    described: frozenset[str] = frozenset()  # the letters that the text says to be something: the number of flips
    empirical: frozenset[str] = frozenset()  # the laws that the text calls empirical
    entropies_in: dict[str, int | str] = field(default_factory=dict)  # the base of the logarithms by which the text has last defined them
    above: tuple[Fact, ...] = ()  # the laws with data told in the sections that this one is part of
    above_here: tuple[Fact, ...] = ()  # those of them of which the sentence at hand may speak
    outline: list[tuple[int, tuple[Fact, ...]]] = field(default_factory=list)  # the headings around, each with what was told above it
    history: History = field(default_factory=History)  # the data that the text has told, with their examples
    formulas: dict[str, Given] = field(default_factory=dict)  # by name: what its entries, or its values, were last said to be
    known: Known = field(default_factory=Known)  # definitions, for the reader by kinds
    in_code: CodedLaws = field(default_factory=CodedLaws)  # the laws that the chapter's code writes down

    def apart(self) -> State:
        """A copy, for what tells the text nothing."""
        out = _apart(self)
        out.section, out.sides = _apart(self.section), _apart(self.sides)
        out.known = _apart(self.known)
        out.environments, out.process, out.written = _apart(self.environments), _apart(self.process), _apart(self.written)
        return out

    def tell(self, facts: tuple[Fact, ...], formulas: tuple[str, ...]) -> None:
        """What a formula says holds from there on; of which variables, the formulas of its sentence tell."""
        self.told += facts
        self.told_of |= {f.symbol: variables_in(formulas) for f in facts if isinstance(f.value, Masses)}

    @property
    def level(self) -> int:
        """That of the heading above."""
        return self.outline[-1][0] if self.outline else 0

    def heading(self, level: int, solves: bool = False) -> None:
        """A new section: local conventions end, and so do the data of a worked example; those told above it may still be meant.

        ``solves``: it solves what the section before it, of the same level, has posed, so that its data are told above, too.
        """
        own = tuple(f for f in self.context.facts if isinstance(f.value, (Masses, JointTable)))
        above = (*self.above, *own)
        posed = above if solves and self.outline and self.outline[-1][0] == level else ()
        while self.outline and self.outline[-1][0] >= level:
            above = self.outline.pop()[1]
        self.outline.append((level, above))
        self.above = posed or above
        ends = self.outside is not None and (self.outside_of is None or level <= self.outside_of)
        context = self.outside if ends and self.outside is not None else self.context
        self.outside = None if ends else self.outside
        over = (*DATA, Constraint, Measured, NormalPair, Superseded)
        kept = _once(
            f
            for f in self.context.facts
            if not isinstance(f.value, over) and f.scope != "given" and not (is_of_cut_offs(f) or is_of_noise(f))
        )
        self.context = replace(
            context, facts=tuple(replace(f, scope=EARLIER) if isinstance(f.value, (NamedLaw, Meaning)) or is_drawn(f) else f for f in kept)
        )
        self.environments.problem = self.sides.last_display = self.sides.before_aside = None
        self.laws_before |= self.section.certain_laws()
        self.compared_before = [*self.compared_before, *self.section.compared][-6:]
        self.section = self.section.following()

    def supersede(self, variables: frozenset[str]) -> None:
        """What was supposed of variables no longer holds once they are determined anew: X and Y independent, later let Y = X."""
        if variables:
            kept = [f for f in self.context.facts if not (isinstance(f.value, Constraint) and names_in(f.value.chain) & variables)]
            self.context = replace(self.context, facts=tuple(kept))
            self.section.spoken = [text for text in self.section.spoken if not set(re.findall(r"[A-Z]", text)) & variables]

    def measure(self, told: tuple[Fact, ...]) -> None:
        """A name in another unit is another number: what was defined by it, PPL = 2^L with L in bits, is not what it was."""
        if not told:
            return
        changed = {f.value.name for f in told if f.value.unit is None or self.context.unit_of(f.value.name) != f.value.unit}
        kept = [f for f in self.context.facts if not (isinstance(f.value, Meaning) and names_in(f.value.body) & changed)]
        self.context = replace(self.context, facts=(*kept, *told))

    def use(self, statement: nodes.Statement) -> None:
        """The names of a formula are in use from here on."""
        below = {id(x.sub) for x in walk(statement) if isinstance(x, nodes.Name) and x.sub is not None}
        self.used |= {name_of(x) for x in walk(statement) if isinstance(x, nodes.Name) and id(x) not in below}

    def doubt(self, statement: nodes.Statement) -> None:
        """A name that had a meaning is given another one, which is not understood."""
        for chain in statement.chains:
            head = chain.first.head if isinstance(chain.first, nodes.Call) else chain.first
            if isinstance(head, nodes.Name) and chain.links and chain.links[0].relation in ("=", ":="):
                name = name_of(head)
                if isinstance(getattr(self.context.about(name), "value", None), Meaning):
                    self.section.doubted.add(name)
                self.section.splits_a_channel |= splits_a_channel(chain)
