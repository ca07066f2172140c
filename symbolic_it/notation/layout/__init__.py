"""Layout: syntax trees to boxes, with every bracket and sign that reading back needs.

`box(node, flat)` lays out one node; ``flat`` keeps fractions on the line (text), else they are stacked (LaTeX, MathML).
"""

from __future__ import annotations

from . import arithmetic, functions, names, operators, statements
from .box import box

__all__ = ["arithmetic", "box", "functions", "names", "operators", "statements"]
