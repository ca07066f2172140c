r"""Logarithms, named functions, fractions, roots and derivatives, and how far an argument without brackets reaches."""

from __future__ import annotations

from .atoms import Dot, Name, Number, Tuple
from .errors import ReadError
from .node import Node, Span
from .operations import Apply, BigOp, Derivative, Div, Log, Mul, Neg, Pow
from .parse_names import JOINED_LETTERS, Names
from .tokens import Token

# A bare argument ends before these: they begin a factor of their own.
_OWN = frozenset(["log", "big", "func", "nabla", "partial"])
_ENDS_ALONE = frozenset(["eof", "close", "rb", "rel", ",", ";", ".", "row", "amp", "quad", "end", "clause", "text", "bar"])
MAX_ORDER = 4


class Functions(Names):
    """Functions that need no brackets, and what is built like them."""

    def log(self) -> Node:
        r"""`\log x`, `\log_2(x)`, `\ln x`, `\log^2 x`."""
        word = self.advance()
        base, power = self._function_scripts()
        opening = self.token
        if opening.kind == "open" and opening.text in "([{":
            arg = self._bracketed_argument()
            node: Node = Log(arg, base, word.text, power, span=self.since(word.start))
            return self.postfix(node, word.start, functional=True)
        if self.token.kind in _ENDS_ALONE and not self._bar_opens():
            dot = Dot(span=Span(self.end, self.end))
            return Log(dot, base, word.text, power, bare=True, span=self.since(word.start))
        arg, ambiguous = self.bare_argument()
        return Log(arg, base, word.text, power, bare=True, ambiguous=ambiguous, span=self.since(word.start))

    def function(self) -> Node:
        r"""`\exp(x)`, `\exp x`, `\mathrm{softmax}(z)_i`, `\det A`."""
        word = self.advance()
        sub, power = self._function_scripts()
        opening = self.token
        if opening.kind == "open" and opening.text in "([{":
            args, separators, _ = self.arguments("")
            node: Node = Apply(word.text, args, separators, sub, power, span=self.since(word.start))
            return self.postfix(node, word.start, functional=True)
        if opening.kind == "lb":
            node = Apply(word.text, (self.braces(),), (), sub, power, span=self.since(word.start))
            return self.postfix(node, word.start, functional=True)
        if opening.kind in _ENDS_ALONE and not self._bar_opens():
            dot = Dot(span=Span(self.end, self.end))
            return Apply(word.text, (dot,), (), sub, power, bare=True, span=self.since(word.start))
        arg, _ = self.bare_argument()
        return Apply(word.text, (arg,), (), sub, power, bare=True, span=self.since(word.start))

    def _bar_opens(self) -> bool:
        return self.token.kind == "bar" and self.token.side in ("", "l") and self.bars != "abs"

    def _function_scripts(self) -> tuple[Node | None, Node | None]:
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

    def _bracketed_argument(self) -> Node:
        args, separators, _ = self.arguments("")
        if separators:
            raise ReadError(args[1].span, f"a second argument after {separators[0]!r}", "one argument")
        return args[0]

    def bare_argument(self) -> tuple[Node, bool]:
        """The product that a function without brackets applies to, and whether less of it may be meant."""
        start = self.token.start
        if self.token.kind == "op" and self.token.text == "-":
            self.advance()
            body, ambiguous = self.bare_argument()
            return Neg(body, span=self.since(start)), ambiguous
        first = self.token.kind
        if first == "lb" and self._braces_hold_all():
            return self.braces(), False
        mass = self._is_mass_call()
        node = self.factor()
        if first in _OWN or isinstance(node, BigOp):
            return node, False
        ambiguous = False
        while True:
            token = self.token
            if token.kind == "op" and token.text == "/":
                if self.peek().kind in _OWN or first in ("frac", "lb", "bar"):
                    return node, ambiguous or self.peek().kind not in ("log", "func")
                self.advance()
                node = Div(node, self.factor(), inline=True, span=self.since(start))
                ambiguous = True
            elif token.kind == "op" and token.text == "*":
                return node, ambiguous or self.peek().kind not in _OWN
            elif token.kind in _OWN or not self.starts_factor() or self.expectation_ahead():
                return node, ambiguous
            elif first in ("frac", "lb", "bar", "sqrt", "binom", "open") or token.kind in ("open", "bar", "dbar", "begin"):
                return node, True
            else:
                calls = self._is_call()
                if (calls and not (self._is_mass_call() and (mass or first != "name"))) or (mass and not calls and token.kind != "dots"):
                    return node, True
                if token.kind == "frac" and self._is_derivative():
                    return node, ambiguous
                slash = isinstance(node, Div) and node.inline
                node = Mul(node, self.factor(), False, slash, span=self.since(start))
                ambiguous = True

    def _braces_hold_all(self) -> bool:
        """Whether nothing of the product follows the brace group."""
        after = self.tokens[self.after_group(self.index)]
        return after.kind in _ENDS_ALONE or (after.kind == "op" and after.text in "+-") or after.kind in _OWN

    def _head(self) -> tuple[Token, int]:
        at = self.index
        while self.tokens[at].kind in ("font", "accent", "lb") and at < len(self.tokens) - 3:
            at += 1
        after = self.after_scripts(self.after_group(self.index))
        if self.tokens[self.index].kind in ("font", "accent"):
            end = self.index
            while self.tokens[end].kind in ("font", "accent"):
                end += 1
            after = self.after_scripts(self.after_group(end))
        return self.tokens[at], after

    def _is_call(self) -> bool:
        if self.token.kind not in ("name", "font", "accent"):
            return False
        _, after = self._head()
        return self.tokens[after].kind == "open" and self.tokens[after].text in "(["

    def _is_mass_call(self) -> bool:
        return self._is_call() and self._head()[0].text in JOINED_LETTERS

    # --- fractions and roots ---

    def fraction(self) -> Node:
        r"""`\frac{a}{b}`, or the derivative that it spells."""
        if self._is_derivative():
            return self._derivative_fraction()
        word = self.advance()
        top = self._fraction_part()
        bottom = self._fraction_part()
        return Div(top, bottom, span=self.since(word.start))

    def _fraction_part(self) -> Node:
        if self.token.kind == "lb":
            return self.braced_sum()
        self._one_digit()
        return self.single()

    def _one_digit(self) -> None:
        r"""TeX takes one digit: `\frac12` is one half."""
        token = self.token
        if token.kind == "num" and len(token.text) > 1:
            if not token.text.isdigit():
                self.fail("{...} around a longer number")
            whole = token.end - token.start != len(token.text)  # from the body of a macro
            middle = token.end if whole else token.start + 1
            first = Token("num", token.text[0], token.start, middle, token.glued)
            rest = Token("num", token.text[1:], token.start if whole else middle, token.end, True)
            self.tokens[self.index : self.index + 1] = [first, rest]
            self.token = first

    def root(self) -> Node:
        r"""`\sqrt{x}`, `\sqrt[3]{x}`, `√x`, `sqrt(x)`."""
        word = self.advance()
        degree: Node | None = None
        if self.token.text == "[" and word.end - word.start > 1 and not self.plain:
            self.advance()
            degree = self.sum()
            self.expect("close", "[", "]")
        if self.token.kind == "lb":
            body = self.braced_sum()
        elif self.token.kind == "open":
            body = self._bracketed_argument()
        else:
            if not self.plain:
                self._one_digit()
            body = self.single()
        span = self.since(word.start)
        return Apply("sqrt", (body,), span=span) if degree is None else Apply("root", (body, degree), (",",), span=span)

    def binomial(self) -> Node:
        r"""`\binom{n}{k}`."""
        word = self.advance()
        top = self._fraction_part()
        return Apply("binomial", (top, self._fraction_part()), (",",), span=self.since(word.start))

    # --- derivatives ---

    def _is_d(self, index: int) -> bool:
        token = self.tokens[index]
        return token.kind == "partial" or (token.kind == "name" and token.text == "d")

    def _is_derivative(self) -> bool:
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

    def _derivative_fraction(self) -> Node:
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
            if not isinstance(node, Name):
                raise ReadError(node.span, "this differential", "a name")
            variables.extend([node] * times)
        if not variables:
            self.fail("a differential")
        return tuple(variables)

    def _derivative(self, start: int, kind: str, order: int, variables: tuple[Node, ...], body: Node | None) -> Node:
        if order != len(variables):
            raise ReadError(self.since(start), f"order {order} above and {len(variables)} below", "the same order")
        inside = body is not None
        if body is None:
            body = self.operand_product()
        return Derivative(body, variables, order, kind, inside, span=self.since(start))

    def operand_product(self) -> Node:
        """The product after a differential operator; a placeholder where nothing follows."""
        if self.token.kind in _ENDS_ALONE and not self._bar_opens():
            return Dot(span=Span(self.end, self.end))
        return self.product()

    def inline_derivative(self) -> Node:
        r"""`\partial L / \partial z_i`, `\partial/\partial z f`, `\partial_z f`, `dL/dz`."""
        first = self.advance()
        kind = "partial" if first.kind == "partial" else "total"
        if self.token.kind == "_":
            self.advance()
            below = self.subscript()
            return Derivative(self.factor(), (below,), 1, kind, span=self.since(first.start))
        order = self._order()
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
        r"""`\nabla_\theta f`, of one factor."""
        word = self.advance()
        below, power = self._function_scripts()
        order = 1
        if power is not None:
            if not isinstance(power, Number) or power.value not in (1, 2):
                raise ReadError(power.span, "a gradient of that order", "order 1 or 2")
            order = int(power.value)
        variables = () if below is None else below.items if isinstance(below, Tuple) else (below,)
        if self.token.kind in _ENDS_ALONE and not self._bar_opens():
            body: Node = Dot(span=Span(self.end, self.end))
        else:
            body = self.factor()
        return Derivative(body, variables, order, "gradient", span=self.since(word.start))
