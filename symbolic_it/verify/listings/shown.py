"""Arguments and values of followed code as a reader sees them: fractions, and decimals of what is not rational."""

from __future__ import annotations

from typing import Any

_LONGEST = 12


def shown(value: Any) -> str:
    """(1/5, 3/10, 1/2), 0.334440."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        if len(value) == 1:
            return shown(value[0])
        parts = [shown(v) for v in value[:_LONGEST]] + (["..."] if len(value) > _LONGEST else [])
        return f"({', '.join(parts)})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {shown(v)}" for k, v in value.items()) + "}"
    inner = getattr(value, "v", value)
    if type(inner).__name__ == "fmpq":
        return str(inner) if len(str(inner)) < 14 else f"{int(inner.p) / int(inner.q):.6g}"
    if type(inner).__name__ == "arb":
        return str(inner.str(6, radius=False))
    return str(inner)
