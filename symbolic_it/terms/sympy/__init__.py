"""The SymPy door: terms as SymPy expressions and back.

`to_sympy` turns arithmetic into SymPy's own and holds what SymPy would rewrite (sums, probabilities, quantities) in
`Held` expressions, which can be substituted in, differentiated, printed and lambdified to vectorised array code.
`from_sympy` reads such expressions and plain SymPy ones (`Sum`, `IndexedBase`, `KroneckerDelta`, `Eq`). SymPy is the
language that users see; nothing is judged on it.
"""

from __future__ import annotations

from .errors import NotTranslatableError
from .held import Base, Held, symbol_of
from .read import from_sympy, statement_from_sympy
from .write import relation_to_sympy, to_sympy

__all__ = [
    "Base",
    "Held",
    "NotTranslatableError",
    "from_sympy",
    "relation_to_sympy",
    "statement_from_sympy",
    "symbol_of",
    "to_sympy",
]
