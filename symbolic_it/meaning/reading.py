"""Reading: a formula and an environment in, statements of terms out, or the smallest part that was not understood."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from ..notation.syntax import ReadError
from ..notation.syntax import nodes as s
from ..notation.syntax import read as read_syntax
from ..notation.syntax.nodes import Node, Span
from ..notation.syntax.walk import walk
from ..terms.arithmetic import mul, reciprocal
from ..terms.node import Index, Law, Log, Mass, Rational, Symbol, Variables
from ..terms.statement import Independence, Relation, Statement
from ..terms.term import Term, free_symbols, laws
from ..terms.term import walk as walk_term
from .build import Builder
from .environment import DeclarationError, Environment, declare, fact
from .errors import NotUnderstood
from .infer import Inference
from .kinds import Kind, Number
from .kinds import Relation as Holds
from .letters import alternatives, domain_letters, key, roles, signature
from .unify import Clash

#: Written relation -> the relation of terms that it asserts.
ASSERTED = {"=": "=", ":=": "=", "equiv": "=", "approx": "=", "<=": "<=", ">=": ">=", "<": "<", ">": ">", "!=": "!="}
SUPPOSED = "what is supposed"
UNITS = {"nat": None, "bit": 2, "shannon": 2, "ban": 10, "dit": 10, "hartley": 10}


@dataclass(frozen=True, slots=True)
class Link:
    """One relation of a chain: the statement, with the nodes of its sides and the unit in which both are numbers."""

    span: Span
    relation: str
    left: Node
    right: Node
    statement: Statement
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How a formula was read: its links, the kind of its sides, the declarations it rests on, and other readings of the same cost.

    ``opaque``: functions that are defined nowhere; what holds for all of them is true, what fails for some is not false.
    ``supposed``: the conditions that the formula itself states, A of `A \\implies B`; what it defines is put in instead.
    ``told``: the chains of a formula that claims nothing (no links): X -> Y -> Z, x ~ p, x in a set, n -> oo.
    """

    links: tuple[Link, ...]
    kind: Kind
    facts: tuple[str, ...] = ()
    alternatives: tuple[Reading, ...] = ()
    opaque: tuple[str, ...] = ()
    supposed: tuple[Relation | Independence, ...] = ()
    told: tuple[s.Chain, ...] = ()

    @property
    def statement(self) -> Statement:
        """The statement of a formula with one relation."""
        if len(self.links) != 1:
            raise ValueError(f"the formula has {len(self.links)} relations, expected one")
        return self.links[0].statement


def read(formula: str | s.Statement, environment: Environment | None = None) -> Reading:
    """The reading of a formula (text or tree); raises NotUnderstood (span, found, expected, declarations that would settle it)."""
    environment = environment or Environment()
    if isinstance(formula, str):
        try:
            formula = read_syntax(formula)
        except ReadError as e:
            raise NotUnderstood(e.span, e.found, e.expected) from None
    try:
        return _read(formula, environment)
    except Clash as e:
        raise NotUnderstood(formula.span, e.found, e.expected) from None
    except DeclarationError as e:
        raise NotUnderstood(formula.span, f"a supposition: {e}", "one that agrees with the declarations") from None
    except NotUnderstood as e:
        numbers = [d for d in e.declarations if d.endswith(": number")]
        if len(numbers) != len(e.declarations) or not numbers or any(d.partition(":")[0] in environment.names for d in numbers):
            raise
        try:  # a letter that is a law by custom alone is a number where only that has a kind
            return _read(formula, declare(environment, numbers))
        except (NotUnderstood, Clash):
            raise e from None


def _read(tree: s.Statement, environment: Environment) -> Reading:
    if tree.chains and not tree.conditions and all(map(_tells, tree.chains)):
        return Reading((), Holds(), told=tree.chains)
    tree, environment = _supposed(tree, environment)
    if tree.conditions:
        raise NotUnderstood(tree.conditions[0].span, "a clause behind the formula", "a relation alone")
    conditions = [chain for _, chain in environment.conditions]
    for chain in tree.chains:
        if chain.first is None or not chain.links:
            raise NotUnderstood(chain.span, "no relation between two sides", "a relation")
        for link in chain.links:
            if link.relation not in ASSERTED:
                raise NotUnderstood(link.relation_span, f'the relation "{link.relation}"', "= <= >= < > or !=")
    inference = Inference(environment, (*tree.chains, *conditions))
    for chain in (*tree.chains, *conditions):
        if not _is_chain_of_variables(chain):
            sides = _sides(chain)
            for one, other in pairwise(sides):
                inference.relation(one, other)
    inference.settle()
    builder = Builder(inference)
    known = tuple(c for chain in conditions for c in _condition(builder, chain))
    supposed = tuple(c for text, chain in environment.conditions if text == SUPPOSED for c in _condition(builder, chain))
    values = (side for c in supposed if isinstance(c, Relation) for side in (c.lhs, c.rhs))
    unused = any(told.text == SUPPOSED and name not in inference.defined for name, told in environment.names.items())
    if unused or any(isinstance(t, Index) for value in values for t in walk_term(value)):
        raise NotUnderstood(tree.span, "a supposition about one outcome, or about all", "a supposition about numbers")
    links: list[Link] = []
    for chain in tree.chains:
        left = chain.first
        assert left is not None
        for link in chain.links:
            links.append(_link(builder, left, link, known))
            left = link.right
    others = tuple(_alternatives(tree, environment, links))
    facts = tuple(environment.names[n].text for n in inference.defined) + tuple(text for text, _ in environment.conditions)
    return Reading(tuple(links), Number(), facts, others, tuple(builder.opaque), supposed)


