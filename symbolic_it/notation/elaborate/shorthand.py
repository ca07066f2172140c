"""Shorthand, spelled out before a formula is read: pi(y_1|x) beside pi(y_2|x), f'(x), a penalty outside of E."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from ..context import Context, Fact, Meaning
from ..syntax.nodes import Add, Before, BigOp, Call, Derivative, Mul, Name, Node, Number, Pow, Statement, Sub, Text
from ..syntax.walk import children, over_children, walk
from .errors import ElaborationError
from .functionals.functionals import of_call
from .roles.letters import LAWS, OUTCOMES, is_letter, is_of_policy, is_variable, key

Tree = TypeVar("Tree", bound=Node)
_TAKES_LAWS = frozenset(["KL", "JSD", "CE", "TV", "H", "renyi divergence", "renyi entropy", "min entropy", "max divergence"])


def rebuilt(node: Tree, change: Callable[[Node], Node | None]) -> Tree:
    """The tree with every node replaced for which ``change`` gives another; what it gives is not searched again."""
    other = change(node)
    if other is not None:
        return other  # type: ignore[return-value]
    return over_children(node, lambda child: rebuilt(child, change))


# the prompt of a penalty ----------------------------------------------------------------------------------------------
def averaged_whole(statement: Statement) -> Statement:
    """E_{x ~ D, ...}[r] - beta D(pi(.|x) || pi_ref(.|x)): the prompt of the second term is drawn as well."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, (Add, Sub)):
            return None
        first = node.left
        if isinstance(first, BigOp) and first.kind in ("max", "min", "sup", "inf") and first.binder.names:
            inner = change(replace(node, left=first.body))
            return None if inner is None else replace(first, body=inner, bracketed=True, span=node.span)
        if not isinstance(first, BigOp) or first.kind != "E" or len(first.binder.names) != 1 or first.binder.distribution is None:
            return None
        (drawn,) = first.binder.names
        if not isinstance(drawn, Name) or not _given_in_functionals(node.right, drawn):
            return None
        return replace(first, body=replace(node, left=first.body), bracketed=True, span=node.span)

    return rebuilt(statement, change)


def _given_in_functionals(node: Node, drawn: Name) -> bool:
    """Whether a name occurs, and only behind bars in the arguments of D, H and the like."""
    found = False
    pending = [node]
    while pending:
        here = pending.pop()
        if here == drawn:
            return False
        if isinstance(here, Call) and _functional(here) in _TAKES_LAWS:
            calls = [n for a in here.args for n in walk(a) if isinstance(n, Call) and _is_law(n)]
            if calls and all(drawn in c.args and "|" in c.separators and c.args.index(drawn) > c.separators.index("|") for c in calls):
                found = True
                continue
        pending.extend(children(here))
    return found


# f'(x) ----------------------------------------------------------------------------------------------------------------
def primes_taken(statement: Statement, context: Context) -> Statement:
    """f'(x), f''(x) of functions that the text has defined become derivatives."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.head, Name) or len(node.args) != 1 or not isinstance(node.args[0], Name):
            return None
        head, marks = node.head, node.head.sup or ""
        if not marks or set(marks) != {"'"}:
            return None
        fact = context.about(_name(replace(head, sup=None)), Meaning)
        if fact is None or len(fact.value.parameters) != 1 or not (is_letter(node.args[0]) or node.args == fact.value.parameters):
            return None
        plain = replace(node, head=replace(head, sup=None))
        return Derivative(plain, node.args, len(marks), "total", span=node.span)

    return rebuilt(statement, change)


def with_slopes(statement: Statement, context: Context) -> Context:
    """The context with f' of a function f that the text has defined, where the statement has it at a number: f'(1), f''(0)."""
    facts: dict[str, Fact] = {}
    for node in walk(statement):
        if not isinstance(node, Call) or not isinstance(node.head, Name) or len(node.args) != 1 or isinstance(node.args[0], Name):
            continue
        marks, plain = node.head.sup or "", replace(node.head, sup=None)
        fact = context.about(_name(plain), Meaning) if marks and set(marks) == {"'"} else None
        if fact is None or len(fact.value.parameters) != 1 or context.about(_name(node.head)) is not None:
            continue
        (of,) = fact.value.parameters
        body = Derivative(Call(plain, (of,), (), span=node.span), (of,), len(marks), "total", span=node.span)
        facts[_name(node.head)] = Fact(_name(node.head), Meaning((of,), body))
    return context.extend(*facts.values()) if facts else context


# d (a - b d) ------------------------------------------------------------------------------------------------------------
def factors_beside_brackets(statement: Statement) -> Statement:
    """R(d) = d (a - b d): a letter that a function is of is no function, and a factor before brackets."""
    letters = {
        a
        for chain in statement.chains
        if isinstance(chain.first, Call) and not chain.first.juxtaposed and all(map(is_letter, chain.first.args))
        for a in chain.first.args
    }

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not node.juxtaposed or node.head not in letters or len(node.args) != 1 or node.separators:
            return None
        (inner,) = node.args
        return Mul(node.head, rebuilt(inner, change), span=node.span) if not is_letter(inner) else None

    return rebuilt(statement, change) if letters else statement


# nabla L of L(theta) ----------------------------------------------------------------------------------------------------
def arguments_put_back(statement: Statement, context: Context) -> Statement:
    """The derivative of L by theta, where the text has defined L(theta), is that of L(theta)."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Derivative) or not isinstance(node.body, Name):
            return None
        fact = context.about(_name(node.body), Meaning)
        if fact is None or not fact.value.parameters or not set(fact.value.parameters) <= set(node.variables):
            return None
        separators = (",",) * (len(fact.value.parameters) - 1)
        return replace(node, body=Call(node.body, fact.value.parameters, separators, span=node.body.span))

    return rebuilt(statement, change)


