"""Maths spans of a LaTeX text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from ...patterns import regex
from ..blanking import blank_intertext, blank_labels, blank_tex_comments
from ..model import MathSpan
from ..scan import Scan
from ..typography import as_typed
from .environments import base_name, match_environments, opens_maths
from .tokens import ATTACHED_OPTION, argument

_BLANK_LINE = regex(r"\n[ \t]*\r?\n")
_CLOSERS = {
    "$": regex(r"\\.|%[^\n]*|\$|\{", re.DOTALL),
    "$$": regex(r"\\.|%[^\n]*|\$\$|\{", re.DOTALL),
    "\\)": regex(r"\\.|%[^\n]*|\{", re.DOTALL),
    "\\]": regex(r"\\.|%[^\n]*|\{", re.DOTALL),
}
_WITH_ARGUMENT = frozenset({"alignat", "xalignat", "xxalignat", "alignedat", "array", "empheq", "IEEEeqnarray"})
_SHORTHAND = regex(r"\\[A-Za-z]+\*?\s*\{?\s*\\([A-Za-z]+)")
_SHORT_BEGIN = regex(r"\{\s*\\begin\s*\{([A-Za-z]+\*?)\}\s*\}\Z")
_SHORT_END = regex(r"\{\s*\\end\s*\{([A-Za-z]+\*?)\}\s*\}\Z")
# A text of openers without closers must not be read once per opener.
_PATIENCE, _SHORT_OF_PATIENCE, _WASTE = 4_000, 60, 400_000


class LatexMaths:
    """Finds the ends of spans in one text and records them."""

    def __init__(self, scan: Scan, braces: Mapping[int, int]) -> None:
        self._scan, self._text, self._braces = scan, scan.text, braces
        self._blank_lines = [m.start() for m in _BLANK_LINE.finditer(scan.text)]
        self._environments: dict[str, dict[int, tuple[int, int]]] = {}
        self._wasted = 0
        self.openers: dict[str, str] = {}
        """Macros that stand for `\\begin{environment}`."""
        self._closers: dict[str, str] = {}

    def dollars(self, start: int, count: int, end: int) -> int:
        """`$` or `$$` at `start`; returns where reading goes on."""
        if count == 2 and not self._text.startswith("$", start + 2):
            behind = self.delimited(start, start + 2, "$$", "$$", end)
            if behind > start + 2:
                return behind
        return self.delimited(start, start + 1, "$", "$", end)

    def delimited(self, start: int, inside: int, closer: str, delimiter: str, end: int) -> int:
        """A span up to `closer`, outside braces, within its paragraph; no maths if there is none."""
        index = bisect_left(self._blank_lines, inside)
        limit = min(self._blank_lines[index] if index < len(self._blank_lines) else end, end)
        pos, steps = inside, 0
        patience = _PATIENCE if self._wasted < _WASTE else _SHORT_OF_PATIENCE
        while steps < patience and (found := _CLOSERS[closer].search(self._text, pos, limit)):
            steps += 1
            if found.group() == closer:
                self.add(start, inside, found.start(), found.end(), closer in ("$$", "\\]"), None, delimiter)
                return found.end()
            pos = found.end()
            if found.group() == "{":
                # `\text{if $x$}`: what a group encloses closes nothing outside it.
                close = self._braces.get(found.start())
                if close is None or close >= limit:
                    break
                pos = close
        self._wasted += steps
        self._scan.blanks.append((start, inside))
        return inside

    def add(self, outer: int, start: int, end: int, outer_end: int, display: bool, environment: str | None, delimiter: str) -> None:
        """Record a span; its comments and labels are blanked."""
        if not self._text[start:end].strip():
            self._scan.blanks.append((outer, outer_end))
            return
        tex, label = blank_labels(blank_intertext(blank_tex_comments(as_typed(self._text[start:end]))))
        self._scan.maths.append(MathSpan(start, end, outer, outer_end, display, environment, tex, delimiter, label))

    def environment(self, name: str, start: int, behind: int, end: int) -> int:
        """`\\begin{name}` at `start:behind`."""
        if name not in self._environments:
            self._environments[name] = match_environments(self._text, name, 0, end)
        found = self._environments[name].get(behind)
        if found is None:
            self._scan.blanks.append((start, behind))
            return behind
        inside = behind
        if option := ATTACHED_OPTION.match(self._text, inside):
            inside = option.end()
        if base_name(name) in _WITH_ARGUMENT and (opened := argument(self._text, self._braces, inside)) is not None:
            inside = self._braces[opened - 1] + 1
        inside = min(inside, found[0])
        self.add(start, inside, *found, base_name(name) != "math", name, self._text[start:behind])
        return found[1]

    # -- macros for environments -----------------------------------------------------------------------------------

    def learn(self, definition: str) -> None:
        """`\\newcommand{\\be}{\\begin{equation}}` makes `\\be` an opener."""
        name = _SHORTHAND.match(definition)
        if name is None:
            return
        if (opens := _SHORT_BEGIN.search(definition)) and opens_maths(opens.group(1)):
            self.openers[name.group(1)] = opens.group(1)
        elif closes := _SHORT_END.search(definition):
            self._closers[closes.group(1)] = name.group(1)

    def shorthand(self, name: str, start: int, behind: int, end: int) -> int:
        """A macro at `start:behind` that opens an environment."""
        environment = self.openers[name]
        pattern = r"\\end\s*\{" + re.escape(environment) + r"\}"
        if closer := self._closers.get(environment):
            pattern += rf"|\\{closer}(?![A-Za-z])"
        index = bisect_left(self._blank_lines, behind)
        limit = min(self._blank_lines[index] if index < len(self._blank_lines) else end, end)
        found = re.compile(pattern).search(self._text, behind, limit)
        if found is None:
            self._scan.blanks.append((start, behind))
            return behind
        self.add(start, behind, found.start(), found.end(), True, environment, self._text[start:behind])
        return found.end()
