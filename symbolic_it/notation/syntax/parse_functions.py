r"""Logarithms, named functions, fractions and roots, and how far an argument without brackets reaches."""

from __future__ import annotations

from .atoms import Dot, Name, Number
from .cursor import ENDS_ALONE
from .errors import ReadError
from .node import Node, Span
from .operations import Abs, Add, Apply, BigOp, Div, Log, Mul, Neg, PlusMinus, Sub
from .parse_derivatives import Derivatives
from .parse_names import JOINED_LETTERS
from .tokens import Token

# A bare argument ends before these: they begin a factor of their own.
_OWN = frozenset(["log", "big", "func", "nabla", "partial"])


def _is_share(node: Node) -> bool:
    """1/n, 1/|B|: what a mean divides by."""
    size = node.right.body if isinstance(node, Div) and isinstance(node.right, Abs) else node.right if isinstance(node, Div) else None
    return isinstance(node, Div) and isinstance(node.left, Number) and node.left.value == 1 and isinstance(size, Name | Number)


def is_circle(node: Node) -> bool:
    """2 pi or 2 pi e, the numbers that the entropies of normal variables begin with."""
    match node:
        case Mul(left, Name("e")):
            return is_circle(left)
        case Mul(Number(_, value), Name("pi")):
            return value == 2
    return False


class Functions(Derivatives):
    """Functions that need no brackets, and what is built like them."""

    def log(self) -> Node:
        r"""`\log x`, `\log_2(x)`, `\ln x`, `\log^2 x`."""
        word = self.advance()
        base, power = self.function_scripts()
        if isinstance(base, Number) and base.value in (0, 1):
            raise ReadError(base.span, f"a logarithm to base {base.text}", "a base other than 0 and 1")
        opening = self.token
        if base is None and opening.kind == "lb" and self._is_a_base_in_braces():
            raise ReadError(opening.span, "a number in braces before what a logarithm may be of", r"\log_2, or \log(2)")
        if opening.kind == "open" and opening.text in "([{":
            arg = self._bracketed_argument()
            node: Node = Log(arg, base, word.text, power, span=self.since(word.start))
            return self.postfix(node, word.start, functional=True)
        if self.token.kind in ENDS_ALONE and not self.bar_opens():
            dot = Dot(span=Span(self.end, self.end))
            return Log(dot, base, word.text, power, bare=True, span=self.since(word.start))
        arg, ambiguous = self.bare_argument()
        return Log(arg, base, word.text, power, bare=True, ambiguous=ambiguous, span=self.since(word.start))

    def _is_a_base_in_braces(self) -> bool:
        r"""The \log{2}{x} that was to be \log_{2}{x}."""
        ahead = [self.tokens[k].kind for k in range(self.index, min(self.index + 4, len(self.tokens)))]
        return ahead == ["lb", "num", "rb", "lb"]

    def function(self) -> Node:
        r"""`\exp(x)`, `\exp x`, `\mathrm{softmax}(z)_i`, `\det A`."""
        word = self.advance()
        sub, power = self.function_scripts()
        opening = self.token
        if opening.kind == "open" and opening.text in "([{":
            args, separators, _ = self.arguments("")
            node: Node = Apply(word.text, args, separators, sub, power, span=self.since(word.start))
            return self.postfix(node, word.start, functional=True)
        if opening.kind == "lb":
            node = Apply(word.text, (self.braces(),), (), sub, power, span=self.since(word.start))
            return self.postfix(node, word.start, functional=True)
        if opening.kind in ENDS_ALONE and not self.bar_opens():
            dot = Dot(span=Span(self.end, self.end))
            return Apply(word.text, (dot,), (), sub, power, bare=True, span=self.since(word.start))
        arg, _ = self.bare_argument()
        return Apply(word.text, (arg,), (), sub, power, bare=True, span=self.since(word.start))

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
            opening = self.token
            inside = self.braces()
            if isinstance(inside, (Add, Sub, PlusMinus)) and self.hidden:
                self.fail("brackets that can be seen around the sum", opening)
            return inside, isinstance(inside, Mul) and self.hidden  # \log{(1-p)n} is printed as log (1-p)n
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
            elif token.kind == "big" and token.text == "sum" and _is_share(node):  # log 1/n sum: of the mean
                return Mul(node, self.factor(), False, span=self.since(start)), True
            elif token.kind in _OWN or not self.starts_factor() or self.expectation_ahead():
                return node, ambiguous
            elif token.kind == "num":
                self.fail("a sign before the number")
            elif token.kind == "name" and token.text == "e" and self.peek().kind == "open" and is_circle(node):
                self.advance()
                node = Mul(node, Name("e", span=token.span), span=self.since(start))
            elif token.kind == "open" and is_circle(node):  # log 2 pi e (P + N), of the entropy of normal variables
                node, ambiguous = Mul(node, self.factor(), span=self.since(start)), True
            elif first in ("frac", "lb", "bar", "sqrt", "binom", "open") or token.kind in ("open", "bar", "dbar", "begin"):
                return node, True
            else:
                calls = self._is_call()
                if (calls and not (self._is_mass_call() and (mass or first != "name"))) or (mass and not calls and token.kind != "dots"):
                    return node, True
                if token.kind == "frac" and self.is_derivative():
                    return node, ambiguous
                slash = isinstance(node, Div) and node.inline
                node = Mul(node, self.factor(), False, slash, span=self.since(start))
                ambiguous = True

    def _braces_hold_all(self) -> bool:
        """Whether nothing of the product follows the brace group."""
        after = self.tokens[self.after_group(self.index)]
        return after.kind in ENDS_ALONE or (after.kind == "op" and after.text in "+-") or after.kind in _OWN

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

    def fraction(self) -> Node:
        r"""`\frac{a}{b}`, or the derivative that it spells."""
        if self.is_derivative():
            return self.derivative_fraction()
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

    def of_list(self, word: Token, kind: str) -> Node:
        r"""`\max(a, b)`, `\min\{a, b\}`: of the items in brackets."""
        if self.token.kind == "lb":
            self.advance()
            items = [self.sum()]
            while self.token.kind == ",":
                self.advance()
                items.append(self.sum())
            self.expect("rb", "", "}")
            node: Node = Apply(kind, tuple(items), (",",) * (len(items) - 1), span=self.since(word.start))
        else:
            args, separators, _ = self.arguments()
            node = Apply(kind, args, separators, span=self.since(word.start))
        return self.postfix(node, word.start, functional=True)