def _supposed(tree: s.Statement, environment: Environment) -> tuple[s.Statement, Environment]:
    """What a statement supposes joins the conditions: A of `A \\implies B`, `if A`, `x > 0` of `for all x > 0`."""
    supposed: list[s.Chain] = []
    chains = tree.chains
    if len(chains) == 1 and [k.relation for k in chains[0].links] == ["implies"]:
        premise, conclusion = chains[0].first, chains[0].links[0].right
        if isinstance(premise, s.Chain) and isinstance(conclusion, s.Chain) and _compares(premise) and _compares(conclusion):
            supposed.append(premise)
            chains = (conclusion,)
    left, names = [], list[s.Name]()
    for clause in tree.conditions:
        body = clause.body
        if clause.word == "forall" and isinstance(body, s.Name):
            names.append(body)
        elif clause.word in ("if", "forall") and isinstance(body, s.Chain) and _compares(body):
            supposed += [body, *(replace(body, first=name) for name in names)]  # x, y > 0 says it of both
            names = []
        else:
            left.append(clause)
    if not supposed and len(left) == len(tree.conditions):
        return tree, environment
    for chain in supposed:
        environment = fact(environment, chain, SUPPOSED)
    return replace(tree, chains=chains, conditions=tuple(left)), environment


def _tells(chain: s.Chain) -> bool:
    """Whether a chain says what a name is and claims nothing: X -> Y -> Z, x ~ p, x in a named set, n -> oo; never a limit, P_e -> 1."""
    sides = _sides(chain)
    if not chain.links or len(sides) != len(chain.links) + 1 or not isinstance(sides[0], s.Name):
        return False
    relations = {k.relation for k in chain.links}
    if relations in ({"to"}, {"leftrightarrow"}) and len(sides) > 2:
        return all(isinstance(n, s.Name) and n.base in roles("variable") for n in sides)
    if len(sides) != 2:
        return False
    left, right = sides[0], sides[1]
    named = isinstance(right, s.Name) and bool({"cal", "bb"} & set(right.accents))
    of_law = named or (isinstance(right, s.Name) and right.base in roles("law")) or (isinstance(right, s.Call) and not right.juxtaposed)
    grows = isinstance(right, s.Infinity) and left.base in roles("index") | domain_letters("size") | domain_letters("natural")
    return (relations == {"sim"} and of_law) or (relations == {"in"} and named) or (relations == {"to"} and grows)


def _compares(chain: s.Chain) -> bool:
    return chain.first is not None and bool(chain.links) and all(k.relation in ASSERTED for k in chain.links)


def _alternatives(tree: s.Statement, environment: Environment, links: list[Link]) -> Iterator[Reading]:
    """The formula under what an undeclared letter may also stand for."""
    found = {law.name for k in links for side in (k.statement.claim.lhs, k.statement.claim.rhs) for law in laws(side)}
    for name, text in alternatives().items():
        if name in found and name not in environment.names:
            with suppress(NotUnderstood, Clash):
                yield _read(tree, declare(environment, [text]))


def _sides(chain: s.Chain) -> tuple[Node, ...]:
    return tuple(n for n in (chain.first, *(k.right for k in chain.links)) if n is not None)


def _is_chain_of_variables(chain: s.Chain) -> bool:
    return all(k.relation in ("to", "leftrightarrow") for k in chain.links)


