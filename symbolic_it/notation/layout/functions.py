"""Layout of calls, logarithms and named functions."""

from __future__ import annotations

from ..boxes import Box, Fence, Function, Letter, Root, Scripts, Sign, row
from ..precedence import Level, bare_argument
from ..syntax.nodes import Abs, Apply, Call, Indexed, Log, Name, Norm, Pow
from .box import at_least, box, separated

_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


@box.register
def _(node: Call, flat: bool) -> Box:
    arguments = separated(node.args, node.separators, flat)
    head = box(node.head, flat) if isinstance(node.head, (Name, Pow)) else at_least(node.head, Level.ATOM, flat)
    return row(head, Fence(node.bracket, arguments, _CLOSING[node.bracket], group=False))


@box.register
def _(node: Log, flat: bool) -> Box:
    if bare_argument(node.arg, flat):
        return row(_log_name(node, flat), Sign("apply"), box(node.arg, flat))
    return bracketed_log(node, flat)


def bracketed_log(node: Log, flat: bool) -> Box:
    """A logarithm with brackets around its argument, so that a factor may follow."""
    return row(_log_name(node, flat), Fence("(", box(node.arg, flat), ")", group=False))


def _log_name(node: Log, flat: bool) -> Box:
    sub = None if node.base is None else box(node.base, flat)
    sup = None if node.power is None else box(node.power, flat)
    name = Function(node.spelling)
    return name if sub is None and sup is None else Scripts(name, sub, sup)


@box.register
def _(node: Apply, flat: bool) -> Box:
    if node.function in ("sqrt", "root") and len(node.args) == 1:
        return Root(box(node.args[0], flat), None if node.sub is None else box(node.sub, flat))
    name: Box = Function(node.function) if len(node.function) > 1 else Letter(node.function)
    if node.sub is not None or node.power is not None:
        name = Scripts(
            name,
            None if node.sub is None else box(node.sub, flat),
            None if node.power is None else box(node.power, flat),
        )
    if node.bare and len(node.args) == 1:
        return row(name, Sign("apply"), at_least(node.args[0], Level.POWER, flat))
    return row(name, Fence("(", separated(node.args, node.separators, flat), ")", group=False))


@box.register
def _(node: Abs, flat: bool) -> Box:
    return Fence("|", box(node.body, flat), "|")


@box.register
def _(node: Norm, flat: bool) -> Box:
    out = Fence("‖", box(node.body, flat), "‖")
    return out if node.sub is None else Scripts(out, box(node.sub, flat))


@box.register
def _(node: Indexed, flat: bool) -> Box:
    called = isinstance(node.body, Call) or (isinstance(node.body, Apply) and not node.body.bare)
    body = box(node.body, flat) if called else at_least(node.body, Level.ATOM, flat)
    return Scripts(body, box(node.index, flat))
