"""What a sheet is: a name, the ending of its files, and how it renders papers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...patterns import regex
from ..answer_key import AnswerKey
from ..paper import Paper


@dataclass(frozen=True, slots=True)
class Sheet:
    """One format; ``render(papers, solutions)`` gives the whole file as text, or as bytes for an archive."""

    name: str
    suffix: str
    render: Callable[[Sequence[Paper], bool], str | bytes]


class NotHeld(ValueError):
    """A platform cannot hold an answer as it is; `str` names the question and the reason."""


_FORMULA = regex(r"\$([^$]+)\$")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """(piece, whether it is a formula) of prose with LaTeX between dollar signs."""
    at = 0
    for match in _FORMULA.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match[1], True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def label(key: AnswerKey) -> str:
    """What makes a question reproducible: template, version, seed and variant."""
    return f"{key.template}, version {key.version}, seed {key.seed}, variant {key.variant.rpartition('-')[2]}"


def worth(key: AnswerKey) -> str:
    """1 point, 5/2 points."""
    return f"{key.points} point{'s' if key.points != 1 else ''}"
