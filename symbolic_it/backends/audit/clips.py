"""The range of a clip: as it is declared, symmetric or with bounds of its own below and above 1."""

from __future__ import annotations

from .names import Declared, Parameter

CLIP = 0.15
USUAL = (0.1, 0.2, 0.25, 0.3, CLIP)
ROLES = ("clip", "epsilon")
LOW = frozenset({"low", "lower", "min", "minimum", "below"})
HIGH = frozenset({"high", "higher", "upper", "max", "maximum", "above"})
Range = tuple[float, float]  # what is taken off 1, and what is added to it


def ranges(told: Declared, given: bool = False) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Those that a callable declares, and those that it may have; ``given``: its first parameter for a clip is told ``CLIP``."""
    held = [p for p in (*(told.parameters or ()), *told.attributes) if p.role in ROLES]
    first = next((p for p in held if p.role == "clip"), None) if given else None
    both, low, high = (
        next((a for p in held if meant(p) and (a := CLIP if p is first or p.required else _declared(p))), None)
        for meant in (_unsided, lambda p: p.among(LOW), lambda p: p.among(HIGH))
    )
    lows, highs = ([a] if (a := own or both) else list(USUAL) if low or high else [] for own in (low, high))
    said = [(a, b) for a in lows for b in highs]
    if both:  # bounds of its own may be there for something else
        said.append((both, both))
    declared = tuple(dict.fromkeys(said))
    return declared, tuple(dict.fromkeys((*declared, *((e, e) for e in USUAL))))


def amount(of: Range) -> str:
    """In words."""
    low, high = of
    return f"eps = {low:g}" if low == high else f"eps = {low:g} below 1 and {high:g} above"


def _unsided(p: Parameter) -> bool:
    return not p.among(LOW | HIGH)


def _declared(p: Parameter) -> float | None:
    """A number that a ratio may be away from 1; one that keeps a logarithm finite is smaller."""
    return float(p.default) if isinstance(p.default, float) and 0.01 <= p.default < 1 else None
