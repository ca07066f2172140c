"""What a chapter has said so far: context, macros, left sides that later sentences refer to, labels of outcomes."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from ..decide.verdict import Verdict
from ..notation.context import (
    EARLIER,
    Constraint,
    Context,
    Fact,
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
from ..notation.text import text_of
from .diffusion.told_noise import Noise
from .judgement.of_another_variable import variables_in
from .judgement.tied_laws import Tie
from .listings.laws_written import CodedLaws
from .naming.exponential_families import Family
from .numbers.arithmetic import Known
from .sentences.channels_in_words import splits_a_channel
from .sentences.clauses import Clauses
from .sentences.pointing_back import DATA, History
from .theorems import Supposed

if TYPE_CHECKING:
    from .formulas.formula import Formula
    from .policies.optimum_told import Objective
from .names_used import evaluates_numbers, name_of, names_in

#: Environments with data of their own.
EXAMPLES = frozenset(
    ["example", "examples", "exercise", "exercises", "problem", "question", "ex", "exa", "exmp", "myex", "exer", "prob", "eg"]
)
SOLUTIONS = frozenset(["solution", "solutions", "answer", "answers", "sol", "ans", "hint", "lösung", "corrigé"])
STATEMENTS = EXAMPLES | frozenset(  # environments that suppose things of their own
    ["theorem", "lemma", "proposition", "corollary", "definition", "claim", "remark", "fact", "conjecture", "property", "thm", "lem", "prop", "cor", "defn", "dfn",
     "mydef", "defi", "rem", "observation", "note"]
)  # fmt: skip
_GO_ON = frozenset(["corollary", "cor", "remark", "rem", "observation", "note"])  # from the one before
MOST_SPOKEN = 8
_WORDS = re.compile(r"[\[({]\s*([A-Za-z]\w*(?:\s*,\s*[A-Za-z]\w*){1,11})\s*[\])}]")


@dataclass(slots=True)
class State:
    """Mutable while a chapter is read. ``previous`` holds left sides, latest first; ``items`` those of the current list."""

    context: Context = field(default_factory=Context)
    previous: list[nodes.Node] = field(default_factory=list)
    last_side: nodes.Node | None = None
    last_display: nodes.Node | None = None  # the last side of the display before, which "= ..." in the next one goes on from
    before_aside: nodes.Node | None = None  # the last side of the display before those that only evaluate numbers in between
    macros: dict[str, Macro] = field(default_factory=dict)
    spread: str | None = None  # what the second parameter of N(m, s) is, where the text says so
    unknown_base: bool = False  # the text takes logarithms to base 3, or D
    outside: Context | None = None  # the conventions to return to at the next heading
    labels: tuple[str, ...] = ()
    decimal_comma: bool = False  # the chapter writes 2{,}079 for a little more than two
    proportions: dict[str, tuple[nodes.Node, nodes.Node]] = field(default_factory=dict)  # laws, and what they are proportional to
    used: set[str] = field(default_factory=set)  # names that earlier formulas use or introduce
    defined: list[tuple[nodes.Node, nodes.Node]] = field(default_factory=list)  # equations that introduced a name
    quantities: list[tuple[nodes.Node, nodes.Node]] = field(default_factory=list)  # known quantities that this section defines
    told: tuple[Fact, ...] = ()  # by the formula that was read last
    case: tuple[str, Verdict] | None = None  # what the words behind it say of equality, if that is proved
    bound: tuple[Formula, Context] | None = None  # the last formula, where it is a proved inequality
    told_of: dict[str, frozenset[str]] = field(default_factory=dict)  # by law, the variables in the sentence that gave its masses
    diffusion: bool = False  # it writes \bar\alpha_t, and has not defined it in another way than diffusion models do
    noises: tuple[Noise, ...] = ()  # how the text says that observations are made of signals and noise
    families: tuple[Family, ...] = ()  # the exponential family that the text tells
    is_markov: bool = True  # it says nothing else of the process
    bound_signs: dict[nodes.Node, int] = field(default_factory=dict)  # whether a name is the bound of the process (1) or minus it
    is_corroborated: bool = False  # formulas of several kinds leave no other schedule
    names_next_steps: bool = False  # it writes x_{t+1} more than once
    has_usual_schedule: bool = False  # a formula says that \bar\alpha_t is the product of 1 - \beta_s
    splits_a_channel: bool = False  # a formula that was not understood says how p(y | x) factors
    narrowed: bool = False  # something was supposed for this section that was not understood
    topic: str | None = None  # what the sentence before was about, as TeX
    laws: dict[str, Fact] = field(default_factory=dict)  # p and q by the formulas that this section gave them
    laws_before: dict[str, Fact] = field(default_factory=dict)  # those of the sections before, which may only make a derivative true
    names: dict[str, str] = field(default_factory=dict)  # what the text says that its names stand for, in words
    objective: Objective | None = None  # the last one with a divergence as its penalty
    no_laws: set[str] = field(default_factory=set)  # letters of laws with a formula that is none
    unshown_laws: set[str] = field(default_factory=set)  # those whose formula is not shown to sum to one
    listed_laws: set[str] = field(default_factory=set)  # those whose masses are listed in letters: (1 - a, a)
    contested: set[str] = field(default_factory=set)  # those of which it then said something else
    section: str = ""  # the heading above
    ranges: list[str] = field(default_factory=list)  # the formulas of this section that say in what range a letter is
    chains: list[str] = field(default_factory=list)  # the Markov chains that the text has told, the latest first
    slashes: bool = False  # the chapter writes p(y/x) for p(y|x)
    earlier: list[str] = field(default_factory=list)  # the sentences before, the latest first
    taken_back: bool = False  # what stands around the sentence calls it wrong
    struck: list[tuple[int, int]] = field(default_factory=list)  # what is struck through
    statement: int | None = None  # where the last theorem, definition or example began
    theorem: Supposed = field(default_factory=Supposed)  # what the last theorem supposes, for its proof
    inside: int | None = None  # the one that still goes on
    known_before: frozenset[int] = frozenset()  # the facts that were known before it
    doubted_before: frozenset[str] = frozenset()
    of_statement: frozenset[int] = frozenset()  # the facts that the last one has told of its variables
    doubted_there: frozenset[str] = frozenset()
    narrowed_at: int | None = None  # the one in which the section was narrowed, if it was in one
    example: int | None = None  # where the last example began
    problem: int | None = None  # where the last example began that its first words alone call one
    before_example: frozenset[int] = frozenset()  # the facts that were known there
    spoken: list[str] = field(default_factory=list)  # what the section says of how variables depend on each other, lasting or not
    tied: list[Tie] = field(default_factory=list)  # laws that the section defines by others, or relates to them in words
    doubted: set[str] = field(default_factory=set)  # names that this section gives a meaning which was not shown to be theirs
    supposed: Clauses = field(default_factory=Clauses)  # by the sentence before, for one that begins with "Then"
    compared: list[nodes.Call] = field(default_factory=list)  # the divergences of two laws that the section has written
    compared_before: list[nodes.Call] = field(default_factory=list)  # those of the sections before
    functions: dict[str, Meaning] = field(default_factory=dict)  # of random variables, by name and number of arguments
    softmaxes: dict[str, bool] = field(default_factory=dict)  # with a temperature that the text names: whether it stands below their name
    described: frozenset[str] = frozenset()  # the letters that the text says to be something: the number of flips
    empirical: frozenset[str] = frozenset()  # the laws that the text calls empirical
    entropies_in: dict[str, int | str] = field(default_factory=dict)  # the base of the logarithms by which the text has last defined them
    rounded: dict[str, Known] = field(default_factory=dict)  # printed decimal -> the exact value that it rounds, in this section
    history: History = field(default_factory=History)  # the data that the text has told, with their examples
    in_code: CodedLaws = field(default_factory=CodedLaws)  # the laws that the chapter's code writes down

    def apart(self) -> State:
        """A copy, for what tells the text nothing."""
        out = replace(self)
        for f in fields(self):
            value = getattr(self, f.name)
            if isinstance(value, (list, set, dict, History)):
                setattr(out, f.name, copy(value))
        return out

    def tell(self, facts: tuple[Fact, ...], formulas: tuple[str, ...]) -> None:
        """What a formula says holds from there on; of which variables, the formulas of its sentence tell."""
        self.told += facts
        self.told_of |= {f.symbol: variables_in(formulas) for f in facts if isinstance(f.value, Masses)}

    def heading(self) -> None:
        """A new section: local conventions end, and so do the data of a worked example."""
        context = self.outside or self.context
        self.outside = None
        over = (*DATA, Constraint, Measured, NormalPair, Superseded)
        kept = [
            f
            for f in self.context.facts
            if not isinstance(f.value, over) and f.scope != "given" and not (is_of_cut_offs(f) or is_of_noise(f))
        ]
        self.context = replace(
            context, facts=tuple(replace(f, scope=EARLIER) if isinstance(f.value, (NamedLaw, Meaning)) or is_drawn(f) else f for f in kept)
        )
        self.labels, self.narrowed, self.splits_a_channel = (), False, False
        self.problem = self.topic = self.last_display = self.before_aside = self.bound = None
        self.laws_before |= {name: fact for name, fact in self.laws.items() if name not in self.contested}
        self.laws, self.contested, self.no_laws, self.unshown_laws, self.listed_laws = {}, set(), set(), set(), set()
        self.rounded, self.ranges = {}, []
        self.compared_before, self.compared = [*self.compared_before, *self.compared][-6:], []
        self.supposed = Clauses()
        self.doubted = set()
        self.spoken, self.tied = [], [t for t in self.tied if t.of_samples]
        self.quantities = []

    def begin(self, statement: int | None, kind: str = "") -> None:
        """A theorem, a definition or an example begins: what the one before supposed does not narrow it; proofs go on from theirs."""
        if statement != self.inside:
            self._end()
        if statement is None or statement == self.statement:
            return
        if kind.lower() not in _GO_ON:
            self._let_go()
        self.inside, self.known_before, self.doubted_before = statement, frozenset(map(id, self.context.facts)), frozenset(self.doubted)
        if self.narrowed and self.narrowed_at is not None and self.narrowed_at == self.statement:
            self.narrowed = False
        self.statement = statement

    def _end(self) -> None:
        """A theorem ends: what it alone has told of its variables holds for its proof, and for no theorem behind that."""
        if self.inside is not None:
            here = (f for f in self.context.facts if id(f) not in self.known_before)
            told = [
                f
                for f in here
                if isinstance(f.value, Constraint) or (isinstance(f.value, Meaning) and f.symbol[:1].isupper() and "(" not in f.symbol)
            ]
            self.of_statement |= frozenset(map(id, told))
            self.doubted_there |= frozenset(self.doubted) - self.doubted_before
        self.inside = None

    def _let_go(self) -> None:
        """What the last theorem has told proves nothing from here on; what it makes true is not refuted."""
        gone = [f for f in self.context.facts if id(f) in self.of_statement]
        self.context = replace(self.context, facts=tuple(f for f in self.context.facts if id(f) not in self.of_statement))
        told = [text_of(f.value.chain) for f in gone if isinstance(f.value, Constraint)]
        self.spoken = [*(c for c in self.spoken if c not in told), *told][-MOST_SPOKEN:]
        self.doubted -= self.doubted_there
        self.of_statement, self.doubted_there = frozenset(), frozenset()

    def in_example(self, environment: int | None) -> int | None:
        """The example that something belongs to: an environment, or what "Example 3" in words has begun, up to the next or a heading."""
        if environment is not None:
            self.problem = None
        return environment if environment is not None else self.problem

    def of_problem(self, start: int) -> int:
        """The same of what begins with "Example 3"."""
        self.problem = start
        return start

    def enter(self, example: int | None) -> None:
        """An example ends, and with it the data that it told; another one begins."""
        if example == self.example:
            return
        if self.example is not None:
            kept = (f for f in self.context.facts if id(f) in self.before_example or not isinstance(f.value, (*DATA, Constraint)))
            self.context = replace(self.context, facts=tuple(kept))
        self.example = example
        self.rounded, self.supposed = {}, Clauses()
        self.before_example = frozenset(map(id, self.context.facts))

    def supersede(self, variables: frozenset[str]) -> None:
        """What was supposed of variables no longer holds once they are determined anew: X and Y independent, later let Y = X."""
        if variables:
            kept = [f for f in self.context.facts if not (isinstance(f.value, Constraint) and names_in(f.value.chain) & variables)]
            self.context = replace(self.context, facts=tuple(kept))
            self.spoken = [text for text in self.spoken if not set(re.findall(r"[A-Z]", text)) & variables]

    def measure(self, told: tuple[Fact, ...]) -> None:
        """A name in another unit is another number: what was defined by it, PPL = 2^L with L in bits, is not what it was."""
        changed = {f.value.name for f in told if f.value.unit is None or self.context.unit_of(f.value.name) != f.value.unit}
        kept = [f for f in self.context.facts if not (isinstance(f.value, Meaning) and names_in(f.value.body) & changed)]
        self.context = replace(self.context, facts=(*kept, *told))

    def use(self, statement: nodes.Statement) -> None:
        """The names of a formula are in use from here on."""
        below = {id(x.sub) for x in walk(statement) if isinstance(x, nodes.Name) and x.sub is not None}
        self.used |= {name_of(x) for x in walk(statement) if isinstance(x, nodes.Name) and id(x) not in below}

    def remember(self, statement: nodes.Statement) -> None:
        """What later sentences may refer to."""
        for chain in statement.chains:
            if chain.first is not None:
                self.previous.insert(0, chain.first)
                del self.previous[8:]
            if chain.links:
                self.last_side = chain.links[-1].right

    def show(self, statement: nodes.Statement) -> None:
        """A display: what "= ..." in the next one goes on from; one that evaluates numbers in between may be passed over."""
        self.last_display = statement.chains[-1].links[-1].right
        self.before_aside = self.before_aside if evaluates_numbers(statement) else self.last_display

    def doubt(self, statement: nodes.Statement) -> None:
        """A name that had a meaning is given another one, which is not understood."""
        for chain in statement.chains:
            head = chain.first.head if isinstance(chain.first, nodes.Call) else chain.first
            if isinstance(head, nodes.Name) and chain.links and chain.links[0].relation in ("=", ":="):
                name = name_of(head)
                if isinstance(getattr(self.context.about(name), "value", None), Meaning):
                    self.doubted.add(name)
                self.splits_a_channel = self.splits_a_channel or splits_a_channel(chain)

    def sums(self) -> list[nodes.Node]:
        """ "Sum", "Total": the left sides of the last two, three or four formulas added up."""
        out: list[nodes.Node] = []
        for n in (2, 3, 4):
            terms = self.previous[:n][::-1]
            if len(terms) == n:
                total = terms[0]
                for t in terms[1:]:
                    total = nodes.Add(total, t)
                out.append(total)
        return out

    def note_labels(self, words: str) -> None:
        """ "Vocabulary order: [cat, dog, fish]" names the outcomes of the vectors that follow."""
        for m in _WORDS.finditer(words):
            self.labels = tuple(w.strip() for w in m[1].split(","))

    def labelled(self, fact: Fact) -> Fact:
        """A probability vector with the outcomes' labels, where the text has named as many."""
        if isinstance(fact.value, Masses) and not fact.value.labels and len(self.labels) == len(fact.value.values):
            return replace(fact, value=replace(fact.value, labels=self.labels))
        return fact
