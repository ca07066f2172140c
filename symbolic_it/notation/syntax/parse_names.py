r"""Names with their accents and arguments, and whether a bracket after a name is a call or a factor."""

from __future__ import annotations

from .atoms import Dot, Ellipsis, Name, Number, Seq, Text, Unit
from .letters import ENTROPIES, FONTS, GREEK
from .node import Node
from .operations import Add, Apply, Call, Mul, Pow, Sub, Transpose
from .parse_scripts import Scripts, is_word
from .statements import Chain, Given, Vector

_FUNCTION_LETTERS = frozenset(
    ["f", "g", "h", "F", "G", "J", "L", "l", "O", "P", "S", "U", "V", "sigma", "phi", "psi", "Phi", "Psi", "Gamma", "ell"]
)
MASS_LETTERS = frozenset(["p", "q", "P", "Q", "r", "R", "m", "u", "pi", "rho", "mu"])
_PROBABILITIES = frozenset(["p", "q", "P", "Q", "Pr", "pi"])
_VARIABLES = frozenset(["A", "B", "C", "W", "X", "Y", "Z"])
JOINED_LETTERS = frozenset(["p", "q", "P", "Q", "pi", "rho"])  # masses whose products stand under one logarithm
MAX_ACCENTS = 4
_FONTS = frozenset(FONTS.values())


class Names(Scripts):
    """Names and calls."""

    def base(self) -> tuple[str, tuple[str, ...], str]:
        """(letter or word, accents outermost first, how it was spelled)."""
        accents: list[str] = []
        closing = opening = 0
        if (self.token.text == "Delta" and self.peek().kind in ("name", "font", "accent")) or self.step_ahead():
            accents.append(self.advance().text)  # a difference is no factor
        while self.token.kind in ("font", "accent"):
            accents.append(self.advance().text)
            if len(accents) > MAX_ACCENTS:
                self.fail("a name")
            if self.token.kind == "lb":
                opening = self.index
                self.advance()
                closing += 1
        token = self.token
        if token.kind == "num" and len(token.text) == 1 and accents and accents[-1] in _FONTS:
            base, spelled = self.advance().text, "upright"
        elif token.kind == "name":
            base, spelled = self.advance().text, token.side
            while closing and self.token.kind == "name" and self.token.glued and spelled == self.token.side == "letter":
                base += self.advance().text
        elif token.kind == "log" and accents:
            base, spelled = self.advance().text, "upright"
        else:
            self.fail("a name")
        if closing == 1 and self._scripts_end(self.after_group(opening) - 1, accents[-1] in _FONTS):
            del self.tokens[self.after_group(opening) - 1]  # \mathbf{x_t} is \mathbf{x}_t, \bar{x_t} is \bar{x}_t
            closing = 0
        if closing == 1 and accents[-1] in _FONTS and self._names_go_on(opening):
            return base, tuple(accents), spelled
        for _ in range(closing):
            self.expect("rb", "", "}")
        return base, tuple(accents), spelled

    def step_ahead(self) -> bool:
        r"""Whether the d of d\theta begins a small step, which is turned, d\theta^T, or added somewhere, \theta + d\theta."""
        if self.token.kind != "name" or self.token.text != "d" or any(t.kind == "big" and "int" in t.text for t in self.tokens):
            return False
        signs = [t.text for t in self.tokens if t.kind not in ("font", "lb", "rb")]
        letter = next((t.text for t in self.tokens[self.index + 1 : self.index + 4] if t.kind == "name"), "")
        steps = [k for k in range(len(signs) - 1) if letter in GREEK and signs[k : k + 2] == ["d", letter]]
        return any(signs[max(0, k - 2) : k] == [letter, "+"] or signs[k + 2 : k + 4] in (["^", "top"], ["^", "T"]) for k in steps)

    def _names_go_on(self, opening: int) -> bool:
        r"""Whether a font is of names with signs between them, \mathbf{Y|X}, \mathbf{X, Y}: it is then put before each of them."""
        end = self.after_group(opening) - 1
        inside = self.tokens[self.index : end]
        if not inside or inside[0].kind not in ("bar", ",", ";") or any(t.kind not in ("bar", ",", ";", "name") for t in inside):
            return False
        font = self.tokens[opening - 1]
        self.tokens[self.index : end + 1] = [t for token in inside for t in ((font, token) if token.kind == "name" else (token,))]
        return True

    def _scripts_end(self, end: int, above: bool, first: int | None = None) -> bool:
        r"""Whether only subscripts (``above``: and superscripts) stand from here to a closing brace: not in \overline{x^2}."""
        start = at = self.index if first is None else first
        while at < end and self.tokens[at].kind in ("_", "^")[: 1 + above]:
            at = self.after_group(at + 1) if self.tokens[at + 1].kind == "lb" else at + 2
        return start < at == end

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
        if self.tokens[inside].kind == "name" and inside == self.index + 2 and self._scripts_end(end, False, inside + 1):
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
                if (divergence := self._of_laws_below(start, base, accents)) is not None:
                    return divergence
                self.advance()
                below = self.subscript()
                if isinstance(below, Text) and below.words == "*":  # pi_\star is pi^\star
                    marks, below = marks + "*", None
            elif kind == "'":
                self.advance()
                marks += "'"
            elif kind == "^":
                if power is not None or upper is not None or transposed:
                    self.fail("one superscript")
                self.advance()
                mark = self.mark()
                if mark == "top":
                    transposed = True
                elif mark is not None:
                    marks += mark
                elif base != "e" and (acronym := self.acronym()):
                    marks += acronym
                elif {"bold", "vec"} & set(accents) and self.is_lone_t():
                    transposed = True
                elif base != "e" and (index := self.upper_index()) is not None:
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

    def _of_laws_below(self, start: int, base: str, accents: tuple[str, ...]) -> Node | None:
        r"""D_{p \| q}, KL_{p \parallel q}: the divergence of the laws below; None without moving where two bars separate nothing there."""
        if base not in ("D", "KL") or self.peek().kind != "lb":
            return None
        depth = 0
        for token in self.tokens[self.index + 2 : self.after_group(self.index + 1) - 1]:
            depth += (token.kind in ("open", "lb")) - (token.kind in ("close", "rb"))
            if token.kind == "dbar" and not depth:
                break
        else:
            return None
        head = Name(base, accents, span=self.since(start))
        self.advance()
        args, separators, _ = self.arguments()
        return Call(head, args, separators, span=self.since(start))

    def call(self, start: int, name: Name, head: Node, spelled: str) -> Node:
        """The call of a name by the bracket that follows."""
        square = self.token.text in "[{"
        opening = self.token.start
        args, separators, bracket = self.arguments()
        if ":" in separators and _is_information(name, args):
            separators = tuple(";" if x == ":" else x for x in separators)
        if "||" in separators and _conditions(name, args, separators):
            separators = tuple("|" if x == "||" else x for x in separators)
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


