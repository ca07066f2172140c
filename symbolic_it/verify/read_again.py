"""What the first reader leaves open, read by kinds: proofs under what the chapter has defined and its author declared.

A claim that was not understood is read again (`meaning`), with the definitions that earlier formulas gave and the declarations in
force; one that was read and left undecided, where a declaration opens it. Only a proof that replay accepts counts, and each definition
or declaration that it rests on is a premise, with its line. Nothing is called false here: what words around it narrow is unknown. But
a definition that was known by its form alone is taken back where its reading has a counterexample.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..chapters import Document
from ..decide.contradictory import contradictory
from ..decide.verdict import Verdict
from ..documents import DeclarationError as DeclaredError
from ..documents import Fact, read_declaration
from ..enclosure.work import OutOfTime, allowed
from ..meaning import Declaration, DeclarationError, Environment, NotUnderstood, declare, read
from ..meaning.letters import key, roles, signature
from ..notation.syntax import Macro, ReadError, nodes, read_rows
from ..notation.syntax.reader import read_expression
from ..notation.syntax.walk import walk
from ..terms.node import Variables
from ..terms.term import laws
from ..terms.term import walk as walk_term
from .by_kinds import Reread, is_refuted, judged_reading, sides
from .formulas.formula import Formula
from .model import Claim
from .premise import Premise
from .sentences.cases_of_equality import equality_case

SECONDS = 0.5  # of processor time for one reading of one link
TRIED = 4  # declarations that are tried for one link that stays open
OPEN = ("not-understood", "undecided")

_BASES: dict[object, Environment] = {
    None: Environment(), "e": Environment(), 2: Environment(log_base=2, unit="bit"), 10: Environment(log_base=10, unit="ban")
}  # fmt: skip
_WORDS = {
    "pmf": "law", "law": "law", "density": "law", "variable": "variable", "continuous variable": "variable", "number": "number",
    "positive number": "number", "non-negative number": "number", "probability": "number", "integer": "number",
    "positive integer": "number", "index": "index", "outcome": "outcome", "function": "function", "convex function": "function",
    "concave function": "function", "logits": "array", "vector": "array", "parameter": "number",
}  # fmt: skip
_RANGES = {
    "positive number": "{} > 0",
    "non-negative number": r"{} \ge 0",
    "probability": r"0 \le {} \le 1",
    "positive integer": r"{} \ge 1",
}


@dataclass(frozen=True, slots=True)
class _Definition:
    declaration: Declaration
    premise: Premise
    start: int  # of the formula that gives it


@dataclass(slots=True)
class Known:
    """What a chapter has defined so far, by name, the latest definition of each; and what is declared where it is read."""

    definitions: dict[str, _Definition] = field(default_factory=dict)
    macros: dict[str, Macro] = field(default_factory=dict)
    told: tuple[tuple[Fact, int | None], ...] = ()
    heads: set[str] = field(default_factory=set)  # letters of which some formula so far says something: what they are is not custom

    def learn(self, document: Document, formula: Formula, claims: Sequence[Claim]) -> None:
        """Keeps the definitions that a formula gives, where the claim was judged to be one; and whatever it says something of."""
        self.heads |= _heads(_statements(formula, self.macros))
        for claim in claims:
            if claim.verdict.word == "definition" and formula.start <= claim.start < formula.end:
                for name, chain, link in _links(_statements(formula, self.macros), formula, claim):
                    found = None if name is None else _defined(chain, link, claim.text)
                    if found is not None:
                        premise = Premise(" ".join(claim.text.split()), claim.start, claim.end)
                        self.definitions[found.name] = _Definition(found, premise, formula.start)

    def again(
        self, document: Document, formula: Formula, claims: Sequence[Claim], log_base: object, is_told: Callable[[str], bool]
    ) -> list[Claim]:
        """The claims of a sentence, those of this formula that were left open read by kinds.

        A name that the text has said something of is read with its definition or not at all.
        """
        here = [c for c in claims if formula.start <= c.start < formula.end and (_is_open(c) or _is_by_form(c))]
        base = _BASES.get(log_base)
        if not here or base is None or formula.is_mentioned or formula.is_denied or _has_a_case(formula):
            return list(claims)
        statements = _statements(formula, self.macros)
        out: list[Claim] = []
        for claim in claims:
            if claim in here and _is_by_form(claim):
                links = _links(statements, formula, claim)
                out.append(replace(claim, verdict=_NOT_SHOWN) if any(_fails(left, link, base) for _, left, link in links) else claim)
                continue
            inside = list(_links(statements, formula, claim)) if claim in here else []
            inside = [k for k in inside if self._is_free(formula, _alone(*k[1:]), is_told)]
            told = claim.verdict.word == "undecided"
            proofs = [_proved(left, link, base, self.told, self._about(formula), told) for _, left, link in inside]
            if len(proofs) == 1 and proofs[0] is not None:
                found, premises = proofs[0]
                out.append(replace(claim, verdict=found.verdict, reading=found.reading, premises=premises))
            elif len(inside) == 1:
                settling = _settling(*inside[0][1:], base, self.told, self._about(formula), told)
                out.append(replace(claim, declarations=tuple(settling)))
            else:
                out.append(claim)
        return out

    def _is_free(self, formula: Formula, statement: nodes.Statement, is_told: Callable[[str], bool]) -> bool:
        """Whether all names of a statement are free, or defined by a formula that is used."""
        used = _transitively(statement, self._about(formula))
        known = {*used, *_declared(self.told)}
        free = [n for n in walk(statement) if isinstance(n, nodes.Name) and key(n) not in known]
        return not any(n.base in self.heads or is_told(n.base) or is_told(key(n) or n.base) for n in free)

    def _about(self, formula: Formula) -> dict[str, _Definition]:
        return {n: d for n, d in self.definitions.items() if d.start != formula.start}


def _is_open(claim: Claim) -> bool:
    return claim.verdict.word in OPEN and claim.kind != "mention"


def _has_a_case(formula: Formula) -> bool:
    """Whether the words behind a formula say when it holds with equality: with them it claims more than its relation."""
    return equality_case(formula.after, formula.maths_after) is not None


def _is_by_form(claim: Claim) -> bool:
    """A definition that was known by its form: nobody has shown that both sides are equal."""
    return claim.verdict.word == "definition" and claim.verdict.certificate is None and claim.kind != "mention"


def _fails(left: nodes.Node, link: nodes.Link, base: Environment) -> bool:
    """D(f|g) = D(g|f): whether a quantity of named laws is said to be one of theirs that it is not; = inf is of a case told in words."""
    if not isinstance(left, nodes.Call) or signature(left) is None:
        return False
    names = {key(a) for a in left.args if isinstance(a, nodes.Name)}
    if not any(isinstance(n, nodes.Name) and key(n) in names for n in walk(link.right)):
        return False
    try:
        with allowed(SECONDS):
            return is_refuted(_alone(left, link), base, SECONDS)
    except (NotUnderstood, OutOfTime, RecursionError):
        return False
    except Exception:  # a fault inside takes nothing back, and the chapter goes on
        if os.environ.get("SYMBOLIC_IT_DEBUG") == "1":
            raise
        return False


_NOT_SHOWN = Verdict("undecided", "known by the form of one side alone, and false where every letter has its customary meaning")


def _statements(formula: Formula, macros: dict[str, Macro]) -> list[nodes.Statement]:
    try:
        return read_rows(formula.text, macros=macros)
    except (ReadError, RecursionError):
        return []


def _links(statements: Sequence[nodes.Statement], formula: Formula, claim: Claim) -> Iterator[tuple[str | None, nodes.Node, nodes.Link]]:
    """The links of a formula whose relation stands in a claim, each with its left side and the name that it may define."""
    for statement in statements:
        for chain in statement.chains:
            left = chain.first
            for k, link in enumerate(chain.links):
                at = formula.offset(link.relation_span.start)
                if left is not None and claim.start <= at < claim.end and not statement.conditions:
                    yield (key(left.head if isinstance(left, nodes.Call) else left) if k == 0 else None), left, link
                left = link.right


def _heads(statements: Sequence[nodes.Statement]) -> set[str]:
    """The letters of the names that a formula says something of: p of p_i = ..., q of q(x) ~ ..."""
    found = set()
    for statement in statements:
        for chain in statement.chains:
            for side in (chain.first, *(link.right for link in chain.links)) if chain.links else ():
                head = side.head if isinstance(side, nodes.Call) and signature(side) is None else side
                if isinstance(head, nodes.Name):
                    found.add(head.base)
    return found


def _defined(left: nodes.Node, link: nodes.Link, text: str) -> Declaration | None:
    """The definition of a name without a standard meaning: m = ..., f(x) = ...; none of a random variable."""
    if link.relation not in ("=", ":=", "equiv"):
        return None
    head = left.head if isinstance(left, nodes.Call) else left
    name = key(head)
    if name is None or not isinstance(head, nodes.Name) or head.base in roles("variable"):
        return None
    if isinstance(left, nodes.Name):
        return Declaration(name, body=link.right, text=text)
    if isinstance(left, nodes.Call) and signature(left) is None and all(sep == "," for sep in left.separators):
        parameters = tuple(a for a in left.args if isinstance(a, nodes.Name))
        return Declaration(name, parameters=parameters, body=link.right, text=text) if len(parameters) == len(left.args) else None
    return None


def _proved(
    left: nodes.Node,
    link: nodes.Link,
    base: Environment,
    told: Sequence[tuple[Fact, int | None]],
    defined: dict[str, _Definition],
    by_declaration: bool = False,
) -> tuple[Reread, tuple[Premise, ...]] | None:
    """The first proof: with the definitions, and under the declarations, too.

    What was understood and needs no declaration was left open for its words, which this reader does not see.
    """
    statement = _alone(left, link)
    used = _transitively(statement, defined)
    names = _names(statement, used)
    told = [(f, at) for f, at in told if _is_about(f, names)]
    declared = declared_environment(base, told) if told else None
    for under, definitions in ((base, used), (declared, used)):
        if under is None or (under is base and names & _declared(told) and not by_declaration):
            continue
        environment = under
        try:
            for d in definitions.values():
                environment = environment.with_(d.declaration)
            with allowed(SECONDS):
                found = judged_reading(statement, environment, SECONDS)
        except (NotUnderstood, DeclarationError, OutOfTime, RecursionError):
            continue
        except Exception:  # a fault inside opens nothing, and the chapter goes on
            if os.environ.get("SYMBOLIC_IT_DEBUG") == "1":
                raise
            continue
        if found is not None and not contradictory(found.statement):
            if by_declaration and under is base:
                return None
            premises = tuple(d.premise for d in definitions.values())
            if under is declared:
                premises += tuple(dict.fromkeys(Premise(str(f), at, origin="declaration") for f, at in told))
            return found, premises
    return None


def _names(statement: nodes.Node, used: dict[str, _Definition]) -> frozenset[str]:
    bodies = (d.declaration.body for d in used.values())
    trees = (statement, *(b for b in bodies if b is not None))
    return frozenset(k for tree in trees for n in walk(tree) if isinstance(n, nodes.Name) and (k := key(n)) is not None)


def _declared(told: Iterable[tuple[Fact, int | None]]) -> frozenset[str | None]:
    """The names that declarations speak of."""
    return frozenset(name for f, _ in told for name in (*map(_name, f.about), *_mentioned(f.value)))


def _is_about(fact: Fact, names: frozenset[str]) -> bool:
    """Whether a fact speaks of the text, or of a name that is used."""
    if fact.conventional:
        return True
    return any(_name(w) in names for w in fact.about) if fact.about else bool(_mentioned(fact.value) & names)


def _mentioned(formula: str) -> frozenset[str]:
    try:
        statements = read_rows(formula)
    except (ReadError, RecursionError):
        return frozenset()
    return frozenset(k for s in statements for n in walk(s) if isinstance(n, nodes.Name) and (k := key(n)) is not None)


def _settling(
    left: nodes.Node,
    link: nodes.Link,
    base: Environment,
    told: Sequence[tuple[Fact, int | None]],
    defined: dict[str, _Definition],
    by_declaration: bool,
) -> Iterator[str]:
    """Declarations with which the link is proved, of those that its form suggests: what its reader asks for, chains, independence."""
    for text in _asked(_alone(left, link), base):
        try:
            facts = read_declaration(text)
        except DeclaredError:
            continue
        if _proved(left, link, base, [*told, *((f, None) for f in facts)], defined, by_declaration) is not None:
            yield text


def _asked(statement: nodes.Statement, base: Environment) -> Iterator[str]:
    """At most TRIED declarations that may be meant."""
    found: list[str] = []
    try:
        with allowed(SECONDS):
            reading = read(statement, base)
    except NotUnderstood as e:
        found += [d for d in e.declarations if "..." not in d]
    except Exception:
        return
    else:
        variables = sorted({n for side in sides(reading) for t in walk_term(side) if isinstance(t, Variables) for n in t.names})
        if len(variables) == 3:
            x, y, z = variables
            found += [f"{a}, {b}, {c} form a Markov chain" for a, b, c in ((x, y, z), (x, z, y), (y, x, z))]
        if len(variables) == 2:
            x, y = variables
            found += [f"{x} and {y} are independent", f"{y} is a function of {x}", f"{x} is a function of {y}"]
        found += [f"{law}: law" for law in sorted({law.name for side in sides(reading) for law in laws(side)}) if "_" not in law]
    yield from found[:TRIED]


def _alone(left: nodes.Node, link: nodes.Link) -> nodes.Statement:
    """The statement of one link."""
    span = left.span.cover(link.right.span)
    return nodes.Statement((nodes.Chain(left, (link,), span=span),), span=span)


def _transitively(statement: nodes.Node, defined: dict[str, _Definition]) -> dict[str, _Definition]:
    """The definitions of the names in a formula, and of the names in these."""
    found: dict[str, _Definition] = {}
    waiting: list[nodes.Node] = [statement]
    while waiting:
        for node in walk(waiting.pop()):
            name = key(node) if isinstance(node, nodes.Name) else None
            d = defined.get(name) if name is not None else None
            if name is not None and d is not None and name not in found:
                found[name] = d
                if d.declaration.body is not None:
                    waiting.append(d.declaration.body)
    return found


def declared_environment(environment: Environment, told: Iterable[tuple[Fact, int | None]]) -> Environment:
    """The environment in which declared facts hold; what it has no words for tells it nothing."""
    for fact, _ in told:
        for text in _conditions(fact):
            try:
                environment = declare(environment, [text])
            except DeclarationError:
                continue
        if fact.what == "kind" and fact.value in _WORDS:
            for written in fact.about:
                name = _name(written)
                if name is not None:
                    try:
                        environment = environment.with_(Declaration(name, _WORDS[fact.value], text=str(fact)))
                    except DeclarationError:
                        continue
        elif fact.what == "base" and fact.value in ("2", "10", "e"):
            environment = replace(environment, log_base={"2": 2, "10": 10}.get(fact.value))
        elif fact.what == "unit":
            environment = replace(environment, unit=fact.value.removesuffix("s"))
    return environment


def _name(written: str) -> str | None:
    try:
        node = read_expression(written)
    except (ReadError, RecursionError):
        return None
    return key(node.head if isinstance(node, nodes.Call) else node)


def _conditions(fact: Fact) -> Iterator[str]:
    match fact.what:
        case "kind" if fact.value in _RANGES:
            yield from (_RANGES[fact.value].format(name) for name in fact.about)
        case "law":
            yield from (rf"{name} \sim {fact.value}" for name in fact.about)
        case "relation":
            yield fact.value
        case "markov":
            yield r" \to ".join(fact.about)
        case "function of":
            yield f"H({', '.join(fact.about)} | {fact.value}) = 0"
        case "independent":
            given = f" | {fact.value}" if fact.value else ""
            yield from (f"I({', '.join(fact.about[:k])}; {fact.about[k]}{given}) = 0" for k in range(1, len(fact.about)))


__all__ = ["Known", "declared_environment"]
