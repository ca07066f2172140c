"""What an author declares, to settle what a reader would have to guess.

    <!-- symbolic-it: let p, q be pmfs on one alphabet; X ~ p; logs in base 2 -->      in Markdown and notebooks
    % symbolic-it: let p, q be pmfs on one alphabet                                     in TeX
    [tool.symbolic-it] declare = ["logs in base 2", "chapter.md:12-40: let X be a random variable"]
    symbolic-it verify chapter.md --declare chapter.declare                             a line each, # comments

In the wordings of the lexicon. A declaration in a text holds to the end of its section, one before the first heading everywhere;
one from outside in the lines that it names, else everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatch
from pathlib import PurePath

from ..patterns import regex
from .facts import Fact
from .lexicon import Lexicon, lexicon
from .patterns import Trace
from .tokens import Token, tokens

_RANGED = regex(r"(?:(?P<file>[^\s:]+\.[A-Za-z]+):)?(?P<first>\d+)(?:-(?P<last>\d+))?:\s*(?P<rest>.*)", 16)
_OF_FILE = regex(r"(?P<file>[^\s:]+\.(?:md|tex|ipynb|txt|markdown)):\s*(?P<rest>.*)", 16)


class DeclarationError(ValueError):
    """A declaration that no pattern covers: at which column, what stands there, and what would be understood."""

    def __init__(self, text: str, column: int, found: str, expected: str) -> None:
        super().__init__(f"column {column}: found {found}, expected {expected}")
        self.text, self.column = text, column


@dataclass(frozen=True, slots=True)
class Declaration:
    """Facts that hold from `first` to `last` (lines, 1-based; None: everywhere) of the files whose path or name `file` matches."""

    text: str
    facts: tuple[Fact, ...]
    first: int | None = None
    last: int | None = None
    file: str = ""

    def speaks_of(self, path: str) -> bool:
        """Whether it is about this file."""
        return not self.file or fnmatch(path, self.file) or fnmatch(PurePath(path).name, self.file)

    def holds_at(self, line: int) -> bool:
        return (self.first is None or line >= self.first) and (self.last is None or line <= self.last)


def read_declaration(text: str, language: str = "english") -> tuple[Fact, ...]:
    """The facts of "let p, q be pmfs; X ~ p". Raises DeclarationError for the first clause that no pattern covers."""
    known = lexicon(language)
    out: list[Fact] = []
    for clause in _clauses(text):
        trace = Trace()
        found = known.facts(clause, trace)
        if found is None:
            raise _error(text, clause, trace, known)
        out += found
    if not out:
        raise DeclarationError(text, 1, "nothing", 'a declaration such as "let p, q be pmfs"')
    return tuple(out)


def declarations_in(lines: Sequence[str], where: str) -> tuple[Declaration, ...]:
    """Those of a file for `--declare`, or of a list of settings. Raises DeclarationError, its message beginning with the place."""
    out = []
    for number, line in enumerate(lines, 1):
        text = line.partition("#")[0].strip() if line.lstrip().startswith("#") or " #" in line else line.strip()
        if not text:
            continue
        rest, first, last, file = text, None, None, ""
        if m := _RANGED.fullmatch(text):
            rest, first, file = m["rest"], int(m["first"]), m["file"] or ""
            last = int(m["last"] or m["first"])
        elif m := _OF_FILE.fullmatch(text):
            rest, file = m["rest"], m["file"]
        try:
            out.append(Declaration(rest, read_declaration(rest), first, last, file))
        except DeclarationError as e:
            shifted = DeclarationError(text, e.column + len(line) - len(line.lstrip()) + text.index(rest), "", "")
            shifted.args = (f"{where}:{number}: column {shifted.column}: {str(e).partition(': ')[2]}",)
            raise shifted from None
    return tuple(out)


def _clauses(text: str) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in tokens(text):
        if token.kind == "sign" and token.text in (";", "."):
            if clause:
                yield clause
            clause = []
        else:
            clause.append(token)
    if clause:
        yield clause


def _error(text: str, clause: list[Token], trace: Trace, known: Lexicon) -> DeclarationError:
    at = min(trace.at, len(clause))
    place, found = (clause[at].start, f'"{clause[at].text}"') if at < len(clause) else (clause[-1].end, "the end")
    wanted = [_SLOTS.get(w, w) for w in trace.wanted]
    expected = "one of " + ", ".join(wanted[:6]) if len(wanted) > 1 else "".join(wanted) or "a declaration"
    if "{kind}" in trace.wanted and at < len(clause):
        words = [" ".join(k) for k in known.kinds]
        near = get_close_matches(clause[at].key.removesuffix("s"), words, n=1, cutoff=0.6)
        expected = "a kind: pmf, density, random variable, positive number, function, logits, ..."
        expected += f'; did you mean "{near[0]}"?' if near else ""
    return DeclarationError(text, place + 1, found, expected)


_SLOTS = {
    "{names}": "names (p, q)",
    "{name}": "a name",
    "{formula}": "a formula",
    "{number}": "a number",
    "{kind}": "a kind (pmf, random variable, positive number, ...)",
    "{unit}": "nats or bits",
    "{words}": "words",
}
