"""A book: the named sections of Markdown files, and what each says, read when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .. import catalogue
from ..documents import DeclarationError, Fact, read_declaration
from ..identities import Identity, Refutation
from ..kernel.derivation import Line, NotDerived
from ..meaning import DeclarationError as Contradicted
from ..meaning import NotUnderstood
from ..meaning.environment import Environment
from ..meaning.reading import Reading, read
from ..notation.syntax import ReadError
from ..notation.syntax import nodes as s
from ..notation.syntax import read as read_syntax
from ..terms.abbreviation import Abbreviation
from ..terms.statement import Statement
from ..terms.term import Index, function_of, walk
from .environment import environment, named, texts
from .errors import BookError
from .section import Malformed, Parts, Piece, parts, plain


@dataclass(frozen=True, slots=True)
class Quantity:
    """A definition of a book: what it defines, as declarations that `meaning` reads formulas under."""

    name: str
    title: str
    source: str
    declarations: tuple[str, ...]
    reading: Reading


Entry = Identity | Refutation | Quantity


@dataclass(frozen=True, slots=True)
class Book:
    """Files with named sections. ``given``: what every entry may use, such as the definitions of the same book."""

    places: Mapping[str, tuple[str, str, catalogue.Section]]
    _read: dict[str, Entry] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, paths: Iterable[Path | str]) -> Book:
        """The book of these files. Raises BookError for a name that two sections have, OSError or UnicodeDecodeError for no text."""
        places: dict[str, tuple[str, str, catalogue.Section]] = {}
        for path in paths:
            text = Path(path).read_text(encoding="utf-8")
            for section in catalogue.sections(text):
                if section.name in places:
                    line = text.count("\n", 0, section.heading) + 1
                    raise BookError(
                        str(path), line, 1, f'a second section is named "{section.name}"; the other is in {places[section.name][0]}'
                    )
                places[section.name] = (str(path), text, section)
        return cls(places)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.places)

    def kind(self, name: str) -> str:
        """The class of an entry: theorem, cited, mistake, definition."""
        return self.places[name][2].word

    def place(self, name: str) -> tuple[str, int]:
        """Where an entry's heading stands: path and line."""
        path, text, section = self.places[name]
        return path, text.count("\n", 0, section.heading) + 1

    def load(self, name: str) -> Entry:
        """The entry of that name. Raises KeyError if there is none, BookError if it is not read."""
        if name not in self._read:
            section = self.places[name][2]
            try:
                found = parts(section.text, section.word)
                self._read[name] = self._entry(section, found)
            except Malformed as e:
                raise self._error(name, e.at, str(e)) from None
        return self._read[name]

    def definitions(self, but: str = "") -> tuple[Quantity, ...]:
        """The definitions of this book that are read, but for one."""
        found = (self.load(n) for n in self.names if n != but and self.kind(n) == "definition")
        return tuple(q for q in found if isinstance(q, Quantity))

    def problems(self) -> Iterator[BookError]:
        """Everything that is wrong with the entries: what is not read, not proved, or refuted; none for a book that is right."""
        for name in self.names:
            try:
                found = self.load(name)
                if isinstance(found, Identity):
                    found.derive()
                elif isinstance(found, Refutation) and not found.refuted:
                    raise self._error(name, parts(self.places[name][2].text, "mistake").statement.start, "the witness does not refute it")
            except BookError as e:
                yield e
            except NotDerived as e:
                at = parts(self.places[name][2].text, self.kind(name)).statement.start
                yield self._error(name, at, str(e))

    # reading one entry

    def _entry(self, section: catalogue.Section, found: Parts) -> Entry:
        facts = [fact for piece in found.declarations for fact in self._facts(section.name, piece)]
        known = self._environment(section, found, facts)
        chains = [self._chain(section.name, found.statement)]
        if section.word == "definition":
            return self._quantity(section, found, known, chains[0])
        if found.rows:
            chains.append(self._derivation(section.name, found, chains[0]))
        chains += [c for fact in facts for c in _defining(fact)]
        tree = s.Statement(tuple(chains), (), span=chains[0].span)
        reading = self._reading(section.name, tree, known, found.statement)
        first = reading.links[0].statement
        hypotheses = tuple(_hypothesis(piece.text) for piece in found.declarations) or first.hypotheses
        statement = Statement(first.claim, first.conditions, hypotheses)
        if section.word == "mistake":
            witness = {named(piece.text): value for piece, value in found.witness}
            return Refutation(section.name, section.title, statement, witness, found.lesson, found.source)
        links = reading.links[1 : 1 + len(found.rows)]
        lines = tuple(
            Line(k.statement.claim.relation, k.statement.claim.rhs, row.rule, row.because, row.needs)
            for k, row in zip(links, found.rows, strict=True)
        )
        where = tuple(_abbreviation(k.left, k.statement) for k in reading.links[1 + len(found.rows) :])
        return Identity(
            section.name, section.title, statement, lambda: lines, found.equality, found.remarks, found.source, tuple(w for w in where if w)
        )

    def _quantity(self, section: catalogue.Section, found: Parts, known: Environment, chain: s.Chain) -> Quantity:
        told = [text for piece in found.declarations for fact in self._facts(section.name, piece) for text in texts(fact)]
        tree = s.Statement((chain,), (), span=chain.span)
        if len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
            raise self._error(section.name, found.statement.start, "expected a definition: a name, =, and what it stands for")
        from ..meaning import declare

        try:
            reading = self._reading(section.name, tree, declare(known, [found.statement.text]), found.statement)
        except Contradicted as e:
            raise self._error(section.name, found.statement.start, str(e)) from None
        return Quantity(section.name, section.title, found.source, (*told, found.statement.text), reading)

    def _environment(self, section: catalogue.Section, found: Parts, facts: list[Fact]) -> Environment:
        from ..meaning import declare

        try:
            known = environment(facts)
            if section.word != "definition" and any(self.kind(n) == "definition" for n in self.names):
                for quantity in self.definitions(section.name):
                    known = declare(known, quantity.declarations[-1:])
            return known
        except (Contradicted, ReadError) as e:
            at = found.declarations[0].start if found.declarations else found.statement.start
            raise self._error(section.name, at, str(e)) from None

    def _facts(self, name: str, piece: Piece) -> tuple[Fact, ...]:
        try:
            return read_declaration(piece.text)
        except DeclarationError as e:
            raise self._error(name, piece.start + e.column - 1, str(e).partition(": ")[2]) from None

    def _chain(self, name: str, piece: Piece) -> s.Chain:
        """A formula of the section as a chain whose spans are offsets in the section."""
        try:
            tree = read_syntax(" " * piece.start + piece.text.replace("\n", " ").rstrip(" .,;"))
        except ReadError as e:
            raise self._error(name, e.span.start, f"found {e.found}, expected {e.expected}") from None
        if len(tree.chains) != 1 or tree.conditions:
            raise self._error(name, piece.start, "expected one chain of relations")
        return tree.chains[0]

    def _derivation(self, name: str, found: Parts, statement: s.Chain) -> s.Chain:
        """The rows of a derivation as one chain, from the statement's left side where they do not begin with one."""
        rows = found.rows
        text = [" "] * rows[-1].formula.end
        for row in rows:
            text[row.formula.start : row.formula.end] = row.formula.text.replace("\n", " ")
        begins = "".join(text).lstrip()
        joined = "".join(text)
        if begins.startswith(("=", r"\ge", r"\le", "<", ">")):
            lhs = found.statement.text
            first = statement.first
            assert first is not None
            lhs = lhs[first.span.start - found.statement.start : first.span.end - found.statement.start]
            at = len(joined) - len(begins)
            joined = " " * max(at - len(lhs) - 1, 0) + lhs + " " + begins if at > len(lhs) else joined
        chain = self._chain(name, Piece(joined, 0))
        for link, row in zip(chain.links, rows, strict=False):
            if not row.formula.start <= link.relation_span.start < row.formula.end:
                raise self._error(name, row.formula.start, "expected one relation on each row")
        if len(chain.links) != len(rows):
            raise self._error(name, rows[-1].formula.start, "expected one relation on each row")
        return chain

    def _reading(self, name: str, tree: s.Statement, known: Environment, piece: Piece) -> Reading:
        try:
            return read(tree, known)
        except NotUnderstood as e:
            at = e.span.start if e.span.end <= len(self.places[name][2].text) else piece.start
            told = f"; a declaration would settle it: {' or '.join(e.declarations)}" if e.declarations else ""
            raise self._error(name, at, f"found {e.found}, expected {e.expected}{told}") from None

    def _error(self, name: str, at: int, message: str) -> BookError:
        path, text, section = self.places[name]
        offset = min(section.start + at, len(text))
        line = text.count("\n", 0, offset) + 1
        return BookError(path, line, offset - text.rfind("\n", 0, offset), message)


