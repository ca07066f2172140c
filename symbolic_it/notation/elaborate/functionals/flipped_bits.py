r"""Bits that a coin flips: H(Y|X) is H(Z) and I(X;Y) is H(Y) - H(Z) where Y = X \oplus Z and the coin Z is independent of X

Given X = x the output is the coin, or the coin turned over, which has the entropy that it had; (X, Y) tells (X, Z) and is told by it.
The output is a coin too: of a coin with a law, or of one that may have any; what rests on the latter proves and does not refute.
Source: Cover and Thomas 2006, section 7.1.4.
"""

from __future__ import annotations

from fractions import Fraction

from ...context import EARLIER, Context, Fact, NamedLaw
from ...syntax.nodes import Add, Apply, Call, Chain, Mul, Name, Node, Number, Statement, Sub
from ...syntax.walk import walk
from ..laws.bernoulli import is_bernoulli
from ..laws.known_laws import known
from ..laws.residues import are_residues
from ..roles.letters import is_variable, key
from ..sequences.vectors_told import members_told
from ..shorthand import rebuilt
from .additive_noise import Channel, are_apart, parted

_ONE = Number("1", Fraction(1))
_ANY = Name("varrho")  # the chance of a bit of which nothing is told


def flips_apart(statement: Statement, context: Context) -> tuple[Statement, Context, tuple[str, ...]]:
    """The formula with the entropies of an output given its input by those of the coin; with the output's law, and what is supposed."""
    notes: list[str] = []
    for channel in _flips(context):
        if not any(n in (channel.output, *channel.parts) for n in walk(statement)):
            continue
        made = rebuilt(statement, lambda node, channel=channel: parted(node, channel, "H"))  # type: ignore[misc]
        context = context.extend(*_laws(context, channel, statement))
        notes += [] if channel.told or made == statement else [channel.note]
        statement = made
    return statement, context, tuple(notes)


def _flips(context: Context) -> list[Channel]:
    """The bits Y = X \\oplus Z of two independent ones that were told, the coin as the second part."""
    out = []
    for fact in context.constraints():
        chain = fact.value.chain
        if not isinstance(chain, Chain) or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
            continue
        match chain.first, chain.links[0].right:
            case Name() as output, Apply("mod", (Add(Name() as x, Name() as z), Number(value=two))) as made if two == 2:
                if len({output, x, z}) < 3 or not _are_bits(context, (output, x, z)):
                    continue
                pair = (x, z) if _chance(context, z) is not None else (z, x)
                apart = are_apart(context, *pair)
                if apart is not None and _chance(context, pair[1]) is not None and all(map(is_variable, (output, x, z))):
                    out.append(Channel(output, pair, apart, made))
    return out


def _are_bits(context: Context, names: tuple[Name, ...]) -> bool:
    """Whether the text tells of none of them that it is a word, or takes more values than a bit."""
    return are_residues(context, map(key, names), 2) and not any(members_told(n, context) for n in names)


def _chance(context: Context, name: Name) -> Node | None:
    """The t of Z ~ Bern(t)."""
    found = known(context, key(name))
    law = found[-1].value.law if found else None
    return law.args[0] if isinstance(law, Call) and is_bernoulli(law) else None


def _laws(context: Context, channel: Channel, statement: Statement) -> tuple[Fact, ...]:
    """Bern(a (1 - b) + (1 - a) b) of the output."""
    if known(context, key(channel.output)) or any(n == _ANY for n in walk(statement)):
        return ()
    x, z = channel.parts
    b, a = _chance(context, z), _chance(context, x)
    if b is None or (a is None and known(context, key(x))):
        return ()
    scope = "" if a is not None else EARLIER
    a = _ANY if a is None else a
    flipped = Add(Mul(a, Sub(_ONE, b)), Mul(Sub(_ONE, a), b))
    law = Call(Name("Bern"), (flipped,), ())
    return (Fact(key(channel.output), NamedLaw(law), scope=scope),)
