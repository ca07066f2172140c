"""Uses: how each name of a formula is used, gathered before any term is built.

Only what is written counts here: `p` as an argument of D, `p` called at `x`, `q` with an index below, a letter bound by a
sum. `roles` concludes from this, from the context and from custom what the name is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..syntax.nodes import (
    Apply,
    BigOp,
    Binder,
    Call,
    Chain,
    Derivative,
    Div,
    ListNode,
    Mul,
    Name,
    Node,
    Norm,
    Number,
    Transpose,
    Tuple,
    Vector,
)
from ..syntax.walk import children
from .argument_uses import scan_arguments
from .events import event_of
from .functionals import functional, is_primed, of_call
from .letters import (
    LAWS,
    VECTORS,
    axis_of,
    index_letters,
    is_history,
    is_letter,
    is_variable,
    key,
    stem,
    variable_subscript,
)
from .normal_shape import is_normal
from .outcomes import adds_a_number, averaged_letters, axes_of, has_key, is_word_of_sequence, token
from .shapes import full_name

#: Sums, expectations and integrals evaluate a bare law at the outcome they run over.
_IMPLICIT = frozenset(["sum", "prod", "int", "E", "Var", "Cov"])


def marginal_of(node: Name) -> tuple[Node, ...] | None:
    """The random variables of p_X and p_{X,Y}, which name the law p of these."""
    return variable_subscript(node.sub) if functional(node) is None and not is_variable(node) else None


@dataclass(slots=True)
class Uses:
    """What was seen of each name, by key; ``calls`` lists the axes of each call of a law, "*" for a counting letter;
    ``written`` the calls themselves."""

    kinds: dict[str, set[str]] = field(default_factory=dict)
    calls: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    written: dict[str, list[Call]] = field(default_factory=dict)
    stems: dict[str, str] = field(default_factory=dict)
    letters: dict[str, set[str]] = field(default_factory=dict)
    averaged: set[str] = field(default_factory=set)
    images: dict[str, tuple[str, ...]] = field(default_factory=dict)
    integral: bool = False
    #: Names defined in the context, by key, are scanned when they are met; this gives their bodies.
    body_of: Callable[[str], Node | None] = lambda _: None
    _open: set[str] = field(default_factory=set)

    def add(self, name: str, kind: str) -> None:
        self.kinds.setdefault(name, set()).add(kind)

    def of(self, name: str) -> set[str]:
        return self.kinds.get(name, set())

    def scan(self, node: Node, mode: str = "plain", bound: frozenset[str] = frozenset()) -> None:
        """Gather the uses in a subtree. mode: plain (a number), argument (a law is expected), mixture (inside one),
        implicit (under a sum or an expectation)."""
        match node:
            case Name():
                self._name(node, mode, bound)
            case Call():
                self._call(node, mode, bound)
            case BigOp():
                self._operator(node, mode, bound)
            case Apply(function, args) if function in ("softmax", "logsumexp", "logsoftmax"):
                for a in args:
                    self.scan(a, "vector", bound)
                if node.sub is not None:
                    self.scan(node.sub, "plain", bound)
            case Derivative(body, variables):
                for v in variables:
                    self.scan(v, "plain", bound)
                    if node.kind == "gradient" and isinstance(v, Name):
                        self.add(key(v), "vector")
                self.scan(body, "vector" if node.kind == "gradient" else mode, bound)
            case Norm(body) | Transpose(body):
                self.scan(body, "vector", bound)
            case Vector() if event_of(node) is not None:
                self._event(node)
            case Vector(items):
                for i in items:
                    self.scan(i, "plain", bound)
            case Mul(Transpose(left), right):
                self.scan(left, "vector", bound)
                self.scan(right, "vector", bound)
            case _:
                if isinstance(node, (Mul, Div)):
                    self.averaged |= averaged_letters(node)
                inner = "mixture" if mode == "argument" else mode
                constant = inner == "mixture" and adds_a_number(node)
                for child in children(node):
                    self.scan(child, "plain" if constant else inner, bound)

    def _name(self, node: Name, mode: str, bound: frozenset[str]) -> None:
        if node.base == "1" or event_of(node) is not None:
            self._event(node)
            return
        letters = index_letters(node.sub)
        label = key(node) if letters is None or has_key(node) else None
        variables = marginal_of(node)
        if variables is not None and (mode == "argument" or (mode == "implicit" and node.base in LAWS)):
            law = key(stem(node))
            self.add(law, "argument")
            self.calls.setdefault(law, []).append(tuple(axis_of(v) or "*" for v in variables))
            return self._definition(label) if mode == "argument" else None
        if mode == "argument":
            if label is not None:
                self.add(label, "argument")
                self.stems[label] = key(stem(node))
            self._definition(label)
            return
        if letters is not None and label not in bound:
            name = key(stem(node))
            self.add(name, "numbered" if all(isinstance(x, Number) for x in letters) else "element")
            if label is not None:
                self.add(label, mode if all(isinstance(x, Number) for x in letters) else "indexed")
                self.stems[label] = name
            for x in letters:
                if isinstance(x, Name):
                    self.letters.setdefault(name, set()).add(key(x))
                    self.add(key(x), "outcome")
                    if key(x) not in bound:
                        self.add(key(x), "free")
            if not all(isinstance(x, Number) for x in letters):
                self.calls.setdefault(name, []).append(("*",) * len(letters))
            self._definition(name)
            return
        if node.sub is not None and is_history(node):
            return
        assert label is not None
        if label not in bound:
            self.add(label, mode if mode != "vector" or node.base in VECTORS or "bold" in node.accents else "plain")
            self._definition(label)

    def _event(self, node: Node) -> None:
        """The outcomes of an indicator."""
        event = event_of(node)
        for side in (event.first, *(link.right for link in event.links)) if event is not None else ():
            if side is not None:
                self.outcome(side)

    def _definition(self, name: str | None) -> None:
        """Also scan what the context says the name means."""
        if name is None or name in self._open:
            return
        body = self.body_of(name)
        if body is not None:
            self._open.add(name)
            self.scan(body, "implicit")

    def _call(self, node: Call, mode: str, bound: frozenset[str]) -> None:
        if is_normal(node):
            self.integral = True
            for a in node.args[-2:]:
                self.scan(a, "plain", bound)
            if len(node.args) > 2:
                self.outcome(node.args[0], mode, bound)
            return
        found = of_call(node)
        if found is not None:
            if found.binary and len(node.args) == 1:
                self.scan(node.args[0], "plain", bound)
                return
            scan_arguments(self, node, found.name, bound)
            if found.law is not None:
                self.add(key(found.law), "argument")
            return
        if not isinstance(node.head, Name) or is_primed(node.head):
            for child in (node.head, *node.args) if not isinstance(node.head, Name) else node.args:
                self.scan(child, mode, bound)
            return
        variables = variable_subscript(node.head.sub)
        head = key(stem(node.head)) if variables is not None else key(node.head)
        self._definition(full_name(node) if all(isinstance(a, Name) and a.sub is not None for a in node.args) else None)
        tokens = [token(a) for a in node.args]
        if any(t is None for t in tokens):
            self.add(head, "applied")
            for a in node.args:
                self.scan(a, mode, bound)
            return
        if any(is_history(a) for a in node.args) or is_word_of_sequence(node):
            self.add(head, "sequence")
            return
        for a in node.args:
            letters = index_letters(a.sub) if isinstance(a, Name) else None
            if letters is not None and len(letters) == len(node.args) == 1 and isinstance(letters[0], Name):
                self.letters.setdefault(head, set()).add(key(letters[0]))
            else:
                self.letters.setdefault(head, set()).add("")
        if variables is not None and len(variables) == len(tokens):
            tokens = [axis_of(v) for v in variables]
        self.add(head, "called")
        self.written.setdefault(head, []).append(node)
        if "|" in node.separators:
            self.add(head, "conditional")
        self.calls.setdefault(head, []).append(tuple(t for t in tokens if t))
        for a in node.args:
            self.outcome(a, mode, bound)
        self._definition(head)

    def outcome(self, node: Node, mode: str = "plain", bound: frozenset[str] | None = None) -> None:
        match node:
            case Name() if is_variable(node) and not is_letter(node.sub):
                self.add(key(node), "event" if mode == "plain" else "random")
            case Name():
                if not is_variable(node):
                    self.add(key(node), "outcome")
                    if bound is not None and key(node) not in bound and mode in ("plain", "implicit"):
                        self.add(key(node), "free")
                for x in index_letters(node.sub) or ():
                    if isinstance(x, Name):
                        self.add(key(x), "outcome")
            case Chain(Name() as first, links):
                self.add(key(first), "random" if is_variable(first) else "outcome")
                for link in links:
                    self.outcome(link.right)

    def _operator(self, node: BigOp, mode: str, bound: frozenset[str]) -> None:
        b = node.binder
        self.integral |= node.kind == "int"
        names = [n for item in b.names for n in (item.items if isinstance(item, (Tuple, Vector, ListNode)) else (item,))]
        inner = set(bound)
        for n in names:
            if not isinstance(n, Name):
                continue
            k = key(n)
            if node.kind in ("argmin", "argmax", "min", "max", "sup", "inf") and not is_letter(n):
                self.add(k, "parameter")
            elif node.kind == "lim":
                self.add(k, "limit")
            elif node.kind in ("E", "Var", "Cov") and b.distribution is None and marginal_of(n) is not None and n.base in LAWS:
                self.scan(n, "argument", bound)
            elif node.kind in ("E", "Var", "Cov") and b.distribution is None:
                self.add(k, "E")
                if is_letter(n) and k not in LAWS:
                    inner.add(k)
            else:
                self.add(k, "bound")
                inner.add(k)
                if node.kind == "prod":
                    self.averaged.add(k)
        if b.distribution is not None:
            self._distribution(b, frozenset(bound))
        for part in (b.lower, b.upper):
            if isinstance(part, Name):
                self.add(key(part), "size")
            elif part is not None:
                self.scan(part, "plain", bound)
        for condition in b.conditions:
            self.scan(condition, "plain", frozenset(inner))
        self.scan(node.body, "implicit" if node.kind in _IMPLICIT and mode != "vector" else mode, frozenset(inner))

    def _distribution(self, b: Binder, bound: frozenset[str]) -> None:
        d = b.distribution
        if isinstance(d, Name) and marginal_of(d) is not None and d.base in LAWS:
            self.scan(d, "argument", bound)
        elif isinstance(d, Name):
            self.add(key(d), "divergence")
            self.stems.setdefault(key(d), key(stem(d)))
            if b.names:
                self.calls.setdefault(key(d), []).append(tuple(t for n in b.names for t in axes_of(n)))
            self._definition(key(d))
        elif isinstance(d, Call) and isinstance(d.head, Name) and of_call(d) is None:
            self.scan(d, "argument", bound)
            self.add(key(stem(d.head)) if variable_subscript(d.head.sub) else key(d.head), "divergence")
        elif d is not None:
            self.scan(d, "argument", bound)
