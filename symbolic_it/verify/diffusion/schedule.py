r"""Formulas of a diffusion model as formulas in the numbers that its schedule leaves free.

With a for \alpha_t and b for \bar\alpha_{t-1}, both between 0 and 1: \beta_t = 1 - a, \bar\alpha_t = a b, and what the posterior and
its mean are. A coordinate of each vector is a number: x is one of x_t, y of x_{t-1}, x_0 of x_0.
Source: Ho, Jain and Abbeel 2020, equations 2, 4, 6, 7 and 11.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.nodes import BigOp, Call, Derivative, Log, Name, Node, Number
from ...notation.syntax.walk import walk
from .letters import BEFORE, LAST, NOW, START, Letter, letter_of, letters_of_steps, steps_of_call

_A, _B = "a", "b"
CONDITIONS = {_A: "0 < a < 1", _B: "0 < b < 1", "c": r"0 \le c < 1"}  # schedules may end in noise alone
READ_AS = "a is alpha_t, b is alpha_bar_(t-1), c is alpha_bar_T, x and y are coordinates of x_t and x_(t-1)"
_AB = rf"{_A} {_B}"
NOISED = rf"\sqrt{{{_AB}}} x_0 + \sqrt{{1 - {_AB}}} \epsilon"
_SCALARS = {
    Letter("alpha", NOW): _A,
    Letter("beta", NOW): f"1 - {_A}",
    Letter("product", NOW): _AB,
    Letter("product", BEFORE): _B,
    Letter("product", START): "1",
    Letter("product", LAST): "c",
    Letter("posterior variance", NOW): rf"\frac{{1 - {_B}}}{{1 - {_AB}}} (1 - {_A})",
    Letter("signal-to-noise ratio", NOW): rf"\frac{{{_AB}}}{{1 - {_AB}}}",
    Letter("signal-to-noise ratio", BEFORE): rf"\frac{{{_B}}}{{1 - {_B}}}",
}
_VECTORS = {
    Letter("x", NOW): "x",
    Letter("x", BEFORE): "y",
    Letter("x", START): "x_0",
    Letter("noise"): r"\epsilon",
    Letter("learned epsilon"): r"\epsilon_\theta",
    Letter("learned mu"): r"\mu_\theta",
    Letter("learned s"): r"s_\theta",
    Letter("learned x"): r"x_\theta",
}
_MEAN = rf"\frac{{\sqrt{{{_B}}} (1 - {_A})}}{{1 - {_AB}}} x_0 + \frac{{\sqrt{{{_A}}} (1 - {_B})}}{{1 - {_AB}}} {{x}}"
_LEARNED_MEAN = rf"\frac{{1}}{{\sqrt{{{_A}}}}} (x - \frac{{1 - {_A}}}{{\sqrt{{1 - {_AB}}}}} \epsilon_\theta)"
_LEARNED_MEAN_BY_SCORE = rf"\frac{{1}}{{\sqrt{{{_A}}}}} (x + (1 - {_A}) s_\theta)"
_LEARNED_START = rf"\frac{{1}}{{\sqrt{{{_AB}}}}} (x - \sqrt{{1 - {_AB}}} \epsilon_\theta)"
_LEARNED_SCORE = rf"-\frac{{\epsilon_\theta}}{{\sqrt{{1 - {_AB}}}}}"
#: Mean and variance of a step given others, by their steps.
LAWS: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, str]] = {
    ((NOW,), (BEFORE,)): (rf"\sqrt{{{_A}}} y", f"1 - {_A}"),
    ((NOW,), (START,)): (rf"\sqrt{{{_AB}}} x_0", f"1 - {_AB}"),
    ((BEFORE,), (START,)): (rf"\sqrt{{{_B}}} x_0", f"1 - {_B}"),
    ((BEFORE,), (NOW, START)): (_MEAN, _SCALARS[Letter("posterior variance", NOW)]),
}
LAWS[(LAST,), (START,)] = (r"\sqrt{c} x_0", "1 - c")
LAWS[(NOW,), (BEFORE, START)] = LAWS[(NOW,), (BEFORE,)]
_STEP = rf"\sqrt{{{_A}}} y + \sqrt{{1 - {_A}}} \epsilon"


class Outside(Exception):
    """Something that the schedule does not determine."""


@dataclass(slots=True)
class Scalars:
    """One formula written in the free numbers of the schedule. ``x``: what x_t is in it, by itself or by x_0 and the noise."""

    letters: frozenset[Letter]
    noises: frozenset[Name]
    x: str = "x"

    @classmethod
    def of(cls, *sides: Node) -> Scalars:
        """For the sides of a relation."""
        inside = [x for side in sides for x in walk(side) if isinstance(x, (Name, Call))]
        arguments = {id(y) for x in inside if isinstance(x, Call) and letter_of(x) is not None for a in x.args for y in walk(a)}
        here = [(x, letter_of(x)) for x in inside if id(x) not in arguments]
        letters = frozenset(k for _, k in here if k is not None)
        noises = frozenset(x for x, k in here if k == Letter("noise") and isinstance(x, Name))
        if len(noises) > 1 or len(letters_of_steps(*sides)) > 1:
            raise Outside
        return cls(letters, noises)

    def written(self, node: Node) -> Node:
        """A side in the free numbers."""
        return rebuilt(node, self._change)

    def _change(self, node: Node) -> Node | None:
        known = letter_of(node) if isinstance(node, (Name, Call)) else None
        if known is not None:
            return self._known(known)
        match node:
            case Call(Name() as head, (arg,), juxtaposed=True) if letter_of(head) is not None:
                return n.Mul(rebuilt(head, self._change), rebuilt(arg, self._change))
            case Call(Name() as head, (_, _), ("||",)) if head.base in ("D", "KL"):
                return replace(node, args=tuple(self._law(a) for a in node.args))
            case BigOp("prod"):
                return self._product(node)
            case Derivative(kind="gradient", body=Log(Call(Name("q")) as law, None)) if len(node.variables) == 1:
                if letter_of(node.variables[0]) != Letter("x", NOW) or steps_of_call(law) != ((NOW,), (START,)):
                    raise Outside
                return expression(rf"-\frac{{{self.x} - \sqrt{{{_AB}}} x_0}}{{1 - {_AB}}}")
            case BigOp() | Derivative() | n.Cases():
                raise Outside
            case Call(Name() as head) if not node.juxtaposed and head.base not in ("N", "D", "KL", "h", "H"):
                raise Outside
            case Name(sub=sub) if sub is not None:
                return self._other(node, sub)
        return None

    def _known(self, letter: Letter) -> Node:
        if letter in _SCALARS:
            return expression(_SCALARS[letter])
        if letter.kind == "posterior mean":
            return expression(_MEAN.replace("{x}", f"({self.x})"))
        if letter == Letter("x", NOW):
            return expression(self.x)
        if letter == Letter("learned mu") and Letter("learned epsilon") in self.letters:
            return expression(_LEARNED_MEAN.replace("(x -", f"({self.x} -"))
        if letter == Letter("learned mu") and Letter("learned x") in self.letters:
            return expression(_MEAN.replace("x_0", r"x_\theta").replace("{x}", f"({self.x})"))
        if letter == Letter("learned mu") and Letter("learned s") in self.letters:
            return expression(_LEARNED_MEAN_BY_SCORE.replace("(x +", f"({self.x} +"))
        if letter == Letter("learned x") and Letter("learned epsilon") in self.letters:
            return expression(_LEARNED_START.replace("(x -", f"({self.x} -"))
        if letter == Letter("learned s") and Letter("learned epsilon") in self.letters:
            return expression(_LEARNED_SCORE)
        if letter in _VECTORS:
            return expression(_VECTORS[letter])
        raise Outside

    def _law(self, node: Node) -> Node:
        """q(x_t | x_0) as the normal law that it is."""
        known = LAWS.get(steps_of_call(node) or ((), ())) if isinstance(node, Call) and node.head == Name("q") else None
        if known is None:
            return self.written(node)
        mean, variance = (expression(text.replace("{x}", f"({self.x})")) for text in known)
        return Call(Name("N", ("cal",)), (mean, n.Mul(variance, Name("I"))), (",",))

    def _product(self, node: BigOp) -> Node:
        r"""\prod_{s=1}^t \alpha_s, \prod_{s=1}^{t-1} (1 - \beta_s)."""
        b = node.binder
        last = _last(b)
        if len(b.names) != 1 or last is None:
            raise Outside
        upper = letter_of(Name("x", sub=last))
        plain, other = Name("alpha", sub=b.names[0]), Name("beta", sub=b.names[0])
        body = rebuilt(node.body, lambda x: replace(x, accents=()) if isinstance(x, Name) and x.accents == ("bold",) else None)
        if upper is None or upper.step not in (NOW, BEFORE) or body not in (plain, n.Sub(Number("1", Fraction(1)), other)):
            raise Outside
        return expression(_SCALARS[Letter("product", upper.step)])

    def _other(self, name: Name, sub: Node) -> Node | None:
        """sigma_t as one number; what has another step is not known."""
        if letter_of(Name("x", sub=sub)) == Letter("x", NOW) and name.base not in ("x", "alpha", "beta", "mu", "epsilon"):
            return replace(name, sub=None)
        if name.base in ("N", "D", "p", "q", "sigma", "I") and not isinstance(sub, n.Sub):
            return None
        raise Outside


def _last(binder: n.Binder) -> Node | None:
    """The t of s = 1, ..., t and of s <= t; None where a product runs otherwise."""
    match binder.conditions:
        case ():
            return binder.upper if isinstance(binder.lower, Number) and binder.lower.value == 1 else None
        case (n.Chain(first, (n.Link("<=", last),)),) if (first,) == binder.names and binder.lower is None and binder.upper is None:
            return last
    return None


def by_the_noise(scalars: Scalars) -> Scalars:
    r"""The same where x_t is \sqrt{\bar\alpha_t} x_0 + \sqrt{1 - \bar\alpha_t} \epsilon, if the formula has the noise."""
    if not scalars.noises:
        return scalars
    if Letter("x", BEFORE) in scalars.letters:
        raise Outside
    return replace(scalars, x=f"({NOISED})")


def as_sampled(left: Node, right: Node) -> Node | None:
    r"""What x_t is, where a formula says how it is drawn: x_t = \sqrt{\bar\alpha_t} x_0 + \sqrt{1 - \bar\alpha_t} \epsilon, or from x_{t-1}."""
    if letter_of(left) != Letter("x", NOW):
        return None
    inside = {letter_of(x) for x in walk(right) if isinstance(x, (Name, Call))}
    steps = {k.step for k in inside if k is not None and k.kind == "x"}
    if Letter("noise") not in inside or Letter("learned epsilon") in inside or len(steps) != 1:
        return None
    return expression({START: NOISED, BEFORE: _STEP}[steps.pop()]) if steps <= {START, BEFORE} else None


def expression(text: str) -> Node:
    """A number or vector of the schedule."""
    return read_expression(text)
