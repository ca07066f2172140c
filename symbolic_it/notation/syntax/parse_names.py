r"""Names with accents, subscripts and marks; calls of names; and whether a bracket after a name is a call or a factor."""

from __future__ import annotations

from .atoms import Before, Dot, Ellipsis, Infinity, Name, Number, Range, Seq, Text, Tuple, Unit
from .letters import CAPITAL_GREEK, ENTROPIES, GREEK
from .literals import number
from .node import Node, Span
from .operations import Add, Apply, Call, Factorial, Indexed, Mul, Neg, Pow, Sub, Transpose
from .parse_brackets import Brackets
from .statements import Chain, Given, Vector

_GREEK = frozenset([*GREEK, *CAPITAL_GREEK])
_FUNCTION_LETTERS = frozenset(
    ["f", "g", "h", "F", "G", "J", "L", "l", "O", "P", "S", "U", "V", "sigma", "phi", "psi", "Phi", "Psi", "Gamma", "ell"]
)
MASS_LETTERS = frozenset(["p", "q", "P", "Q", "r", "R", "m", "u", "pi", "rho", "mu"])
JOINED_LETTERS = frozenset(["p", "q", "P", "Q", "pi", "rho"])  # masses whose products stand under one logarithm
_MARKS = {"star": "*", "ast": "*", "*": "*", "dagger": "dagger", "prime": "'", "+": "+", "-": "-", "circ": "circ"}
_WORD_KINDS = frozenset(["unit", "big", "func", "log", "clause", "arg", "sqrt"])
MAX_ACCENTS = 4


def is_word(base: str) -> bool:
    """Whether a name is a word rather than one letter."""
    return len(base) > 1 and base not in _GREEK and base != "ell"


