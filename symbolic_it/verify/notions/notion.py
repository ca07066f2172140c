"""What a notion of the field is: a formula that all texts share, its names, and what its letters may be.

A letter of a form stands for one expression of the formula, whose written text a pattern of ``parts`` describes ("" for any); S(...)
is a sum, N the number of its summands. A sum, product or power stands for a letter only where its pattern says ANY. Names of a form that are no letters stand for themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ANY = "(?#any)"  # at the beginning of a pattern


@dataclass(frozen=True, slots=True, eq=False)
class Notion:
    """One notion. ``names``: of left sides that are nothing else. ``letters``: of left sides that are it where the words say so.

    ``words``: what texts call it. ``needs``: what a right side must have written in it, that letters may be it without words.
    ``slips``: forms that are mistaken for it; ``swaps``: letters that are taken for each other. ``order``: letters of matrices, whose
    products do not commute. ``alike``: letters that are of one stem; ``indexed``: of one index. ``averaged``: over what it may be averaged beyond its form.
    ``told``: a letter of the forms and the words that speak of it, beside which no formula without it is the notion.
    ``certain``: whether its signs and ratios are the same in all texts, so that one that is changed is a mistake; but for changes of a
    kind in ``free``: of a step that ascends, of a mask that is subtracted.
    """

    title: str
    forms: tuple[str, ...]
    parts: Mapping[str, str]
    names: str = ""
    letters: str = ""
    words: str = ""
    needs: str = ""
    slips: tuple[str, ...] = ()
    swaps: tuple[str, ...] = ()
    order: str = ""
    alike: tuple[str, ...] = ()
    indexed: tuple[str, ...] = ()
    averaged: frozenset[str] = field(default_factory=frozenset)
    told: tuple[str, str] = ("", "")
    certain: bool = True
    free: frozenset[str] = field(default_factory=frozenset)
