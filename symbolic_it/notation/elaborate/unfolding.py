"""Defined names: what a name or a function that the text has defined means at the place where it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...terms.term import Derivative, Index, Symbol, Term, substitute
from ..context import Fact, Meaning
from ..syntax.nodes import Call, Dot, Log, Name, Node
from ..syntax.walk import walk
from .formula import Env, Formula
from .roles.letters import is_letter, key, refuse, stem
from .roles.outcomes import has_key


def with_meanings(f: Formula, body: Node, called: bool = False) -> Iterator[Node]:
    """What is written, and what the names there are defined to be: the x of r = p(x)/q(x); ``called``: functions, too."""
    pending, seen = [body], set[str]()
    while pending:
        for n in walk(pending.pop()):
            yield n
            for label in {key(x) for x in (n, stem(n)) if has_key(x)} if isinstance(n, Name) else ():
                fact = f.context.about(label, Meaning) if label not in seen else None
                if fact is not None and isinstance(fact.value, Meaning) and (called or not fact.value.parameters):
                    seen.add(label)
                    pending.append(fact.value.body)


def unfold(f: Formula, env: Env, name: str, fact: Fact) -> Term:
    """The meaning of a defined name, at the place where it is used."""

    meaning = fact.value
    assert isinstance(meaning, Meaning)
    if len(f.unfolding) > 20:
        raise refuse(meaning.body, "definitions nested too deeply", "fewer")
    if env.unit != "nats" and f.context.log_base in (None, "e") and _mixes_units(meaning.body):
        raise refuse(meaning.body, f"{name}, whose definition has quantities and logarithms, in another unit", "its value in nats")
    before, f.unfolding = f.unfolding, (*f.unfolding, name)
    try:
        inner = env
        if meaning.parameters and env.at:
            letters = [key(p) for p in meaning.parameters if isinstance(p, Name)]
            at = zip(letters, env.at, strict=False)  # the s_i of l_i = -log p(s_i) stays s_i where l_i is told of the same i
            inner = env.with_bound({p: i for p, i in at if p in env.bound or i.name != p})
        return f.value(inner, meaning.body)
    finally:
        f.unfolding = before


def _mixes_units(body: Node) -> bool:
    """H = log n - D(p||u): in bits the divergence would be another number, and the logarithm the same."""
    heads = (n.head for n in walk(body) if isinstance(n, Call))
    quantities = any(isinstance(head, Name) and head.base in ("H", "I", "D", "KL", "JSD", "CE") for head in heads)
    return quantities and any(isinstance(n, Log) and n.base is None for n in walk(body))


def applied(f: Formula, env: Env, name: str, fact: Fact, args: tuple[Node, ...], node: Node, order: int = 0) -> Term:
    """A defined function at its arguments: outcomes stay outcomes, numbers are put in for the parameters.

    ``order``: that of its derivative by a parameter that is a number, A''(0).
    """

    meaning = fact.value
    if len(meaning.parameters) != len(args):
        raise refuse(node, f"{name} with {len(args)} arguments", f"{len(meaning.parameters)} as in its definition")
    if not order and _is_of_the_same_vectors(env, meaning, args):
        return unfold(f, env, name, replace(fact, value=replace(meaning, parameters=())))
    bound: dict[str, Index] = {}
    numbers: dict[Term, Term] = {}
    inner: dict[str, str] = {}
    for k, (parameter, arg) in enumerate(zip(meaning.parameters, args, strict=True)):
        letter = key(parameter)
        if isinstance(arg, Dot) and len(env.at) == 1:
            bound[letter] = env.at[0]
            continue
        if isinstance(arg, Name) and key(arg) in env.variables:  # E[s(X)]: at the outcome drawn
            bound[letter] = env.variables[key(arg)]
            continue
        if isinstance(arg, Name) and (key(arg) in env.bound or _is_outcome(f, arg) or _takes_outcome(f, meaning, letter)):
            bound[letter] = env.bound[key(arg)] if key(arg) in env.bound else f.outcome(key(arg))
        else:
            placeholder = f"#{len(f.unfolding)}.{k}"
            numbers[Symbol(placeholder)] = f.value(env, arg)
            inner[letter] = placeholder
    before, f.unfolding = f.unfolding, (*f.unfolding, name)
    before_parameters = f.parameters
    f.parameters = {**inner}
    try:
        free = replace(env, bound={**{k: v for k, v in env.bound.items() if k not in inner}, **bound}, functions=False)
        body = f.value(free, meaning.body)
    finally:
        f.unfolding = before
        f.parameters = before_parameters
    if order and len(numbers) != 1:
        raise refuse(node, f"the derivative of {name} by something that is no number", "a number")
    for _ in range(order):
        body = Derivative(body, Symbol(next(iter(inner.values()))))
    return substitute(body, numbers) if numbers else body


def _is_of_the_same_vectors(env: Env, meaning: Meaning, args: tuple[Node, ...]) -> bool:
    """l(y, z) of the vectors y and z by whose entries the text has defined it."""
    letters = [key(p) for p in meaning.parameters if isinstance(p, Name)]
    if [key(a) for a in args if isinstance(a, Name)] != letters or len(letters) < len(args) or any(x in env.bound for x in letters):
        return False
    entries = {key(stem(n)) for n in walk(meaning.body) if isinstance(n, Name) and n.sub is not None and has_key(stem(n))}
    return set(letters) <= entries


def _takes_outcome(f: Formula, meaning: Meaning, letter: str) -> bool:
    """Whether a parameter stands where an outcome of a law does: the y of r(x, y) = log pi(y|x)."""
    for n in walk(meaning.body):
        called = isinstance(n, Call) and isinstance(n.head, Name) and any(isinstance(a, Name) and key(a) == letter for a in n.args)
        if called and ("|" in n.separators or f.roles.is_law(key(n.head)) or f.roles.is_law(key(stem(n.head)))):  # type: ignore[attr-defined]
            return True
    return False


def _is_outcome(f: Formula, node: Name) -> bool:
    kinds = f.roles.uses.of(key(node))
    return "outcome" in kinds and "plain" not in kinds and is_letter(node) and "implicit" not in kinds