def _hypothesis(sentence: str) -> str:
    """A declaration as a hypothesis is printed: "Let p, q be pmfs" says "p, q pmfs"."""
    said = plain(sentence)
    for word in ("Let ", "Assume ", "Suppose ", "that "):
        said = said.removeprefix(word)
    for verb in (" be the ", " be "):
        before, found, after = said.partition(verb)
        if found:
            return f"{before} {'the ' if 'the' in verb else ''}{after}"
    return said


def _defining(fact: Fact) -> Iterator[s.Chain]:
    """The chain of a definition that was declared: m = (p + q)/2."""
    if fact.what == "relation":
        chain = read_syntax(fact.value).chains[0]
        if len(chain.links) == 1 and chain.links[0].relation in ("=", ":=") and isinstance(chain.first, (s.Name, s.Call)):
            yield chain


def _abbreviation(written: s.Node, statement: Statement) -> Abbreviation | None:
    """The author's name for a part: a number, or a function of its outcomes."""
    head = written.head if isinstance(written, s.Call) else written
    from ..meaning.letters import key

    name, meaning = key(head), statement.claim.rhs
    free = tuple(dict.fromkeys(t for t in walk(meaning) if isinstance(t, Index)))
    if name is None:
        return None
    return Abbreviation(name, function_of(free, meaning, name) if free else meaning)
