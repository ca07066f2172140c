"""Arithmetic, functions and binding operators of the syntax tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from .node import Node


@dataclass(frozen=True, slots=True)
class Neg(Node):
    """`-body`."""

    body: Node


@dataclass(frozen=True, slots=True)
class Add(Node):
    """`left + right`."""

    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Sub(Node):
    """`left - right`."""

    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class PlusMinus(Node):
    r"""`left \pm right`; left is None for a sign."""

    left: Node | None
    right: Node


@dataclass(frozen=True, slots=True)
class Mul(Node):
    r"""A product; explicit when a sign was written.

    ambiguous: an unsigned factor follows an inline slash, so `a/b c` may mean `a/(b c)`; read as `(a/b) c`. Or it
    follows a function's brackets: `\log(a) (b)`. Or it is a proper fraction behind a whole number: `1\frac12` may be 3/2.
    """

    left: Node
    right: Node
    explicit: bool = False
    ambiguous: bool = False
    tensor: str = field(default="", compare=False)  # "otimes", p \otimes q, or "times", p \times q: of laws, where the factors are some


@dataclass(frozen=True, slots=True)
class Div(Node):
    r"""A quotient; inline when written with a slash rather than `\frac`.

    ambiguous: the numerator ends in a bracketed function, `\log (p+q)/2`; read as `(\log(p+q))/2`.
    """

    left: Node
    right: Node
    inline: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Pow(Node):
    r"""`base^{exponent}`. ambiguous: `\log(x)^2`, read as `(\log x)^2`."""

    base: Node
    exponent: Node
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Factorial(Node):
    """`body!`."""

    body: Node


@dataclass(frozen=True, slots=True)
class Abs(Node):
    """`|body|`."""

    body: Node


@dataclass(frozen=True, slots=True)
class Norm(Node):
    r"""`\|body\|`, with its subscript if any."""

    body: Node
    sub: Node | None = None


@dataclass(frozen=True, slots=True)
class Indexed(Node):
    r"""A subscript on something that is no name: `\mathrm{softmax}(z)_i`."""

    body: Node
    index: Node


@dataclass(frozen=True, slots=True)
class Transpose(Node):
    r"""`body^\top`."""

    body: Node


@dataclass(frozen=True, slots=True)
class Call(Node):
    r"""`head(args)`: `H(X|Y)`, `I(X;Y|Z)`, `D(p \| q)`, `\pi(\cdot\mid x)`, `P(X = 1)` (an argument may be a Chain).

    separators has one entry fewer than args, each one of `,` `;` `|` `||` `:`; bracket is `(`, `[` or `{`.
    juxtaposed: may as well be a product (`c(a+b)`, `K(K-1)`, `x^2(1-x)`); the head of such a call may be a Pow.
    """

    head: Node
    args: tuple[Node, ...]
    separators: tuple[str, ...] = ()
    bracket: str = "("
    juxtaposed: bool = False


@dataclass(frozen=True, slots=True)
class Apply(Node):
    """A named function: exp sqrt root max min softmax logsumexp sigmoid det tr ...; bare: written without brackets.

    power is the exponent written on the function's name; sub what stands below it; separators as in Call.
    """

    function: str
    args: tuple[Node, ...]
    separators: tuple[str, ...] = ()
    sub: Node | None = None
    power: Node | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Log(Node):
    r"""A logarithm; base is None where none is written, spelling is `log`, `ln`, `lg` or `lb`.

    bare: no brackets around the argument, which then is the following product up to the next sign, relation, sum or
    logarithm. ambiguous: that product may be longer than what was meant (`\log p/q`, `\log x y`).
    """

    arg: Node
    base: Node | None = None
    spelling: str = "log"
    power: Node | None = None
    bare: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Binder(Node):
    r"""What stands below (and above) a big operator.

    names: the bound names, empty for `\sum p \log p`; a lone name below E may be a variable or a distribution.
    domain: `x \in domain`; distribution: `x \sim distribution`, or below E a call such as `q(z|x)`; each a Tuple where
    several are written (`x \in X, y \in Y`);
    lower, upper: bounds; target: of a limit, with its side `+` or `-`; conditions: the rest, as written (`j \ne i`).
    """

    names: tuple[Node, ...] = ()
    domain: Node | None = None
    distribution: Node | None = None
    lower: Node | None = None
    upper: Node | None = None
    target: Node | None = None
    side: str = ""
    conditions: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class BigOp(Node):
    """A binding operator over body; kind is one of BIG_OPERATORS; bracketed: the body was written in brackets.

    ambiguous: the body's extent may be meant otherwise (`E X Y`, a sum followed by a sign inside a product).
    """

    kind: str
    binder: Binder
    body: Node
    bracketed: bool = False
    ambiguous: bool = False


OPTIMA = frozenset(["max", "min", "argmax", "argmin", "sup", "inf"])
LIMITS = frozenset(["lim", "limsup", "liminf"])
BIG_OPERATORS = frozenset(
    ["sum", "prod", "int", "max", "min", "argmax", "argmin", "lim", "limsup", "liminf", "sup", "inf", "E", "Var", "Cov"]
)


@dataclass(frozen=True, slots=True)
class Derivative(Node):
    r"""A derivative of body; variables in order written, repeated for `dx^2`; kind is `partial`, `total` or `gradient`.

    in_numerator: written `\frac{\partial L}{\partial z}`, else the body follows the operator.
    """

    body: Node
    variables: tuple[Node, ...]
    order: int = 1
    kind: str = "partial"
    in_numerator: bool = False
