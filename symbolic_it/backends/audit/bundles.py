"""Arguments that come in one mapping or object: outputs["logits"], outputs.logits, batch["labels"], model_output[0]."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .names import Declared, Parameter
from .vocabulary import CHOSEN, REFERENCE, REJECTED, words

#: Names of a parameter that holds several arrays, those of data alone first.
DATA = frozenset({"batch", "sample", "data", "example", "examples", "minibatch", "items", "inputs", "targets", "kwargs", "loss_kwargs"})
HELD = frozenset({"outputs", "output", "out", "outs", "result", "results", "model_output", "preds", "predictions", "x"})


class Bundle(dict[Any, Any]):
    """A mapping whose items are attributes too, and whose first item has the index 0."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __missing__(self, key: Any) -> Any:
        if key == 0 and self:
            return next(iter(self.values()))
        raise KeyError(key)


class Keys:
    """Which role is found under which keys; filled with the values of a probe when it is called."""

    def __init__(self, roles: dict[str, str]) -> None:
        self.roles = roles

    def __repr__(self) -> str:
        return f"Keys({self.roles})"

    def named(self, role: str) -> Iterator[Parameter]:
        return (Parameter(key, words(key), True, False, None) for key, r in self.roles.items() if r == role)

    def filled(self, values: Mapping[str, Any], make: Callable[[Any], Any]) -> Bundle:
        made = {role: make(values[role]) for role in dict.fromkeys(self.roles.values())}
        return Bundle({key: made[role] for key, role in self.roles.items()})


def holders(told: Declared) -> Iterator[tuple[Parameter, ...]]:
    """The parameters that may each hold several arrays: all that are named for it, those named for data, a lone one."""
    required = [p for p in told.required if p.role is None]
    if not told.keys or not required:
        return
    seen: set[tuple[str, ...]] = set()
    every = [p for p in required if _among(p, DATA | HELD)]
    pair = required if len(required) == 2 and sum(p.among(REFERENCE) for p in required) == 1 else []
    for found in (every, [p for p in every if _among(p, DATA)], [p for p in every if _among(p, HELD)], pair, required[:1]):
        if found and len(found) <= 2 and (names := tuple(p.name for p in found)) not in seen:
            seen.add(names)
            yield tuple(found)


def _among(p: Parameter, names: frozenset[str]) -> bool:
    return p.name.lower() in names or p.among(names)


def keys_of(told: Declared, roles: list[str], named: Callable[[Parameter, list[str]], str | None], first: bool) -> dict[str, str]:
    """The roles that the strings and attributes of its code stand for; ``first``: the first role is found at the index 0."""
    out: dict[str, str] = {"": roles[0]} if first else {}
    for key in told.keys:
        role = named(key, roles)
        if role is not None:
            out[key.name] = role
    if "" in out and list(out.values()).count(roles[0]) > 1:
        del out[""]
    return dict(sorted(out.items(), key=lambda item: roles.index(item[1])))


def sides_of(told: Declared, roles: tuple[str, ...], bundles: tuple[Parameter, ...]) -> dict[str, dict[str, str]]:
    """Of two mappings with the same keys, chosen and rejected, one of the policy and one of the reference: the roles in each."""
    if len(bundles) != 2 or sum(p.among(REFERENCE) for p in bundles) != 1:
        return {}
    answers = {k.name: "rejected" if k.among(REJECTED) else "chosen" for k in told.keys if k.among(REJECTED) != k.among(CHOSEN)}
    out = {}
    for p in bundles:
        whose = "reference" if p.among(REFERENCE) else "policy"
        out[p.name] = {key: f"{whose} {answer}" for key, answer in answers.items()}
        if {f"{whose} chosen", f"{whose} rejected"} != set(out[p.name].values()) & set(roles):
            return {}
    return out
