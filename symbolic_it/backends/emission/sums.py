"""Sums that a backend has one operation for: of products, of exponentials but one, of p log(p/q) - p + q."""

from __future__ import annotations

from ...terms.term import Exp, Index, Mul, Term
from .arrays import ArrayCode
from .instructions import aligned
from .recognition import inside_bregman, recognise
from .scope import Axes, Value
from .shape import not_the_same


class SumCode(ArrayCode):
    """Code that adds up the last open outcome."""

    def added_up(self, inside: Value, axes: Axes, axis: int) -> Value:
        """The sum over an axis; of a product over the last one in one operation, where the backend has it."""
        has = self.backend.operations
        made = next((i for i in self.scopes[-1].instructions if i.target == inside.text), None)
        product = made is not None and made.template == has["multiply"]
        if made and product and axis == -1 and "dot" in has and all(o.axes == inside.axes and o.text.isidentifier() for o in made.operands):
            first, second = made.operands
            log = next((i for i in self.scopes[-1].instructions if i.target == second.text), None)
            if "x_log_x" in has and log and log.template == has["finite_log"] and log.operands == (first,):
                return self.do("x_log_x", first, axes=axes)
            return self.do("dot", first, second, axes=axes)
        return self.do("total", inside, axes=axes) if axis == -1 and "total" in has else self.do("sum", inside, axes=axes, axis=axis)

    def divergence(self, body: Term) -> Value | None:
        """The sum of p log(p/q) - p + q over the last open outcome in one operation, where the backend has it."""
        pair = inside_bregman(body) if "bregman_sum" in self.backend.operations else None
        if pair is None:
            return None
        return self.do("bregman_sum", *(aligned(self(a), self.open) for a in pair), axes=self.open[:-1])

    def gaps(self, body: Term) -> Value | None:
        """The sum of e^v - e^u (1 + d) over the last open outcome in one operation, where the backend has it."""
        known = recognise(body) if "exp_gap_sum" in self.backend.operations else None
        if known is None or known[0] != "exp_gap":
            return None
        return self.do("exp_gap_sum", *(aligned(self(a), self.open) for a in known[1]), axes=self.open[:-1])

    def exponentials(self, index: Index, body: Term) -> Value | None:
        """The sum of (1 - delta(i, k)) e^d over the last open outcome i in one operation, where the backend has it."""
        match body:
            case Mul((first, Exp(arg))) | Mul((Exp(arg), first)) if "exp_sum_but" in self.backend.operations:
                label = {*(not_the_same(first) or ())} - {index}
                if len(label) == 1 and not label & set(self.open) and (inside := self(arg)).axes == (index,) == self.open:
                    return self.without(inside, label.pop())
        return None

    def without(self, inside: Value, label: Term) -> Value:
        """The sum of e^d without one outcome; where it is that of the largest entry, d = 0 may be enough to tell which."""
        if label in self.by_zeros:
            return self.do("exp_sum_but_largest", inside, axes=())
        return self.do("exp_sum_but", inside, self(label), axes=())
