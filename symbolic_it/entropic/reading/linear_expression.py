"""Linear expressions in entropies: numbers times H(...) and I(...), read by recursive descent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ..combination import Combination, weighted_sum
from ..information import Information, Written
from .tokens import ReadError, Token, stem_and_script

DEEPEST = 50  # nested parentheses
LARGEST_EXPONENT = 400
MOST_VARIABLES = 64  # from one ellipsis
MOST_SUMMANDS = 256
MOST_ARGUMENTS = 8  # of a multivariate I: it has 2^arguments joint entropies

_CLOSING = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Linear:
    """constant + combination of entropies; `written` is the combination as it stands."""

    constant: Fraction
    combination: Combination
    written: Written = ()

    def plus(self, other: Linear, factor: int = 1) -> Linear:
        parts: list[tuple[Fraction | int, Combination]] = [(1, self.combination), (factor, other.combination)]
        written = (*self.written, *((factor * c, term) for c, term in other.written))
        return Linear(self.constant + factor * other.constant, weighted_sum(parts), written)

    def times(self, factor: Fraction) -> Linear:
        written = tuple((factor * c, term) for c, term in self.written if factor)
        return Linear(self.constant * factor, weighted_sum([(factor, self.combination)]), written)


class Expression:
    """A cursor over tokens; `names` collects the variables met, with the token of the first meeting."""

    def __init__(self, read: list[Token]) -> None:
        self.all, self.position = read, 0
        self.names: dict[str, Token] = {}
        self._depth = 0
        self._index: dict[str, int] = {}

    @property
    def token(self) -> Token:
        return self.all[self.position]

    def advance(self) -> Token:
        token = self.token
        self.position = min(self.position + 1, len(self.all) - 1)
        return token

    def expect(self, kind: str, wanted: str) -> Token:
        if self.token.kind != kind:
            raise ReadError(self.token.column, str(self.token), wanted)
        return self.advance()

    def sum(self) -> Linear:
        """[+-] product {(+|-) product}."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise ReadError(self.token.column, "brackets too deep", f"at most {DEEPEST} levels")
        total, sign = Linear(Fraction(0), {}), 1
        if self.token.kind in ("plus", "minus"):
            sign = -1 if self.advance().kind == "minus" else 1
        while True:
            total = total.plus(self._product(), sign)
            if self.token.kind not in ("plus", "minus"):
                break
            sign = -1 if self.advance().kind == "minus" else 1
        self._depth -= 1
        return total

    def _product(self) -> Linear:
        value = self._power()
        while True:
            kind, column = self.token.kind, self.token.column
            if kind == "/":
                self.advance()
                divisor = self._power()
                if divisor.written or not divisor.constant:
                    raise ReadError(column, "a division", "a non-zero number as divisor")
                value = value.times(1 / divisor.constant)
            elif kind == "times" or kind in ("function", "(", "[", "{", "frac", "number", "sum"):
                if kind == "times":
                    self.advance()
                elif kind == "number" and self.all[self.position - 1].kind == "number":
                    raise ReadError(column, "two numbers side by side", "an operator")
                other = self._power()
                if value.written and other.written:
                    raise ReadError(column, "a product of entropies", "a linear expression")
                value = value.times(other.constant) if value.written else other.times(value.constant)
            else:
                return value

    def _power(self) -> Linear:
        base = self._atom()
        if self.token.kind != "^":
            return base
        column = self.advance().column
        exponent = self._bracket().constant if self.token.kind in ("{", "(") else self._signed_number()
        if base.written or exponent.denominator != 1 or abs(exponent) > LARGEST_EXPONENT:
            raise ReadError(column, "a power", f"a number to an integer power of at most {LARGEST_EXPONENT}")
        if (not base.constant and exponent <= 0) or base.constant.numerator.bit_length() > 64:
            raise ReadError(column, "a power", "a power of a small non-zero number")
        return Linear(base.constant ** int(exponent), {})

    def _signed_number(self) -> Fraction:
        sign = -1 if self.token.kind == "minus" and self.advance() else 1
        return sign * _number(self.expect("number", "a number"))

    def _atom(self) -> Linear:
        token = self.token
        if token.kind == "number":
            return Linear(_number(self.advance()), {})
        if token.kind in _CLOSING:
            return self._bracket()
        if token.kind == "frac":
            return self._fraction()
        if token.kind == "function":
            term = self._information()
            return Linear(Fraction(0), term.combination(), ((Fraction(1), term),))
        if token.kind == "sum":
            return self._repeated()
        raise ReadError(token.column, str(token), "a number, H(...), I(...;...) or a bracket")

    def _bracket(self) -> Linear:
        opening = self.advance()
        value = self.sum()
        self.expect(_CLOSING[opening.kind], f'"{_CLOSING[opening.kind]}"')
        return value

    def _fraction(self) -> Linear:
        column = self.advance().column
        parts = []
        for _ in range(2):
            if self.token.kind == "number" and len(self.token.text) > 1:  # \frac12 is one half
                split, at = self.token.text, self.token
                digits = [Token("number", digit, at.column + k) for k, digit in enumerate(split)]
                if not split.isdigit():
                    raise ReadError(at.column, str(at), "a digit or a brace")
                self.all[self.position : self.position + 1] = digits
            parts.append(self._atom())
        above, below = parts
        if below.written or not below.constant:
            raise ReadError(column, "a fraction", "a non-zero number below the line")
        return above.times(1 / below.constant)

    def _information(self) -> Information:
        letter = self.advance()
        opening = self.advance()
        arguments = [self.variables()]
        while self.token.kind in (";", ":"):
            self.advance()
            arguments.append(self.variables())
        given = frozenset[str]()
        if self.token.kind == "bar":
            self.advance()
            given = self.variables()
        self.expect(_CLOSING[opening.kind], f'",", ";", "|" or "{_CLOSING[opening.kind]}"')
        entropy = "H" in letter.text
        if entropy and len(arguments) > 1:
            raise ReadError(letter.column, 'H with ";"', "H(X,Y|Z), or I(X;Y|Z)")
        if not entropy and len(arguments) == 1:
            raise ReadError(letter.column, 'I without ";"', "I(X;Y|Z)")
        if len(arguments) > MOST_ARGUMENTS:
            raise ReadError(letter.column, f"I of {len(arguments)} arguments", f"at most {MOST_ARGUMENTS}")
        return Information(tuple(arguments), given)

    def variables(self) -> frozenset[str]:
        """Variables with commas (or only space) between them; X1,...,X9 counts up."""
        if self.token.kind == "(":  # X -> (Y,Z) -> W
            self.advance()
            inside = self.variables()
            self.expect(")", '")"')
            return inside
        names = [self._variable()]
        while self.token.kind in (",", "name"):
            if self.token.kind == ",":
                self.advance()
            if self.token.kind == "dots":
                self._count_up(names)
            else:
                names.append(self._variable())
        return frozenset(names) - {""}

    def _variable(self) -> str:
        token = self.token
        if token.kind == "function":
            raise ReadError(token.column, str(token), "a random variable")
        if token.kind != "name":
            raise ReadError(token.column, str(token), "a random variable (it starts with a capital letter)")
        self.advance()
        if self.token.kind in ("^", "_"):
            raise ReadError(self.token.column, str(self.token), "a plain variable such as X or X_1 (blocks are listed)")
        name = self._named(token)
        self.names.setdefault(name, token)
        return name

    def _named(self, token: Token) -> str:
        stem, script = stem_and_script(token.text)
        index = re.fullmatch(r"([a-z]+)([+-]\d+)?", script)
        if index and index[1] in self._index:
            script = str(self._index[index[1]] + int(index[2] or 0))
        if not script:
            return stem
        return f"{stem}_{script}" if len(script) == 1 or script.isalnum() else f"{stem}_{{{script}}}"

    def _count_up(self, names: list[str]) -> None:
        dots = self.advance()
        self.expect(",", '","')
        last_token = self.token
        last = self._variable()
        ends = [re.fullmatch(r"(.*?)(\d+)", name) for name in (names[-1], last)]
        first_match, last_match = ends
        if not first_match or not last_match or first_match[1] != last_match[1]:
            raise ReadError(dots.column, str(dots), "numbered variables at both ends, as in X1,...,X5")
        low, high = int(first_match[2]), int(last_match[2])
        if high - low > MOST_VARIABLES:
            raise ReadError(dots.column, f"{high - low + 1} variables", f"at most {MOST_VARIABLES}")
        if high < low and not self._index:
            raise ReadError(last_token.column, str(last_token), "a number that is not smaller than the first")
        counted = [f"{first_match[1]}{k}" for k in range(low, high + 1)]
        names[-1:] = counted or [""]
        for name in counted:
            self.names.setdefault(name, dots)

    def _repeated(self) -> Linear:
        r"""\sum_{i=1}^{4} product."""
        column = self.advance().column
        wanted = r"\sum_{i=1}^{4} with whole numbers"
        self.expect("_", wanted)
        self.expect("{", wanted)
        index = self.expect("word", wanted).text
        self.expect("eq", wanted)
        low = self._signed_number()
        self.expect("}", wanted)
        self.expect("^", wanted)
        high = self._bracket().constant if self.token.kind == "{" else self._signed_number()
        if low.denominator != 1 or high.denominator != 1 or not 0 <= high - low < MOST_SUMMANDS or index in self._index:
            raise ReadError(column, "a sum", f"{wanted}, at most {MOST_SUMMANDS} terms")
        start, total = self.position, Linear(Fraction(0), {})
        for value in range(int(low), int(high) + 1):
            self.position, self._index[index] = start, value
            total = total.plus(self._product())
        del self._index[index]
        return total


def _number(token: Token) -> Fraction:
    exponent = re.search(r"[eE]([+-]?\d+)$", token.text)
    if exponent and abs(int(exponent[1])) > LARGEST_EXPONENT:
        raise ReadError(token.column, str(token), f"an exponent of at most {LARGEST_EXPONENT}")
    return Fraction(token.text)
