"""Lines that code prints, as patterns of what is printed; and which rows of an output are those lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from ...patterns import regex
from .running import real as r
from .running.real import Real
from .running.values import Text

Row = TypeVar("Row", bound=tuple[str, int])
NUMBER = r"[-+−]?(?:\d[\d_,]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
WRAPPED = (
    r"(?:(?:tensor|array|np\.float(?:64|32)|float(?:64|32)?|Array|DeviceArray|tf\.Tensor)\(\s*)?"
    rf"(?P<n{{k}}>{NUMBER})(?:,\s*(?:dtype|shape|device|grad_fn)=[^)]*)?\)?"
)
_REMARK = regex(r"\s+(?:#|←|<--?|-->?|→)\s.*\Z")


def line_pattern(line: Text) -> tuple[re.Pattern[str] | None, list[tuple[int, Real]]]:
    """A pattern for the line as it would be printed, and the numbers in it."""
    out = ""
    places: list[tuple[int, Real]] = []
    for index, p in enumerate(line.parts):
        if isinstance(p, str):
            out += r"\s*".join(re.escape(w) for w in re.split(r"\s+", p))
        elif isinstance(p, Real | int) and not isinstance(p, bool):
            if isinstance(p, Real) and not p.finite:
                return None, []
            out += r"\s*" + WRAPPED.format(k=len(places)) + rf"(?P<c{len(places)}>\.{{3}}|…)?%?\s*"
            places.append((index, r.real(p)))
        else:
            out += r".{0,200}?"
    gaps = sum(not isinstance(p, str | int | Real) for p in line.parts)
    if len(line.parts) > 40 or len(out) > 9000 or gaps > 2:
        return None, []
    return re.compile(out.strip(), re.S), places


def without_remark(row: str) -> str:
    """A row of output less what the author has noted behind it: "0.168...   # symmetric"."""
    return row if "\n" in row.strip() else _REMARK.sub("", row)


def by_words(lines: Sequence[Text], rows: Sequence[Row]) -> Iterator[tuple[Text, Row]]:
    """Lines with words in them and the rows that read like them, where there are as many; others may be printed elsewhere."""
    alike: dict[str, list[Text]] = {}
    patterns: dict[str, re.Pattern[str]] = {}
    for line in lines:
        pattern, _ = line_pattern(line)
        if pattern is not None and any(isinstance(p, str) and len(re.findall(r"[A-Za-z]", p)) >= 2 for p in line.parts):
            alike.setdefault(pattern.pattern, []).append(line)
            patterns[pattern.pattern] = pattern
    for written, group in alike.items():
        found = [row for row in rows if patterns[written].fullmatch(without_remark(row[0]).strip())]
        if len(found) == len(group):
            yield from zip(group, found, strict=True)
