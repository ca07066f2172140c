"""From a term to array code: sums as reductions of an axis, outcomes as axes, labels as gathers, batch axes free.

Arrays are (..., K): inside a sum each open outcome is one more axis at the end. 0 log 0 = 0 and p log(p/0) = inf: where the
other factors of a product are 0, what may be infinite beside them is masked inside, so that neither value nor gradient
sees 0/0. Every name in the code is counted up here or stands in a fixed list; no name of a symbol or law gets there.
"""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

from ...terms.term import (
    MINUS_ONE,
    ONE,
    Absolute,
    Add,
    Constant,
    Delta,
    Entry,
    Exp,
    Index,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Quantity,
    Rational,
    Sum,
    Symbol,
    Term,
    mul,
    neg,
    open_binder,
    walk,
)
from .arrays import NotCompilableError
from .recognition import of_two_masses, recognise
from .scope import Instruction, Scope, Value
from .shape import (
    Thing,
    arrays_over,
    can_vanish,
    independent_parts,
    is_minus,
    is_negative_power,
    not_the_same,
    outcomes_of,
    rank,
    spaces_of,
)
from .sums import SumCode


class Emitter(SumCode):
    """Emits one function, term by term."""

    # terms ------------------------------------------------------------------------------------------------------
    def __call__(self, term: Term, mask: Value | None = None) -> Value:
        if mask is not None and not (set(mask.axes) & outcomes_of(term) if mask.axes else not isinstance(term, Sum)):
            mask = None
        if mask is not None and rank(term) == 0:
            mask = None  # nothing in it is ever infinite
        key = (term, mask.text if mask is not None else "")
        for memo in reversed(self.memo):
            if key in memo:
                return memo[key]
        value = self.memo[-1][key] = self.emit(term, mask)
        return value

    def emit(self, term: Term, mask: Value | None) -> Value:
        summand = of_two_masses(term)
        if summand is not None and summand[0] in self.backend.operations:
            return self.do(summand[0], *map(self, summand[1]))
        known = recognise(term)
        if known is not None and known[0] in self.backend.operations:
            if known[0] == "apart" and mask is not None:  # where there is no mask it may be wanted, too
                return self.do("where", mask, Value("0"), self(term))
            return self.operation(*known, mask)
        match term:
            case Quantity(_, _, meaning):
                return self(meaning, mask)
            case Rational(value):
                return self.number(value)
            case Constant("pi"):
                return Value(self.backend.operations["pi"])
            case Symbol() | Index():
                return self.leaf(term)
            case Mass():
                return self.mass(term)
            case Entry(array, at):
                entry = self.taken(Value(self.names[array]), at)
                return entry if array.domain.nonnegative else self.masked(entry, mask, "0", term)
            case Add(args):
                return self.sum_of(args, mask)
            case Mul(args):
                return self.product(args, mask)
            case Pow(base, exponent):
                return self.power(base, exponent, mask)
            case Log(arg, None):
                inside = self(arg, mask)
                if mask is not None and "finite_log" in self.backend.operations and self.zeros.get(mask.text) == arg:
                    return self.do("finite_log", inside)  # the factor that is zero is the argument itself
                return self.do("log", self.masked(inside, mask, "1", arg))
            case Log(arg, base):
                assert base is not None
                return self.do("divide", self(Log(arg), mask), self(Log(base), mask))
            case Exp(arg):
                return self.do("exp", self(arg, mask))
            case Absolute(arg):
                return self.do("abs", self(arg, mask))
            case Maximum(args):
                return reduce(lambda out, a: self.do("maximum", out, self(a, mask)), args[1:], self(args[0], mask))
            case Delta(left, right):
                return self.do("where", self.same(left, right), Value("1"), Value("0"))
            case Sum():
                return self.total(term, mask)
        raise NotCompilableError(f"no array operation stands for a {type(term).__name__.lower()}")

    def leaf(self, term: Symbol | Index) -> Value:
        if term in self.names:
            return Value(self.names[term])
        if term in self.chosen:
            how, array = self.chosen[term]
            return self.once(term, 0, how, Value(self.names[array]))
        for space, text in self.lengths.items():
            if space.size == term:
                return Value(text)
        raise NotCompilableError("a symbol of the term is no argument of the function")

    # sums and products ------------------------------------------------------------------------------------------
    def sum_of(self, args: tuple[Term, ...], mask: Value | None) -> Value:
        if len(args) > 3 and "apart" in self.backend.operations and (first := recognise(Add(args[:3]))) and first[0] == "apart":
            return self.do("subtract", self(Add(args[:3]), mask), self.sum_of(tuple(map(_negated, args[3:])), mask))
        plus, minus = [a for a in args if not is_minus(a)], [_negated(a) for a in args if is_minus(a)]
        if not plus:
            return self.do("negative", self.sum_of(tuple(minus), mask))
        out = self(plus[0], mask)
        for a in plus[1:]:
            out = self.do("add", out, self(a, mask))
        for a in minus:
            out = self.do("subtract", out, self(a, mask))
        return out

    def product(self, args: tuple[Term, ...], mask: Value | None) -> Value:
        for n, a in enumerate(args):
            pair = not_the_same(a)
            if pair is not None and len(args) > 1:
                return self.cleared(*pair, mul(*args[:n], *args[n + 1 :]), mask)
            if isinstance(a, Delta) and len(args) > 1:
                return self.do("where", self.same(a.left, a.right), self(mul(*args[:n], *args[n + 1 :]), mask), Value("0"))
        if args[0] == MINUS_ONE and len(args) > 1:
            return self.do("negative", self(mul(*args[1:]), mask))
        mask = self.zero_mask(args, mask)
        below = [a for a in args if is_negative_power(a)]
        above = sorted((a for a in args if not is_negative_power(a)), key=lambda a: isinstance(a, Rational))
        out = self.factor(above[0], mask) if above else Value("1")
        for a in above[1:]:
            out = self.do("multiply", out, self.factor(a, mask))
        for p in below:
            out = self.do("divide", out, self.denominator(p, mask))
        return out

    def factor(self, term: Term, mask: Value | None) -> Value:
        """A factor; a whole sum that is infinite counts as 0 where a number beside it is 0."""
        value = self(term, mask)
        if mask is None or mask.axes or rank(term) == 0 or not any(isinstance(t, Sum) for t in walk(term)):
            return value
        return self.do("where", self.narrowed(mask, "is_infinite", value), Value("0"), value)

    def cleared(self, left: Term, right: Term, rest: Term, mask: Value | None) -> Value:
        """(1 - delta(i, k)) body: the body with zero at the outcome k."""
        body = self(rest, mask)
        if right in self.open:
            left, right = right, left
        if left in self.open and right not in self.open and body.axes == (left,):
            return self.do("clear", body, self(right), axes=body.axes, start=self.start)
        return self.do("where", self.same(left, right), Value("0"), body)

    def zero_mask(self, args: tuple[Term, ...], mask: Value | None) -> Value | None:
        """Where a product is zero whatever stands beside its zeros: first of plain factors, then of quotients, for logarithms."""
        ranks = [rank(a) for a in args]
        for level in (1, 2):
            for a, r in zip(args, ranks, strict=True):
                if r == level - 1 and max(ranks) >= level and can_vanish(a):
                    zero = self.zero(a, mask)
                    mask = zero if mask is None else self.do("or", mask, zero)
        return mask

    def zero(self, term: Term, mask: Value | None) -> Value:
        """Where a factor is zero."""
        value = self(term, mask)
        key = (value.text, "zeros")
        for memo in self.memo:
            if key in memo:
                return memo[key]
        zero = self.do("is_zero", value)
        self.zeros[zero.text] = term
        self.memo[-1][key] = zero
        return zero

    def masked(self, value: Value, mask: Value | None, harmless: str, term: Term, narrow: bool = True) -> Value:
        """The value with something harmless where the mask holds; where there are slopes, only where the value itself is harmful."""
        if mask is None:
            return value
        of_itself = self.zeros.get(mask.text) == term
        if "floor" in self.backend.operations and of_itself:
            return self.do("floor", value)  # the factor that is zero is the argument itself
        if isinstance(term, Entry) and harmless == "0":
            mask = mask if mask.axes else self.narrowed(mask, "is_infinite", value)
        elif narrow and not of_itself:
            mask = self.narrowed(mask, "equal", value, Value("0" if harmless == "1" else "-1"))
        return self.do("where", mask, Value(harmless), value)

    def narrowed(self, mask: Value, harmful: str, *values: Value) -> Value:
        """The mask where the value is harmful, too: elsewhere it has a slope, if the backend has slopes."""
        return self.do("both", mask, self.do(harmful, *values)) if "both" in self.backend.operations else mask

    def denominator(self, term: Term, mask: Value | None) -> Value:
        """a of 1/a."""
        assert isinstance(term, Pow) and isinstance(term.exponent, Rational)
        under = self.masked(self(term.base, mask), mask, "1", term.base)
        return self.raised(under, -term.exponent.value)

    def power(self, base: Term, exponent: Term, mask: Value | None) -> Value:
        if not isinstance(exponent, Rational):
            under = self.masked(self(base, mask), mask, "1", base, narrow=False)  # of a small number it may be beyond all numbers
            return self.do("power", under, self(exponent, mask))
        if exponent.value < 0:
            return self.do("divide", Value("1"), self.denominator(Pow(base, exponent), mask))
        return self.raised(self(base, mask), exponent.value)

    def raised(self, base: Value, e: Fraction) -> Value:
        simple = {Fraction(2): "square", Fraction(1, 2): "sqrt"}.get(e)
        return base if e == 1 else self.do(simple, base) if simple else self.do("power", base, self.number(e))

    def operation(self, name: str, arguments: tuple[Term, ...], mask: Value | None) -> Value:
        if len(arguments) > 1:
            return self.do(name, *(self(a) for a in arguments))
        (argument,) = arguments
        if name == "log_sum_exp":
            assert isinstance(argument, Sum)
            index, _, body = open_binder(argument, self.letter(argument.space))
            with self.opened(index):
                assert isinstance(body, Exp)
                inside = self(body.arg)
            return self.do("log_sum_exp", inside, axes=tuple(a for a in inside.axes if a != index))
        value = self(argument, mask)
        return self.do(name, self.masked(value, mask, "0", argument) if name == "log1p" else value)

    def total(self, term: Sum, mask: Value | None) -> Value:
        index, weight, body = open_binder(term, self.letter(term.space))
        if index.space.kind != "finite":
            raise NotCompilableError("an integral has no array code")
        body = body if weight == ONE else mul(weight, body)
        things = arrays_over(body, index)
        for part in independent_parts(body, index, self.chosen):
            self(part)
        if not self.open and self.backend.blocked and things and all(len(spaces_of(t)) == 1 for t in things):
            return self.by_blocks(index, body, things)
        with self.opened(index):
            whole = self.divergence(body) or self.gaps(body) or self.exponentials(index, body)
            if whole is not None:
                return whole
            inside = self(body, mask)
        if index not in inside.axes:
            return self.do("multiply", inside, Value(self.lengths[index.space]))
        axis = inside.axes.index(index) - len(inside.axes)
        return self.added_up(inside, tuple(a for a in inside.axes if a != index), axis)

    def by_blocks(self, index: Index, body: Term, things: tuple[Thing, ...]) -> Value:
        """A sum over one alphabet as a function of a block of outcomes, called block by block."""
        self.scopes.append(Scope())
        with self.opened(index):
            total = self.divergence(body) or self.gaps(body) or self.added_up(self(body), (), -1)
        scope = self.scopes.pop()
        lines, names = scope.lines([total.text])
        self.kept |= {o.text.partition("[")[0] for i in scope.instructions for o in i.operands}
        arguments = ", ".join(self.names[t] for t in things)
        block = f"s{next(self.counter)}"
        code = (f"def {block}(start, {arguments}):", *(f"    {line}" for line in (*lines, f"return {names.get(total.text, total.text)}")))
        self.scopes[-1].instructions.append(Instruction(block, "", lines=code))
        return self.do("blocks", *(Value(self.names[t]) for t in things), axes=(), function=block, arguments=arguments)


def _negated(term: Term) -> Term:
    return mul(*term.args[1:]) if isinstance(term, Mul) else neg(term)
