"""What an export is: a name, the ending of its files, and how it renders a derivation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..kernel.derivation import Derivation


@dataclass(frozen=True, slots=True)
class Format:
    """One output format; ``render`` gives the whole file as text."""

    name: str
    suffix: str
    render: Callable[[Derivation], str]
