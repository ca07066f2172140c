r"""User macros: definitions read from LaTeX, and their bounded expansion with a map back to the source.

Definitions: `\newcommand`, `\renewcommand`, `\providecommand`, `\def`, `\let`, `\DeclareMathOperator`,
`\DeclarePairedDelimiter`. Nothing is executed: an expansion only replaces text, at most MAX_EXPANSIONS times.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .errors import ReadError
from .node import Span

MAX_EXPANSIONS = 400
MAX_EXPANDED = 40_000

_DEFINITION = re.compile(
    r"\\(newcommand|renewcommand|providecommand|DeclareRobustCommand|def|let|DeclareMathOperator|DeclarePairedDelimiter)"
    r"(?![A-Za-z])(\*?)\s*"
)
_NAME = re.compile(r"\s*(?:\{\s*\\([A-Za-z]+|[0-9])\s*\}|\\([A-Za-z]+|[0-9]))")
_COUNT = re.compile(r"\s*\[\s*([0-9])\s*\]")
_DEFAULT = re.compile(r"\s*\[([^\[\]]*)\]")
_PARAMETERS = re.compile(r"((?:#[1-9])*)")
_USE = re.compile(r"\\([A-Za-z]+|[0-9])|\\.", re.S)


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro: its number of arguments, the text it stands for, and the default of an optional first argument."""

    name: str
    arguments: int
    body: str
    default: str | None = None


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
    arguments, default = 0, None
    if kind == "let":
        target = re.compile(r"\s*=?\s*(\\[A-Za-z]+|\S)").match(text, at)
        if target is None:
            raise ReadError(Span(found.start(), at), "an unfinished \\let", "a macro")
        return Macro(name, 0, target.group(1)), target.end()
    if kind == "def":
        parameters = _PARAMETERS.match(text, at)
        assert parameters is not None
        arguments, at = len(parameters.group(1)) // 2, parameters.end()
    elif kind.endswith("command") or kind == "DeclareRobustCommand":
        count = _COUNT.match(text, at)
        if count:
            arguments, at = int(count.group(1)), count.end()
            optional = _DEFAULT.match(text, at)
            if optional:
                default, at = optional.group(1), optional.end()
    body, at = argument(text, at)
    if kind == "DeclareMathOperator":
        body = f"\\operatorname{star}{{{body}}}"
    elif kind == "DeclarePairedDelimiter":
        right, at = argument(text, at)
        return Macro(name, 1, f"\\left{body} #1 \\right{right}"), at
    return Macro(name, arguments, body, default), at


def argument(text: str, at: int) -> tuple[str, int]:
    """The macro argument at `at` (a brace group without its braces, a macro, or one sign) and the position after it."""
    first, last, after = _argument(text, at)
    return text[first:last], after


def _argument(text: str, at: int) -> tuple[int, int, int]:
    while text[at : at + 1].isspace():
        at += 1
    if at >= len(text):
        raise ReadError(Span(at, at), "the end", "a macro argument")
    if text[at] == "\\":
        found = _USE.match(text, at)
        end = found.end() if found else at + 1
        return at, end, end
    if text[at] != "{":
        return at, at + 1, at + 1
    depth = 0
    position = at
    while position < len(text):
        sign = text[position]
        if sign == "\\":
            position += 2
            continue
        depth += (sign == "{") - (sign == "}")
        if not depth:
            return at + 1, position, position + 1
        position += 1
    raise ReadError(Span(at, at + 1), '"{" without its "}"', '"}"')


def expand(text: str, macros: Mapping[str, Macro]) -> tuple[str, list[Span]]:
    """The text with its macros replaced, and for each of its characters the span in the source it comes from."""
    places = [Span(at, at + 1) for at in range(len(text))]
    position = count = 0
    while (found := _USE.search(text, position)) is not None:
        macro = macros.get(found.group(1) or "")
        if macro is None:
            position = found.end()
            continue
        count += 1
        start, after = found.start(), found.end()
        pieces: list[tuple[str, list[Span] | None]] = []
        try:
            if macro.default is not None:
                optional = _DEFAULT.match(text, after)
                if optional:
                    first, last = optional.span(1)
                    pieces.append((text[first:last], places[first:last]))
                    after = optional.end()
                else:
                    pieces.append((macro.default, None))
            while len(pieces) < macro.arguments:
                first, last, after = _argument(text, after)
                pieces.append((text[first:last], places[first:last]))
        except ReadError:
            raise ReadError(places[start], f'"\\{macro.name}"', f"{macro.arguments} macro arguments") from None
        whole = Span(places[start].start, places[after - 1].end)
        body, body_places = _substitute(macro, pieces, whole)
        text = text[:start] + body + text[after:]
        places[start:after] = body_places
        if count > MAX_EXPANSIONS or len(text) > MAX_EXPANDED:
            raise ReadError(whole, f'"\\{macro.name}", which grows without end', "a macro that ends")
        position = start
    return text, places


def written_out(text: str, macros: Mapping[str, Macro]) -> str:
    """The text with its macros replaced, or as it stands where one of them lacks an argument or grows without end."""
    try:
        return expand(text, macros)[0] if macros and "\\" in text else text
    except ReadError:
        return text


def _substitute(macro: Macro, pieces: list[tuple[str, list[Span] | None]], whole: Span) -> tuple[str, list[Span]]:
    parts: list[str] = []
    places: list[Span] = []
    for part in re.split(r"(#[1-9])", macro.body):
        if part[:1] == "#" and len(part) == 2:
            if int(part[1]) > len(pieces):
                raise ReadError(whole, f'"{part}" in the body of "\\{macro.name}"', f"{macro.arguments} arguments")
            text, known = pieces[int(part[1]) - 1]
            parts.append(text)
            places.extend(known if known is not None else [whole] * len(text))
        else:
            parts.append(part)
            places.extend([whole] * len(part))
    return "".join(parts), places
