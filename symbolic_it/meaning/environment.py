"""Declarations: what a text or an author has settled about names, as an immutable argument of every reading.

A declaration is a definition (`m = (p+q)/2`, `u(x) = 1/K`), a kind in words (`p, q: law`, `X: variable`, `f: function`), a law
of an outcome (`x ~ p`), or a condition (`x > 0`, `X -> Y -> Z`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ..notation.syntax import ReadError
from ..notation.syntax import read as read_syntax
from ..notation.syntax.nodes import Call, Chain, Name, Node
from .letters import key, signature

WORDS = ("law", "variable", "array", "function", "number", "outcome", "index")


class DeclarationError(ValueError):
    """A declaration that was not read, or that contradicts another one."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is declared of a name: a kind in words, or a definition with its parameters; `text` is where it came from."""

    name: str
    word: str = ""
    parameters: tuple[Name, ...] = ()
    body: Node | None = None
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Environment:
    """What is known before a formula is read.

    names: declarations by name; conditions: relations that hold, as written; drawn: the law of a letter (`x ~ p`);
    log_base: what `\\log` means (None: natural); unit: the unit of H, D and I ("nat" or "bit").
    """

    names: Mapping[str, Declaration] = field(default_factory=lambda: MappingProxyType({}))
    conditions: tuple[tuple[str, Chain], ...] = ()
    drawn: Mapping[str, Node] = field(default_factory=lambda: MappingProxyType({}))
    log_base: int | None = None
    unit: str = "nat"

    def with_(self, declaration: Declaration) -> Environment:
        """This environment with one more declaration; raises DeclarationError where the name has another one."""
        before = self.names.get(declaration.name)
        if before is not None and before != declaration:
            raise DeclarationError(f"{declaration.text!r} contradicts {before.text!r}")
        return replace(self, names=MappingProxyType({**self.names, declaration.name: declaration}))


def declare(environment: Environment, texts: Iterable[str]) -> Environment:
    """The environment with declarations in text; their order does not matter. Raises DeclarationError (what, and what is expected)."""
    for text in texts:
        environment = _declared(environment, text)
    return environment


def _declared(environment: Environment, text: str) -> Environment:
    before, colon, word = text.rpartition(":")
    if colon and word.strip() in WORDS:
        for name in before.split(","):
            environment = environment.with_(Declaration(name.strip().removeprefix("\\"), word.strip(), text=text))
        return environment
    try:
        statement = read_syntax(text)
    except ReadError as e:
        raise DeclarationError(f"{text!r}: {e}") from None
    for chain in statement.chains:
        environment = fact(environment, chain, text)
    return environment


def fact(environment: Environment, chain: Chain, text: str) -> Environment:
    """The environment with one relation told: a definition, the law of an outcome, or a condition. Raises DeclarationError."""
    first = chain.first
    if first is None or not chain.links:
        raise DeclarationError(f"{text!r}: expected a definition, a condition or a kind ({', '.join(WORDS)})")
    if len(chain.links) == 1:
        relation, right = chain.links[0].relation, chain.links[0].right
        if relation == "sim" and (name := key(first)) is not None:
            return replace(environment, drawn=MappingProxyType({**environment.drawn, name: right}))
        if relation in ("=", ":=") and (name := key(first)) is not None:
            return environment.with_(Declaration(name, body=right, text=text))
        if relation in ("=", ":=") and isinstance(first, Call) and (name := key(first.head)) is not None and signature(first) is None:
            parameters = tuple(a for a in first.args if isinstance(a, Name))
            if len(parameters) == len(first.args):
                return environment.with_(Declaration(name, parameters=parameters, body=right, text=text))
    return replace(environment, conditions=(*environment.conditions, (text, chain)))
