"""Laws that the text has named, put in: after P ~ N(mu, sigma^2) the P of D(P || Q), E_{x ~ P} and p(x) is that law.

A name is replaced everywhere in a formula or nowhere: what is left over of it would be another law. P and p are one law, and so
are X ~ P and the p of p(x).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction

from ...context import EARLIER, Context, Fact, Meaning, NamedLaw
from ...syntax.nodes import BigOp, Call, Chain, Div, Dot, Name, Node, Number, Pow, Statement, Sub
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import is_letter, is_variable
from ..shorthand import rebuilt
from .bernoulli import is_bernoulli
from .families import family_of
from .family_densities import density_of
from .known_laws import known, subscripted
from .normal_shape import is_normal, outside_subscripts
from .told_laws import key_of, letters_of, named_facts, tells_a_law
from .uniform_on_a_set import size_of

_TWINS = {"p": "P", "q": "Q", "r": "R", "f": "F"} | {"P": "p", "Q": "q", "R": "r", "F": "f"}
_DENSITIES = ("p", "P", "f")
_ENTROPY = Name("h")
_TAKEN = frozenset(["KL", "CE", "H", "h"])


def _is_outcome(node: Node) -> bool:
    return isinstance(node, Name) and is_letter(node) and node.base in "xyzw"


def _has_means(law: Call) -> bool:
    family = family_of(law)
    return is_normal(law) or is_bernoulli(law) or (family is not None and family.moments is not None)


@dataclass(slots=True)
class _Rewriting:
    """One pass over a formula. ``used``: the facts that were put in, by the name they were put in for."""

    context: Context
    used: dict[str, Fact] = field(default_factory=dict)
    stripped: set[Node] = field(default_factory=set)
    failed: bool = False

    def fact(self, name: Name, outcomes: tuple[Node, ...], given: tuple[Node, ...], bare: bool) -> Fact | None:
        """What is known of a law by name: as it was called, or uncalled where that leaves no choice."""
        own = key_of(name)
        if own is None:
            return None
        for symbol in (own, _TWINS.get(own, own), *subscripted(self.context, own)):
            told = known(self.context, symbol)
            if bare and told and not told[-1].value.outcomes:
                return told[-1]  # p = N(m, S), whatever p(z) was before
            latest = {(f.value.outcomes, f.value.given): f for f in told}
            if bare and not latest:
                continue
            if bare:
                return next(iter(latest.values())) if len(latest) == 1 else None
            found = latest.get((outcomes, given)) or (None if given else latest.get(((), ())))
            if found is not None:
                return found
        return None

    def variable(self, name: Node) -> Fact | None:
        """What is known of a random variable."""
        own = key_of(name) if isinstance(name, Name) else None
        found = [] if own is None else known(self.context, own)
        return found[-1] if found else None

    def law(self, node: Node) -> Call | None:
        """The named law that an argument or a distribution stands for."""
        found: Fact | None = None
        if isinstance(node, Name):
            found = self.variable(node) if is_variable(node) or _is_outcome(node) else None
            found = found or self.fact(node, (), (), True)
        elif isinstance(node, Call) and isinstance(node.head, Name) and of_call(node) is None:
            called = letters_of(node)
            if called is not None:
                outcome = () if isinstance(called[0][0], Dot) else called[0]
                found = self.fact(node.head, outcome, called[1], False)
                found = found or self._of_variable(node, called)
        if found is None:
            return None
        head = node.head if isinstance(node, Call) else node
        assert isinstance(head, Name)
        self.used[head.base] = found
        return self._plain(found)

    def _of_variable(self, node: Call, called: tuple[tuple[Node, ...], tuple[Node, ...]]) -> Fact | None:
        """p(x) where X ~ N(mu, sigma^2): the density of X."""
        outcome, given = called
        assert isinstance(node.head, Name)
        if given or not is_letter(outcome[0]) or node.head.base not in _DENSITIES or node.head.accents:
            return None
        assert isinstance(outcome[0], Name)
        capital = Name(outcome[0].base.upper())
        if node.head.sub is not None and node.head.sub != capital:
            return None
        found = self.variable(capital) or self.variable(outcome[0])
        if found is not None:
            self.used[capital.base] = found
        return found

    def _plain(self, fact: Fact) -> Call:
        """The law with mu(x) written mu, where x is what it is conditioned on."""
        value: NamedLaw = fact.value

        def change(node: Node) -> Node | None:
            if isinstance(node, Call) and isinstance(node.head, (Name, Pow)) and node.args and set(node.args) <= set(value.given):
                self.stripped.add(node)
                return node.head
            return None

        law = rebuilt(value.law, change)
        assert isinstance(law, Call)
        return law

    def strip(self, node: Node) -> Node | None:
        """mu for the mu(x) of a law given x."""
        return node.head if isinstance(node, Call) and node in self.stripped else None

    def change(self, node: Node) -> Node | None:
        if isinstance(node, BigOp) and node.kind in ("E", "Var"):
            return self._expectation(node)
        if isinstance(node, BigOp) and node.kind in ("sum", "prod"):
            return self._counted(node)
        if not isinstance(node, Call):
            return None
        found = of_call(node) if isinstance(node.head, Name) and not is_normal(node) else None
        if found is not None:
            if found.name not in _TAKEN or found.binary or found.law is not None or (found.name == "KL" and len(node.args) != 2):
                return None
            if "|" in node.separators and found.name != "KL":
                return None
            laws = [self.law(a) for a in node.args]
            return replace(node, args=tuple(a if law is None else law for a, law in zip(node.args, laws, strict=True)))
        called = letters_of(node) if isinstance(node.head, Name) else None
        if called is None or not isinstance(called[0][0], Name):
            return None
        if node.head == _ENTROPY and _is_outcome(called[0][0]) and len(node.args) == 1 and self.context.about("h") is None:
            drawn = self.law(called[0][0])  # h(x) where x ~ N(mu, sigma^2)
            return None if drawn is None else replace(node, args=(drawn,))
        law = self.law(node)
        if law is None:
            return None
        if not is_normal(law):
            density = density_of(law, called[0][0])
            self.failed = self.failed or density is None
            return density
        return Call(law.head, (called[0][0], *law.args), (";", ","), span=node.span)

    def _counted(self, node: BigOp) -> Node | None:
        """sum_x where X is uniform on n outcomes: it has n terms."""
        names = node.binder.names
        if len(names) != 1 or not isinstance(names[0], Name) or not is_letter(names[0]) or node.binder.lower is not None:
            return None
        fact = self.variable(Name(names[0].base.upper()))
        size = None if fact is None else size_of(fact.value.law)
        if fact is None or size is None:
            return None
        self.used[names[0].base.upper()] = fact
        binder = replace(node.binder, domain=None, lower=Number("1", Fraction(1)), upper=size)
        return replace(node, binder=binder, body=rebuilt(node.body, self.change))

    def _expectation(self, node: BigOp) -> Node | None:
        b = node.binder
        law: Call | None = None
        names: tuple[Node, ...] = b.names
        if b.distribution is not None:
            law = self.law(b.distribution)
            if law is not None and not names and isinstance(b.distribution, Call):
                names = b.distribution.args[:1]
            elif law is not None and not names:
                names = self._letter(node.body, b.distribution)
        elif len(names) == 1 and isinstance(names[0], Name):
            law = self.law(names[0])
            if law is not None and (names[0].base in _TWINS or not (is_variable(names[0]) or _is_outcome(names[0]))):
                names = self._letter(node.body, names[0])
        elif not names:
            mentioned = {n for n in walk(node.body) if isinstance(n, Name)}
            drawn = {n for n in mentioned if self.variable(n) is not None and n.base not in _TWINS}
            if len(drawn) == 1 and not any(is_variable(n) for n in mentioned - drawn):
                return self._drawn(node, *drawn)
        if law is None:
            return None
        if not names or not _has_means(law):
            self.failed = True
            return None
        binder = replace(b, names=names, distribution=law)
        return replace(node, binder=binder, body=rebuilt(node.body, self.change))

    def _drawn(self, node: BigOp, name: Name) -> Node | None:
        """E[z^2] where z ~ N(mu, sigma^2)."""
        fact = self.variable(name)
        law = None if fact is None else self._plain(fact)
        if fact is None or law is None or not _has_means(law):
            self.failed = True
            return None
        self.used[name.base] = fact
        if is_variable(name) or is_letter(name):
            return replace(node, binder=replace(node.binder, names=(name,), distribution=law))
        taken = {n.base for n in walk(node.body) if isinstance(n, Name)}
        letter = next((x for x in "xyzuvw" if x not in taken), None)
        if letter is None:
            self.failed = True
            return None
        body = rebuilt(node.body, lambda n: Name(letter, span=n.span) if n == name else None)
        return replace(node, binder=replace(node.binder, names=(Name(letter),), distribution=law), body=body)

    def _letter(self, body: Node, law: Node) -> tuple[Node, ...]:
        """The outcome that E_p[log q(x)] runs over; the z of E_q[(z - mu)^2], where q(z) or q alone was told."""
        found = {c.args[0] for c in walk(body) if isinstance(c, Call) and (letters_of(c) is not None) and is_letter(c.args[0])}
        fact = self.used.get(law.base) if isinstance(law, Name) else None
        if not found and fact is not None:
            found = {x for x in walk(body) if _is_outcome(x) and fact.value.outcomes in ((), (x,))}
        return tuple(found) if len(found) == 1 else ()


def with_named_laws(statement: Statement, context: Context, subject: Node | None) -> tuple[Statement, Node | None, tuple[Fact, ...]] | None:
    """The formula with the named laws in place of their names, and the facts it rests on; None where there are none, or not everywhere."""
    context = _under_its_premise(statement, context)
    if not any(isinstance(f.value, NamedLaw) for f in context.facts):
        return None
    here = _Rewriting(context)
    chains = tuple(rebuilt(c, here.change) if not tells_a_law(c) else c for c in statement.chains)
    left = None if subject is None else rebuilt(subject, here.change)
    if not here.used or here.failed:
        return None
    trees: tuple[Node, ...] = (*chains, *(() if left is None else (left,)))
    trees = tuple(rebuilt(t, here.strip) for t in trees)
    if any(_is_left(here, t) for t in trees):
        return None
    chains = trees[: len(chains)]  # type: ignore[assignment]
    return replace(statement, chains=chains), trees[-1] if left is not None else None, tuple(dict.fromkeys(here.used.values()))


def _under_its_premise(statement: Statement, context: Context) -> Context:
    r"""The context with the laws that a formula supposes itself, in place of those told before: X \sim N(m, s^2) \implies h(X) = ..."""
    own = [
        fact
        for chain in statement.chains
        if isinstance(chain.first, Chain) and chain.links[:1] and chain.links[0].relation == "implies" and tells_a_law(chain.first)
        for fact in named_facts(chain.first.first, chain.first.links[0].right)  # type: ignore[arg-type]
    ]
    if not own:
        return context
    symbols = {fact.symbol for fact in own}
    return replace(context, facts=(*(f for f in context.facts if f.symbol not in symbols), *own))


def speaks_of_named_laws(statement: Statement, context: Context) -> bool:
    """Whether an entropy, information or divergence of the formula is of a name whose law this section has told.

    I(X;Y) where X ~ Bern(1/2): the law cannot be put in, and what is false of other laws of X may be true of it.
    """
    named = {f.symbol for f in context.facts if (isinstance(f.value, NamedLaw) or _is_uniform_density(f.value)) and f.scope != EARLIER}
    calls = [n for n in walk(statement) if isinstance(n, Call) and not is_normal(n) and of_call(n) is not None]
    return any(isinstance(x, Name) and key_of(x) in named for c in calls for a in c.args for x in walk(a))


def _is_uniform_density(value: object) -> bool:
    """u = 1/(b - a): of an interval, which no example knows."""
    match value:
        case Meaning(body=Div(_, Sub(Name() as end, Name() as start))):
            return end != start
        case _:
            return False


def _is_left(here: _Rewriting, tree: Node) -> bool:
    """Whether a name that was replaced also stands where it was not."""
    for n in walk(tree):
        if isinstance(n, Call) and of_call(n) is not None and not is_normal(n):
            arguments = [x for a in n.args for x in walk(a) if isinstance(x, Name) and not is_normal(a) and "cal" not in x.accents]
            if any(_same(x.base, base) for x in arguments for base in here.used):
                return True
        if (
            isinstance(n, BigOp)
            and n.kind in ("E", "Var")
            and n.binder.distribution is None
            and any(isinstance(x, Name) and is_variable(x) and x.base in here.used for x in walk(n))
        ):
            return True
    laws = {b for b in here.used if b in _TWINS or len(b) > 1}
    return any(any(_same(n.base, b) for b in laws) for n in outside_subscripts(tree))


def _same(one: str, other: str) -> bool:
    return one == other or _TWINS.get(one) == other or (len(one) == 1 and one.upper() == other)