# H^2(X) ---------------------------------------------------------------------------------------------------------------
def powers_outside(statement: Statement) -> Statement:
    """H^2(X) is H(X)^2 and p^2(x) is p(x)^2, no product; H^2(p, q) and chi^2 have a meaning of their own."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.head, Pow) or not isinstance(node.head.base, Name):
            return None
        head, exponent = node.head.base, node.head.exponent
        if is_of_policy(head, exponent):
            return None
        plain = replace(node, head=head, juxtaposed=False)
        if _functional(node) is not None or (_functional(plain) is None and not (_is_law(plain) and all(map(is_letter, node.args)))):
            return None
        return Pow(rebuilt(plain, change), exponent, span=node.span)

    return rebuilt(statement, change)


# H(\text{Play Golf} | \text{Sunny}) --------------------------------------------------------------------------------------
def words_as_names(statement: Statement) -> Statement:
    """Words as arguments of H, I and D are names: those of variables and of their values."""

    def named(node: Node) -> Node:
        letters = re.sub(r"[^A-Za-z0-9]", "", node.words) if isinstance(node, Text) else ""
        return Name(letters, span=node.span) if len(letters) > 1 else node

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or _functional(node) is None or not any(isinstance(a, Text) for a in node.args):
            return None
        return replace(node, args=tuple(map(named, node.args)))

    return rebuilt(statement, change)


# pi(y_1|x) and pi(y_2|x) ----------------------------------------------------------------------------------------------
def one_alphabet(statement: Statement) -> Statement:
    """y_1 and y_2 of pi(y_1|x), pi(y_2|x) are outcomes of one variable where no call names both: their numbers become labels."""
    bases = {n.base for c in _conditional_calls(statement) for n in c.args if _is_numbered(n)}  # type: ignore[attr-defined]
    for call in (n for n in walk(statement) if isinstance(n, Call)):
        seen = [a.base for a in call.args if isinstance(a, Name) and a.base in bases and not isinstance(call.head, Before)]
        if _is_law(call) and len(seen) != len(set(seen)):
            bases -= {b for b in seen if seen.count(b) > 1}
    if any(isinstance(n, Name) and is_variable(n) and isinstance(n.sub, Number) and n.base.lower() in bases for n in walk(statement)):
        return statement

    def change(node: Node) -> Node | None:
        if _is_numbered(node) and isinstance(node, Name) and node.base in bases and isinstance(node.sub, Number):
            return replace(node, sub=Name(node.sub.text, span=node.sub.span))
        return None

    return rebuilt(statement, change) if bases else statement


# P_e -------------------------------------------------------------------------------------------------------------------
def error_rates(statement: Statement) -> Statement:
    """P_e is the probability of an error, a number by name, where e is no letter of the formula."""
    here = [n for n in walk(statement) if isinstance(n, Name)]
    subscripts = {id(n.sub) for n in here if _is_error_rate(n)}
    if not subscripts or any(n.base == "e" and id(n) not in subscripts for n in here):
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Name) or not _is_error_rate(node) or node.sub is None:
            return None
        return replace(node, base="p", sub=Name("err", span=node.sub.span))

    return rebuilt(statement, change)


def _is_error_rate(name: Name) -> bool:
    return name.base in ("P", "p") and name.sub == Name("e")


def _is_numbered(node: Node) -> bool:
    return isinstance(node, Name) and node.base in OUTCOMES and isinstance(node.sub, Number) and not node.accents and node.upper is None


def _is_law(call: Call) -> bool:
    return isinstance(call.head, Name) and call.head.base in LAWS and of_call(call) is None


def _conditional_calls(node: Node) -> Iterator[Call]:
    for n in walk(node):
        if isinstance(n, Call) and _is_law(n) and "|" in n.separators:
            yield n


def _functional(node: Call) -> str | None:
    try:
        found = of_call(node)
    except ElaborationError:
        return None
    return None if found is None else found.name


def _name(node: Node) -> str:
    try:
        return key(node) if isinstance(node, Name) else ""
    except ElaborationError:
        return ""
