"""The catalogue: what the registry folders hold, read without importing any of it.

A folder of one-file-per-thing is a registry. A file is an entry when it binds, at the top level, the word for one thing
of its kind (`quantities/kl_divergence.py` binds `QUANTITY`); any other file beside it is support. Names are file names
with dashes, titles are the first lines of the docstrings. A chapter of the book is a registry, too: a heading with a name,
`### Gibbs' inequality {#gibbs-inequality}`, is an entry. This module imports nothing else of the
library, so that every folder may ask it; only `load` imports, and only the one entry asked for.
"""

from __future__ import annotations

import ast
import difflib
import importlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent

#: Kind of thing -> its folder below symbolic_it/.
KINDS: dict[str, str] = {
    "quantities": "quantities",
    "identities": "identities",
    "mistakes": "mistakes",
    "families": "families",
    "inequalities": "entropic/named",
    "rules": "verify/rules",
    "templates": "exercises/templates",
    "backends": "backends",
    "formats": "exports",
}

#: Class of a heading of the book -> the kind of thing that stands below it.
SECTIONS: dict[str, str] = {"theorem": "identities", "cited": "identities", "mistake": "mistakes", "definition": "quantities"}
BOOK = "book"

_SINGULAR = {
    "quantities": "quantity",
    "identities": "identity",
    "families": "family",
    "inequalities": "inequality",
}

_DOCSTRING = re.compile(r"""\A(?:\s|\#[^\n]*\n)*[rR]?(?P<quote>\"{3}|'{3}).*?(?P=quote)""", re.DOTALL)

_HEADING = re.compile(
    r"^(?P<marks>#{1,6}) +(?P<title>[^\n]+?)(?: +\{#(?P<name>[a-z0-9-]+)(?: +\.(?P<word>[a-z]+))?\})?[ \t]*$", re.MULTILINE
)


class UnknownNameError(LookupError):
    """No entry has the name; `str` is one line that names what is near, if anything is."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        near = [f'"{n}"' for n in _near(dashed(name).lower(), list(known))]
        meant = " or ".join(filter(None, [", ".join(near[:-1]), *near[-1:]]))
        listing = " ".join(["symbolic-it list", *(k for k in (*KINDS, "commands") if singular(k) == what)])
        super().__init__(f'unknown {what} "{name}"; ' + (f"did you mean {meant}?" if meant else f"see `{listing}`"))


def _near(name: str, known: list[str]) -> list[str]:
    """The known name nearest to a misspelling; else up to three names of which it is a word."""
    words = sorted((k for k in known if f"-{name}-" in f"-{k}-"), key=lambda k: (not k.startswith(name), len(k), k))
    return difflib.get_close_matches(name, known, n=1, cutoff=0.75) or words[:3] or difflib.get_close_matches(name, known, n=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a registry folder: its kind, its name with dashes, its title, and where it is."""

    kind: str
    name: str
    title: str
    module: str
    path: Path
    binding: str

    @property
    def attribute(self) -> str:
        """Python's spelling of the name: kl_divergence."""
        return self.name.replace("-", "_")

    def docstring(self) -> str:
        """The whole docstring of the file, cleaned of its indentation; of a section of the book its text."""
        text = self.path.read_text(encoding="utf-8")
        if self.path.suffix != ".md":
            return _docstring(text)
        section = next(s for s in sections(text) if s.name == self.name)
        return f"{section.title}\n\n{section.text.strip()}"


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a book: the name, title and class of its heading, the text below it, and where that begins (offset)."""

    name: str
    title: str
    word: str
    text: str
    heading: int
    start: int


def sections(text: str) -> Iterator[Section]:
    """The sections of a chapter whose headings have names: `### Title {#name}`, `### Title {#name .mistake}`."""
    found = list(_HEADING.finditer(text))
    for n, m in enumerate(found):
        if m["name"]:
            end = found[n + 1].start() if n + 1 < len(found) else len(text)
            yield Section(m["name"], m["title"], m["word"] or "theorem", text[m.end() : end], m.start(), m.end())


def dashed(name: str) -> str:
    """The command line's spelling of a name: kl_divergence -> kl-divergence."""
    return name.replace("_", "-")


def singular(kind: str) -> str:
    """One thing of a kind: quantities -> quantity, rules -> rule."""
    return _SINGULAR.get(kind, kind.removesuffix("s"))


@cache
def entries(kind: str) -> tuple[Entry, ...]:
    """All entries of a kind, by name; a folder is read once. Raises UnknownNameError for a kind that is none of KINDS."""
    if kind not in KINDS:
        raise UnknownNameError("kind", kind, KINDS)
    folder = KINDS[kind]
    coded = scan(_HERE / folder, f"{__package__}.{folder.replace('/', '.')}", kind, singular(kind).upper())
    return tuple(sorted((*coded, *_written(kind)), key=lambda entry: entry.name))


def _written(kind: str) -> Iterator[Entry]:
    """The entries of a kind in the book."""
    if kind in SECTIONS.values():
        for path in sorted((_HERE / BOOK).glob("*.md")):
            for s in sections(path.read_text(encoding="utf-8")):
                if SECTIONS.get(s.word) == kind:
                    yield Entry(kind, s.name, s.title, f"{__package__}.{BOOK}", path, "load")


def scan(folder: Path, package: str, kind: str, word: str) -> tuple[Entry, ...]:
    """The entries of one folder, by name: the files that bind `word`."""
    return tuple(sorted(_scan(folder, package, kind, word), key=lambda entry: entry.name))


def _scan(folder: Path, package: str, kind: str, word: str) -> Iterator[Entry]:
    binds = re.compile(rf"^(?:def |class )?{word}\b\s*[:=(]", re.MULTILINE)
    for path in folder.glob("*.py"):
        stem, text = path.stem, path.read_text(encoding="utf-8")
        if binds.search(text):
            title = _docstring(text).partition("\n")[0].strip()
            yield Entry(kind, dashed(stem), title, f"{package}.{stem}", path, word)


def find(kind: str, name: str) -> Entry:
    """The entry of a kind with this name, dashes or underscores. Raises UnknownNameError."""
    for entry in (known := entries(kind)):
        if entry.name == dashed(name).lower():
            return entry
    raise UnknownNameError(singular(kind), name, (entry.name for entry in known))


def find_all(name: str) -> tuple[Entry, ...]:
    """Every entry of any kind with this name. Raises UnknownNameError when there is none."""
    known = [entry for kind in KINDS for entry in entries(kind)]
    found = tuple(entry for entry in known if entry.name == dashed(name).lower())
    if not found:
        raise UnknownNameError("name", name, (entry.name for entry in known))
    return found


def load(entry: Entry) -> object:
    """Import the entry's file and return what it binds."""
    thing: object = getattr(importlib.import_module(entry.module), entry.binding)
    return thing(entry.name) if entry.path.suffix == ".md" else thing  # type: ignore[operator]


def _docstring(text: str) -> str:
    # The docstring's own lines are parsed, not the whole file: a listing reads a hundred files.
    head = _DOCSTRING.match(text)
    return ast.get_docstring(ast.parse(head.group() if head else text)) or ""
