r"""The written text of an expression, by which the letters of a form know their parts: "hat m_t", "TP", "p_+", "<vh>_data"."""

from __future__ import annotations

import re
from functools import cache

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.text import text_of
from ...patterns import regex

_FONTS = frozenset(["bold", "bb", "cal", "scr", "frak", "sf", "tt", "it", "rm"])


def written(node: n.Node | None) -> str:
    """The text of names, calls and products of bare names; that of other expressions as they are printed."""
    match node:
        case None:
            return ""
        case n.Name():
            below = "".join(f"_{written(x)}" for x in (node.sub, node.upper) if x is not None)
            accents = "".join(f"{a} " for a in node.accents if a not in _FONTS)
            return f"{accents}{node.base}{below}{node.sup or ''}"
        case n.Number(text=text):
            return text
        case n.Text(words):
            return words.replace(" ", "")
        case n.Call(head, args):
            return f"{written(head)}({','.join(map(written, args))})"
        case n.Seq(items) | n.Tuple(items):
            return ",".join(map(written, items))
        case n.Mul(left, right):
            return f"{written(left)}{'*' if node.explicit else ''}{written(right)}"
        case n.Add(left, right):
            return f"{written(left)}+{written(right)}"
        case n.Sub(left, right):
            return f"{written(left)}-{written(right)}"
        case n.Neg(body):
            return f"-{written(body)}"
        case n.Pow(base, exponent):
            return f"{written(base)}^{written(exponent)}"
        case n.Transpose(body):
            return f"{written(body)}^T"
        case n.Norm(body) | n.Abs(body):
            return f"|{written(body)}|"
        case n.Indexed(body, index):
            return f"{written(body)}_{written(index)}"
        case n.Vector(items) if node.bracket == "<":
            return f"<{','.join(map(written, items))}>"
        case n.Vector((item,)):
            return written(item)
    try:
        return text_of(node)
    except TypeError:
        return ""  # binders and rows of case distinctions are nothing that stands alone


@cache
def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a text, kept: there are more of them than `re` remembers. What is empty matches nothing."""
    return regex(text or "(?!)", flags)


def with_transposes(node: n.Node) -> n.Node:
    """K^T as the transposed K, where K is a name of a matrix or a vector, and 2 TP as twice TP."""

    def change(x: n.Node) -> n.Node | None:
        match x:
            case n.Pow(n.Name() as base, n.Name("T" | "top")):
                return n.Transpose(base)
            case n.Mul(n.Mul(n.Number() as number, n.Name("T" | "F") as truth), n.Name("P" | "N") as sign) if not x.explicit:
                return n.Mul(number, n.Mul(truth, sign))  # 2 TP, twice the true positives
        return None

    return rebuilt(node, change)
