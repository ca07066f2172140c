r"""Normal laws with covariance matrices: tr, det, |Sigma|, quadratic forms, in coordinates where the matrices are diagonal.

Two covariance matrices are diagonal at once after some change of coordinates x -> A x + b, one alone after a rotation. Divergences
of the laws, tr(S^-1 T), (m - n)^T S^-1 (m - n) and |S|/|T| are the same in all coordinates; under rotations so are tr S, |S|, m^T m and the
differential entropy, and the density at a point; a change of coordinates gives all determinants one and the same positive factor. A
formula in these alone says of all matrices what it says of diagonal ones; any other is left as it is. Norms and inner products of
vectors are written out in the same way.
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
from .dimensions import is_number, may_be_of_one_dimension, sizes_in_powers
from .matrix_products import are_densities_at_one_point, factors_of, inverse_of, is_euclidean
from .normal_shape import is_covariance, is_normal, is_scaled_identity, outside_subscripts, parameters_after, scale_of
from .vector_entries import LETTERS, NoVector, entry, vectors_in

_ONE, _ZERO, _TWO = (Number(str(n), Fraction(n)) for n in (1, 0, 2))
_SIZES = ("k", "d", "n", "D")
_DIAGONALS, _INDEX = "vw", Name("j")
_VOLUME = Name("kappa")  # the logarithm of what a change of coordinates does to determinants


class _Other(Exception):
    """Something that depends on the coordinates, or is not known to do otherwise."""


def in_coordinates(statement: Statement, context: Context) -> Statement:
    """The formula in coordinates in which its covariance matrices are diagonal; unchanged where that might change what it says.

    What the context says of a vector may not hold in other coordinates: then, too, it is unchanged, if it has no matrices.
    """
    laws = [n for n in walk(statement) if isinstance(n, Call) and is_normal(n)]
    matrices = list(dict.fromkeys(a for n in laws for a in n.args[-1:]))
    alone = not laws and _of_matrices(statement)
    if not alone and not any(is_covariance(a) or is_scaled_identity(a) for a in matrices) and (laws or not _of_vectors(statement)):
        return statement
    try:
        if not alone and not any(map(is_covariance, matrices)) and told_of_parameters(statement, context):
            return statement
        return _Coordinates(statement, laws).rewritten()
    except (_Other, NoVector):
        return statement


def _of_matrices(statement: Statement) -> bool:
    r"""Whether a formula without laws is of covariance matrices from its first side on: tr(S^-1 T) = ..., not D_KL = tr(S^-1 T) + ..."""
    if not all(c.first is not None and is_covariance(c.first) for c in statement.chains):
        return False
    traces = any(isinstance(n, Apply) and n.function in ("tr", "det") for n in walk(statement))
    rows = any(isinstance(n, s.Transpose) for n in walk(statement))
    return (traces or rows) and any(inverse_of(n) in _sigmas(statement) for n in walk(statement))


def _sigmas(statement: Statement) -> list[Node]:
    return list(dict.fromkeys(n for n in walk(statement) if isinstance(n, Name) and n.base == "Sigma"))


def told_of_parameters(statement: Statement, context: Context) -> tuple[str, ...]:
    """What the text says of the means and matrices: a proof for all of them does not need it, values in other coordinates leave it out."""
    laws = [n for n in walk(statement) if isinstance(n, Call) and is_normal(n)]
    means = [law.args[-2] for law in laws] or [n.body for n in walk(statement) if isinstance(n, s.Transpose)]
    matrices = [n for law in laws for n in walk(law.args[-1]) if is_covariance(n)] if laws else _sigmas(statement)
    try:
        inside = (*vectors_in(means), *matrices)
    except NoVector:
        return ()
    parameters = [n for x in inside for n in outside_subscripts(x)]
    return ("what the text says of means and matrices",) if any(_is_about(fact, parameters) for fact in context.facts) else ()


def _of_vectors(statement: Statement) -> bool:
    r"""Whether a formula without laws has norms of vectors whose letters are those of numbers elsewhere: \|x - \mu\|^2."""
    norms = [n for n in walk(statement) if isinstance(n, s.Norm) and is_euclidean(n)]
    names = [n for norm in norms for n in outside_subscripts(norm.body)]
    if any(n.base in LAWS or "cal" in n.accents for n in names):
        return False
    return any(n.base not in VECTORS or isinstance(n.sub, (Number, s.Sub)) for n in names)


def _is_about(fact: Fact, parameters: list[Name]) -> bool:
    """Whether the text says something of a parameter: mu = 1 says nothing of mu_1."""
    if isinstance(fact.value, Constraint):
        return bool({n.base for n in walk(fact.value.chain) if isinstance(n, Name)} & {n.base for n in parameters})
    return not isinstance(fact.value, NamedLaw) and fact.symbol in {key(n) for n in parameters if has_key(n)}


def _at_its_place(chain: s.Chain, written: s.Chain) -> s.Chain:
    """A chain whose sides stand where those that they were made of stand."""
    first = None if chain.first is None or written.first is None else replace(chain.first, span=written.first.span)
    pairs = zip(chain.links, written.links, strict=True)
    return replace(chain, first=first, links=tuple(replace(x, right=replace(x.right, span=y.right.span)) for x, y in pairs))


class _Coordinates:
    """The letters for diagonals and for coordinates of vectors, and how each part of the formula is written with them."""

    def __init__(self, statement: Statement, laws: list[Call]) -> None:
        self.statement = statement
        names = {n.base for n in walk(statement) if isinstance(n, Name)}
        #: Without laws the entries of a diagonal are powers of e: nothing else says that they are positive.
        self.alone = not laws
        own = list(dict.fromkeys(n for law in laws for n in walk(law.args[-1]) if isinstance(n, Name) and n.base == "Sigma"))
        self.covariances = own if laws else _sigmas(statement)
        if names & {*_DIAGONALS[: len(self.covariances)], "j", _VOLUME.base} or any(isinstance(n, BigOp) for n in walk(statement)):
            raise _Other
        at = [law.args[0] for law in laws if parameters_after(law) is not None]
        at += [] if laws else [n.body for n in walk(statement) if isinstance(n, s.Transpose)]
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
        sizes = {n.base for n in plain if n.base in _SIZES} or sizes_in_powers(statement)
        if len(sizes) > 1 or (laws and not sizes and may_be_of_one_dimension(statement)):
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
        return replace(made, chains=tuple(_at_its_place(one, whole) for one, whole in zip(made.chains, self.statement.chains, strict=True)))

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
            case Apply("det", (Name() | s.Mul() as body,)) | s.Abs(Name() | s.Mul() as body) if self._multiple(body) is not None:
                return self._product(body)
            case s.Div(Call() as above, Call() as below) if are_densities_at_one_point(above, below):
                return s.Div(self._density(above, False), self._density(below, False))
            case s.Log(s.Div(above, below)) if (a := self._determined(above)) and (b := self._determined(below)):
                return replace(node, arg=s.Div(self._entries("prod", a), self._entries("prod", b)))
            case s.Sub(s.Log(above, base), s.Log(below, other)) if base == other and self._determined(above) and self._determined(below):
                return s.Sub(*(replace(x, arg=self._ratio_part(x.arg)) for x in (node.left, node.right) if isinstance(x, s.Log)))
            case s.Sub(s.Add(rest, s.Log() as above), s.Log() as below) if self._determined(above.arg) and self._determined(below.arg):
                return s.Add(rebuilt(rest, self._change), rebuilt(s.Sub(above, below), self._change))
            case s.Pow(s.Norm() as norm, Number(_, n)) if n == 2 and is_euclidean(norm):
                return self._total(s.Pow(self._vector(norm.body), _TWO), True)
            case s.Norm(body) if is_euclidean(node):
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

    def _density(self, node: Call, rotations: bool = True) -> Node:
        """The product of the densities of the coordinates; the ratio of two at one point is the same in all coordinates."""
        point = self._vector(node.args[0])
        law = self._law(node)
        return self._entries("prod", replace(law, args=(point, *law.args), separators=(";", ",")), rotations)

    def _total(self, body: Node, rotations: bool = False) -> Node:
        """The sum over the coordinates. rotations: of something that only rotations keep."""
        return self._entries("sum", body, rotations)

    def _entries(self, kind: str, body: Node, rotations: bool = False) -> Node:
        if rotations and self.strict:
            raise _Other
        return BigOp(kind, self.binder, body, bracketed=True)

    def _product(self, matrix: Node) -> Node:
        entry = self._multiple(matrix)
        assert entry is not None
        product = self._entries("prod", entry)
        return s.Mul(s.Apply("exp", (_VOLUME,)), product) if self.strict else product

    def _multiple(self, node: Node) -> Node | None:
        """One entry of the diagonal of c Sigma, whose determinant has a factor c for every dimension; None for anything else."""
        if node in self.covariances:
            return self._matrix(node)
        match node:
            case s.Mul(left, right) if right in self.covariances and is_number(left) and not any(n in self.vectors for n in walk(left)):
                return s.Mul(left, self._matrix(right))
        return None

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
            entry = Name(_DIAGONALS[self.covariances.index(node)], sub=_INDEX)
            return s.Apply("exp", (entry,)) if self.alone else entry
        if not is_scaled_identity(node) or any(n in self.vectors for n in walk(node)):
            raise _Other
        return scale_of(node)

    def _trace(self, node: Node) -> Node:
        if isinstance(node, s.Mul):
            inverses = [inverse_of(x) in self.covariances for x in (node.left, node.right)]
            plain = [x in self.covariances for x in (node.left, node.right)]
            if sorted(inverses) == sorted(plain) == [False, True]:
                return s.Mul(self._factor(node.left), self._factor(node.right))
            raise _Other
        if self.strict:
            raise _Other
        return self._matrix(node)

    def _factor(self, node: Node) -> Node:
        inverse = inverse_of(node)
        return self._matrix(node) if inverse is None else s.Pow(self._matrix(inverse), s.Neg(_ONE))

    def _vector(self, node: Node) -> Node:
        """One coordinate."""
        return entry(node, self.vectors, self.letters, _INDEX)

    def _form(self, node: Node) -> Node | None:
        """c u^T S^-1 v, c u^T v; None for a product without a transposed vector."""
        factors = factors_of(node)
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
            if inverse_of(rest[0]) not in self.covariances:
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
