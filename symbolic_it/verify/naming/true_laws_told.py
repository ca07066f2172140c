"""Laws that the text calls the true ones: a cross-entropy takes the logarithm of the other."""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .known_quantity import Known


def told_otherwise(known: Known, right: n.Node, sentence: str) -> bool:
    """ "where p is the true distribution", although the formula takes the logarithm of p."""
    if "cross-entropy" not in known.title:
        return False
    words = r"(?:true|target|data|ground[- ]truth|empirical|real|actual)\b"
    for x in walk(right):
        if isinstance(x, n.Log):
            node = x.arg.head if isinstance(x.arg, n.Call) else x.arg
            if isinstance(node, n.Name) and not node.accents:
                name = re.escape(node.base)
                if re.search(rf"(?<![A-Za-z]){name}(?![A-Za-z])\W{{0,4}}(?:is|are|denotes|be|=)?\s*(?:the |a |our )?{words}", sentence):
                    return True
                if re.search(rf"{words}(?: \w+)?\W{{0,4}}{name}(?![A-Za-z])", sentence):
                    return True
    return False
