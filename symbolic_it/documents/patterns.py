r"""The language of the lexicons' patterns, and its matcher.

    [let] {names} (be|is|are) [a|an|the] {kind} [(on|over) {space}]

A bare word matches itself in either case; `[ ]` may be left out; `( | )` and `[ | ]` are alternatives; `{ }` is a slot:
names, name, formula, number, kind, unit, space, words. Two slots of one sort are told apart as `{names}` and `{names:given}`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .tokens import Token

Bindings = Mapping[str, object]
#: A slot: from the tokens and a place, the places behind what it takes, with the value.
Slot = Callable[[Sequence[Token], int], Iterator[tuple[int, object]]]


class PatternError(ValueError):
    """A pattern of a lexicon that cannot be read."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str


@dataclass(frozen=True, slots=True)
class SlotOf:
    sort: str
    name: str


@dataclass(frozen=True, slots=True)
class Sequence_:
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[Sequence_, ...]
    optional: bool


Part = Word | SlotOf | Sequence_ | Choice


def parse(form: str) -> Sequence_:
    """The pattern that a form writes. Raises PatternError."""
    at = 0

    def sequence(until: str) -> Sequence_:
        nonlocal at
        parts: list[Part] = []
        while at < len(form) and form[at] not in until:
            sign = form[at]
            if sign.isspace():
                at += 1
            elif sign in "([":
                parts.append(choice(")" if sign == "(" else "]"))
            elif sign == "{":
                end = form.find("}", at)
                sort, _, name = form[at + 1 : end].partition(":")
                if end < 0 or not sort:
                    raise PatternError(f"column {at + 1}: expected a slot in braces")
                parts.append(SlotOf(sort, name or sort))
                at = end + 1
            elif sign in ")]|}":
                raise PatternError(f'column {at + 1}: found "{sign}"')
            else:
                begun = at
                while at < len(form) and not form[at].isspace() and form[at] not in "()[]{}|":
                    at += 1
                parts.append(Word(form[begun:at].casefold()))
        return Sequence_(tuple(parts))

    def choice(closing: str) -> Choice:
        nonlocal at
        at += 1
        options = [sequence(f"|{closing}")]
        while at < len(form) and form[at] == "|":
            at += 1
            options.append(sequence(f"|{closing}"))
        if at >= len(form):
            raise PatternError(f'expected "{closing}"')
        at += 1
        return Choice(tuple(options), closing == "]")

    found = sequence("")
    if at < len(form):
        raise PatternError(f'column {at + 1}: found "{form[at]}"')
    return found


@dataclass(slots=True)
class Trace:
    """How far any pattern came in a sentence, and what it would have needed there."""

    at: int = 0
    wanted: list[str] = field(default_factory=list)

    def miss(self, at: int, wanted: str) -> None:
        if at > self.at:
            self.at, self.wanted = at, []
        if at == self.at and wanted not in self.wanted:
            self.wanted.append(wanted)


def matches(pattern: Part, sentence: Sequence[Token], slots: Mapping[str, Slot], trace: Trace) -> Iterator[Bindings]:
    """Each way in which a pattern covers a whole sentence."""
    for end, bindings in _match(pattern, sentence, 0, {}, slots, trace):
        if end == len(sentence):
            yield bindings
        else:
            trace.miss(end, "the end")


def _match(
    part: Part, sentence: Sequence[Token], at: int, bound: dict[str, object], slots: Mapping[str, Slot], trace: Trace
) -> Iterator[tuple[int, dict[str, object]]]:
    match part:
        case Word(text):
            if at < len(sentence) and sentence[at].key == text:
                yield at + 1, bound
            else:
                trace.miss(at, f'"{text}"')
        case SlotOf(sort, name):
            taken = False
            for end, value in slots[sort](sentence, at):
                taken = True
                yield end, {**bound, name: value}
            if not taken:
                trace.miss(at, "{" + sort + "}")
        case Sequence_(parts):
            yield from _row(parts, sentence, at, bound, slots, trace)
        case Choice(options, optional):
            for option in options:
                yield from _match(option, sentence, at, bound, slots, trace)
            if optional:
                yield at, bound


def _row(
    parts: tuple[Part, ...], sentence: Sequence[Token], at: int, bound: dict[str, object], slots: Mapping[str, Slot], trace: Trace
) -> Iterator[tuple[int, dict[str, object]]]:
    if not parts:
        yield at, bound
        return
    for end, found in _match(parts[0], sentence, at, bound, slots, trace):
        yield from _row(parts[1:], sentence, end, found, slots, trace)
