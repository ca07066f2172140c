"""Bayes' rule and the bound for any laws of the steps of a diffusion, or of its data and the path."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Binder, Call, Name, Node, Number, Statement
from ...notation.syntax.walk import walk
from .letters import BEFORE, NOW, START, letter_of, steps_of_call
from .paths import has_paths, is_path, may_be_one_model, paths_put_together, plain

_OUTCOMES = {NOW: Name("x"), BEFORE: Name("y"), START: Name("z")}


def by_laws(statement: Statement, is_markov: bool) -> Statement | None:
    """Bayes' rule and the bound, for any laws of x_t, x_{t-1} and x_0, or of x_0 and the path x_{1:T}."""
    if has_paths(statement):
        if not may_be_one_model(statement):
            return None
        together = paths_put_together(plain(statement))
        assert isinstance(together, Statement)
        statement = together
    calls = [x for x in walk(statement) if isinstance(x, Call) and isinstance(x.head, Name) and x.head.base in ("p", "q")]
    inside = [a for c in calls for a in c.args]
    if not calls or any(is_normal(x) for x in walk(statement) if isinstance(x, Call)):
        return None
    if len({c.head.sub for c in calls if isinstance(c.head, Name) and c.head.base == "p"}) > 1:
        return None  # p_theta is a model of p
    path = any(is_path(a) for a in inside)
    steps = {k.step for a in inside if not is_path(a) and (k := letter_of(a)) is not None and k.kind == "x"}
    bare = path and all(c.head == Name("p") and len(c.args) == 1 for c in calls if Name("x") in c.args)  # p(x) is p(x_0)
    steps |= {START} if bare and Name("x") in inside else set()
    if (
        not steps
        or any(letter_of(a) is None and not is_path(a) and not (bare and a == Name("x")) for a in inside)
        or not steps <= ({START} if path else set(_OUTCOMES))
    ):
        return None
    if not path and len(steps) < 2:
        return None
    names = {START: Name("x")} if path else _OUTCOMES

    def arguments(call: Call) -> Call:
        args: list[Node] = []
        separators: list[str] = []
        for k, a in enumerate(call.args):
            made = (
                _of_path(a) if is_path(a) else (names[START],) if bare and a == Name("x") else (names[getattr(letter_of(a), "step", "")],)
            )
            separators += [call.separators[k - 1]] if k else []
            separators += [","] * (len(made) - 1)
            args += made
        full = replace(call, args=tuple(args), separators=tuple(separators))
        given = steps_of_call(call)
        plain = isinstance(call.head, Name) and call.head.sub is None and not call.head.sup  # under q_sigma it depends on x_0, too
        if is_markov and plain and START in steps and not path and given == ((NOW,), (BEFORE,)):
            full = replace(full, args=(*full.args, names[START]), separators=(*full.separators, ","))  # x_t depends on x_{t-1} alone
        return full

    def change(node: Node) -> Node | None:
        if isinstance(node, Call) and node in calls:
            return arguments(node)
        if isinstance(node, BigOp) and node.kind in ("int", "sum") and len(node.binder.names) == 1 and is_path(node.binder.names[0]):
            return replace(node, binder=replace(node.binder, names=_of_path(node.binder.names[0])), body=rebuilt(node.body, change))
        if isinstance(node, BigOp) and node.kind == "E" and path:
            b = node.binder
            if b.names in ((Name("q"),), ()) and (b.distribution is None or _is_path_law(b.distribution)):
                law = Call(Name("q"), (Name("z"), Name("x")), ("|",))
                return replace(node, binder=Binder(distribution=law), body=rebuilt(node.body, change))
        return None

    made = rebuilt(statement, change)
    left = (x for x in walk(made) if isinstance(x, Name) and x.base == "x" and x.sub is not None)
    same = path and any(c.first == link.right for c in made.chains for link in c.links)  # what a path is
    return None if same or any(True for _ in left) else made


def _of_path(node: Node) -> tuple[Node, ...]:
    """z for x_{1:T}, x and z for x_{0:T}."""
    assert isinstance(node, Name) and isinstance(node.sub, n.Range)
    whole = isinstance(node.sub.lower, Number) and node.sub.lower.value == 0
    return (Name("x"), Name("z")) if whole else (Name("z"),)


def _is_path_law(node: Node) -> bool:
    return isinstance(node, Call) and node.head == Name("q") and len(node.args) == 2 and is_path(node.args[0])
