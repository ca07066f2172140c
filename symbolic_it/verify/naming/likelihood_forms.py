r"""A formula of derivatives of one density as a sum of products: of its powers, its derivatives, and integrals of them.

The derivative of p by the labels L is the atom d_L, so that \nabla \log p is d_n/p and \partial_i \partial_j p is d_{ij}. A step \delta is
a label too: p_{\theta + \delta} is p + d_\delta + d_{\delta\delta}/2 to second order, and without an order it is a density of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ...notation.context import Context
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax.nodes import (
    Add,
    BigOp,
    Call,
    Derivative,
    Div,
    Indexed,
    Log,
    Mul,
    Name,
    Neg,
    Node,
    Number,
    Pow,
    Sub,
    Transpose,
    Vector,
)
from .algebra import Form, constant, minus, plus, power_of, times
from .likelihood_letters import EVERY, STEP, Density, Outside, indices_of, label_of, meaning
from .likelihood_terms import LOG, LOG_MOVED, MOVED, ORDER, d, half, information, integral, inverse, mean, product, slope, stepped

SCALAR, COLUMN, ROW, MATRIX = "scalar", "column", "row", "matrix"


@dataclass(frozen=True, slots=True)
class Value:
    """What a part of a formula is: a number, or a vector or a matrix by its one general entry."""

    shape: str
    form: Form


@dataclass(slots=True)
class Forms:
    """The forms of the parts of a formula in one density. ``spoken``: of Fisher's information; ``order``: in the step, where it is expanded."""

    context: Context
    density: Density
    spoken: bool
    order: int | None
    informed: bool = field(default=False)  # a name of it was read

    def of(self, node: Node) -> Value:
        """Raises Outside for anything that is no such formula."""
        match node:
            case Number(value=number):
                return Value(SCALAR, constant(number))
            case Neg(body):
                found = self.of(body)
                return Value(found.shape, minus(found.form))
            case Add(left, right) | Sub(left, right):
                return self.sum([(1, left), (-1 if isinstance(node, Sub) else 1, right)])
            case Vector((body,)):
                return self.of(body)
            case Transpose(body) | Pow(body, Name("T" | "top")):
                found = self.of(body)
                return Value({COLUMN: ROW, ROW: COLUMN}.get(found.shape, found.shape), found.form)
            case Div(left, right):
                return _scaled(self.of(left), inverse(self._number(right)))
            case Pow(base, Number(value=two)) if two == 2:
                inner = self.of(base)
                if inner.shape not in (SCALAR, COLUMN):
                    raise Outside
                return Value(SCALAR if inner.shape == SCALAR else MATRIX, product(inner.form, inner.form))
            case Mul():
                return self._factors(list(factors(node)))
            case Derivative():
                return self._derivative(node)
            case BigOp("int"):
                if not self.density.is_over(node.binder):
                    raise Outside
                inner = self.of(node.body)
                return Value(inner.shape, integral(inner.form))
            case BigOp("E" | "Var" | "Cov"):
                return self._mean(node)
            case Log(base=None, power=None):
                return Value(SCALAR, self._log(self.density.place(node.arg)))
        if isinstance(node, (Name, Call, Indexed)):
            return self._named(node)
        raise Outside

    def sum(self, terms: Sequence[tuple[int, Node]]) -> Value:
        shape, form = SCALAR, Form()
        for sign, term in terms:
            found = self.of(term)
            if found.form and form and found.shape != shape:
                raise Outside
            shape = found.shape if found.form else shape
            form = plus(form, found.form if sign == 1 else minus(found.form))
        return Value(shape, form)

    def _number(self, node: Node) -> Form:
        found = self.of(node)
        if found.shape != SCALAR:
            raise Outside
        return found.form

    def _factors(self, parts: list[Node]) -> Value:
        """Numbers, and of vectors a column times a row, or a step on each side."""
        number, shaped = constant(1), list[Value | None]()
        for part in parts:
            found = None if self.density.is_step(part) else self.of(part)
            if found is not None and found.shape == SCALAR:
                number = product(number, found.form)
            else:
                shaped.append(found)
        inner = [x.form for x in shaped if x is not None]
        match [None if x is None else x.shape for x in shaped]:
            case []:
                return Value(SCALAR, number)
            case ["column" | "row" | "matrix" as shape]:
                return Value(shape, product(number, inner[0]))
            case ["column", "row"]:
                return Value(MATRIX, product(number, product(*inner)))
            case ["row", None] | [None, "column"] | [None, "matrix", None]:
                return Value(SCALAR, product(number, stepped(inner[0])))
        raise Outside

    def _derivative(self, node: Derivative) -> Value:
        body, row = _upright(node.body)
        inner = self._number(body)
        gradient = node.kind == "gradient"
        labels = (EVERY,) * node.order if gradient else tuple(map(label_of, node.variables))
        if not all(map(self.density.is_parameter, node.variables)) or not 0 < len(labels) <= ORDER or (row and not gradient):
            raise Outside
        for label in labels:
            inner = slope(inner, label)
        shape = SCALAR if not gradient else MATRIX if node.order == 2 else ROW if row else COLUMN
        return Value(shape, inner)

    def _mean(self, node: BigOp) -> Value:
        self.density.check_law_of(node.binder, self.context)
        inner = self.of(node.body)
        if node.kind == "E":
            return Value(inner.shape, mean(inner.form))
        if inner.shape not in (SCALAR, COLUMN):
            raise Outside
        first = mean(inner.form)
        whole = plus(mean(product(inner.form, inner.form)), minus(times(first, first)))
        return Value(SCALAR if inner.shape == SCALAR else MATRIX, whole)

    def _log(self, place: str | None) -> Form:
        if place == "here":
            return power_of(LOG, 1)
        if place != "moved":
            raise Outside
        if self.order is None:
            return power_of(LOG_MOVED, 1)
        first, second = times(d(STEP), inverse(d())), times(d(STEP, STEP), inverse(d()))
        return plus(power_of(LOG, 1), plus(first, half(plus(second, minus(times(first, first))))))

    def _density(self, node: Node) -> Form | None:
        place = self.density.place(node)
        if place != "moved":
            return d() if place == "here" else None
        return power_of(MOVED, 1) if self.order is None else plus(d(), plus(d(STEP), half(d(STEP, STEP))))

    def _divergence(self, laws: Sequence[Node]) -> Form:
        if len(laws) != 2:
            raise Outside
        one, logs = self._density(laws[0]), [self._log(self.density.place(x)) for x in laws]
        if one is None:
            raise Outside
        return integral(product(one, plus(logs[0], minus(logs[1]))))

    def _named(self, node: Name | Call | Indexed) -> Value:
        if (density := self._density(node)) is not None:
            return Value(SCALAR, density)
        if self.density.is_information(node, self.spoken):
            self.informed = True
            return self._information(node)
        if isinstance(node, Call) and (quantity := of_call(node)) is not None:
            if quantity.name != "KL":
                raise Outside
            return Value(SCALAR, self._divergence(node.args))
        meant = None if isinstance(node, Indexed) else meaning(self.context, node)
        moved = isinstance(node, Call) and any(map(self.density.is_moved, node.args))
        if isinstance(meant, Log) and self.density.place(meant.arg) == "here":
            return Value(SCALAR, self._log("moved" if moved else "here"))
        if moved or not isinstance(meant, Derivative):
            raise Outside
        return self.of(meant)

    def _information(self, node: Name | Call | Indexed) -> Value:
        labels, at = self.density.labels, indices_of(node)
        if at:
            if len(at) != 2 or EVERY in labels:
                raise Outside
            return Value(SCALAR, information(*at))
        if labels <= {EVERY}:
            return Value(MATRIX, information(EVERY, EVERY))
        if len(labels) != 1:
            raise Outside
        return Value(SCALAR, information(*labels, *labels))


def _upright(node: Node) -> tuple[Node, bool]:
    r"""What stands below a gradient in \nabla \ell^T and \nabla \log p^T, without the mark of a row, and whether there was one."""
    if isinstance(node, Transpose):
        return node.body, True
    if isinstance(node, Log) and isinstance(node.arg, Transpose):
        return replace(node, arg=node.arg.body), True
    return node, False


def _scaled(value: Value, by: Form) -> Value:
    return Value(value.shape, product(value.form, by))


def factors(node: Node) -> Iterator[Node]:
    match node:
        case Mul(left, right):
            yield from factors(left)
            yield from factors(right)
        case Vector((Mul() as body,)):
            yield from factors(body)
        case _:
            yield node
