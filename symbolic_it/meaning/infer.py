"""Inference: the kinds of the names of a formula, and which spaces are one, from the forms in which the names stand.

One walk over the tree gathers what forms say (a call, an index below, the place of a law in a functional, a binder), with
unknown kinds where they say nothing; arithmetic and calls of laws are constraints that are solved at the end, when
letters have given what is left its custom.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from ..notation.syntax import nodes as s
from ..notation.syntax.nodes import Node
from ..notation.syntax.walk import walk
from ..terms.node import Symbol
from ..terms.term import Rational
from .constraints import PLAIN, Constraints, Defined, LawUse
from .errors import NotUnderstood
from .forms import head_name, infinite, listed, size_between, spoken, stem, undotted, whole
from .kinds import Array, Kind, Law, Number, Outcome, Place, Unknown, described
from .letters import Pattern, Signature, indices, key, roles, signature, split
from .unify import Clash, Told


class Inference(Constraints):
    """The kinds of one formula. `bound` holds, for each binder (by identity of its node), the kinds of the names that it binds."""

    def outcome(self, node: Node, told: Told | None = None) -> Place:
        """The node is an outcome: its space."""
        if isinstance(node, s.Dot):
            return self.unifier.place()
        if isinstance(node, s.Name) and (name := key(node)) is not None:
            if self.is_variable(node) and not self.is_bound(name):
                return self.variables.setdefault(name, self.unifier.place(Told(letter=name[0].lower())))
            kind = self.lookup(name)
            place = self.unifier.place(Told(letter=node.base))
            try:
                self.unifier.unify(kind, Outcome(place))
            except Clash as e:
                raise NotUnderstood(node.span, f"{e.found} ({name})", "an outcome", (f"{name}: outcome",)) from None
            self._letters.setdefault(node.base, []).append(place)
            return place
        raise NotUnderstood(node.span, "an expression", "an outcome: a name")

    def relation(self, left: Node, right: Node) -> None:
        """The two sides of a relation: numbers, or functions on one space."""
        self._over(self.expression(left), self.expression(right))

    def expression(self, node: Node) -> Kind:
        """The kind of an expression; raises NotUnderstood for its smallest part that has none."""
        match node:
            case s.Number() | s.Infinity():
                return PLAIN
            case s.Name():
                return self._name(node)
            case s.Abs(s.Name(_, accents)) if "cal" in accents:
                self.sized = True
                return PLAIN
            case s.Neg(body) | s.Abs(body) | s.WithUnit(body):
                return self._over(self.expression(body))
            case s.Add(a, b) | s.Sub(a, b) | s.Mul(a, b) | s.Div(a, b):
                return self._over(self.expression(a), self.expression(b))
            case s.Pow(a, b):
                if key(a) == "e" and "e" not in self.environment.names:
                    return self._over(self.expression(b))
                return self._over(self.expression(a), self.expression(b))
            case s.Log(arg, base):
                if base is not None:
                    self.expression(base)
                return self._over(self.expression(arg))
            case s.Call():
                return self._call(node)
            case s.BigOp():
                return self._big(node)
            case s.Apply():
                return self._apply(node)
            case s.Derivative(body, variables):
                return self._derivative(node, body, variables)
            case s.Vector(items) if items and all(not isinstance(i, (s.Ellipsis, s.Dot)) for i in items):
                for item in items:
                    self._number(item)
                return Array((self._sized(whole(len(items))),))
            case s.Indexed(body, index):
                inner = self.expression(body)
                place = self.outcome(index)
                with suppress(Clash):
                    self.unifier.unify(inner, Array((place,)))
                return PLAIN
            case s.Factorial(body):
                return self._over(self.expression(body))
        raise NotUnderstood(node.span, spoken(node), "a number, a law or a function")

    def _sized(self, size: Rational | Symbol, letter: str = "") -> Place:
        return self.unifier.place(Told(size, letter, "finite"))

    def _number(self, node: Node) -> None:
        kind = self.unifier.resolve(self.expression(node))
        if not isinstance(kind, (Number, Unknown)):
            raise NotUnderstood(node.span, described(kind), "a number")

    def _over(self, *operands: Kind) -> Kind:
        """The kind of an operation on numbers: lifted over the one space of its operands."""
        if all(isinstance(k, Number) for k in operands):
            return PLAIN
        result = self.unifier.kind()
        self._arithmetic.append((operands, result))
        return result

    def _name(self, node: s.Name) -> Kind:
        name = key(node)
        if name is not None and self.is_bound(name):
            kind = self.lookup(name)
            if isinstance(self.unifier.resolve(kind), Outcome):
                raise NotUnderstood(node.span, f"an outcome ({name})", "a number", (f"{name}: number",))
            return kind
        if name is not None and name in self.environment.names and self.environment.names[name].body is not None:
            return self._definition(name).result
        below = indices(node)
        if below is not None and self._counts(node, below):
            return self._entry(node, below)
        if name is None:
            raise NotUnderstood(node.span, "a name with an index that is no name", "a name")
        if self.is_variable(node) and (name in self.variables or self._averaging):
            raise NotUnderstood(node.span, f"a random variable ({name})", "a number", (f"{name}: number", f"{name}: outcome"))
        if self._told(name) != "number" and (self._evident.get(name) == "law" or self._told(name) == "law"):
            return self._law(name)
        kind = self.lookup(name)
        if self._implicit and name not in roles("parameter") and isinstance(self.unifier.resolve(kind), Unknown):
            self.functions.add(name)  # of what is drawn, for all that is known: never a constant by a guess
            self._unified(node, name, Array((self.unifier.place(),)))
        return kind

    def _law(self, name: str) -> Kind:
        use = self.laws.setdefault(name, LawUse())
        use.place = use.place or self.unifier.place()
        return Law((("x", use.place),))

    def _entry(self, node: s.Name, below: Sequence[s.Name]) -> Kind:
        places = tuple(self.outcome(b) for b in below)
        if node.base in ("delta", "1") and len(below) == 2:
            with suppress(Clash):
                self.unifier.same(*places)
            return PLAIN
        name = stem(node)
        if name in self.environment.names and self.environment.names[name].body is not None:
            self._applied(node, name, places)
            return PLAIN
        if self.is_law(name) and len(below) == 1 and below[0].base not in roles("position"):
            use = self.laws.setdefault(name, LawUse())
            use.calls.append(((below[0],), places, 1))
            return PLAIN
        self._unified(node, name, Array(places))
        return PLAIN

    def _unified(self, node: Node, name: str, kind: Kind) -> None:
        known = self.kinds.setdefault(name, self.unifier.kind())
        try:
            self.unifier.unify(known, kind)
        except Clash as e:
            raise NotUnderstood(
                node.span, f"{name} as {described(kind)} here and {e.found} or {e.expected} elsewhere", "one kind"
            ) from None

    def _definition(self, name: str) -> Defined:
        if name in self.defined:
            return self.defined[name]
        declaration = self.environment.names[name]
        assert declaration.body is not None
        parameters = {k: self.unifier.kind() for p in declaration.parameters if (k := key(p)) is not None}
        self.defined[name] = found = Defined(dict(parameters), self.unifier.kind())
        scopes, self._scopes = self._scopes, [dict(parameters)]
        try:
            result = self.expression(declaration.body)
        finally:
            self._scopes = scopes
        with suppress(Clash):
            self.unifier.unify(found.result, result)
        return found

    def _applied(self, node: Node, name: str, places: Sequence[Place]) -> None:
        found = self._definition(name)
        if found.parameters and len(found.parameters) != len(places):
            raise NotUnderstood(node.span, f"{len(places)} arguments", f"{len(found.parameters)}, as {name} is defined")
        if found.parameters:
            for kind, place in zip(found.parameters.values(), places, strict=True):
                self._same(node, kind, Outcome(place))
        elif len(places) == 1:
            self._arithmetic.append(((found.result, Array((places[0],))), self.unifier.kind()))

    def _same(self, node: Node, found: Kind, expected: Kind) -> None:
        try:
            self.unifier.unify(found, expected)
        except Clash as e:
            raise NotUnderstood(node.span, e.found, e.expected) from None

    def _call(self, node: s.Call) -> Kind:
        found = signature(node)
        name = head_name(node.head)
        if name is not None and name in self.environment.names and self.environment.names[name].body is not None:
            return self._call_of_defined(node, name)
        if found is not None and not self._told(name or ""):
            return self._functional(node, *found)
        if isinstance(node.head, s.Pow):
            self._no_inverse(node.head)
        called = name is not None and (self.is_law(name) or self._told(name) in ("function", "array") or self._is_function(name))
        if name is None or (node.juxtaposed and not called):
            if node.juxtaposed and len(node.args) == 1:
                return self._over(self.expression(node.head), self.expression(node.args[0]))
            raise NotUnderstood(node.head.span, "something that is no name", "a law or a function")
        if any(isinstance(a, s.Chain) for a in node.args):
            raise NotUnderstood(node.span, "the probability of an event", "a probability at outcomes, p(x)")
        return self._at_outcomes(node, name)

    def _is_function(self, name: str) -> bool:
        """Whether a name is a function's by its letter; f' is one, too."""
        return name.rstrip("'").split("_")[0] in roles("function") and self._told(name) != "number"

    def _no_inverse(self, head: s.Pow) -> None:
        """Refuses f^{-1}(x), which is an inverse for a function and a reciprocal for a number, where nothing tells what f is."""
        name = key(head.base)
        if name is not None and self._told(name) != "number":
            expected = "a product, or a function that is known"
            raise NotUnderstood(head.span, f"a power of {name} before brackets", expected, (f"{name}: number", f"{name}: function"))

    def _at_outcomes(self, node: s.Call, name: str) -> Kind:
        if self.is_law(name):
            if any(sep not in (",", "|") for sep in node.separators) or node.separators.count("|") > 1:
                raise NotUnderstood(node.span, "separators of no law", '"," and one "|"')
            if any(not isinstance(a, (s.Name, s.Dot)) for a in node.args):
                raise NotUnderstood(node.span, f"a law ({name}) at something that is no outcome", "outcomes", (f"{name}: number",))
            places = tuple(self.outcome(a) for a in node.args)
            count = node.separators.index("|") + 1 if "|" in node.separators else len(places)
            self.laws.setdefault(name, LawUse()).calls.append((node.args, places, count))
            return PLAIN
        for arg in node.args:
            if not isinstance(arg, s.Name):
                told = (f"{name}(t) = ...",)
                raise NotUnderstood(node.span, f"a function ({name}) that is defined nowhere", "a definition", told)
        self._unified(node, name, Array(tuple(self.outcome(a) for a in node.args)))
        return PLAIN

    def _call_of_defined(self, node: s.Call, name: str) -> Kind:
        found = self._definition(name)
        if not found.parameters:
            if len(node.args) == 1 and isinstance(node.args[0], (s.Name, s.Dot)):
                self._applied(node, name, (self.outcome(node.args[0]),))
                return PLAIN
            if node.juxtaposed and len(node.args) == 1:
                return self._over(found.result, self.expression(node.args[0]))
            raise NotUnderstood(node.span, f"{name} at arguments", f"{name} alone, as it is defined")
        if len(found.parameters) != len(node.args):
            raise NotUnderstood(node.span, f"{len(node.args)} arguments", f"{len(found.parameters)}, as {name} is defined")
        for kind, arg in zip(found.parameters.values(), node.args, strict=True):
            argument = self.lookup(key(arg) or "") if isinstance(arg, s.Name) and indices(arg) is None else self.expression(arg)
            self._same(arg, argument, kind)
        return found.result

    def _functional(self, node: s.Call, found: Signature, patterns: Sequence[Pattern]) -> Kind:
        pattern = self.pattern(node, patterns)
        if pattern is None:
            if node.juxtaposed and len(node.args) == 1:
                return self._over(self.expression(node.head), self.expression(node.args[0]))
            raise NotUnderstood(node.span, "arguments of no functional", "laws, or random variables")
        self.chosen[id(node)] = pattern
        groups = split(node, pattern)
        assert groups is not None
        if pattern.arguments[0] == "variables":
            for group in groups:
                for one in group:
                    place = self.outcome(one)
                    if found.nature:
                        self.unifier.tell(place, Told(nature=found.nature))
            return PLAIN
        if pattern.arguments[0] == "number":
            return self._over(*map(self.expression, node.args))
        if listed(node.args) is not None:
            for mass in (m for law in listed(node.args) or () for m in law):
                self._number(mass)
            return PLAIN
        fields = [self.law_of(a) for group in groups for a in group]
        for other in fields[1:]:
            if len(other) != len(fields[0]):
                raise NotUnderstood(node.span, "laws on different spaces", "laws on one space")
            for a, b in zip(fields[0], other, strict=True):
                try:
                    self.unifier.same(a, b)
                except Clash as e:
                    raise NotUnderstood(node.span, e.found, e.expected) from None
        return PLAIN

    def law_of(self, node: Node) -> tuple[Place, ...]:
        """The node stands for a law: the spaces of its outcomes (names at which it is called and that nothing binds are placeholders)."""
        if isinstance(node, s.Name) and (name := key(node)) is not None and not self.is_bound(name):
            if name in self.environment.names and self.environment.names[name].body is not None:
                found = self._definition(name)
                if found.parameters:
                    places = []
                    for kind in found.parameters.values():
                        place = self.unifier.place()
                        self._same(node, kind, Outcome(place))
                        places.append(place)
                    return tuple(places)
                place = self.unifier.place()
                self._arithmetic.append(((found.result, Array((place,))), self.unifier.kind()))
                return (place,)
            kind = self._law(name)
            assert isinstance(kind, Law)
            return tuple(p for _, p in kind.axes)
        if isinstance(node, s.Call) and signature(node) is None and all(isinstance(a, (s.Name, s.Dot)) for a in node.args):
            name = head_name(node.head)
            defined = name is not None and name in self.environment.names and self.environment.names[name].body is not None
            if any(self.is_variable(a) for a in node.args):
                raise NotUnderstood(node.span, "a function of random variables", "random variables, or laws", ("Y = f(X)",))
            if not defined and (name is None or not self.is_law(name)):
                raise NotUnderstood(node.span, f"a function ({name})", "a law", (f"{name}: law",))
            count = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
            free = {k: self.unifier.kind() for a in node.args[:count] if (k := key(a)) is not None and not self.is_bound(k)}
            self.bound[id(node)] = dict(free)
            self._scopes.append(dict(free))
            try:
                self._call(node)
                return tuple(self.outcome(a) for a in node.args[:count] if key(a) in free)
            finally:
                self._scopes.pop()
        place = self.unifier.place()
        self._arithmetic.append(((self.expression(node), Array((place,))), self.unifier.kind()))
        return (place,)

    def _apply(self, node: s.Apply) -> Kind:
        if node.sub is not None:
            raise NotUnderstood(node.span, f"{node.function} with something below it", f"{node.function} alone")
        if node.function in ("exp", "root", "sqrt", "max", "min", "tanh", "sigmoid", "logsigmoid", "softplus"):
            return self._over(*map(self.expression, node.args))
        if node.function in ("softmax", "logsumexp") and len(node.args) == 1 and isinstance(node.args[0], s.Name):
            name, place = key(node.args[0]), self.unifier.place()
            if name is not None:
                self._unified(node.args[0], name, Array((place,)))
                return PLAIN if node.function == "logsumexp" else Array((place,))
        raise NotUnderstood(node.span, f"the function {node.function}", "a function that is known", (f"{node.function}(t) = ...",))

    def _derivative(self, node: s.Derivative, body: Node, variables: Sequence[Node]) -> Kind:
        if node.order != 1 or node.kind == "gradient" or len(variables) != 1:
            raise NotUnderstood(node.span, "a gradient or a higher derivative", "one partial derivative")
        variable = variables[0]
        base = variable.base if isinstance(variable, s.Name) else None
        if base is None or not any(isinstance(n, s.Name) and n.base == base for n in walk(body)):
            told = (f"{key(body)} = ...",) if key(body) is not None else ()
            raise NotUnderstood(body.span, f"what is not known to depend on {base or 'this'}", "a formula that shows how", told)
        self.expression(variable)
        return self._over(self.expression(body))

    def _big(self, node: s.BigOp) -> Kind:
        binder = node.binder
        if node.kind not in ("sum", "prod", "int", "E", "max", "min"):
            raise NotUnderstood(node.span, f'"{node.kind}"', "a sum, a product, an integral or an expectation")
        if node.kind == "E":
            return self._expectation(node)
        if binder.distribution is not None or binder.target is not None:
            raise NotUnderstood(node.span, "a sum over what a law draws", "a sum over outcomes")
        if not binder.names:
            if binder.lower is not None or binder.upper is not None:
                raise NotUnderstood(node.span, "bounds without a name", "a name that runs")
            return self._closed(self.expression(node.body), "continuous" if node.kind == "int" else "")
        domains = binder.domain.items if isinstance(binder.domain, s.Tuple) else (binder.domain,) * len(binder.names)
        scope: dict[str, Kind] = {}
        for name, domain in zip(binder.names, domains, strict=False):
            written = key(name)
            if written is None:
                raise NotUnderstood(name.span, "something that is no name", "a name that runs")
            scope[written] = Outcome(self._range(node, name, domain, written))
        self.bound[id(node)] = scope
        self._scopes.append(scope)
        try:
            for condition in binder.conditions:
                self._condition(condition)
            return self._over(self.expression(node.body))
        finally:
            self._scopes.pop()

    def _range(self, node: s.BigOp, name: Node, domain: Node | None, written: str) -> Place:
        binder = node.binder
        letter = name.base if isinstance(name, s.Name) else written
        place = self.unifier.place(Told(letter=letter, nature="continuous" if node.kind == "int" else ""))
        self._letters.setdefault(letter, []).append(place)
        if node.kind == "int":
            if any(isinstance(b, s.Node) and not infinite(b) for b in (binder.lower, binder.upper)):
                raise NotUnderstood(node.span, "an integral between bounds", "an integral over all outcomes")
            return place
        if binder.lower is not None or binder.upper is not None:
            size = size_between(binder.lower, binder.upper)
            if size is None:
                raise NotUnderstood(node.span, "these bounds", "1 to K, or 0 to K - 1", (f"{written}: index",))
            self.unifier.tell(place, Told(size, nature="finite"))
        if domain is not None:
            setname = key(domain)
            if setname is None:
                raise NotUnderstood(domain.span, "a set that has no name", "a set's name")
            self.unifier.same(place, self.sets.setdefault(setname, place))
        return place

    def _condition(self, node: Node) -> None:
        if isinstance(node, s.Chain) and node.first is not None and len(node.links) == 1 and node.links[0].relation == "!=":
            with suppress(Clash):
                self.unifier.same(self.outcome(node.first), self.outcome(node.links[0].right))
            return
        raise NotUnderstood(node.span, "a condition below a sum", "that two outcomes differ")

    def _closed(self, kind: Kind, nature: str = "") -> Kind:
        """A sum without a name: over the one space of what is summed."""
        self._arithmetic.append(((kind, Array((self.unifier.place(Told(nature=nature)),))), self.unifier.kind()))
        return PLAIN

    def _expectation(self, node: s.BigOp) -> Kind:
        self._averaging += 1
        try:
            return self._averaged(node)
        finally:
            self._averaging -= 1

    def _averaged(self, node: s.BigOp) -> Kind:
        binder, scope = node.binder, dict[str, Kind]()
        source = self.source(node)
        if source is None:
            raise NotUnderstood(node.span, "an expectation under no law", "its law", ("x ~ p",))
        names, law = source
        if binder.conditions:
            raise NotUnderstood(node.span, "an expectation under a condition", "one without")
        implicit = not node.binder.names or node.binder.distribution is None
        if not names:
            self._implicit += 1
            try:
                return self._closed(self._over(self.expression(law), self.expression(node.body)))
            finally:
                self._implicit -= 1
        for name in names:
            written = key(name)
            if written is None:
                raise NotUnderstood(name.span, "something that is no name", "an outcome that is drawn")
            place = self.unifier.place(Told(letter=name.base if isinstance(name, s.Name) else ""))
            scope[written] = Outcome(place)
        self.bound[id(node)] = scope
        self._scopes.append(scope)
        try:
            self.drawn(names, law)
            self._implicit += implicit
            body = self.expression(node.body)
            if len(scope) == 1 and isinstance(drawn := next(iter(scope.values())), Outcome):
                self._arithmetic.append(((body, Array((drawn.space,))), self.unifier.kind()))
                return PLAIN
            return self._over(body)
        finally:
            self._implicit -= implicit
            self._scopes.pop()

    def source(self, node: s.BigOp) -> tuple[tuple[Node, ...], Node] | None:
        """The names that an expectation draws, and their law: no names where the law alone is written."""
        binder = node.binder
        law = binder.distribution
        if law is None:
            if len(binder.names) == 1 and (name := key(binder.names[0])) is not None:
                if self.is_law(name):
                    return self._only_outcome(node, binder.names[0])
                if name in self.environment.drawn:
                    return binder.names, self.environment.drawn[name]
            return None if binder.names else self._of_variables(node)
        if binder.names:
            return binder.names, law
        if isinstance(law, s.Call) and all(isinstance(a, s.Name) for a in law.args):
            count = law.separators.index("|") + 1 if "|" in law.separators else len(law.args)
            return law.args[:count], law
        return self._only_outcome(node, law)

    def _of_variables(self, node: s.BigOp) -> tuple[tuple[Node, ...], Node] | None:
        """An expectation without a subscript averages over the random variables at which its functions are called, under p."""
        calls = [c for c in walk(node.body) if isinstance(c, s.Call) and signature(c) is None]
        found = {key(a): a for c in calls for a in c.args if self.is_variable(a) and not self.is_bound(key(a) or "")}
        law = next((c.head for c in calls if key(c.head) in ("p", "P")), None)
        return None if not found or law is None else (tuple(found.values()), law)

    def _only_outcome(self, node: s.BigOp, law: Node) -> tuple[tuple[Node, ...], Node]:
        """What an expectation under a law without a point binds: the one letter at which laws and functions are called inside, if any."""
        inside = {a for c in walk(node.body) if isinstance(c, s.Call) and signature(c) is None for a in c.args if isinstance(a, s.Name)}
        inside = {a for a in inside if (k := key(a)) is not None and not self.is_bound(k)}
        if len(inside) > 1:
            raise NotUnderstood(
                node.span, "several letters that may be drawn", f"which of them ({', '.join(sorted(map(str, map(key, inside))))})"
            )
        return tuple(inside), law

    def drawn(self, names: Sequence[Node], law: Node) -> None:
        """The names are drawn from the law."""
        if isinstance(law, s.Call):
            self._at_outcomes(undotted(law, names), self._law_name(law.head))
            return
        if (name := key(law)) is not None and name in self.environment.names and self.environment.names[name].body is not None:
            self._applied(law, name, [self.outcome(n) for n in names])
            return
        name = self._law_name(law)
        places = tuple(self.outcome(n) for n in names)
        self.laws.setdefault(name, LawUse()).calls.append((tuple(names), places, len(names)))

    def _law_name(self, node: Node) -> str:
        name = head_name(node)
        if name is None or not self.is_law(name):
            raise NotUnderstood(node.span, "something that is no law", "a law", (f"{name}: law",) if name else ())
        return name