def _condition(builder: Builder, chain: s.Chain) -> tuple[Relation | Independence, ...]:
    if _is_chain_of_variables(chain):
        groups = [tuple(key(v) or "" for v in (n.items if isinstance(n, (s.ListNode, s.Tuple, s.Vector)) else (n,))) for n in _sides(chain)]
        return tuple(Independence(tuple(v for g in groups[:k] for v in g), groups[k + 1], groups[k]) for k in range(1, len(groups) - 1))
    out = []
    left = chain.first
    assert left is not None
    for link in chain.links:
        if link.relation not in ASSERTED:
            raise NotUnderstood(link.relation_span, f'the relation "{link.relation}" in a condition', "= <= >= < or >")
        a, b = builder.closed(builder.expression(left), builder.expression(link.right))
        out.append(Relation(a, ASSERTED[link.relation], b))
        left = link.right
    return tuple(out)


def _link(builder: Builder, left: Node, link: s.Link, known: tuple[Relation | Independence, ...]) -> Link:
    one, other = builder.expression(left), builder.expression(link.right)
    if bool(one.points) != bool(other.points):
        lifted, side = (one, left) if one.points else (other, link.right)
        names = sorted({x.law.name for x in walk_term(lifted.term) if isinstance(x, Mass)})
        found = f"a function of outcomes ({', '.join(names)} at no outcome)" if names else "a function of outcomes"
        raise NotUnderstood(side.span, found, "a number, as on the other side", tuple(f"{n}: number" for n in names))
    lhs, rhs = builder.closed(one, other)
    mine, theirs = _unit(left, builder.environment), _unit(link.right, builder.environment)
    unit = None
    if any(isinstance(n, s.WithUnit) for side in (left, link.right) for n in walk(side)):
        unit = theirs or mine
    comparable = unit is not None or _is_functional(left) != _is_functional(link.right)
    if comparable and mine is not None and theirs is not None and UNITS[mine] != UNITS[theirs]:
        lhs = mul(lhs, *_factor(mine, 1), *_factor(theirs, -1))
    claim = Relation(lhs, ASSERTED[link.relation], rhs)
    statement = Statement(claim, known, _hypotheses(builder, claim))
    return Link(left.span.cover(link.right.span), link.relation, left, link.right, statement, unit)


def _is_functional(node: Node) -> bool:
    """Whether a side is made of functionals, whose unit is that of the side that it is compared with."""
    return any(isinstance(n, s.Call) and signature(n) is not None for n in walk(node)) and not any(isinstance(n, s.Log) for n in walk(node))


def _factor(unit: str, sign: int) -> tuple[Term, ...]:
    base = UNITS[unit]
    if base is None:
        return ()
    log = Log(Rational(Fraction(base)))
    return (log,) if sign > 0 else (reciprocal(log),)


def _unit(node: Node, environment: Environment) -> str | None:
    """The unit of a side: as written, else by its logarithms, else that of its functionals."""
    written = {n.unit.word for n in walk(node) if isinstance(n, s.WithUnit)}
    if len(written) == 1:
        (word,) = written
        if word not in UNITS:
            raise NotUnderstood(node.span, f'the unit "{word}"', "a unit of information")
        return word
    if written:
        raise NotUnderstood(node.span, "several units on one side", "one unit")
    bases = {_base(n, environment) for n in walk(node) if isinstance(n, s.Log)}
    if len(bases) == 1:
        return {None: "nat", 2: "bit", 10: "ban"}.get(next(iter(bases)))  # type: ignore[arg-type]
    return environment.unit if _is_functional(node) else None


def _base(node: s.Log, environment: Environment) -> Fraction | int | None:
    """The base of a logarithm where it is a number; None for the natural one."""
    if isinstance(node.base, s.Number):
        return node.base.value
    return {"lb": 2, "ln": None}.get(node.spelling, environment.log_base)


def _hypotheses(builder: Builder, claim: Relation) -> tuple[str, ...]:
    """What the reading took the names for, a sentence each."""
    out: list[str] = []
    found = sorted(laws(claim.lhs) | laws(claim.rhs), key=lambda x: x.name)
    variables = sorted({n for side in (claim.lhs, claim.rhs) for t in walk_term(side) if isinstance(t, Variables) for n in t.names})
    for law in found:
        if variables and law.name == builder.inference.joint:
            words = f"are discrete random variables with joint law {law.name}"
            out.append(f"{', '.join(variables)} {words if len(variables) > 1 else f'is a discrete random variable with law {law.name}'}")
        else:
            out.append(f"{law.name} is a {_space(law)}")
    for symbol in sorted((t for t in free_symbols(claim.lhs) | free_symbols(claim.rhs) if isinstance(t, Symbol)), key=lambda x: x.name):
        described = symbol.domain.described()
        if described != "real":
            out.append(f"{symbol.name} is {described}" if described.startswith("an ") else f"{symbol.name} is a number {described}")
    return tuple(out)


def _space(law: Law) -> str:
    continuous = any(space.kind != "finite" for _, space in law.axes)
    return "density" if continuous else "pmf on a finite alphabet"
