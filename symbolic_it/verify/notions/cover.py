"""Whether what is put in for the letters of a form has all names of a formula: without one it is another formula."""

from __future__ import annotations

from collections.abc import Iterable

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.algebra import Form, parts
from ..naming.forms import Forms


class Cover:
    """The names of a formula, those that its form does not lose, and which of them an expression has."""

    def __init__(self, core: n.Node, form: n.Node, letters: frozenset[str], target: Form, plain: Forms) -> None:
        inside = parts(target)
        names = {key for x in walk(core) if isinstance(x, n.Name) and (key := plain.key(x)) in inside}
        own = {plain.key(x) for x in walk(form) if isinstance(x, n.Name) and x.base not in letters}
        self.plain, self.needed = plain, frozenset(names - own)
        self.known: dict[int, tuple[n.Node, frozenset[object]]] = {}

    def is_whole(self, put_in: Iterable[n.Node], *operators: n.BigOp | None) -> bool:
        """Whether every name that is needed stands in one of them, or is bound by an operator that the form takes over."""
        left = self.needed
        for node in (*put_in, *(x.binder for x in operators if x is not None)):
            left = left - self._names(node)
            if not left:
                return True
        return not left

    def _names(self, node: n.Node) -> frozenset[object]:
        kept = self.known.get(id(node))
        if kept is None:
            found = frozenset(self.plain.key(x) for x in walk(node) if isinstance(x, n.Name))
            kept = self.known[id(node)] = (node, found)
        return kept[1]
