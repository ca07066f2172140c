r"""Derivatives: `\frac{\partial f}{\partial x}`, `\frac{d}{dx} f`, `dL/dz`, `\nabla_\theta f`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from .atoms import Dot, Name, Number, Tuple
from .cursor import ENDS_ALONE
from .errors import ReadError
from .node import Node, Span
from .operations import Apply, BigOp, Call, Derivative, Div, Log, Pow
from .parse_names import Names
from .walk import walk

MAX_ORDER = 4
#: Letters of numbers that what is differentiated is divided by: those of losses and laws are none.
_CONSTANTS = frozenset(["sigma", "tau", "beta", "lambda", "n", "N", "m", "T", "d", "K", "B"])


class Derivatives(Names):
    """Differential operators."""

    def _is_d(self, index: int) -> bool:
        token = self.tokens[index]
        return token.kind == "partial" or (token.kind == "name" and token.text == "d")

    def is_derivative(self) -> bool:
        """Whether the fraction here spells a derivative."""
        if self.token.kind != "frac" or self.peek().kind != "lb":
            return bool(self.token.kind == "frac" and self.peek().kind == "partial")
        bottom = self.after_group(self.index + 1)
        top_index, bottom_index = self.index + 2, bottom + 1
        if self.tokens[bottom].kind != "lb" or not (self._is_d(top_index) and self._is_d(bottom_index)):
            return False
        if self.tokens[top_index].kind != self.tokens[bottom_index].kind:
            return False
        if self.tokens[top_index].kind == "partial":
            return True
        return self.tokens[bottom_index + 1].kind in ("name", "font", "accent") and self.tokens[top_index + 1].kind != "open"

    def derivative_fraction(self) -> Node:
        """The derivative that a fraction spells, with its body."""
        word = self.advance()
        self.expect("lb", "", "{")
        kind = "partial" if self.advance().kind == "partial" else "total"
        order = self._order()
        body: Node | None = None
        if self.token.kind != "rb":
            saved = self.context("")
            body = self.sum()
            self.restore(saved)
        self.expect("rb", "", "}")
        self.expect("lb", "", "{")
        variables = self._variables()
        self.expect("rb", "", "}")
        return self._derivative(word.start, kind, order, variables, body)

    def _order(self) -> int:
        if self.token.kind != "^":
            return 1
        self.advance()
        exponent = self.exponent()
        if not isinstance(exponent, Number) or exponent.value.denominator != 1 or not 1 <= exponent.value <= MAX_ORDER:
            raise ReadError(exponent.span, "a derivative of that order", f"an order from 1 to {MAX_ORDER}")
        return int(exponent.value)

    def _variables(self) -> tuple[Node, ...]:
        variables: list[Node] = []
        while self._is_d(self.index):
            self.advance()
            start = self.token.start
            base, accents, spelled = self.base()
            node = self.name(start, base, accents, spelled)
            times = 1
            if isinstance(node, Pow):
                if not isinstance(node.exponent, Number) or node.exponent.value not in range(1, MAX_ORDER + 1):
                    raise ReadError(node.span, "this differential", "a name")
                times, node = int(node.exponent.value), node.base
            match node:
                case Call(Name(sub=None) as law, (Name(sub=None) as outcome,)):
                    node = replace(law, sub=outcome, span=node.span)  # of the mass p(x), as of p_x
                case Name():
                    pass
                case _:
                    raise ReadError(node.span, "this differential", "a name")
            variables.extend([node] * times)
        if not variables:
            self.fail("a differential")
        return tuple(variables)

    def _derivative(self, start: int, kind: str, order: int, variables: tuple[Node, ...], body: Node | None) -> Node:
        if order == 1 and len(variables) == 2 and variables[0] == variables[1] == Name("sigma"):
            variables = (Pow(variables[0], Number("2", Fraction(2)), span=variables[0].span),)  # by the variance
        if order != len(variables):
            raise ReadError(self.since(start), f"order {order} above and {len(variables)} below", "the same order")
        inside = body is not None
        if body is None:
            body = self.operand_product()
        return Derivative(body, variables, order, kind, inside, span=self.since(start))

    def operand_product(self) -> Node:
        """The product after a differential operator; a placeholder where nothing follows."""
        if self.token.kind in ENDS_ALONE and not self.bar_opens():
            return Dot(span=Span(self.end, self.end))
        return self.product()

    def inline_derivative(self) -> Node:
        r"""`\partial L / \partial z_i`, `\partial/\partial z f`, `\partial_z f`, `\partial_z^2 f`, `dL/dz`."""
        first = self.advance()
        kind = "partial" if first.kind == "partial" else "total"
        if self.token.kind == "_":
            self.advance()
            below = self.subscript()
            times = self._order()
            return Derivative(self.factor(), (below,) * times, times, kind, span=self.since(first.start))
        order = self._order()
        if self.token.kind == "_":
            self.advance()
            below = self.subscript()
            return Derivative(self.factor(), (below,) * order, order, kind, span=self.since(first.start))
        body: Node | None = None
        if not (self.token.kind == "op" and self.token.text == "/"):
            body = self.factor()
        if not (self.token.kind == "op" and self.token.text == "/" and self._is_d(self.index + 1)):
            self.fail("the variable of the derivative")
        self.advance()
        if self.tokens[self.index].kind != first.kind:
            self.fail("the same sign of derivative")
        variables = self._variables()
        return self._derivative(first.start, kind, order, variables, body)

    def total_derivative_ahead(self) -> bool:
        """Whether `d f / d x` or `d / d x` begins here."""
        if not (self.token.kind == "name" and self.token.text == "d"):
            return False
        at = self.index + 1
        if self.tokens[at].kind == "name" and self.tokens[at].glued:
            at = self.after_scripts(at + 1)
        elif self.tokens[at].kind == "^":
            at = self.after_scripts(at)
        slash = self.tokens[at]
        if not (slash.kind == "op" and slash.text == "/") or at + 2 >= len(self.tokens):
            return False
        following = self.tokens[at + 2]
        return self._is_d(at + 1) and following.kind in ("name", "accent", "font") and following.glued

    def gradient(self) -> Node:
        r"""`\nabla_\theta f`, of one factor, or of what follows a constant: `\nabla_x \frac12 x^2`; the divergence `\nabla \cdot s`."""
        word = self.advance()
        below, power = self.function_scripts()
        order = 1
        if power is not None:
            if not isinstance(power, Number) or power.value not in (1, 2):
                raise ReadError(power.span, "a gradient of that order", "order 1 or 2")
            order = int(power.value)
        variables = () if below is None else below.items if isinstance(below, Tuple) else (below,)
        if power is None and self.token.kind == "op" and self.token.text == "*":
            self.advance()
            return Apply("div", (self.factor(), *variables), (",",) * len(variables), span=self.since(word.start))
        if self.token.kind in ENDS_ALONE and not self.bar_opens():
            body: Node = Dot(span=Span(self.end, self.end))
        else:
            begin = self.index
            body = self.factor()
            if self.token.kind not in ENDS_ALONE and _is_constant(body, variables):
                self.index, self.token = begin, self.tokens[begin]
                body = self.product()
        return Derivative(body, variables, order, "gradient", span=self.since(word.start))

    def bar_opens(self) -> bool:
        """Whether a bar here opens an absolute value."""
        return self.token.kind == "bar" and (self.token.side == "l" or (self.token.side == "" and self.bars != "abs"))

    def function_scripts(self) -> tuple[Node | None, Node | None]:
        """What stands below and above the name of a function."""
        sub: Node | None = None
        power: Node | None = None
        while self.token.kind in ("_", "^"):
            if self.advance().kind == "_":
                if sub is not None:
                    self.fail("one subscript")
                sub = self.subscript()
            else:
                if power is not None:
                    self.fail("one superscript")
                power = self.exponent()
        return sub, power


def _is_constant(factor: Node, variables: tuple[Node, ...]) -> bool:
    """Whether a number or a fraction without calls and without the variable stands before what is differentiated."""
    inside = list(walk(factor))
    if not isinstance(factor, (Number, Div)) or any(isinstance(n, (Call, Apply, Log, BigOp)) for n in inside):
        return False
    bases = {n.base for v in variables for n in walk(v) if isinstance(n, Name)}
    names = {n.base for n in inside if isinstance(n, Name)}
    return names <= _CONSTANTS and not names & bases
