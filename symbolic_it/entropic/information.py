"""I(A;B|K) and H(A|K), the terms that statements are written with."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from .combination import mutual_information, natural


@dataclass(frozen=True, slots=True)
class Information:
    """I(A;B;...|K), or H(A|K) where there is one argument."""

    arguments: tuple[frozenset[str], ...]
    given: frozenset[str] = frozenset()

    def combination(self) -> dict[frozenset[str], Fraction]:
        return mutual_information(*self.arguments, given=self.given)

    def text(self) -> str:
        letter = "H" if len(self.arguments) == 1 else "I"
        condition = f"|{_names(self.given)}" if self.given else ""
        return f"{letter}({';'.join(map(_names, self.arguments))}{condition})"

    def latex(self) -> str:
        letter = "H" if len(self.arguments) == 1 else "I"
        condition = rf" \mid {_latex_names(self.given)}" if self.given else ""
        return f"{letter}({'; '.join(map(_latex_names, self.arguments))}{condition})"


#: A sum as it was written: coefficient, term.
Written: TypeAlias = tuple[tuple[Fraction, Information], ...]


def _names(names: frozenset[str]) -> str:
    return ",".join(sorted(names, key=natural))


def _latex_names(names: frozenset[str]) -> str:
    return ", ".join(_latex_name(name) for name in sorted(names, key=natural))


def _latex_name(name: str) -> str:
    """X1 -> X_{1}; a name that is LaTeX already stays as it is."""
    stem = name.rstrip("0123456789")
    if stem.isalpha() and stem != name:
        return f"{stem}_{{{name[len(stem) :]}}}"
    return name


def sort_key(names: frozenset[str]) -> list[tuple[tuple[bool, int, str], ...]]:
    """Natural order of sets of variables: {X}, {X, Y}, {Y}."""
    return sorted(map(natural, names))
