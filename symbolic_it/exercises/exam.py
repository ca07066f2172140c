"""Exams: a TOML file that names templates, counts, points, precision and order."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .. import catalogue
from .paper import Wanted
from .precision import Precision
from .template import Template

MOST = 500
_TOP = ("title", "order", "precision", "significant", "relative", "points", "item")
_ITEM = ("template", "count", "points", "precision", "significant", "relative")


@dataclass(frozen=True, slots=True)
class Exam:
    """What a set file asks for."""

    title: str
    shuffled: bool
    wanted: tuple[Wanted, ...]


def read_exam(text: str, find: Callable[[str], tuple[str, Template]]) -> Exam:
    """Read a set. Raises ValueError, in one line, that names the place, what was found and what was expected."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ValueError(f"not TOML: {error}") from None
    _known(data, _TOP, "the file")
    order = data.get("order", "fixed")
    if order not in ("fixed", "shuffled"):
        raise ValueError(f'order = {order!r}: expected "fixed" or "shuffled"')
    rows = data.get("item")
    if not isinstance(rows, list) or not rows:
        raise ValueError("no [[item]]: expected at least one, with template = ...")
    wanted = []
    for n, row in enumerate(rows, 1):
        place = f"item {n}"
        if not isinstance(row, dict):
            raise ValueError(f"{place}: expected a table with template = ...")
        _known(row, _ITEM, place)
        name = row.get("template")
        if not isinstance(name, str):
            raise ValueError(f"{place}: template = {name!r}: expected a name such as coin-entropy")
        try:
            found, template = find(name)
        except catalogue.UnknownNameError as error:
            raise ValueError(f"{place}: {error}") from None
        count = row.get("count", 1)
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= MOST:
            raise ValueError(f"{place}: count = {count!r}: expected a whole number from 1 to {MOST}")
        precision = _precision(row, place) or _precision(data, "the file")
        wanted.append(Wanted(found, template, count, _points(row.get("points", data.get("points", 1)), place), precision))
    return Exam(str(data.get("title", "Exercises")), order == "shuffled", tuple(wanted))


def _known(table: Mapping[str, Any], names: tuple[str, ...], place: str) -> None:
    for key in table:
        if key not in names:
            raise ValueError(f"{place}: unknown key {key!r}: expected one of {', '.join(names)}")


def _points(value: Any, place: str) -> Fraction:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 1000:
        return Fraction(str(value))
    raise ValueError(f"{place}: points = {value!r}: expected a positive number")


def _precision(table: Mapping[str, Any], place: str) -> Precision | None:
    given = [(key, table[key]) for key in ("precision", "significant", "relative") if key in table]
    if not given:
        return None
    if len(given) > 1:
        raise ValueError(f"{place}: {given[0][0]} and {given[1][0]}: expected one of them")
    key, n = given[0]
    if n == "exact" and key == "precision":
        return Precision("exact", 0)
    if not isinstance(n, int) or isinstance(n, bool):
        raise ValueError(f"{place}: {key} = {n!r}: expected a number of digits")
    try:
        return Precision({"precision": "decimals"}.get(key, key), n)
    except ValueError as error:
        raise ValueError(f"{place}: {error}") from None
