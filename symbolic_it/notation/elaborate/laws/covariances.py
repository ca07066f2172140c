r"""Normal laws with covariance matrices: tr, det, |Sigma|, quadratic forms, in coordinates where the matrices are diagonal.

Two covariance matrices are diagonal at once after some change of coordinates x -> A x + b, one alone after a rotation. Divergences
of the laws, tr(S^-1 T), (m - n)^T S^-1 (m - n) and |S|/|T| are the same in all coordinates; under rotations so are tr S, |S|, m^T m and the
differential entropy, and the density at a point. A formula in these alone says of all matrices what it says of diagonal ones; any
other is left as it is. Norms and inner products of vectors are written out in the same way.
Source: Horn and Johnson 2013, theorem 7.6.4; Cover and Thomas 2006, theorem 8.4.1.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...context import Constraint, Context, Fact, NamedLaw
from ...syntax import nodes as s
from ...syntax.nodes import Apply, BigOp, Binder, Call, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import LAWS, VECTORS, key
from ..roles.outcomes import has_key
from ..shorthand import rebuilt
from .normal_shape import is_covariance, is_normal, is_scaled_identity, outside_subscripts, parameters_after, scale_of
from .vector_entries import LETTERS, NoVector, entry, vectors_in

_ONE, _ZERO, _TWO = (Number(str(n), Fraction(n)) for n in (1, 0, 2))
_SIZES = ("k", "d", "n", "D")
_DIAGONALS, _INDEX = "vw", Name("j")


class _Other(Exception):
    """Something that depends on the coordinates, or is not known to do otherwise."""


def in_coordinates(statement: Statement, context: Context) -> Statement:
    """The formula in coordinates in which its covariance matrices are diagonal; unchanged where that might change what it says.

    What the context says of a vector or a matrix may not hold in other coordinates: then, too, it is unchanged.
    """
    laws = [n for n in walk(statement) if isinstance(n, Call) and is_normal(n)]
    matrices = list(dict.fromkeys(a for n in laws for a in n.args[-1:]))
    if not any(is_covariance(a) or is_scaled_identity(a) for a in matrices) and (laws or not _of_vectors(statement)):
        return statement
    try:
        inside = (*vectors_in(law.args[-2] for law in laws), *(n for law in laws for n in walk(law.args[-1]) if is_covariance(n)))
        if any(_is_about(fact, [n for x in inside for n in outside_subscripts(x)]) for fact in context.facts):
            return statement
        return _Coordinates(statement, laws).rewritten()
    except (_Other, NoVector):
        return statement


def _of_vectors(statement: Statement) -> bool:
    r"""Whether a formula without laws has norms of vectors whose letters are those of numbers elsewhere: \|x - \mu\|^2."""
    norms = [n for n in walk(statement) if isinstance(n, s.Norm) and _is_euclidean(n)]
    names = [n for norm in norms for n in outside_subscripts(norm.body)]
    if any(n.base in LAWS or "cal" in n.accents for n in names):
        return False
    return any(n.base not in VECTORS or isinstance(n.sub, (Number, s.Sub)) for n in names)


def _is_about(fact: Fact, parameters: list[Name]) -> bool:
    """Whether the text says something of a parameter: mu = 1 says nothing of mu_1."""
    if isinstance(fact.value, Constraint):
        return bool({n.base for n in walk(fact.value.chain) if isinstance(n, Name)} & {n.base for n in parameters})
    return not isinstance(fact.value, NamedLaw) and fact.symbol in {key(n) for n in parameters if has_key(n)}


def _particular(statement: Statement) -> bool:
    """Whether a formula without a letter for the dimension may be about one dimension: what is added to norms and entropies tells it."""
    if any(isinstance(n, Name) and n.base == "pi" for n in walk(statement)):
        return True
    sides = [(link.right, chain.first) for chain in statement.chains for link in chain.links]
    sums = [(n.left, n.right) for n in walk(statement) if isinstance(n, (s.Add, s.Sub))]
    return any(_is_number(one) != _is_number(other) for one, other in (*sides, *sums) if other is not None and not {one, other} & {_ZERO})


def _is_number(node: Node) -> bool:
    """Whether nothing in it is a law, a norm, a matrix or a row."""
    inside = list(walk(node))
    called = any(isinstance(n, Call) and not n.juxtaposed for n in inside)
    return not called and not is_covariance(node) and not any(isinstance(n, (s.Norm, s.Abs, s.Transpose, s.Apply)) for n in inside)


def _sizes_in_powers(statement: Statement) -> set[str]:
    r"""The m of (2 \pi)^{m/2}: a dimension, whatever its letter."""
    powers = [n for n in walk(statement) if isinstance(n, s.Pow) and Name("pi") in walk(n.base) and _is_number(n.base)]
    return {n.base for x in powers for n in walk(x.exponent) if isinstance(n, Name) and n.sub is None and len(n.base) == 1}


class _Coordinates:
    """The letters for diagonals and for coordinates of vectors, and how each part of the formula is written with them."""

    def __init__(self, statement: Statement, laws: list[Call]) -> None:
        self.statement = statement
        names = {n.base for n in walk(statement) if isinstance(n, Name)}
        self.covariances = list(dict.fromkeys(n for law in laws for n in walk(law.args[-1]) if isinstance(n, Name) and n.base == "Sigma"))
        if names & {*_DIAGONALS[: len(self.covariances)], "j"} or any(isinstance(n, BigOp) for n in walk(statement)):
            raise _Other
        at = [law.args[0] for law in laws if parameters_after(law) is not None]
        norms = [n.body for n in walk(statement) if isinstance(n, s.Norm)]
        self.vectors = vectors_in((*at, *(law.args[-2] for law in laws), *norms))
        inside = {id(n) for v in self.vectors for n in walk(v)}
        others = {n.base for n in walk(statement) if isinstance(n, Name) and id(n) not in inside}
        letters = [x for x in LETTERS if x not in others]
        if len(self.covariances) > len(_DIAGONALS) or len(self.vectors) > len(letters):
            raise _Other
        self.letters = dict(zip(self.vectors, letters, strict=False))
        self.others = {x for law in laws for x in law.args[-1:] if not (isinstance(x, Name) and x.base == "Sigma")}
        #: With two matrices only what every change of coordinates keeps may stand in the formula.
        self.strict = len(self.covariances) > 1
        if self.strict and self.others:
            raise _Other
        heads = {id(n.head) for n in walk(statement) if isinstance(n, Call)}
        plain = [n for n in walk(statement) if isinstance(n, Name) and n.sub is None and id(n) not in heads]
        sizes = {n.base for n in plain if n.base in _SIZES} or _sizes_in_powers(statement)
        if len(sizes) > 1 or (laws and not sizes and _particular(statement)):
            raise _Other
        #: D is a divergence, N a law and M a mixture elsewhere: what stands for a dimension is d.
        self.dimension = next((Name(size) for size in sizes if size not in _SIZES[:3] and "d" not in names), None)
        size = Name("d") if self.dimension is not None else Name(next(iter(sizes), ""))
        self.binder = Binder((_INDEX,), lower=_ONE, upper=size) if sizes else Binder((_INDEX,))

    def rewritten(self) -> Statement:
        made = rebuilt(self.statement, self._change)
        left = {n for n in walk(made) if isinstance(n, (Name, Call, s.Transpose))}
        if any(n in left for n in (*self.covariances, *self.vectors)) or any(isinstance(n, s.Transpose) for n in left):
            raise _Other
        return made

    def _change(self, node: Node) -> Node | None:
        """What a scalar made of matrices and vectors is in these coordinates; None where the node is none."""
        match node:
            case Name() if node == self.dimension:
                return Name("d")
            case Call() if (found := of_call(node)) is not None and node.args and all(map(is_normal, node.args)):
                return self._of_laws(node, found.name)
            case Call() if is_normal(node) and parameters_after(node) is not None:
                return self._density(node)
            case Apply("tr", (body,)):
                return self._total(self._trace(body))
            case Apply("det", (Name() as body,)) | s.Abs(Name() as body) if body in self.covariances:
                return self._product(body)
            case s.Log(s.Div(above, below)) if (a := self._determined(above)) and (b := self._determined(below)):
                return replace(node, arg=s.Div(self._entries("prod", a), self._entries("prod", b)))
            case s.Sub(s.Log(above, base), s.Log(below, other)) if base == other and self._determined(above) and self._determined(below):
                return s.Sub(*(replace(x, arg=self._ratio_part(x.arg)) for x in (node.left, node.right) if isinstance(x, s.Log)))
            case s.Sub(s.Add(rest, s.Log() as above), s.Log() as below) if self._determined(above.arg) and self._determined(below.arg):
                return s.Add(rebuilt(rest, self._change), rebuilt(s.Sub(above, below), self._change))
            case s.Pow(s.Norm() as norm, Number(_, n)) if n == 2 and _is_euclidean(norm):
                return self._total(s.Pow(self._vector(norm.body), _TWO), True)
            case s.Norm(body) if _is_euclidean(node):
                return s.Apply("sqrt", (self._total(s.Pow(self._vector(body), _TWO), True),))
            case s.Mul() | Call():
                return self._form(node)
            case s.Vector((left, right), "<"):
                return self._total(s.Mul(self._vector(left), self._vector(right)), True)
        return None

    def _of_laws(self, node: Call, name: str) -> Node:
        laws = tuple(self._law(a) for a in node.args if isinstance(a, Call))
        if name == "KL" and len(laws) == 2:
            return self._total(replace(node, args=laws))
        if name in ("h", "H") and len(laws) == 1:
            return self._total(replace(node, args=laws), True)
        raise _Other

    def _law(self, law: Call) -> Call:
        return replace(law, args=(self._vector(law.args[-2]), self._matrix(law.args[-1])), separators=(",",))

    def _density(self, node: Call) -> Node:
        """The product of the densities of the coordinates."""
        point = self._vector(node.args[0])
        law = self._law(node)
        return self._entries("prod", replace(law, args=(point, *law.args), separators=(";", ",")), True)

    def _total(self, body: Node, rotations: bool = False) -> Node:
        """The sum over the coordinates. rotations: of something that only rotations keep."""
        return self._entries("sum", body, rotations)

    def _entries(self, kind: str, body: Node, rotations: bool = False) -> Node:
        if rotations and self.strict:
            raise _Other
        return BigOp(kind, self.binder, body, bracketed=True)

    def _product(self, matrix: Node) -> Node:
        return self._entries("prod", self._matrix(matrix), True)

    def _ratio_part(self, node: Node) -> Node:
        """One of two determinants whose ratio the formula is about."""
        entry = self._determined(node)
        assert entry is not None
        return self._entries("prod", entry)

    def _determined(self, node: Node) -> Node | None:
        """The matrix whose determinant this is, on its diagonal."""
        match node:
            case Apply("det", (Name() as body,)) | s.Abs(Name() as body) if body in self.covariances:
                return self._matrix(body)
        return None

    def _matrix(self, node: Node) -> Node:
        """One entry of the diagonal."""
        if isinstance(node, Name) and node in self.covariances:
            return Name(_DIAGONALS[self.covariances.index(node)], sub=_INDEX)
        if not is_scaled_identity(node) or any(n in self.vectors for n in walk(node)):
            raise _Other
        return scale_of(node)

    def _trace(self, node: Node) -> Node:
        if isinstance(node, s.Mul):
            inverses = [_inverted(x) in self.covariances for x in (node.left, node.right)]
            plain = [x in self.covariances for x in (node.left, node.right)]
            if sorted(inverses) == sorted(plain) == [False, True]:
                return s.Mul(self._factor(node.left), self._factor(node.right))
            raise _Other
        if self.strict:
            raise _Other
        return self._matrix(node)

    def _factor(self, node: Node) -> Node:
        inverse = _inverted(node)
        return self._matrix(node) if inverse is None else s.Pow(self._matrix(inverse), s.Neg(_ONE))

    def _vector(self, node: Node) -> Node:
        """One coordinate."""
        return entry(node, self.vectors, self.letters, _INDEX)

    def _form(self, node: Node) -> Node | None:
        """c u^T S^-1 v, c u^T v; None for a product without a transposed vector."""
        factors = _factors(node)
        rows = [n for n, x in enumerate(factors) if self._row(x) is not None]
        if not rows:
            return None
        (at,) = rows if len(rows) == 1 else (-1,)
        rest = factors[at + 1 :]
        if at < 0 or len(rest) not in (1, 2):
            raise _Other
        row = self._row(factors[at])
        assert row is not None
        middle = []
        if len(rest) == 2:
            if _inverted(rest[0]) not in self.covariances:
                raise _Other
            middle = [self._factor(rest[0])]
        out = self._vector(row)
        for x in (*middle, self._vector(rest[-1])):
            out = s.Mul(out, x)
        total = self._total(out, not middle)
        for x in reversed(factors[:at]):
            total = s.Mul(rebuilt(x, self._change), total)
        return total

    def _row(self, node: Node) -> Node | None:
        match node:
            case s.Transpose(body):
                return body
            case s.Pow(body, Name("T", sub=None)) if any(n in self.vectors for n in walk(body)):
                return body
        return None


def _factors(node: Node) -> list[Node]:
    """The factors of a product, of a juxtaposed bracket too: S^-1 (m - n)."""
    match node:
        case s.Mul(left, right):
            return [*_factors(left), *_factors(right)]
        case Call(head, (arg,), juxtaposed=True) if not isinstance(head, Name):
            return [head, arg]
    return [node]


def _is_euclidean(node: s.Norm) -> bool:
    return node.sub is None or (isinstance(node.sub, Number) and node.sub.value == 2)


def _inverted(node: Node) -> Node | None:
    match node:
        case s.Pow(body, s.Neg(Number(_, n))) if n == 1:
            return body
    return None
