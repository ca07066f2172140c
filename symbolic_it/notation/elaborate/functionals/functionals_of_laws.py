r"""Functions of laws that the text has defined: J(q) = H(p, q) at another law, J(\pi^*) at the optimal policy, W(b, p).

The law is put in for the letter of the definition wherever it stands there, as an argument, as what is drawn from, or called at
outcomes. A function whose definition has the entries of its laws, -\sum_i p_i \log q_i, is what it says where it is called at them.
"""

from __future__ import annotations

from ...context import Context, Meaning
from ...syntax.nodes import BigOp, Call, Name, Node, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..roles.letters import LAWS, key, key_if_any
from ..roles.outcomes import has_key
from ..shorthand import rebuilt
from .functionals import of_call


def functionals_applied(statement: Statement, subject: Node | None, context: Context) -> tuple[Statement, Node | None]:
    """The statement and its left side with what such a function is at the law it is called at; unchanged where there is none."""
    calls = {x for part in (statement, subject) if part is not None for x in walk(part) if isinstance(x, Call) and _may_be_applied(x)}
    known = {call: body for call in calls if (body := _body(call, context)) is not None}
    if not known:
        return statement, subject

    def change(node: Node) -> Node | None:
        return known.get(node) if isinstance(node, Call) else None

    return rebuilt(statement, change), None if subject is None else rebuilt(subject, change)


def _may_be_applied(call: Call) -> bool:
    plain = all(isinstance(a, Name) and a.sub is None for a in call.args) and set(call.separators) <= {",", ";"}
    of_laws = len(call.args) == 1 and isinstance(call.args[0], Name) and call.args[0].base in LAWS
    named = isinstance(call.head, Name) and call.head.base not in LAWS and (plain or of_laws)
    try:
        return named and of_call(call) is None
    except ElaborationError:
        return False


def _body(call: Call, context: Context) -> Node | None:
    """H(p, p) for J(p), where J(q) = H(p, q) is told; None where it is told of the same law, or of no law."""
    head, argument = call.head, call.args[0]
    if (by_entries := _by_entries(call, context)) is not None or len(call.args) > 1:
        return by_entries
    if not isinstance(head, Name) or not isinstance(argument, Name) or not has_key(head) or not has_key(argument):
        return None
    told = [
        (letter, f.value.body)
        for f in context.facts
        if isinstance(f.value, Meaning) and (letter := _parameter(f.symbol, f.value, key(head)))
    ]
    if not told or any(letter == key(argument) for letter, _ in told):
        return None
    letter, body = told[-1]
    own = {x for x in _entries(body) if x.base == letter}
    if own and argument == Name(argument.base) and not any(isinstance(x, Name) and x == Name(letter) for x in walk(body)):
        return rebuilt(body, lambda x: Name(argument.base, sub=x.sub, span=x.span) if isinstance(x, Name) and x in own else None)
    law = next((x for x in walk(body) if isinstance(x, Name) and has_key(x) and key(x) == letter), None)
    if law is None or not _is_law_in(body, law):
        return None
    return rebuilt(body, lambda x: argument if x == law else None)


def _by_entries(call: Call, context: Context) -> Node | None:
    r"""The definition of W(b, p) that is called at its own letters, which are laws by their entries: \sum_i p_i \log(b_i o_i)."""
    fact = context.about(key_if_any(call.head), Meaning)
    if fact is None or fact.value.parameters != call.args:
        return None
    entries = {x.base for x in _entries(fact.value.body)}
    plain = {x.base for x in walk(fact.value.body) if isinstance(x, Name) and x.sub is None}
    own = [a.base for a in call.args if isinstance(a, Name)]
    return fact.value.body if any(a in entries for a in own) and not any(a in entries & plain for a in own) else None


def _entries(body: Node) -> set[Name]:
    """The entries by what is summed over: p_i, q_i."""
    bound = {n for x in walk(body) if isinstance(x, BigOp) for n in x.binder.names}
    return {x for x in walk(body) if isinstance(x, Name) and x.sub in bound and x == Name(x.base, sub=x.sub)}


def _parameter(symbol: str, meaning: Meaning, head: str) -> str | None:
    """The letter of the law: q where J(q) was defined, under the name J or as a whole."""
    if symbol == head and len(meaning.parameters) == 1:
        (parameter,) = meaning.parameters
        return key(parameter) if isinstance(parameter, Name) and parameter.base in LAWS and has_key(parameter) else None
    name, bracket, rest = symbol.partition("(")
    return rest[:-1] if name == head and bracket and rest.endswith(")") and rest[:-1] in LAWS else None


def _is_law_in(body: Node, law: Name) -> bool:
    """Whether the letter stands for a law: as an argument of D or H, behind E, or called at an outcome."""
    for x in walk(body):
        match x:
            case Call(head=Name() as head) if head == law:
                return True
            case Call(args=args) if of_call(x) is not None and any(a == law or (isinstance(a, Call) and a.head == law) for a in args):
                return True
            case BigOp("E", binder) if law in binder.names or binder.distribution == law:
                return True
    return False


__all__ = ["functionals_applied"]
