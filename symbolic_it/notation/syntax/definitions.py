r"""Definitions of macros as LaTeX documents write them.

`\newcommand` and its kin, `\def`, `\let`, `\DeclareMathOperator`, `\DeclarePairedDelimiter` with its kin, `\NewDocumentCommand`.
"""

from __future__ import annotations

import re

from ...patterns import regex
from .errors import ReadError
from .macros import Macro, argument
from .node import Span

_DEFINITION = regex(
    r"\\(newcommand|renewcommand|providecommand|DeclareRobustCommand|def|gdef|edef|let|DeclareMathOperator|DeclarePairedDelimiter(?:XPP|X)?|"
    r"(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand)(?![A-Za-z])(\*?)\s*"
)
_NAME = regex(r"\s*(?:\{\s*\\([A-Za-z]+|[0-9])\s*\}|\\([A-Za-z]+|[0-9]))")
_COUNT = regex(r"\s*\[\s*([0-9])\s*\]")
_DEFAULT = regex(r"\s*\[([^\[\]]*)\]")
_PARAMETERS = regex(r"((?:#[1-9])*)")
_KIND = regex(r"\s*(?:[+>!]\s*)*(?:([msob])|([Oo])\s*\{([^{}]*)\})")


def read_macros(text: str) -> dict[str, Macro]:
    """All macros that the text defines; later definitions win."""
    return split_definitions(text)[0]


def split_definitions(text: str) -> tuple[dict[str, Macro], str]:
    """The macros that the text defines, and the text with each definition blanked to spaces (so positions stay).

    A definition of something else (an accent, a length) or one that is cut off defines nothing that a formula can use.
    """
    macros: dict[str, Macro] = {}
    rest = text
    position = 0
    while (found := _DEFINITION.search(text, position)) is not None:
        try:
            macro, position = _definition(text, found)
        except ReadError:
            position = found.end()
            continue
        macros[macro.name] = macro
        rest = rest[: found.start()] + " " * (position - found.start()) + rest[position:]
    return macros, rest


def _definition(text: str, found: re.Match[str]) -> tuple[Macro, int]:
    kind, star = found.group(1), found.group(2)
    named = _NAME.match(text, found.end())
    if named is None:
        raise ReadError(Span(found.start(), found.end()), f'"\\{kind}" without a macro name', "{\\name}")
    name = named.group(1) or named.group(2)
    at = named.end()
    if kind == "let":
        target = re.compile(r"\s*=?\s*(\\[A-Za-z]+|\S)").match(text, at)
        if target is None:
            raise ReadError(Span(found.start(), at), "an unfinished \\let", "a macro")
        return Macro(name, 0, target.group(1)), target.end()
    if kind.startswith("DeclarePairedDelimiter"):
        return _delimiters(kind, name, text, at)
    if kind.endswith("DocumentCommand"):
        written, at = argument(text, at)
        spec = _spec(written, at)
        body, at = argument(text, at)
        return Macro(name, len(spec), body, None, spec), at
    arguments, default = 0, None
    if kind.endswith("def"):
        parameters = _PARAMETERS.match(text, at)
        assert parameters is not None
        arguments, at = len(parameters.group(1)) // 2, parameters.end()
    elif kind != "DeclareMathOperator":
        count = _COUNT.match(text, at)
        if count:
            arguments, at = int(count.group(1)), count.end()
            optional = _DEFAULT.match(text, at)
            if optional:
                default, at = optional.group(1), optional.end()
    body, at = argument(text, at)
    if kind == "DeclareMathOperator":
        body = f"\\operatorname{star}{{{body}}}"
    return Macro(name, arguments, body, default), at


def _delimiters(kind: str, name: str, text: str, at: int) -> tuple[Macro, int]:
    r"""Delimiters around an argument: `\name{x}`, `\name*{x}` and `\name[\big]{x}` differ in size alone."""
    count, before, behind = 1, "", ""
    if kind != "DeclarePairedDelimiter":
        counted = _COUNT.match(text, at)
        if counted is None or int(counted.group(1)) > 7:
            raise ReadError(Span(at, at + 1), f'"\\{kind}" without the number of its arguments', "[2]")
        count, at = int(counted.group(1)), counted.end()
    if kind.endswith("XPP"):
        before, at = argument(text, at)
    left, at = argument(text, at)
    right, at = argument(text, at)
    if kind.endswith("XPP"):
        behind, at = argument(text, at)
    body = "#1"
    if kind != "DeclarePairedDelimiter":
        body, at = argument(text, at)
        body = re.sub(r"\\delimsize(?![A-Za-z])", lambda _: "\\middle", body)

    def moved(part: str) -> str:  # the star and the size are arguments of their own
        return re.sub(r"#([1-7])", lambda m: f"#{int(m.group(1)) + 2}", part)

    whole = f"{moved(before)}\\left{left or '.'} {moved(body)} \\right{right or '.'}{moved(behind)}"
    return Macro(name, count, whole, None, ("s", "o", *("m" * count))), at


def _spec(written: str, at: int) -> tuple[str, ...]:
    """The kinds of arguments that xparse names: `m O{p} s`."""
    kinds: list[str] = []
    position = 0
    while written[position:].strip():
        found = _KIND.match(written, position)
        if found is None or len(kinds) == 9:
            raise ReadError(Span(at - 1, at), f'the arguments "{written}"', "m, o, O{...} or s")
        kinds.append({"b": "m"}.get(found.group(1), found.group(1)) if found.group(1) else f"O{found.group(3)}")
        position = found.end()
    return tuple(kinds)
