"""Uses: how each name of a formula is used, gathered before any term is built.

Only what is written counts here: `p` as an argument of D, `p` called at `x`, `q` with an index below, a letter bound by a
sum. `roles` concludes from this, from the context and from custom what the name is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ...syntax.nodes import (
    Apply,
    BigOp,
    Call,
    Cases,
    Chain,
    Derivative,
    Div,
    Indexed,
    Log,
    Mul,
    Name,
    Node,
    Norm,
    Number,
    Transpose,
    Vector,
)
from ...syntax.walk import children, walk
from ..expressions.clipping import is_clip
from ..expressions.events import event_of
from ..expressions.transposes import transposed_factor
from ..functionals.functionals import is_primed, marginal_of, may_be_primed, of_call
from ..laws.normal_shape import is_at_number, is_normal
from ..relations.shapes import full_name, is_preference
from .argument_uses import scan_arguments
from .letters import LAWS, VECTORS, axis_of, index_letters, is_history, is_letter, is_variable, key, stem, variable_subscript
from .operator_uses import scan_operator
from .outcomes import adds_a_number, averaged_letters, called_in, has_key, is_word_of_sequence, token

_OF_VECTORS = frozenset(["softmax", "logsumexp", "logsoftmax"])
_IN_VECTORS = VECTORS | {"b"}  # a bias, in softmax(Wx + b)


def scales(number: Name, vector: Node) -> bool:
    """Whether it is the a of softmax(a z), the s of softmax(z/s): a number beside the letter of a vector, not one more vector."""
    return "bold" not in number.accents and any(isinstance(n, Name) and n.base in VECTORS | {"1"} for n in walk(vector))


@dataclass(slots=True)
class Uses:
    """What was seen of each name, by key; ``calls`` lists the axes of each call of a law, "*" for a counting letter;
    ``written`` the calls themselves."""

    kinds: dict[str, set[str]] = field(default_factory=dict)
    calls: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    written: dict[str, list[Call]] = field(default_factory=dict)
    counted: set[str] = field(default_factory=set)  # the x of outcomes x_i
    compared_in: dict[str, set[tuple[str, str]]] = field(default_factory=dict)  # by what divergence, and with which law
    stems: dict[str, str] = field(default_factory=dict)
    letters: dict[str, set[str]] = field(default_factory=dict)
    averaged: set[str] = field(default_factory=set)
    measured: set[str] = field(default_factory=set)  # letters below a norm, a transpose or in an inner product
    sampled: set[str] = field(default_factory=set)  # the i of sum_i log p(x_i)
    images: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mixed: dict[str, set[str]] = field(default_factory=dict)  # with which others a name is added up below a functional
    logged: set[str] = field(default_factory=set)  # what is called below a logarithm
    integral: bool = False
    unspecified: bool = False  # an expectation without anything below E
    first: set[str] = field(default_factory=set)  # the first laws of divergences and cross-entropies
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
        self.logged |= called_in(node) if isinstance(node, Log) else frozenset()
        match node:
            case Name():
                self._name(node, mode, bound)
            case Call():
                self._call(node, mode, bound)
            case BigOp():
                scan_operator(self, node, mode, bound)
            case Apply(function, args) if function in _OF_VECTORS or (function in ("max", "min") and len(args) == 1):
                for a in args:
                    self.scan(a, "vector", bound)
                if node.sub is not None:
                    self.scan(node.sub, "plain", bound)
            case Derivative(body, (Name() as variable,), kind="point"):
                self.integral = True
                self.add(key(variable), "outcome")
                self.add(key(variable), "point")
                self.scan(body, mode, bound)
            case Derivative(body, variables):
                for v in variables:
                    self.scan(v, "plain", bound)
                    if node.kind == "gradient" and isinstance(v, Name):
                        self.add(key(v), "vector")
                self.scan(body, "vector" if node.kind == "gradient" else mode, bound)
            case Norm(body) | Transpose(body):
                self._vector(body, bound)
            case Cases(rows):
                for one in rows:
                    self.scan(one.value, mode, bound)
                    if isinstance(one.condition, Chain):
                        self._sides_of(one.condition)
            case Indexed(Vector((item,), "<"), Name() as law):
                self.add(key(law), "divergence")
                self.scan(item, "implicit", bound)
            case Indexed(Call(Name("sigma", sub=None), (scores,)), index):
                self.scan(scores, "vector", bound)
                self.scan(index, "plain", bound)
            case Vector((left, right), "<"):
                self._vector(left, bound)
                self._vector(right, bound)
            case Vector() if event_of(node) is not None:
                self._event(node)
            case Vector(items):
                for i in items:
                    self.scan(i, "plain", bound)
            case Mul() if (row := transposed_factor(node)) is not None:
                self._vector(row, bound)
                self._vector(node.right, bound)
            case Mul(Name() as number, vector) | Div(vector, Name() as number) if mode == "vector" and scales(number, vector):
                self.scan(number, "plain", bound)
                self.scan(vector, mode, bound)
            case _:
                if isinstance(node, (Mul, Div)):
                    self.averaged |= averaged_letters(node)
                inner = "mixture" if mode == "argument" else mode
                constant = inner == "mixture" and adds_a_number(node)
                for child in children(node):
                    self.scan(child, "plain" if constant else inner, bound)

    def _vector(self, node: Node, bound: frozenset[str]) -> None:
        """What a norm, a transpose or an inner product is of: no number, whatever stands beside it."""
        self.scan(node, "vector", bound)
        self.measured |= {n.base for n in walk(node) if isinstance(n, Name)}

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
            self.add(law, "marginal")
            self.calls.setdefault(law, []).append(tuple(axis_of(v) or "*" for v in variables))
            return self.definition(label) if mode == "argument" else None
        if mode == "argument":
            if label is not None:
                self.add(label, "argument")
                self.stems[label] = key(stem(node))
            self.definition(label)
            return
        if letters is not None and label not in bound:
            name = key(stem(node))
            self.add(name, "numbered" if all(isinstance(x, Number) for x in letters) else "element")
            if label is not None:
                self.add(label, mode if all(isinstance(x, Number) for x in letters) else "indexed")
                if mode == "plain" and not any(isinstance(x, Name) and key(x) in bound for x in letters):
                    self.add(label, "plain")  # the p_i of 1 - p_i
                self.stems[label] = name
            for x in letters:
                if isinstance(x, Name):
                    self.letters.setdefault(name, set()).add(key(x))
                    self.add(key(x), "outcome")
                    if key(x) not in bound:
                        self.add(key(x), "free")
            if not all(isinstance(x, Number) for x in letters):
                self.calls.setdefault(name, []).append(("*",) * len(letters))
            self.definition(name)
            self.definition(label)
            return
        if node.sub is not None and is_history(node):
            return
        assert label is not None
        if label not in bound:
            self.add(label, mode if mode != "vector" or node.base in _IN_VECTORS or "bold" in node.accents else "plain")
            self.definition(label)

    def _event(self, node: Node) -> None:
        """The outcomes of an indicator."""
        event = event_of(node)
        if event is not None:
            self._sides_of(event)

    def _sides_of(self, chain: Chain) -> None:
        for side in (chain.first, *(link.right for link in chain.links)):
            if side is not None:
                self.outcome(side)

    def definition(self, name: str | None) -> None:
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
            if len(node.args) > 2 and is_at_number(node, bound, mode != "plain"):
                self.scan(node.args[0], mode, bound)
            elif len(node.args) > 2:
                self.outcome(node.args[0], mode, bound)
            return
        if is_clip(node):
            for a in node.args:
                self.scan(a, mode, bound)
            return
        found = of_call(node)
        if found is not None:
            if (found.binary or (found.base == 2 and node.head.base == "h")) and len(node.args) == 1:  # type: ignore[attr-defined]
                self.scan(node.args[0], "plain", bound)
                return
            scan_arguments(self, node, found.name, bound)
            if found.law is not None:
                self.add(key(found.law), "argument")
            if found.order is not None:
                self.scan(found.order, "plain", bound)
            return
        if not isinstance(node.head, Name) or is_primed(node.head) or may_be_primed(node):
            for child in (node.head, *node.args) if not isinstance(node.head, Name) else node.args:
                self.scan(child, mode, bound)
            return
        if is_preference(node):
            self.definition(full_name(node))
            return
        variables = variable_subscript(node.head.sub)
        head = key(stem(node.head)) if variables is not None else key(node.head)
        self.definition(full_name(node) if all(isinstance(a, Name) and a.sub is not None for a in node.args) else None)
        if (whole := full_name(node)) is not None and self.body_of(whole) is not None:
            self.definition(whole)  # J(pi) by its whole name
            return
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
        if node.head.sup and set(node.head.sup) == {"'"}:
            self.definition(key(replace(node.head, sup=None)))
        if "|" in node.separators:
            self.add(head, "conditional")
        self.calls.setdefault(head, []).append(tuple(t for t in tokens if t))
        for a in node.args:
            self.outcome(a, mode, bound)
        self.definition(head)

    def outcome(self, node: Node, mode: str = "plain", bound: frozenset[str] | None = None) -> None:
        match node:
            case Name() if is_variable(node) and not is_letter(node.sub):
                self.add(key(node), "event" if mode == "plain" else "random")
            case Name():
                if not is_variable(node):
                    self.add(key(node), "outcome")
                    if bound is not None and key(node) not in bound and mode in ("plain", "implicit"):
                        self.add(key(node), "free")
                        if mode == "plain":
                            self.add(key(node), "outside")  # of every sum and expectation
                below = index_letters(node.sub) or ()
                if below:
                    self.counted.add(node.base)
                for x in below:
                    if isinstance(x, Name):
                        self.add(key(x), "outcome")
            case Chain(Name() as first, links):
                self.add(key(first), "random" if is_variable(first) else "outcome")
                for link in links:
                    self.outcome(link.right)
