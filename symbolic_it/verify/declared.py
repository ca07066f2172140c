"""What an author has declared, as facts of the context, where it is in force.

A declaration in the text holds from its comment to the end of its section; one from outside in the lines that it names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..chapters import Document, Piece, Sentence
from ..documents import Declaration, DeclarationError, Fact, read_declaration
from ..notation.context import Context
from ..notation.elaborate import ElaborationError
from ..notation.elaborate.conditions.givens import read_given
from ..notation.syntax import ReadError
from .model import Diagnostic

RULE, NAME = "IT905", "contradicting-declarations"

_KINDS = {
    "pmf": "{} is a pmf",
    "law": "{} is a distribution",
    "density": "{} is a density",
    "variable": "{} is a random variable",
    "continuous variable": "{} is a random variable",
    "logits": "{} is logits",
    "one-hot": "{} is one-hot",
    "number": "{} is a scalar",
    "probability": r"0 \le {} \le 1",
    "positive number": "{} > 0",
    "non-negative number": r"{} \ge 0",
    "positive integer": r"{} \ge 1",
}
_BASES = {"2": "log base 2", "10": "log base 10", "e": "natural log"}


def conditions(facts: Iterable[Fact]) -> Iterator[str]:
    """The facts as conditions that `read_given` takes; nothing for those that no formula there can use."""
    for f in facts:
        names = ", ".join(f.about)
        match f.what:
            case "kind" if f.value in _KINDS:
                yield _KINDS[f.value].format(names)
            case "law":
                yield rf"{names} \sim {f.value}"
            case "relation":
                yield f.value
            case "uniform":
                yield f"{names} is uniform"
            case "independent":
                listed = f"{', '.join(f.about[:-1])} and {f.about[-1]}"
                yield f"{listed} are independent" + (f" given {f.value}" if f.value else "")
            case "markov":
                yield r" \to ".join(f.about)
            case "function of":
                yield f"H({names} | {f.value}) = 0"
            case "constant" if names[:1].isupper():
                yield f"{names} is constant"
            case "base" if f.value in _BASES:
                yield _BASES[f.value]
            case "unit":
                yield f.value
            case "alphabet":
                yield f.value


def as_declared(given: Sequence[str]) -> tuple[str, ...]:
    """Conditions in which what is declared in words, and understood in no other way, is written so that it is."""
    out: list[str] = []
    for text in given:
        try:
            read_given(text)
        except (ReadError, ElaborationError, RecursionError):
            try:
                facts = read_declaration(text)
            except DeclarationError:
                out.append(text)
            else:
                out += [text] if any(f.what == "relation" for f in facts) else conditions(facts)
        else:
            out.append(text)
    return tuple(out)


def extended(context: Context, facts: Iterable[Fact]) -> Context:
    """The context in which they hold; one that its reader does not understand tells it nothing."""
    for text in conditions(facts):
        try:
            context = read_given(text, context)
        except (ReadError, ElaborationError, RecursionError):
            continue
    return context


@dataclass(frozen=True, slots=True)
class InForce:
    """A declaration with the offsets between which it holds."""

    facts: tuple[Fact, ...]
    start: int
    end: int
    where: str  # for a message: "line 3", or its text


@dataclass(slots=True)
class Declarations:
    """All declarations about one document, put into force as it is read."""

    all: tuple[InForce, ...] = ()
    told: dict[int, Context] = field(default_factory=dict)  # by number, the context that each was told to
    broken: list[Diagnostic] = field(default_factory=list)  # what the text says against them
    contradicted: list[InForce] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, outside: Iterable[Declaration] = ()) -> Declarations:
        """Those of the text and those from outside."""
        found = [
            InForce(read_declaration(d.reason), d.start, _end_of_section(document, d.start), f"line {document.position(d.start).line}")
            for d in document.directives
            if d.kind == "declare"
        ]
        lines = [0, *(k + 1 for k, sign in enumerate(document.text) if sign == "\n"), len(document.text)]
        for d in outside:
            if d.speaks_of(document.path):
                first = lines[min((d.first or 1) - 1, len(lines) - 1)]
                last = len(document.text) if d.last is None else lines[min(d.last, len(lines) - 1)]
                found.append(InForce(d.facts, first, last, f'"{d.text}"'))
        return cls(tuple(sorted(found, key=lambda d: (d.start, d.end))))

    def at(self, offset: int, context: Context, *, anew: bool = False) -> Context:
        """The context with what is in force here, and without what no longer is; ``anew``: a heading has ended what was told."""
        for n, d in enumerate(self.all):
            holds = d.start <= offset < max(d.end, d.start + 1)
            if holds and (anew or n not in self.told):
                before = self.told.setdefault(n, context)
                context = extended(context, d.facts)
                self.told[n] = before
            elif n in self.told and not holds:
                context = _without(context, self.told.pop(n), d.facts)
        return context

    def in_force(self, offset: int) -> tuple[tuple[Fact, int | None], ...]:
        """The declared facts that hold at a place, each with where the text declares it; None for one from outside."""
        return tuple(
            (f, d.start if d.where.startswith("line ") else None)
            for d in self.all
            if d.start <= offset < max(d.end, d.start + 1)
            for f in d.facts
        )

    def split(self, sentence: Sentence) -> Iterator[Sentence]:
        """A sentence in the stretches between which what is in force changes: displays without a full stop run on past a comment."""
        cuts = {cut for d in self.all for cut in (d.start, d.end) if sentence.start < cut < sentence.end}
        pieces: list[Piece] = []
        for piece in sentence.pieces if cuts else ():
            if pieces and any(pieces[-1].end <= cut <= piece.start or pieces[-1].start < cut < pieces[-1].end for cut in cuts):
                yield Sentence(pieces[0].start, pieces[-1].end, tuple(pieces))
                pieces = []
            pieces.append(piece)
        yield Sentence(pieces[0].start, pieces[-1].end, tuple(pieces)) if pieces else sentence

    def heard(self, offset: int, end: int, context: Context) -> None:
        """What the text itself says of a convention against a declaration in force is an error of one of them."""
        in_force = {f.what: (f, d) for d in self.all if d.start <= offset < d.end for f in d.facts if f.conventional}
        for what, said in (("base", context.log_base), ("unit", context.unit)):
            f, d = in_force.get(what, (None, None))
            if f is not None and d is not None and said is not None and str(said) != f.value and d not in self.contradicted:
                self.contradicted.append(d)
                message = f"the text says {what}: {said} here, {d.where} declares {f}"
                self.broken.append(Diagnostic(RULE, NAME, "error", offset, end, message))

    def contradictions(self) -> Iterator[Diagnostic]:
        """Two declarations in force at one place that cannot both hold, and what the text says against one."""
        yield from self.broken
        for n, one in enumerate(self.all):
            for other in self.all[: n + 1]:
                if other.end > one.start and (pair := _clash(other.facts, one.facts)):
                    message = f"{one.where} declares {pair[1]}, {other.where} declares {pair[0]}"
                    yield Diagnostic(RULE, NAME, "error", one.start, min(one.end, one.start + 1), message)


def _without(context: Context, before: Context, facts: Iterable[Fact]) -> Context:
    """The context without what a declaration told it, its conventions as they were before."""
    told = extended(Context(), facts)
    changes = {
        name: getattr(before, name)
        for name in ("log_base", "unit", "alphabet")
        if getattr(told, name) is not None and getattr(context, name) == getattr(told, name)
    }
    return replace(context, facts=tuple(f for f in context.facts if f.scope != "given" or f not in told.facts), **changes)


def _clash(before: tuple[Fact, ...], after: tuple[Fact, ...]) -> tuple[Fact, Fact] | None:
    for f in after:
        for other in before:
            same = f.what in _SINGLE and (other.what, other.about) == (f.what, f.about)
            if same and other.value != f.value and {other.value, f.value} not in _COMPATIBLE:
                return other, f
    return None


_SINGLE = ("kind", "base", "unit", "alphabet", "size")  # of which a name, or a text, has one


_COMPATIBLE = (
    {"law", "pmf"},
    {"law", "density"},
    {"variable", "continuous variable"},
    {"number", "probability"},
    {"number", "positive number"},
    {"number", "non-negative number"},
    {"number", "integer"},
    {"number", "positive integer"},
    {"integer", "positive integer"},
    {"positive number", "positive integer"},
    {"positive number", "non-negative number"},
    {"positive number", "probability"},
    {"non-negative number", "probability"},
    {"function", "convex function"},
    {"function", "concave function"},
    {"vector", "logits"},
    {"vector", "pmf"},
)


def _end_of_section(document: Document, offset: int) -> int:
    """Where the section of an offset ends: at the next heading of its level or above; what stands before the first heading never ends."""
    above = [h for h in document.headings if h.start < offset]
    if not above:
        return len(document.text)
    level = above[-1].level
    if level == 1 and len([h for h in document.headings if h.level == 1]) == 1:  # the title
        return len(document.text)
    return next((h.start for h in document.headings if h.start > offset and h.level <= level), len(document.text))
