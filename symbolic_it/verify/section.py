"""What the section that is being read has said so far, all of which ends with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..notation.context import Context, Fact, Masses
from ..notation.syntax import nodes
from ..patterns import regex
from .judgement.tied_laws import Tie
from .numbers.arithmetic import Known
from .sentences.clauses import Clauses
from .sentences.unit_goes_on import Counted

if TYPE_CHECKING:
    from .formulas.formula import Formula
    from .formulas.given_measures import Given
    from .formulas.set_to_zero import Zero

#: How many of the sentences on dependence are kept.
MOST_SPOKEN = 8
_WORDS = regex(r"[\[({]\s*([A-Za-z]\w*(?:\s*,\s*[A-Za-z]\w*){1,11})\s*[\])}]")


@dataclass(slots=True)
class Section:
    """One heading's part of a chapter."""

    title: str = ""  # the heading above
    topic: str | None = None  # what the sentence before was about, as TeX
    laws_at_hand: tuple[str, ...] = ()  # the masses of the law, or of the two, that the sentence before was about
    measures: list[Given] = field(default_factory=list)  # the values that entropies and divergences are given
    labels: tuple[str, ...] = ()  # of the outcomes of vectors
    bound: tuple[Formula, Context] | None = None  # the last formula, where it is a proved inequality
    supposed: Clauses = field(default_factory=Clauses)  # by the sentence before, for one that begins with "Then"
    narrowed: bool = False  # something was supposed that was not understood
    narrowed_at: int | None = None  # the theorem or example in which that was, if it was in one
    splits_a_channel: bool = False  # a formula that was not understood says how p(y | x) factors
    quantities: list[tuple[nodes.Node, nodes.Node]] = field(default_factory=list)  # known quantities that it defines
    listed: dict[str, tuple[Fact, ...]] = field(
        default_factory=dict
    )  # by law, the probabilities of outcomes that a block of plain text tells
    ranges: list[str] = field(default_factory=list)  # the formulas that say in what range a letter is
    domains: list[str] = field(default_factory=list)  # "t > 0" for the t of a function whose formula has its logarithm
    rounded: dict[str, Known] = field(default_factory=dict)  # printed decimal -> the exact value that it rounds
    spoken: list[str] = field(default_factory=list)  # what it says of how variables depend on each other, lasting or not
    shown: set[str] = field(default_factory=set)  # the formulas that were proved, which as conditions say nothing
    doubted: set[str] = field(default_factory=set)  # names that it gives a meaning which was not shown to be theirs
    compared: list[nodes.Call] = field(default_factory=list)  # the divergences of two laws that it has written
    tied: list[Tie] = field(default_factory=list)  # laws that it defines by others, or relates to them in words
    laws: dict[str, Fact] = field(default_factory=dict)  # p and q by the formulas that it gave them
    divided: list[tuple[nodes.Node, nodes.Node]] = field(default_factory=list)  # laws that it gives over a letter for their sum
    cases: dict[str, tuple[nodes.Name, nodes.Node, str]] = field(default_factory=dict)  # laws told for one outcome: c, p_c and the sentence
    no_laws: set[str] = field(default_factory=set)  # letters of laws with a formula that is none
    unshown_laws: set[str] = field(default_factory=set)  # those whose formula is not shown to sum to one
    listed_laws: set[str] = field(default_factory=set)  # those whose masses are listed in letters: (1 - a, a)
    computed: dict[str, Fact] = field(default_factory=dict)  # p and q by formulas of which it has listed the values since
    numbers: dict[nodes.Name, tuple[nodes.Node, int]] = field(default_factory=dict)  # names given a number by its terms, and where
    zeros: list[Zero] = field(default_factory=list)  # the derivatives that it sets to 0
    counted: Counted | None = None  # the unit with which a sentence began, and how far it goes on
    taken_up: set[str] = field(default_factory=set)  # laws told above its heading that a number in it was right for
    contested: set[str] = field(default_factory=set)  # those of which it then said something else

    def following(self) -> Section:
        """The next one: how samples are tied to their law goes on."""
        return Section(title=self.title, tied=[t for t in self.tied if t.of_samples])

    def certain_laws(self) -> dict[str, Fact]:
        """Its laws by formula of which it has said nothing else."""
        return {name: fact for name, fact in self.laws.items() if name not in self.contested}

    def name_outcomes(self, words: str) -> None:
        """ "Vocabulary order: [cat, dog, fish]" names the outcomes of the vectors that follow."""
        for m in _WORDS.finditer(words):
            self.labels = tuple(w.strip() for w in m[1].split(","))

    def labelled(self, fact: Fact) -> Fact:
        """A probability vector with the outcomes' labels, where the text has named as many."""
        if isinstance(fact.value, Masses) and not fact.value.labels and len(self.labels) == len(fact.value.values):
            return replace(fact, value=replace(fact.value, labels=self.labels))
        return fact
