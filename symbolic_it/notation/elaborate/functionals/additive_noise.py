r"""Channels with additive noise: h(Y|X) is h(Z), I(X;Y) is h(Y) - h(Z) where Y = X + Z and the noise Z is independent of X

Given X = x the output is the noise, moved by x, and a density that is moved has the entropy that it had; (X, Y) has the entropy of
(X, Z), as the map between them keeps volumes. That X and Z are independent is told, or the text calls one of them noise.
Source: Cover and Thomas 2006, section 9.1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...context import Constraint, Context, Fact, NamedLaw
from ...syntax.nodes import Add, Apply, Call, Chain, Given, Name, Node, Statement, Sub
from ...syntax.walk import walk
from ..laws.normal_shape import is_normal
from ..roles.letters import is_letter, is_variable
from ..roles.told_kinds import is_noise, told_kind
from ..shorthand import rebuilt
from .functionals import of_call


@dataclass(frozen=True, slots=True)
class Channel:
    """Y = X + Z or X - Z, of independent X and Z."""

    output: Name
    parts: tuple[Name, Name]
    told: bool
    made: Node  # the sum, as it was told

    @property
    def added(self) -> bool:
        return isinstance(self.made, Add)

    def is_made(self, node: Node) -> bool:
        """Whether it is the sum, in either order: X - Z is no X + Z, and neither is a sum mod 2."""
        x, z = self.parts
        turned = rebuilt(self.made, lambda n: {x: z, z: x}.get(n) if isinstance(n, Name) else None)
        return node in (self.made, turned)

    def other(self, part: Node) -> Name:
        return self.parts[1] if part == self.parts[0] else self.parts[0]

    @property
    def note(self) -> str:
        """What is supposed where words only call it a channel."""
        return f"{self.parts[1].base} is independent of {self.parts[0].base}, as the noise of a channel is"


def noise_apart(statement: Statement, context: Context) -> tuple[Statement, Context, tuple[str, ...]]:
    """The formula with the entropies of the output and one part by those of the other part; with the output's law, and what is supposed."""
    notes: list[str] = []
    for channel in channels(context):
        made = rebuilt(statement, lambda node, channel=channel: parted(node, channel))  # type: ignore[misc]
        law = _law_of_output(context, channel)
        if law is not None:
            context = context.extend(law)
        if made != statement or (law is not None and any(n == channel.output for n in walk(statement))):
            statement = made
            notes += [] if channel.told else [channel.note]
    return statement, context, tuple(notes)


def channels(context: Context) -> list[Channel]:
    """The sums of two independent variables that were told, also Y = X + Z where the text has it with an index."""
    out = []
    for fact in context.constraints():
        chain = fact.value.chain
        if not isinstance(chain, Chain) or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
            continue
        left, right = chain.first, chain.links[0].right
        if not isinstance(left, Name) or not isinstance(right, (Add, Sub)):
            continue
        x, z = right.left, right.right
        if not isinstance(x, Name) or not isinstance(z, Name) or len({left, x, z}) != 3:
            continue
        told = are_apart(context, x, z)
        if told is None:
            continue
        found = Channel(left, (x, z), told, right)
        out += [c for c in (found, _of_one_use(found)) if c is not None and all(is_variable(n) for n in (c.output, *c.parts))]
    return out


def _of_one_use(channel: Channel) -> Channel | None:
    """The Y = X + Z of one use of the channel that Y_i = X_i + Z_i describes."""
    names = (channel.output, *channel.parts)
    if len({n.sub for n in names}) != 1 or not is_letter(channel.output.sub):
        return None
    output, x, z = (replace(n, sub=None) for n in names)
    made = rebuilt(channel.made, lambda n: replace(n, sub=None) if isinstance(n, Name) else None)
    return Channel(output, (x, z), channel.told, made)


def are_apart(context: Context, x: Name, z: Name) -> bool | None:
    """True where two variables are told to be independent, False where the text calls one of them noise, None where it says nothing."""
    return True if _are_independent(context, x, z) else False if _is_noisy(context, x, z) else None