def _conditions(name: Name, args: tuple[Node, ...], separators: tuple[str, ...]) -> bool:
    r"""p(y \| x), I(X; Y \| Z): the bar of a condition, escaped as Markdown wants it in a table; never H(P \| Q) or D(p \| q)."""
    if separators.count("||") != 1 or "|" in separators:
        return False
    if name.base in _PROBABILITIES:
        return not any(isinstance(a, Name) and a.base in ("P", "Q") for a in args)
    if name.base in ("I", "MI"):
        return ";" in separators
    return name.base in ("H", "h") and name.sub is None and all(isinstance(a, Name) and a.base in _VARIABLES for a in args)


def _is_information(name: Name, args: tuple[Node, ...]) -> bool:
    """I(X : Y), the colon for a semicolon, in contrast to the entries I[i : j] of an image."""
    positions = (isinstance(a, Number) or (isinstance(a, Name) and len(a.base) == 1 and a.base.islower()) for a in args)
    return name.base in ("I", "MI") and name.sub is None and not any(positions)


def _juxtaposed(name: Name, head: Node, args: tuple[Node, ...], separators: tuple[str, ...], square: bool, spelled: str) -> bool:
    """Whether the call may as well be a product."""
    if any(separator != "," for separator in separators) or any(isinstance(arg, Chain) for arg in args):
        return False
    sure = (
        name.base in ENTROPIES
        or name.base == "1"
        or is_word(name.base)
        or "bb" in name.accents
        or (spelled == "upright" and name.base != "e")  # 2 \pi \mathrm{e} (P + N)
        or "'" in (name.sup or "")
    )
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
