"""The book: what the field knows, as Markdown chapters whose theorems the kernel proves, and their loader.

An entry stands below a heading with a name, `### Gibbs' inequality {#gibbs-inequality}`:

    Let $p, q$ be pmfs on one finite alphabet. Then

    $$D(p\\|q) \\ge 0$$

    with equality iff $p = q$. [Cover and Thomas 2006, theorem 2.6.3]

and its derivation is a display of aligned rows: relation and formula, `&& \\text{rule: reason}`, `&& \\text{condition}`. The class
`.mistake` marks a false statement with its witness, `.definition` a quantity of a user's own. Formulas are read by kinds
(`meaning`), words by the patterns of `documents`. `load(name)` gives an entry of the book that ships; `Book.of(paths)` reads others.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..identities import Identity, Refutation
from .books import Book
from .errors import BookError

FOLDER = Path(__file__).parent


@cache
def shipped() -> Book:
    """The chapters of this folder."""
    return Book.of(sorted(FOLDER.glob("*.md")))


@cache
def load(name: str) -> Identity | Refutation:
    """The theorem or mistake of that name (dashes or underscores). Raises KeyError if there is none, BookError if it is not read."""
    found = shipped().load(name.replace("_", "-"))
    if not isinstance(found, (Identity, Refutation)):
        raise KeyError(name)
    return found


__all__ = ["Book", "BookError", "load", "shipped"]
