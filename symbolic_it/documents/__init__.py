"""Documents: what the words around formulas say, as facts.

`lexicons/*.toml` hold the wording, a line of data a pattern, each with examples that it must and must not match; `patterns` matches
them against a sentence in which a formula is one token; `declarations` reads what an author declares, in the same grammar.
Words that no pattern covers yield no facts; they never yield wrong ones.
"""

from __future__ import annotations

from .declarations import Declaration, DeclarationError, declarations_in, read_declaration
from .facts import Fact
from .lexicon import Lexicon, Pattern, lexicon

__all__ = ["Declaration", "DeclarationError", "Fact", "Lexicon", "Pattern", "declarations_in", "lexicon", "read_declaration"]
