"""What a quantity is: a name, how it is written, and the one expression that defines it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..terms.term import (
    Array,
    Entry,
    Index,
    Lambda,
    Law,
    Mass,
    Quantity,
    Space,
    Term,
    Variables,
    as_term,
    fresh_index,
    function_of,
    pmf,
    sum_over,
    unfold,
)

if TYPE_CHECKING:
    import sympy

SPACE = Space("X")  # the alphabet of one-variable definitions; its size is the symbol K

#: Kinds of arguments that are functions of outcomes; a law or an array stands for its function.
FUNCTIONS = ("pmf", "density", "logits", "function", "sequence", "transition")


@dataclass(frozen=True, slots=True, repr=False)
class Definition:
    """A quantity of information theory.

    ``parameters`` are the kinds of its arguments in the order of its symbol: "pmf" and "density" (laws), "logits",
    "function" (of outcomes, such as rewards), "sequence" (a function of the position), "transition" (rows that are
    pmfs), "index" (an outcome), "scalar", "variables" (groups of random variables, whose joint law `of` is given first).
    ``build`` makes the meaning, in ``unit``, from arguments of those kinds. ``symbol`` and ``latex`` are patterns with
    {0}, {1} ... ``standard`` are the arguments of the textbook's formula, where they are not the customary p, q, z, y.
    """

    name: str
    symbol: str
    latex: str
    parameters: tuple[str, ...]
    build: Callable[..., Term]
    unit: str = "nats"
    domain: str = ""
    sign: str = ""
    references: tuple[str, ...] = ()
    source: str = ""
    standard: tuple[Any, ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        from ..exports.display import quantity_text

        return quantity_text(self)

    def __repr__(self) -> str:
        return f"<quantity {self.name}: {self}>"

    def _repr_markdown_(self) -> str:
        from ..exports.display import quantity_markdown

        return quantity_markdown(self)

    def __call__(self, *args: Any) -> Quantity:
        """The quantity of given arguments, as a term.

        A law stands for its pmf and an array for its function; a number (an int, a Fraction, or a string such as
        "1/3") for a scalar. Raises ValueError for a wrong number of arguments, TypeError for a wrong kind.
        """
        if len(args) != len(self.parameters):
            takes = f"{len(self.parameters)} argument{'s' * (len(self.parameters) != 1)}"
            raise ValueError(f"{self.name} takes {takes} ({', '.join(self.parameters)}), got {len(args)}")
        terms = tuple(self._argument(kind, a) for kind, a in zip(self.parameters, args, strict=True))
        return Quantity(self.name, terms, self.build(*terms))

    def _argument(self, kind: str, value: Any) -> Term:
        if kind == "variables":
            raise TypeError(f"{self.name}: random variables have a joint law: use {self.name}.of(law, groups...)")
        term = pmf(value) if isinstance(value, Law) else function(value) if isinstance(value, Array) else value
        if kind == "scalar" and not isinstance(term, Term):
            term = as_term(term)
        if not isinstance(term, Term) or isinstance(term, Lambda) != (kind in FUNCTIONS):
            raise TypeError(f"{self.name}: expected a {kind}, got {type(value).__name__}")
        return term

    def of(self, law: Law, *groups: tuple[str, ...]) -> Quantity:
        """The quantity of groups of random variables under their joint law, whose axes carry the variables' names."""
        if len(groups) != len(self.parameters):
            raise ValueError(f"{self.name} takes {len(self.parameters)} groups of variables, got {len(groups)}")
        if set(self.parameters) != {"variables"}:
            raise TypeError(f"{self.name} is no quantity of random variables: call it on {', '.join(self.parameters)}")
        return Quantity(self.name, tuple(Variables(g) for g in groups), self.build(law, *groups))

    @property
    def arguments(self) -> tuple[Any, ...]:
        """The laws, arrays, outcomes and symbols of the textbook's formula, in the order of the symbol."""
        from .standard import arguments

        return self.standard or arguments(self.parameters)

    @property
    def term(self) -> Quantity:
        """The quantity of its standard arguments: D(p||q), H(X)."""
        from .standard import joint

        if "variables" in self.parameters:
            return self.of(joint(len(self.parameters)), *self.arguments)
        return self(*self.arguments)

    def compile(self, backend: str = "numpy", inputs: str | None = None, unit: str = "nats", axis: int = -1,
                reduction: str | None = None, *, check: bool = True, gradient: bool = False) -> Callable[..., Any]:  # fmt: skip
        """The quantity as a function of arrays (..., K), in the order of its symbol: f(p), f(p, q), f(logits, target).

        ``inputs`` says what the arrays of pmfs hold: "probs", "log_probs" or "logits" (the default for quantities of
        logits). The outcomes' axis is reduced and the batch kept unless ``reduction`` is "mean" or "sum". The function has
        `source` (what was generated; it runs alone after the lines `imports`), `form` (the stable form in use) and a
        docstring. With ``check``, wrong shapes, negative masses and sums that are not one raise ValueError; nothing is
        renormalised. ``gradient`` gives the gradient with respect to the logits, where it has a stable form.
        """
        from .. import backends  # the one late import upwards

        return backends.compile(self, backend, inputs, unit, axis, reduction, check=check, gradient=gradient)

    def account(self) -> str:
        """Which stable forms `compile` uses, why, and that each is proved equal to the definition."""
        from ..backends.form import forms_of

        forms = [form.account() for form in forms_of(self.name)]
        return "\n".join(forms) or "computed as it is defined: no accurate form of its own"

    @property
    def definition(self) -> sympy.Expr:
        """The formula as a SymPy expression, which can be differentiated, printed and lambdified."""
        from ..terms.sympy import to_sympy

        return to_sympy(unfold(self.term.meaning))

    @property
    def symbols(self) -> tuple[sympy.Expr, ...]:
        """What `definition` is a function of, in the order of the symbol: `sympy.lambdify(d.symbols, d.definition)`."""
        from ..terms.sympy import symbol_of
        from .standard import joint

        if "variables" in self.parameters:
            return (symbol_of(joint(len(self.parameters))),)
        return tuple(symbol_of(a) for a in self.arguments)


def function(array: Array) -> Lambda:
    """An array as a function of its outcomes."""
    indices = tuple(fresh_index(s) for s in array.spaces)
    return function_of(indices, Entry(array, indices), array.name)


def sum_over_outcomes(spaces: tuple[Space, ...], body: Callable[..., Term]) -> Term:
    """Sum of body(x, y, ...) over the outcomes of the spaces (an integral where one is continuous)."""
    outcomes = tuple(fresh_index(s) for s in spaces)
    total = body(*outcomes)
    for index in reversed(outcomes):
        total = sum_over(index, total)
    return total


def marginal(law: Law, outcomes: dict[str, Index], group: tuple[str, ...]) -> Term:
    """p(group) at the given outcomes: the law's marginal on the named axes."""
    return Mass(law, tuple((a, outcomes[a]) for a, _ in law.axes if a in group))


def sum_over_variables(law: Law, names: tuple[str, ...], body: Callable[[dict[str, Index]], Term]) -> Term:
    """Sum of body(outcomes) over the outcomes of the named variables."""
    unknown = [n for n in names if n not in dict(law.axes)]
    if unknown:
        raise ValueError(f"{law.name} has no variable {unknown[0]!r}")
    outcomes = {a: fresh_index(s) for a, s in law.axes if a in names}
    total = body(outcomes)
    for index in reversed(list(outcomes.values())):
        total = sum_over(index, total)
    return total