class Names(Brackets):
    """Names, scripts and calls."""

    def base(self) -> tuple[str, tuple[str, ...], str]:
        """(letter or word, accents outermost first, how it was spelled)."""
        accents: list[str] = []
        closing = 0
        if self.token.text == "Delta" and self.peek().kind in ("name", "font", "accent"):
            accents.append(self.advance().text)  # a difference is no factor
        while self.token.kind in ("font", "accent"):
            accents.append(self.advance().text)
            if len(accents) > MAX_ACCENTS:
                self.fail("a name")
            if self.token.kind == "lb":
                self.advance()
                closing += 1
        token = self.token
        if token.kind == "num" and accents:
            base, spelled = self.advance().text, "upright"
        elif token.kind == "name":
            base, spelled = self.advance().text, token.side
            while closing and self.token.kind == "name" and self.token.glued and spelled == self.token.side == "letter":
                base += self.advance().text
        elif token.kind == "log" and accents:
            base, spelled = self.advance().text, "upright"
        else:
            self.fail("a name")
        for _ in range(closing):
            self.expect("rb", "", "}")
        return base, tuple(accents), spelled

    def accented(self) -> Node | None:
        r"""`\hat{...}` over something that is no name, else None without moving."""
        token = self.token
        if token.kind != "accent" or self.peek().kind != "lb":
            return None
        inside = self.index + 2
        while self.tokens[inside].kind in ("font", "accent", "lb"):
            inside += 1
        end = self.after_group(self.index + 1) - 1
        named = self.tokens[inside].kind in ("name", "num")
        if named and all(t.kind == "rb" or (t.kind == "name" and t.glued) for t in self.tokens[inside + 1 : end]):
            return None
        self.advance()
        return Apply(token.text, (self.braced_sum(),), span=self.since(token.start))

    def regrouped(self, name: Name, start: int) -> Node:
        r"""A name that stood in braces, `{\rm KL}(p\|q)`, `{x}_i`: what follows still belongs to it."""
        if name.sub is None and name.sup is None and name.upper is None:
            return self.name(start, name.base, name.accents, "upright" if is_word(name.base) else "letter")
        if self.token.kind == "open" and self.token.text in "([{":
            return self.call(start, name, name, "letter")
        return name

    def name(self, start: int, base: str, accents: tuple[str, ...], spelled: str) -> Node:
        """A name whose base has been taken: its scripts, then its arguments if it has any."""
        below: Node | None = None
        upper: Node | None = None
        power: Node | None = None
        marks = ""
        transposed = False
        while True:
            kind = self.token.kind
            if kind == "_":
                if below is not None:
                    self.fail("one subscript")
                self.advance()
                below = self.subscript()
            elif kind == "'":
                self.advance()
                marks += "'"
            elif kind == "^":
                if power is not None or upper is not None or transposed:
                    self.fail("one superscript")
                self.advance()
                mark = self._mark()
                if mark == "top":
                    transposed = True
                elif mark is not None:
                    marks += mark
                elif base != "e" and (acronym := self._acronym()):
                    marks += acronym
                elif {"bold", "vec"} & set(accents) and self._is_lone_t():
                    transposed = True
                elif base != "e" and (index := self._upper_index()) is not None:
                    upper = index
                else:
                    power = self.exponent()
                    if isinstance(power, Text) and base != "e":
                        self.fail("a name or a number above", self.tokens[self.index - 1])
                    if isinstance(power, Name) and is_word(power.base) and base != "e" and power.sub is None:
                        marks, power = marks + power.base, None
            else:
                break
        name = Name(base, accents, below, marks or None, upper, span=self.since(start))
        node: Node = name
        if transposed:
            node = Transpose(name, span=name.span)
        elif power is not None:
            node = Pow(name, power, span=name.span)
        if self.token.kind == "open" and self.token.text in "([{" and not (base == "e" and power is not None):
            node = self.call(start, name, node, spelled)
        return node

    def call(self, start: int, name: Name, head: Node, spelled: str) -> Node:
        """The call of a name by the bracket that follows."""
        square = self.token.text in "[{"
        opening = self.token.start
        args, separators, bracket = self.arguments()
        if self.token.kind == "^" and len(args) == 1 and bracket == "(":
            if not isinstance(head, Name) or (
                isinstance(args[0], (Add, Sub)) and _juxtaposed(name, head, args, separators, square, spelled)
            ):
                power = self.postfix(args[0], opening)
                return Mul(head, power, span=self.since(start))
            return Call(head, args, separators, bracket, span=self.since(start))
        return Call(
            head,
            args,
            separators,
            bracket,
            juxtaposed=_juxtaposed(name, head, args, separators, square, spelled),
            span=self.since(start),
        )

    # --- scripts ---

    def _mark(self) -> str | None:
        """A lone mark above (`*`, `+`, a prime, the transpose sign), taken; else None."""
        braced = self.token.kind == "lb"
        token = self.peek() if braced else self.token
        following = self.peek(2) if braced else self.peek()
        if braced and following.kind != "rb":
            return None
        mark = _MARKS.get(token.text) if token.kind in ("mark", "op", "'") else None
        if token.kind == "'":
            mark = "'"
        if mark in ("+", "-") and not braced and following.kind in ("num", "name", "lb", "open", "frac", "inf"):
            return None
        if token.kind == "name" and token.text == "top":
            mark = "top"
        if token.kind in _WORD_KINDS and braced:
            mark = token.side if token.kind == "unit" else token.extra or token.text
        if mark is None:
            return None
        for _ in range(3 if braced else 1):
            self.advance()
        return mark

    def _acronym(self) -> str | None:
        """`^{LS}`: capital letters above a name are a label rather than a product of exponents; taken, with a caution."""
        if self.token.kind != "lb":
            return None
        inner = self.tokens[self.index + 1 : self.after_group(self.index) - 1]
        if len(inner) < 2 or not all(t.kind == "name" and t.side == "letter" and t.text.isupper() for t in inner):
            return None
        label = "".join(t.text for t in inner)
        self.caution("superscript-word", f'"{label}" above is read as a label', Span(inner[0].start, inner[-1].end))
        for _ in range(len(inner) + 2):
            self.advance()
        return label

    def _is_lone_t(self) -> bool:
        """Takes a lone `T` above, the transpose sign of bold letters."""
        braced = self.token.kind == "lb"
        if (self.peek() if braced else self.token).text != "T" or (braced and self.peek(2).kind != "rb"):
            return False
        for _ in range(3 if braced else 1):
            self.advance()
        return True

    def _upper_index(self) -> Node | None:
        """`^{(i)}`: an index in parentheses; None without moving if it is anything else."""
        if self.token.kind != "lb" or self.peek().text != "(":
            return None
        end = self.after_group(self.index) - 1
        inner = self.tokens[self.index + 2 : end - 1]
        if self.tokens[end - 1].kind != "close" or not 1 <= len(inner) <= 3:
            return None
        if any(token.kind not in ("name", "num", "op") for token in inner):
            return None
        self.advance()
        self.advance()
        node = self.sum()
        self.expect("close", "(", ")")
        self.expect("rb", "", "}")
        return node

    def exponent(self) -> Node:
        """What stands above, after the caret."""
        token = self.token
        if token.kind == "lb":
            self.advance()
            saved = self.context("")
            node = self.text_or_sum()
            self.restore(saved)
            self.expect("rb", "", "}")
            return node
        if token.kind == "op" and token.text in ("-", "+"):
            if not self.plain:
                self.caution("unbraced-script", "the sign above is read with what follows", token.span)
            self.advance()
            body = self.single()
            return Neg(body, span=self.since(token.start)) if token.text == "-" else body
        if token.kind == "open":
            if not self.plain:
                self.caution("unbraced-script", "the bracket above is read whole", token.span)
            return self.bracket()
        if token.kind == "name" and self.peek().text == "(" and self.peek().glued:
            if token.text in ENTROPIES or is_word(token.text):  # 2^H(p)
                if not self.plain:
                    self.fail("{...} around the exponent")
                base, accents, spelled = self.base()
                return self.name(token.start, base, accents, spelled)
        return self.single()

    def text_or_sum(self) -> Node:
        """Words alone, or an expression."""
        token = self.token
        if token.kind in ("text", "clause") and self.peek().kind == "rb":
            self.advance()
            return Text(token.extra or token.text, span=token.span)
        if token.kind == "unit" and self.peek().kind == "rb":
            self.advance()
            return Name(token.side, span=token.span)
        return self.sum()

    def single(self) -> Node:
        """One sign, or a macro with its arguments, as TeX takes it after `_`, `^` or `\\frac`."""
        token = self.token
        kind = token.kind
        if kind == "num":
            self.advance()
            return number(token.text, token.span)
        if kind in ("name", "font", "accent"):
            accented = self.accented()
            if accented is not None:
                return accented
            base, accents, _ = self.base()
            return Name(base, accents, span=self.since(token.start))
        if kind == "inf":
            self.advance()
            return Infinity(span=token.span)
        if kind in _WORD_KINDS:
            self.advance()
            return Name(token.side if kind == "unit" else token.extra or token.text, span=token.span)
        if kind in ("text", "mark") or (kind == "op" and token.text in ("*", "+", "-")):
            self.advance()
            return Text(_MARKS.get(token.text, token.text), span=token.span)
        if kind == "dots":
            self.advance()
            return Ellipsis(span=token.span)
        if kind in ("frac", "sqrt", "binom"):
            return self.factor()
        self.fail("a sign or {...}")

    def subscript(self) -> Node:
        if self.token.kind == "lb":
            self.advance()
            saved = self.context("call", below=True)
            node = self.below_list()
            self.restore(saved)
            self.expect("rb", "", "}")
            return node
        if self.token.kind == "rel" and self.token.text in ("<", "<=", ">", ">=") and self.plain:
            sign = self.advance()
            return Before(self.single(), sign.text, span=self.since(sign.start))
        return self.single()

    def below_list(self) -> Node:
        """The content of a subscript: indices, lists, `<t`, `1:T`, `Y|X`."""
        start = self.token.start
        items = [self.below_item()]
        while self.token.kind in (",", ";"):
            self.advance()
            items.append(self.below_item())
        node = items[0] if len(items) == 1 else Tuple(tuple(items), span=self.since(start))
        if self.token.kind == "bar":
            self.advance()
            node = Given(node, self.below_list(), span=self.since(start))
        return node

    def below_item(self) -> Node:
        """One item of a subscript."""
        token = self.token
        following = self.peek().kind
        if token.kind == "rel" and token.text in ("<", "<=", ">", ">="):
            self.advance()
            return Before(self.sum(), token.text, span=self.since(token.start))
        if token.kind == "mark" and token.text in ("setminus", "backslash"):
            self.advance()
            return Before(self.sum(), "-", span=self.since(token.start))
        if following in ("rb", ",", ";", "bar"):
            if token.kind == "op" and token.text == "*" and token.side != "times" and token.end - token.start > 1:
                self.advance()
                return Dot(span=token.span)
            if token.kind in _WORD_KINDS or token.kind in ("mark", "op", "text"):
                return self.single()
        if token.kind == "open" and token.text == "(":
            index = self.index
            node = self.bracket()
            if self.group == (index, self.index) and self.token.kind in ("rb", ",", ";"):
                return Vector((node,), "(", span=self.since(token.start))
            if isinstance(node, Vector):
                return node
            self.fail("a simpler subscript", token)
        node = self.chain()
        if self.token.kind == ":":
            self.advance()
            return Range(node, self.chain(), span=self.since(token.start))
        return node

    # --- after an operand ---

    def postfix(self, node: Node, start: int, functional: bool = False) -> Node:
        """Exponents, indices and factorials after an operand that is no plain name."""
        while True:
            kind = self.token.kind
            if kind == "^":
                self.advance()
                mark = self._mark()
                if mark == "top":
                    node = Transpose(node, span=self.since(start))
                elif mark in ("+", "-") and self.sided and isinstance(node, (Number, Infinity)):
                    self.side_mark = mark
                elif mark is not None:
                    self.fail("an exponent", self.tokens[self.index - 1])
                elif isinstance(node, Pow):
                    self.fail("one superscript")
                else:
                    node = Pow(node, self.exponent(), functional, span=self.since(start))
            elif kind == "_":
                self.advance()
                if isinstance(node, Number) and node.text == "1":  # the indicator 1_{x = y}
                    node = Name("1", sub=self.subscript(), span=self.since(start))
                    continue
                if isinstance(node, (Number, Indexed)):
                    self.fail("a name before a subscript", self.tokens[self.index - 1])
                node = Indexed(node, self.subscript(), span=self.since(start))
            elif kind == "!":
                if isinstance(node, Factorial):
                    self.fail("one factorial")
                self.advance()
                node = Factorial(node, span=self.since(start))
            else:
                return node


def _juxtaposed(name: Name, head: Node, args: tuple[Node, ...], separators: tuple[str, ...], square: bool, spelled: str) -> bool:
    """Whether the call may as well be a product."""
    if any(separator != "," for separator in separators) or any(isinstance(arg, Chain) for arg in args):
        return False
    sure = name.base in ENTROPIES or name.base == "1" or is_word(name.base) or spelled == "upright" or "'" in (name.sup or "")
    if not isinstance(head, Name):
        return True
    if square:
        return not sure
    if separators or sure or name.base in _FUNCTION_LETTERS:
        return False
    only = args[0]
    if isinstance(only, (Dot, Text, Given)):
        return False
    if isinstance(only, Pow):
        only = only.base
    simple = isinstance(only, (Name, Vector, Call, Ellipsis, Unit, Seq))
    return not (simple and (name.base in MASS_LETTERS or name.accents or name.sub is not None))
