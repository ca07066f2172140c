"""Building: terms from a tree whose kinds are settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ..notation.names import choose_letter
from ..notation.syntax import nodes as s
from ..notation.syntax.nodes import Node
from ..quantities import load
from ..terms.arithmetic import HALF, MINUS_ONE, ONE, OO, PI, add, kronecker, mul, neg, power, reciprocal
from ..terms.binder import fresh_index, largest_over, product_over, sum_over
from ..terms.domain import NATURAL, OPEN_UNIT_INTERVAL, POSITIVE, REAL, Domain
from ..terms.node import Absolute, Derivative, Entry, Exp, Index, Lambda, Law, Log, Mass, Maximum, Rational, Space, Symbol
from ..terms.node import Array as ArrayNode
from ..terms.substitution import substitute
from ..terms.term import Term, walk
from .errors import NotUnderstood
from .forms import axis_of, head_name, listed, stem, undotted
from .infer import Inference
from .kinds import Array, Outcome, Place, Unknown
from .letters import domain_letters, indices, key, roles, signature, split
from .lifting import Lifted, lift
from .literals import of_literals

TWO = Rational(Fraction(2))
DEFAULT_SIZE = Symbol("K", NATURAL)


class Builder:
    """Terms of one formula, over an inference that has settled its kinds."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self.unifier = inference.unifier
        self.environment = inference.environment
        self.arrays: set[str] = set()
        self.opaque: dict[str, None] = {}
        self._spaces: dict[int, Space] = {}
        self._points: dict[int, Index] = {}
        self._laws: dict[str, Law] = {}
        self._scopes: list[Mapping[str, Index | Lifted]] = []
        self._named: set[str] = set()
        self._default = DEFAULT_SIZE
        sizes = [n for n, k in inference.kinds.items() if n in domain_letters("size") and isinstance(inference.unifier.resolve(k), Unknown)]
        if len(sizes) == 1 and "K" not in inference.kinds and not inference.sized:
            self._default = Symbol(sizes[0], NATURAL)
        told = (inference.unifier.told(place).size for place in inference.unifier.places())
        self._sizes = {size.name for size in told if isinstance(size, Symbol)} | {self._default.name}
        joint_axes = [(a, p) for axes in inference.axes.values() for a, p in axes if a != "x"]
        for axis, place in joint_axes:
            self._space_of(place, axis)

    # spaces, laws and symbols

    def _space_of(self, place: Place, axis: str = "") -> Space:
        root = self.unifier.find(place).number
        if root not in self._spaces:
            told = self.unifier.told(place)
            if not axis and "X" not in self._named and not (isinstance(told.size, Symbol) and told.size.name == "T"):
                name, size, letter = "X", told.size or self._default, "x"
            else:
                letter = axis.lower() if axis else told.letter or "x"
                name = axis or choose_letter(letter.upper(), self._named)
                size = told.size or Symbol(f"|{name}|", NATURAL)
            self._named.add(name)
            self._spaces[root] = Space(name, size, told.nature or "finite", letter)
        return self._spaces[root]

    def _point(self, place: Place) -> Index:
        root = self.unifier.find(place).number
        if root not in self._points:
            self._points[root] = fresh_index(self._space_of(place))
        return self._points[root]

    def law(self, name: str) -> Law:
        """The law of that name with its axes."""
        if name not in self._laws:
            axes = self.inference.axes[name]
            self._laws[name] = Law(name, tuple((a, self._space_of(p)) for a, p in axes))
        return self._laws[name]

    def _symbol(self, name: str) -> Symbol:
        if name in self._sizes or name == "K":
            return Symbol(name, NATURAL)
        domain: Domain = REAL
        if name in domain_letters("positive"):
            domain = POSITIVE
        elif name in domain_letters("unit"):
            domain = OPEN_UNIT_INTERVAL
        return Symbol(name, domain)

    def _size_of(self, letter: str) -> Term:
        """The size of the alphabet of that letter: that of a variable's or an axis', else the one of the laws."""
        for axes in self.inference.axes.values():
            for axis, place in axes:
                if axis == letter:
                    return self._space_of(place).size
        return self._default

    # leaves

    def outcome(self, node: Node) -> Index:
        """The outcome that a name stands for."""
        name = key(node)
        if name is None:
            raise NotUnderstood(node.span, "a placeholder", "an outcome")
        for scope in reversed(self._scopes):
            if name in scope:
                found = scope[name]
                if isinstance(found, Index):
                    return found
                raise NotUnderstood(node.span, f"a number ({name})", "an outcome")
        place = self.inference.variables.get(name)
        if place is None:
            kind = self.unifier.resolve(self.inference.kinds[name])
            assert isinstance(kind, Outcome)
            place = kind.space
        return Index(name, self._space_of(place))

    def expression(self, node: Node) -> Lifted:
        """The term of an expression."""
        match node:
            case s.Number(_, value):
                return Lifted(Rational(value))
            case s.Infinity():
                return Lifted(OO)
            case s.Name():
                return self._name(node)
            case s.Abs(s.Name(base, accents)) if "cal" in accents:
                return Lifted(self._size_of(base))
            case s.Neg(body):
                return lift(neg, self.expression(body))
            case s.Abs(body):
                return lift(Absolute, self.expression(body))
            case s.WithUnit(value):
                return self.expression(value)
            case s.Add(a, b):
                return lift(add, self.expression(a), self.expression(b))
            case s.Sub(a, b):
                return lift(lambda x, y: add(x, neg(y)), self.expression(a), self.expression(b))
            case s.Mul(a, b):
                return lift(mul, self.expression(a), self.expression(b))
            case s.Div(s.Number(_, a), s.Number(_, b)) if a.denominator == b.denominator == 1 and b:
                return Lifted(Rational(a / b))
            case s.Div(a, b):
                return lift(lambda x, y: mul(x, reciprocal(y)), self.expression(a), self.expression(b))
            case s.Pow(a, b):
                if key(a) == "e" and "e" not in self.environment.names:
                    return lift(Exp, self.expression(b))
                return lift(power, self.expression(a), self.expression(b))
            case s.Log():
                return self._log(node)
            case s.Call():
                return self._call(node)
            case s.BigOp():
                return self._big(node)
            case s.Apply():
                return self._apply(node)
            case s.Derivative(body, variables):
                variable = self.expression(variables[0]).term
                return lift(lambda x: Derivative(x, variable), self.expression(body))
            case s.Indexed(body, index):
                inner = self.expression(body)
                if len(inner.points) != 1:
                    raise NotUnderstood(node.span, "an index on a number", "a vector")
                return inner.at(inner.points[0], self.outcome(index))
        raise NotUnderstood(node.span, type(node).__name__.lower(), "a number, a law or a function")

    def _name(self, node: s.Name) -> Lifted:
        name = key(node)
        for scope in reversed(self._scopes):
            if name in scope:
                assert name is not None
                found = scope[name]
                if isinstance(found, Index):
                    raise NotUnderstood(node.span, f"an outcome ({name})", "a number", (f"{name}: number",))
                return found
        if name is not None and name in self.environment.names and (body := self.environment.names[name].body) is not None:
            return self._in_scope({}, body, node, name)
        if (name is None or name not in self.inference.kinds) and (below := indices(node)) is not None:
            known = stem(node)
            at = tuple(map(self.outcome, below)) if self._is_entry(known, node, below) else None
            if at is not None:
                if node.base in ("delta", "1") and len(at) == 2:
                    return Lifted(kronecker(*at))
                return self._at(node, known, at)
        if name is None:
            raise NotUnderstood(node.span, "a name with an index that is no name", "a name")
        if name in self.inference.axes and name not in self.inference.kinds:
            law = self.law(name)
            points = tuple(self._point(p) for _, p in self.inference.axes[name])
            return Lifted(Mass(law, tuple((a, p) for (a, _), p in zip(law.axes, points, strict=True))), points)
        kind = self.unifier.resolve(self.inference.kinds[name]) if name in self.inference.kinds else None
        if isinstance(kind, Outcome):
            raise NotUnderstood(node.span, f"an outcome ({name})", "a number", (f"{name}: number",))
        if isinstance(kind, Array):
            if name in self.inference.functions:
                self.opaque[name] = None
            points = tuple(self._point(p) for p in kind.spaces)
            return Lifted(Entry(self._array(name, points), points), points)
        if name == "e":
            return Lifted(Exp(ONE))
        if name == "pi":
            return Lifted(PI)
        return Lifted(self._symbol(name))

    def _is_entry(self, known: str, node: s.Name, below: Sequence[s.Name]) -> bool:
        if node.base in ("delta", "1") and len(below) == 2:
            return True
        defined = known in self.environment.names and self.environment.names[known].body is not None
        return defined or known in self.inference.axes or known in self.inference.kinds

    def _at(self, node: Node, name: str, at: Sequence[Index]) -> Lifted:
        if name in self.environment.names and (body := self.environment.names[name].body) is not None:
            parameters = self.environment.names[name].parameters
            if parameters:
                return self._in_scope({k: i for p, i in zip(parameters, at, strict=True) if (k := key(p)) is not None}, body, node, name)
            value = self._in_scope({}, body, node, name)
            if len(value.points) != len(at):
                raise NotUnderstood(node.span, f"{name} at an outcome", f"{name} alone, as it is defined")
            for point, outcome in zip(value.points, at, strict=True):
                value = value.at(point, outcome)
            return value
        if name in self.inference.axes:
            law = self.law(name)
            return Lifted(Mass(law, tuple(zip((a for a, _ in law.axes), at, strict=True))))
        return Lifted(Entry(self._array(name, at), tuple(at)))

    def _array(self, name: str, at: Sequence[Index]) -> ArrayNode:
        self.arrays.add(name)
        timed = len(at) == 1 and isinstance(at[0].space.size, Symbol) and at[0].space.size.name == "T"
        domain = POSITIVE if timed and name in roles("law") else REAL
        return ArrayNode(name, tuple(i.space for i in at), domain)

    def _in_scope(self, scope: Mapping[str, Index | Lifted], body: Node, node: Node, name: str) -> Lifted:
        if len(self._scopes) > 40:
            raise NotUnderstood(node.span, f"{name}, defined by itself", "a definition that ends")
        scopes, self._scopes = self._scopes, [*([{}] * len(self._scopes)), scope]
        try:
            return self.expression(body)
        finally:
            self._scopes = scopes

    # functions

    def _log(self, node: s.Log) -> Lifted:
        base: Term | None = None
        if node.base is not None:
            base = self.expression(node.base).term
        elif node.spelling == "lb":
            base = TWO
        elif node.spelling == "lg":
            raise NotUnderstood(node.span, '"lg"', "a logarithm whose base is written")
        elif node.spelling == "log" and self.environment.log_base is not None:
            base = Rational(Fraction(self.environment.log_base))
        if base == Exp(ONE):
            base = None
        value = lift(lambda x: Log(x, base), self.expression(node.arg))
        return value if node.power is None else lift(power, value, self.expression(node.power))

    def _apply(self, node: s.Apply) -> Lifted:
        args = [self.expression(a) for a in node.args]
        match node.function, len(args):
            case "exp", 1:
                value = lift(Exp, *args)
            case (("root" | "sqrt"), 1):
                value = lift(lambda x: power(x, HALF), *args)
            case "max", _:
                value = lift(lambda *x: Maximum(x), *args)
            case "min", _:
                value = lift(lambda *x: neg(Maximum(tuple(map(neg, x)))), *args)
            case "sigmoid", 1:
                value = lift(lambda x: load("sigmoid")(x), *args)
            case "softmax", 1 if len(args[0].points) == 1:
                (point,) = args[0].points
                value = Lifted(load("softmax")(args[0].function(), point), (point,))
            case "logsumexp", 1 if len(args[0].points) == 1:
                value = Lifted(load("log_sum_exp")(args[0].function()))
            case _:
                raise NotUnderstood(node.span, f"the function {node.function}", "a function that is known", (f"{node.function}(t) = ...",))
        return value if node.power is None else lift(power, value, self.expression(node.power))

    def _call(self, node: s.Call) -> Lifted:
        name = head_name(node.head)
        if name is not None and name in self.environment.names and (body := self.environment.names[name].body) is not None:
            parameters = self.environment.names[name].parameters
            if not parameters and node.juxtaposed and not isinstance(node.args[0], (s.Name, s.Dot)):
                return lift(mul, self._name(node.head), self.expression(node.args[0]))  # type: ignore[arg-type]
            if not parameters:
                return self._at(node, name, tuple(map(self.outcome, node.args)))
            scope: dict[str, Index | Lifted] = {}
            for parameter, arg in zip(parameters, node.args, strict=True):
                kind = self.unifier.resolve(self.inference.defined[name].parameters[key(parameter) or ""])
                scope[key(parameter) or ""] = self.outcome(arg) if isinstance(kind, Outcome) else self.expression(arg)
            return self._in_scope(scope, body, node, name)
        pattern = self.inference.chosen.get(id(node))
        if pattern is not None:
            return self._functional(node)
        if name is None or (name not in self.inference.axes and name not in self.inference.kinds) or self._is_product(node, name):
            return lift(mul, self.expression(node.head), self.expression(node.args[0]))
        if name in self.inference.axes and self.inference.is_law(name):
            return Lifted(self._mass(node, name))
        self.opaque[name] = None
        at = tuple(map(self.outcome, node.args))
        return Lifted(Entry(self._array(name, at), at))

    def _is_product(self, node: s.Call, name: str) -> bool:
        """Whether inference took a juxtaposition for a product."""
        return (
            node.juxtaposed
            and not isinstance(self.unifier.resolve(self.inference.kinds.get(name, Outcome(Place(0)))), Array)
            and (not self.inference.is_law(name))
        )

    def _mass(self, node: s.Call, name: str) -> Term:
        count = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
        law = self.law(name)
        if len(law.axes) == 1 and law.axes[0][0] == "x":
            at = {"x": self.outcome(node.args[0])}
        else:
            at = {}
            for arg in node.args:
                axis = axis_of(arg) or ""
                if axis in at:
                    raise NotUnderstood(arg.span, f"two outcomes of {axis}", "outcomes with letters of their own")
                at[axis] = self.outcome(arg)
        whole = Mass(law, tuple((a, at[a]) for a, _ in law.axes if a in at))
        if count == len(node.args):
            return whole
        given = {axis_of(a) for a in node.args[count:]}
        return mul(whole, reciprocal(Mass(law, tuple((a, at[a]) for a, _ in law.axes if a in given))))

    def _functional(self, node: s.Call) -> Lifted:
        pattern = self.inference.chosen[id(node)]
        found = signature(node)
        groups = split(node, pattern)
        assert found is not None and groups is not None
        quantity = load(pattern.quantity)
        term: Term
        if pattern.arguments[0] == "number":
            value = lift(lambda *x: quantity(*x), *map(self.expression, node.args))
            return lift(lambda x: mul(x, reciprocal(Log(TWO))), value) if self.environment.unit == "bit" else value
        if pattern.arguments[0] == "variables":
            names = tuple(tuple(key(v) or "" for v in g) for g in groups)
            if any(n == "" for g in names for n in g):
                raise NotUnderstood(node.span, "a variable that has no name", "names of random variables")
            joint = self.law(self.inference.joint)
            if pattern.less:
                term = add(quantity.of(joint, *names[:-1]), neg(load(pattern.less).of(joint, *names)))
            else:
                term = quantity.of(joint, *names)
        else:
            written = listed(node.args)
            functions = [self.law_of(a) for g in groups for a in g] if written is None else []
            if any(len(f.spaces) != len(functions[0].spaces) or f.spaces != functions[0].spaces for f in functions):
                raise NotUnderstood(node.span, "laws on different spaces", "laws on one space")
            if written is None:
                term = quantity(*functions)
            else:
                of_one = len(written) == 1 and found[0].patterns[0].quantity == "binary_entropy"
                term = of_literals(load("entropy") if of_one else quantity, [[self.expression(m).term for m in law] for law in written])
        if found[0].unit and self.environment.unit == "bit":
            term = mul(term, reciprocal(Log(TWO)))
        return Lifted(term)

    def law_of(self, node: Node) -> Lambda:
        """The function of outcomes that stands for a law."""
        if id(node) in self.inference.bound and isinstance(node, s.Call):
            scope = {n: fresh_index(self._space_of(k.space)) for n, kind in self.inference.bound[id(node)].items()
                     if isinstance(k := self.unifier.resolve(kind), Outcome)}  # fmt: skip
            self._scopes.append(scope)
            try:
                return Lifted(self._call(node).term, tuple(scope.values())).function()
            finally:
                self._scopes.pop()
        name = key(node)
        if name is not None and name in self.environment.names and (parameters := self.environment.names[name].parameters):
            kinds = self.inference.defined[name].parameters
            points = tuple(
                fresh_index(self._space_of(k.space))
                for p in parameters
                if isinstance(k := self.unifier.resolve(kinds[key(p) or ""]), Outcome)
            )
            value = self._at(node, name, points)
            return Lifted(value.term, points).function(name)
        value = self.expression(node)
        if not value.points:
            raise NotUnderstood(node.span, "a number", "a law", (f"{name}: law",) if name else ())
        return value.function(name)

    # binders

    def _scope(self, node: s.BigOp) -> dict[str, Index]:
        out: dict[str, Index] = {}
        for name, kind in self.inference.bound.get(id(node), {}).items():
            settled = self.unifier.resolve(kind)
            assert isinstance(settled, Outcome)
            out[name] = fresh_index(self._space_of(settled.space))
        return out

    def _big(self, node: s.BigOp) -> Lifted:
        if node.kind == "E":
            return self._expectation(node)
        if not node.binder.names:
            value = self.expression(node.body)
            if len(value.points) != 1:
                raise NotUnderstood(node.span, "a sum without a name over a number", "a name that runs")
            return Lifted(sum_over(value.points[0], value.term))
        scope = self._scope(node)
        self._scopes.append(scope)
        try:
            body = self.expression(node.body)
            for condition in node.binder.conditions:
                assert isinstance(condition, s.Chain) and condition.first is not None
                if node.kind != "sum":
                    raise NotUnderstood(condition.span, "a condition", "a sum")
                differs = add(ONE, neg(kronecker(self.outcome(condition.first), self.outcome(condition.links[0].right))))
                body = lift(lambda x, d=differs: mul(d, x), body)
        finally:
            self._scopes.pop()
        term = body.term
        for index in reversed(scope.values()):
            match node.kind:
                case "sum" | "int":
                    term = sum_over(index, term)
                case "prod":
                    term = product_over(index, term)
                case "max":
                    term = largest_over(index, term)
                case _:
                    term = neg(largest_over(index, neg(term)))
        return Lifted(term, body.points)

    def _expectation(self, node: s.BigOp) -> Lifted:
        source = self.inference.source(node)
        assert source is not None
        names, law = source
        if not names:
            weight, value = self.expression(law), self.expression(node.body)
            points = tuple(dict.fromkeys((*weight.points, *value.points)))
            if len(points) != 1:
                raise NotUnderstood(node.span, "an expectation of no function of what is drawn", "one function")
            return Lifted(sum_over(points[0], value.term, weight.term))
        scope = self._scope(node)
        self._scopes.append(scope)
        try:
            weight_term = self._weight(names, law)
            body = self.expression(node.body)
        finally:
            self._scopes.pop()
        outcomes = list(scope.values())
        if len(outcomes) == 1:
            for point in [p for p in body.points if p.space == outcomes[0].space]:
                body = body.at(point, outcomes[0])
        elif body.points:
            raise NotUnderstood(node.span, "a function without its arguments under several draws", "its arguments")
        term = body.term
        for k, index in enumerate(reversed(outcomes)):
            term = sum_over(index, term, weight_term if k == 0 else ONE)
        return Lifted(term, body.points)

    def _weight(self, names: Sequence[Node], law: Node) -> Term:
        if isinstance(law, s.Call):
            return self._mass(undotted(law, names), head_name(law.head) or "")
        name = key(law) or ""
        at = tuple(map(self.outcome, names))
        if name in self.inference.axes and len(self.inference.axes[name]) > 1:
            known = self.law(name)
            given = {axis_of(n): i for n, i in zip(names, at, strict=True)}
            return Mass(known, tuple((a, given[a]) for a, _ in known.axes if a in given))
        return self._at(law, name, at).term

    # statements

    def closed(self, *sides: Lifted) -> tuple[Term, ...]:
        """The sides of a relation that holds at every point: the points that are open become free outcomes, the same on both sides."""
        points = tuple(dict.fromkeys(p for side in sides for p in side.points))
        taken = {t.name for side in sides for t in walk(side.term) if isinstance(t, (Index, Symbol))}
        named: dict[Term, Term] = {}
        for point in points:
            letter = choose_letter(point.space.letter, taken)
            taken.add(letter)
            named[point] = Index(letter, point.space)
        return tuple(substitute(side.term, named) for side in sides)


__all__ = ["MINUS_ONE", "Builder"]
