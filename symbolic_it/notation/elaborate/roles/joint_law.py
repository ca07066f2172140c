"""The law that the random variables of a formula have: what the text says of them, else p by custom.

Where the text says X ~ q, or an expectation E[log q(X)] has no subscript and q is a model by name, custom is no longer plain:
the formula is read both ways, and only what is true either way is called true.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...context import EARLIER, Declared
from ..choices import UNLIKELY
from ..laws.drawn_laws import law_drawn
from .letters import LENGTHS

if TYPE_CHECKING:
    from .roles import Roles

JOINT = "p"
_BY_CUSTOM = ("p", "P", "Pr", "f")
_OF_MODELS = frozenset(["theta", "phi", "psi", "w", "model", "LM", "lm", "hat", "ref", "old"])


def joint_law(roles: Roles, laws: Iterable[str], seen: dict[str, list[tuple[str, ...]]]) -> str:
    """The name of the joint law of the formula's random variables. ``seen``: the axes of each call of a law."""
    given = {roles.law(n) for n in declared_laws(roles).values()}
    if len(given) == 1:
        return next(iter(given))
    known = sorted(laws)
    custom = _by_custom(roles, known, seen)
    drawn = {roles.law(n) for n in drawn_laws(roles).values()}
    if any(_same(n, custom) for n in drawn):
        return custom
    if len(drawn) == 1:
        (name,) = drawn
        return roles.choices.among(
            ("law of variables", name),
            (name, f"the random variables have the law {name}, as the text says"),
            (custom, f"{UNLIKELY}the random variables have the law {custom}"),
        )
    others = [n for n in known if n in {roles.law(x) for x in roles.uses.first} and n != custom]
    if roles.uses.unspecified and _is_model(custom) and "p" not in known and "P" not in known:
        others.insert(0, JOINT)
    if not roles.uses.unspecified or not others:
        return custom
    own = others[0] == JOINT and JOINT not in known
    options = [others[0], custom] if own else [custom, others[0]]
    first, second = ((n, f"the random variables have the law {n}") for n in options)
    return roles.choices.among(("law of variables", custom), first, (second[0], f"{UNLIKELY if own else ''}{second[1]}"))


def unnamed_law(roles: Roles) -> set[str]:
    """The mu of log mu(x) beside H(X), where no law is one by custom: most likely the law of X; any g(x) is none."""
    uses = roles.uses
    if not any(uses.of(n) & {"H", "I", "given"} for n in roles.variables):
        return set()

    def of_variables(name: str) -> bool:
        return any(t in roles.variables for call in uses.calls.get(name, []) for t in call)

    if any(of_variables(n) or n in ("p", "P") for n in roles.laws):
        return set()
    found = [n for n in sorted(uses.calls) if n not in roles.laws and "called" in uses.of(n) and of_variables(n)]
    if len(found) != 1 or found[0] not in uses.logged or roles.context.about(found[0]) is not None:
        return set()
    (name,) = found
    if name.split("_")[0].rstrip("*'") in (*LENGTHS, "h"):
        return set()
    is_law = roles.choices.among(
        ("law of variables", name),
        (True, f"{name} is the law of {', '.join(roles.variables)}"),
        (False, f"{name} is any function"),
    )
    return {name} if is_law else set()


def _by_custom(roles: Roles, laws: list[str], seen: dict[str, list[tuple[str, ...]]]) -> str:
    touching = [n for n in laws if any(t in roles.variables or t == "*" for c in seen.get(n, []) for t in c) or n in ("p", "P", "Pr")]
    found = next((n for n in _BY_CUSTOM if n in touching), None)
    if found is None and len(touching) == 1:
        roles.choices.assume(f"the random variables have the law {touching[0]}")
    return found or next(iter(touching), roles.joint)


def _is_model(name: str) -> bool:
    """q, p_theta, p_hat: a law by the name of a model, under which a text seldom means its expectations."""
    base, *marks = name.split("_")
    return base.rstrip("*'") in ("q", "Q") or bool(_OF_MODELS & set(marks))


def _same(name: str, other: str) -> bool:
    """P is the law whose pmf is p."""
    return name.lower() == other.lower()


def declared_laws(roles: Roles) -> dict[str, str]:
    """What was given of the random variables: X ~ p."""
    found = {v: roles.context.about(v, Declared) for v in roles.variables}
    return {v: x.value.word[4:] for v, x in found.items() if x is not None and x.value.word.startswith("law ")}


def drawn_laws(roles: Roles) -> dict[str, str]:
    """What the text says of the random variables; what an earlier section said counts where the formula has that law."""
    found = {v: law_drawn(roles.context, v) for v in roles.variables}
    return {v: x.value.word for v, x in found.items() if x is not None and (x.scope != EARLIER or roles.law(x.value.word) in roles.laws)}
