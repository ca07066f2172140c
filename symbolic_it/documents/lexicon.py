"""One language's lexicon: kinds, units and patterns, read from its file, and the facts that a sentence gives by them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ..notation.syntax import ReadError, nodes
from ..notation.syntax.reader import read_expression
from .facts import WHATS, Fact
from .patterns import Bindings, PatternError, Sequence_, Slot, Trace, matches, parse
from .tokens import Token, tokens

FOLDER = Path(__file__).parent / "lexicons"


@dataclass(frozen=True, slots=True)
class Template:
    """A fact as a pattern gives it: what, the slots whose names it is about, and the slot or the word that is its value."""

    what: str
    about: tuple[str, ...]
    value: str

    def facts(self, bound: Bindings) -> Iterator[Fact]:
        """The facts for what the slots took; none where a slot that it needs took nothing."""
        value = self.value
        if value.startswith("{"):
            if value[1:-1] not in bound:
                return
            taken = bound[value[1:-1]]
            value = ", ".join(taken) if isinstance(taken, tuple) else str(taken)
        if not self.about:
            yield Fact(self.what, (), value)
            return
        if any(slot not in bound for slot in self.about):
            return
        taken_names = [bound[slot] for slot in self.about]
        listed = tuple(str(name) for names in taken_names for name in (names if isinstance(names, tuple) else (names,)))
        if self.what in _OF_ONE:
            yield from (Fact(self.what, (name,), value) for name in listed)
        else:
            yield Fact(self.what, listed, value)


_OF_ONE = ("kind", "law", "uniform", "constant", "function of")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording, the facts that it gives, and sentences that show what it covers: (sentence, facts) and what it must leave alone."""

    form: str
    parsed: Sequence_ = field(repr=False)
    gives: tuple[Template, ...]
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    refuses: tuple[str, ...]


class Lexicon:
    """A language: `facts(sentence)` by its patterns."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.language: str = data["language"]
        self.kinds: dict[tuple[str, ...], str] = {}
        for kind, wordings in data["kinds"].items():
            for wording in wordings:
                self.kinds[tuple(wording.casefold().split())] = kind
        self.plurals: Mapping[str, str] = data.get("plurals", {})
        self.units: Mapping[str, str] = {w.casefold(): unit for unit, words in data["units"].items() for w in words}
        self.joins = frozenset(data["joins"])
        self.patterns = tuple(map(_pattern, data["pattern"]))
        self.slots: dict[str, Slot] = {
            "names": self._names,
            "name": self._name,
            "formula": self._formula,
            "number": self._number,
            "kind": self._kind,
            "unit": self._unit,
            "words": self._words,
        }

    def facts(self, sentence: str | Sequence[Token], trace: Trace | None = None) -> tuple[Fact, ...] | None:
        """What the first pattern that covers the whole sentence gives; None where none does."""
        parts = tokens(sentence) if isinstance(sentence, str) else sentence
        if parts and parts[-1].text == ".":
            parts = parts[:-1]
        trace = trace or Trace()
        for pattern in self.patterns:
            for bound in matches(pattern.parsed, parts, self.slots, trace):
                given: dict[tuple[str, tuple[str, ...]], Fact] = {}
                for fact in (fact for template in pattern.gives for fact in template.facts(bound)):
                    given.setdefault((fact.what, fact.about), fact)  # "given Y" where it is said, without it where not
                return tuple(given.values())
        return None

    # What each slot takes from a place on, the longest first.

    def _names(self, sentence: Sequence[Token], at: int) -> Iterator[tuple[int, object]]:
        found: list[tuple[int, object]] = []
        names: tuple[str, ...] = ()
        while at < len(sentence) and _may_name(sentence[at]) and (here := names_of(sentence[at].text)):
            names, at = (*names, *here), at + 1
            found.append((at, names))
            while at < len(sentence) and sentence[at].key in self.joins:
                at += 1
        yield from reversed(found)

    def _name(self, sentence: Sequence[Token], at: int) -> Iterator[tuple[int, object]]:
        if at < len(sentence) and _may_name(sentence[at]) and len(here := names_of(sentence[at].text)) == 1:
            yield at + 1, here[0]

    def _formula(self, sentence: Sequence[Token], at: int) -> Iterator[tuple[int, object]]:
        if at < len(sentence) and sentence[at].kind == "formula":
            yield at + 1, sentence[at].text

    def _number(self, sentence: Sequence[Token], at: int) -> Iterator[tuple[int, object]]:
        if at < len(sentence) and sentence[at].text.replace(".", "", 1).replace("/", "", 1).isdigit():
            yield at + 1, sentence[at].text

    def _kind(self, sentence: Sequence[Token], at: int) -> Iterator[tuple[int, object]]:
        for length in range(min(5, len(sentence) - at), 0, -1):
            words = tuple(t.key for t in sentence[at : at + length])
            singular = (*words[:-1], self.plurals.get(words[-1], words[-1].removesuffix("s")))
            for form in (words, singular):
                if form in self.kinds:
                    yield at + length, self.kinds[form]
                    break

    def _unit(self, sentence: Sequence[Token], at: int) -> Iterator[tuple[int, object]]:
        if at < len(sentence) and (unit := self.units.get(sentence[at].key)):
            yield at + 1, unit

    def _words(self, sentence: Sequence[Token], at: int) -> Iterator[tuple[int, object]]:
        for end in range(len(sentence), at, -1):
            yield end, " ".join(t.text for t in sentence[at:end])


def _may_name(token: Token) -> bool:
    """A formula, or the a that could be an article."""
    return token.kind == "formula" or (len(token.text) == 1 and token.kind == "word")


def names_of(formula: str) -> tuple[str, ...]:
    r"""The names that a formula lists: of `p, q_\theta(\cdot | x)` these two; () where it is anything but names."""
    try:
        tree = read_expression(formula)
    except (ReadError, RecursionError):
        return ()
    listed = tree.items if isinstance(tree, nodes.ListNode) else (tree,)
    out = []
    for node in listed:
        head = node.head if isinstance(node, nodes.Call) else node
        if not isinstance(head, nodes.Name):
            return ()
        out.append(formula[node.span.start : node.span.end].strip())
    return tuple(out)


def _template(text: str) -> Template:
    what, *about = (part.strip() for part in text.replace("}", "").partition(":")[0].replace(",", "").split("{"))
    if what not in WHATS:
        raise PatternError(f'"{text}": {what!r} is nothing that a fact says')
    return Template(what, tuple(about), text.partition(":")[2].strip())


def _pattern(row: Mapping[str, Any]) -> Pattern:
    try:
        parsed = parse(row["form"])
    except PatternError as e:
        raise PatternError(f'"{row["form"]}": {e}') from None
    examples = tuple((sentence, tuple(facts)) for sentence, *facts in row["examples"])
    return Pattern(row["form"], parsed, tuple(map(_template, row["gives"])), examples, tuple(row.get("refuses", ())))


@cache
def lexicon(language: str = "english") -> Lexicon:
    """The lexicon of a language. Raises PatternError for a file that is wrong."""
    return Lexicon(tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8")))