def _are_independent(context: Context, x: Name, z: Name) -> bool:
    for fact in context.constraints():
        chain = fact.value.chain
        if isinstance(chain, Chain) and chain.links and all(link.relation == "perp" for link in chain.links):
            sides = {chain.first, *(link.right for link in chain.links)}
            if {x, z} <= sides and not any(isinstance(side, Given) for side in sides):
                return True
    return False


def _is_noisy(context: Context, x: Name, z: Name) -> bool:
    """Whether the text speaks of such noise, and says of neither that it depends on anything."""
    dependent = any(told_kind(context, n.base) == "function" for n in (x, z)) or any(_depends(context, n, {x, z} - {n}) for n in (x, z))
    return is_noise(context, {x.base, z.base}) and not dependent and not _has_law_by(context, x, z) and not _has_law_by(context, z, x)


def _has_law_by(context: Context, name: Name, other: Name) -> bool:
    """Whether a law that was named for a variable has the other one in it: Z ~ N(0, X^2)."""
    laws = [f.value for f in context.facts if isinstance(f.value, NamedLaw) and f.symbol == name.base]
    inside = [n for law in laws for part in (law.law, *law.given) for n in walk(part) if isinstance(n, Name)]
    return any(n.base.upper() == other.base for n in inside)


def _depends(context: Context, name: Name, others: set[Name]) -> bool:
    """Whether a constraint ties a variable to the other one in some further way."""
    for fact in context.constraints():
        names = {n for n in walk(fact.value.chain) if isinstance(n, Name)} if isinstance(fact.value, Constraint) else set()
        if name in names and others <= names and not _is_the_sum(fact, name, others):
            return True
    return False


def _is_the_sum(fact: Fact, name: Name, others: set[Name]) -> bool:
    right = fact.value.chain.links[0].right if fact.value.chain.links else None
    right = right.args[0] if isinstance(right, Apply) and right.function == "mod" else right
    return isinstance(right, (Add, Sub)) and {right.left, right.right} == {name, *others}


def parted(node: Node, channel: Channel, head: str = "h") -> Node | None:
    """An entropy or information of the output and a part by those of the other part; ``head``: the letter of its entropies."""
    if not isinstance(node, Call) or not isinstance(node.head, Name):
        return None
    found = of_call(node)
    if found is None or found.law is not None or found.base is not None:
        return None
    args = tuple(channel.output if channel.is_made(a) else a for a in node.args)
    if found.name == head and node.separators == ("|",) and set(args) == {*channel.parts}:
        return replace(node, args=(args[0],), separators=())
    if not set(args) <= {channel.output, *channel.parts} or len(set(args)) != 2 or channel.output not in args:
        return None if args == node.args or len(args) != 1 else replace(node, args=args)
    part = next(a for a in channel.parts if a in args)
    other = channel.other(part)
    if found.name == "I" and node.separators == (";",):
        return Sub(_entropy(node, channel.output, head), _entropy(node, other, head), span=node.span)
    if found.name != head or node.head.base != head:
        return None
    if node.separators == ("|",) and args[0] == channel.output:
        return replace(node, args=(other,), separators=())
    both = Add(_entropy(node, part, head), _entropy(node, other, head), span=node.span)
    if node.separators == ("|",):
        return Sub(both, _entropy(node, channel.output, head), span=node.span)
    return both if node.separators == (",",) else None


def _entropy(node: Call, name: Name, head: str) -> Call:
    return Call(Name(head), (name,), (), span=node.span)


def _law_of_output(context: Context, channel: Channel) -> Fact | None:
    """N(m + n, v + w) of the sum of N(m, v) and N(n, w), N(m - n, v + w) of the difference."""
    laws = [context.about(n.base, NamedLaw) for n in channel.parts]
    if context.about(channel.output.base, NamedLaw) is not None or any(n.sub is not None for n in (channel.output, *channel.parts)):
        return None
    calls = [f.value.law for f in laws if f is not None and isinstance(f.value.law, Call) and is_normal(f.value.law)]
    if len(calls) != 2 or any(len(c.args) != 2 for c in calls):
        return None
    (m, v), (n, w) = (c.args for c in calls)
    mean = Add(m, n) if channel.added else Sub(m, n)
    return Fact(channel.output.base, NamedLaw(replace(calls[0], args=(mean, Add(v, w)))))
