"""What letters are taken for, and the signatures of functionals: data files, read once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ..notation.names import spelling
from ..notation.syntax.nodes import Call, Name, Node, Number, Seq, Text, Tuple

FONTS = ("cal", "bb", "frak", "scr", "bold", "sf", "tt")


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to call a functional: the kinds of its arguments and what stands between them.

    ``less``: the quantity of all arguments that is taken off ``quantity`` of all but the last.
    """

    arguments: tuple[str, ...]
    separators: tuple[str, ...]
    quantity: str
    less: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A functional: its patterns in the order of likelihood, its unit ("information" or ""), and the nature of its spaces."""

    patterns: tuple[Pattern, ...]
    unit: str
    nature: str = ""


@cache
def signatures() -> dict[str, Signature]:
    """Every name of a functional, without fonts, with its signature."""
    out: dict[str, Signature] = {}
    for row in _data("functionals.toml")["functional"]:
        patterns = tuple(Pattern(tuple(p["arguments"]), tuple(p["separators"]), p["quantity"], p.get("less", "")) for p in row["patterns"])
        out |= dict.fromkeys(row["names"], Signature(patterns, row.get("unit", ""), row.get("nature", "")))
    return out


@cache
def roles(role: str) -> frozenset[str]:
    """The letters that play a role by custom."""
    return frozenset(_data("letters.toml")["roles"][role])


@cache
def alternatives() -> dict[str, str]:
    """Letters with the declaration that they may stand for without it."""
    return dict(_data("letters.toml")["alternatives"])


@cache
def domain_letters(domain: str) -> frozenset[str]:
    """The letters whose numbers have a domain by custom."""
    return frozenset(_data("letters.toml")["domains"][domain])


def key(node: Node) -> str | None:
    """The one-line name of a written name; None for what is none (an index that is no name stands below it)."""
    if not isinstance(node, Name) or node.upper is not None:
        return None
    try:
        return spelling(node)
    except ValueError:
        return None


def functional_name(head: Node) -> str | None:
    """The name of a functional without fonts: D_KL for D_{\\mathrm{KL}}."""
    if not isinstance(head, Name) or head.upper is not None or head.sup is not None:
        return None
    if any(a not in FONTS for a in head.accents):
        return None
    if head.sub is None:
        return head.base
    match head.sub:
        case Text(words):
            return f"{head.base}_{words}"
        case Name(base, _, None, None, None):
            return f"{head.base}_{base}"
        case Seq(items) if all(isinstance(i, Name) for i in items):
            return f"{head.base}_{''.join(i.base for i in items if isinstance(i, Name))}"
    return None


def signature(call: Call) -> tuple[Signature, tuple[Pattern, ...]] | None:
    """The signature of a call's head with the patterns that fit its separators; None where it names no functional."""
    name = functional_name(call.head)
    found = signatures().get(name) if name is not None else None
    return None if found is None else (found, tuple(p for p in found.patterns if split(call, p) is not None))


def split(call: Call, pattern: Pattern) -> tuple[tuple[Node, ...], ...] | None:
    """The groups of arguments of a call under a pattern: one node for a law, several for a group of variables."""
    if pattern.arguments and pattern.arguments[0] == "variables":
        groups: list[list[Node]] = [[call.args[0]]]
        wanted = list(pattern.separators if len(pattern.arguments) > 1 else ())
        for separator, arg in zip(call.separators, call.args[1:], strict=True):
            if separator == "," and wanted[:1] != [","]:
                groups[-1].append(arg)
            elif wanted and separator == wanted[0]:
                wanted.pop(0)
                groups.append([arg])
            else:
                return None
        return tuple(map(tuple, groups)) if not wanted and len(groups) == len(pattern.arguments) else None
    if len(call.args) != len(pattern.arguments) or any(s not in pattern.separators for s in call.separators):
        return None
    return tuple((a,) for a in call.args)


def indices(node: Name) -> tuple[Name, ...] | None:
    """The names that stand below a name, one by one: i, j of A_{ij}; None where something else stands there."""
    sub = node.sub
    items = sub.items if isinstance(sub, (Seq, Tuple)) else () if sub is None else (sub,)
    if items and all(isinstance(i, Name) and i.sub is None and i.upper is None for i in items):
        return tuple(i for i in items if isinstance(i, Name))
    return None


def is_index(letter: str) -> bool:
    """Whether a letter below another one counts its entries by custom."""
    return letter in roles("index") or letter in roles("position")


def literal(node: Node) -> bool:
    """Whether the node is a number as printed."""
    return isinstance(node, Number)
