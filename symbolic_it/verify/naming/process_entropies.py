r"""Entropies of the members of a process: H(X_n | X_1, ..., X_{n-1}), H(X^n), H(X_n | X_2^{n-1}), as runs of indices."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ...notation.syntax import nodes as n

Index = tuple[int, int]  # (a, b) for a n + b
Run = tuple[Index, Index]  # the first and the last of it


@dataclass(frozen=True, slots=True)
class Members:
    """The runs whose entropy it is, those behind the bar, and the letter of the process and of its index."""

    letter: str
    of: tuple[Run, ...]
    given: tuple[Run, ...]

    def shifted(self, by: int) -> Members:
        """The same members, each by so many later."""
        return Members(self.letter, tuple(_later(r, by) for r in self.of), tuple(_later(r, by) for r in self.given))

    @property
    def last(self) -> Index | None:
        """The index of the one member whose entropy it is; None for several."""
        return self.of[0][0] if len(self.of) == 1 and self.of[0][0] == self.of[0][1] else None

    @property
    def is_given_its_past(self) -> bool:
        """H(X_m | X_1, ..., X_{m-1}): all that stand before it."""
        return self.last is not None and self.given == (((0, 1), _plus(self.last, -1)),)

    @property
    def is_given_the_one_before(self) -> bool:
        """H(X_m | X_{m-1})."""
        return self.last is not None and self.given == ((_plus(self.last, -1), _plus(self.last, -1)),)


def members(node: n.Node, length: n.Node) -> Members | None:
    """What an entropy is of, its indices in terms of ``length``; None for anything else."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in ("H", "h") or node.head.sub is not None:
        return None
    if node.separators.count("|") > 1 or set(node.separators) - {",", "|"}:
        return None
    bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
    letters = {_letter(a) for a in node.args if not isinstance(a, n.Ellipsis)}
    of, given = _runs(node.args[:bar], length), _runs(node.args[bar:], length)
    if len(letters) != 1 or of is None or given is None or not of:
        return None
    (letter,) = letters
    return Members(letter, of, given) if letter else None


def index(node: n.Node | None, length: n.Node) -> Index | None:
    """(a, b) for a n + b; None for any other expression."""
    if node == length:
        return 1, 0
    match node:
        case n.Number(value=Fraction(numerator=b, denominator=1)):
            return 0, b
        case n.Add(left, right) | n.Sub(left, right):
            first, second = index(left, length), index(right, length)
            sign = 1 if isinstance(node, n.Add) else -1
            return None if first is None or second is None else (first[0] + sign * second[0], first[1] + sign * second[1])
    return None


def _plus(at: Index, by: int) -> Index:
    return at[0], at[1] + by


def _later(run: Run, by: int) -> Run:
    return _plus(run[0], by), _plus(run[1], by)


def _letter(node: n.Node) -> str:
    """The X of X_n, X^n, X_1^n."""
    base = node.base if isinstance(node, n.Pow) else node
    plain = isinstance(base, n.Name) and base.base.isupper() and not base.accents and base.sup is None
    return base.base if plain and isinstance(base, n.Name) else ""


def _runs(args: tuple[n.Node, ...], length: n.Node) -> tuple[Run, ...] | None:
    """The runs that are listed, in order; None where one cannot be read."""
    singles: list[Run] = []
    dotted = [k for k, a in enumerate(args) if isinstance(a, n.Ellipsis)]
    for a in args:
        if isinstance(a, n.Ellipsis):
            continue
        run = _run(a, length)
        if run is None:
            return None
        singles.append(run)
    if dotted:
        if len(dotted) > 1 or not 0 < dotted[0] < len(args) - 1 or any(x != y for x, y in singles):
            return None
        first, last = singles[0][0], singles[-1][0]
        low, high = (first, last) if (last[0], last[1]) >= (first[0], first[1]) else (last, first)
        return ((low, high),)
    return _merged(sorted(singles))


def _run(node: n.Node, length: n.Node) -> Run | None:
    if isinstance(node, n.Pow) and isinstance(node.base, n.Name):
        first = (0, 1) if node.base.sub is None else index(node.base.sub, length)
        last = index(node.exponent, length)
        return None if first is None or last is None else (first, last)
    if isinstance(node, n.Name) and isinstance(node.sub, n.Range):
        first, last = index(node.sub.lower, length), index(node.sub.upper, length)
        return None if first is None or last is None else (first, last)
    at = index(node.sub, length) if isinstance(node, n.Name) and node.upper is None else None
    return None if at is None else (at, at)


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    out: list[Run] = []
    for run in runs:
        if out and _plus(out[-1][1], 1) == run[0]:
            out[-1] = (out[-1][0], run[1])
        else:
            out.append(run)
    return tuple(out)
