r"""User macros and their bounded expansion with a map back to the source.

Nothing is executed: an expansion only replaces text, at most MAX_EXPANSIONS times.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...patterns import regex
from .errors import ReadError
from .node import Span

MAX_EXPANSIONS = 400
MAX_EXPANDED = 40_000

_DEFAULT = regex(r"\s*\[([^\[\]]*)\]")
_USE = regex(r"\\([A-Za-z]+|[0-9])|\\.", re.S)
_BRANCH = regex(r"\\If(NoValue|Value|Boolean)(TF|T|F)(?![A-Za-z])\s*\{?\s*#([1-9])\s*\}?")
_CONTROL_WORD = regex(r"\\[A-Za-z]+\Z")
_BRACE = regex(r"\s*\{")
_POWER_OF_TEN = regex(r"\s*([-+]?[0-9.]+)\s*[eEdD]\s*([-+]?[0-9]+)\s*\Z")


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro: its number of arguments, the text it stands for, and the default of an optional first argument.

    spec: one entry for each argument, where they are of other kinds: m (mandatory), s (a star), o (optional, in brackets),
    O... (optional, with that default), b (in braces, else this is no use of the macro), B (in braces, optional), n and u (in
    braces: a number and a unit as siunitx writes them).
    """

    name: str
    arguments: int
    body: str
    default: str | None = None
    spec: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kind of each argument."""
        if self.spec:
            return self.spec
        first = () if self.default is None else (f"O{self.default}",)
        return first + ("m",) * (self.arguments - len(first))


class NotUsedAsMacro(Exception):
    r"""What follows the name are not the arguments of the macro: `\qty(x)` is no number with a unit."""


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


Piece = tuple[str, list[Span] | None]


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
        start = found.start()
        try:
            pieces, after = _arguments(macro, text, places, found.end())
            whole = Span(places[start].start, places[after - 1].end)
            body = _branches(macro.body, pieces)
        except NotUsedAsMacro:
            position = found.end()
            continue
        except ReadError:
            raise ReadError(places[start], f'"\\{macro.name}"', f"{macro.arguments} macro arguments") from None
        body, body_places = _substitute(macro, body, pieces, whole)
        if body[:1].isalpha() and _CONTROL_WORD.search(text, 0, start) is not None:  # \lambda\KL: TeX keeps the two apart
            body, body_places = " " + body, [whole, *body_places]
        if text[after : after + 1].isalpha() and _CONTROL_WORD.search(body) is not None:
            body, body_places = body + " ", [*body_places, whole]
        text = text[:start] + body + text[after:]
        places[start:after] = body_places
        if count > MAX_EXPANSIONS or len(text) > MAX_EXPANDED:
            raise ReadError(whole, f'"\\{macro.name}", which grows without end', "a macro that ends")
        position = start
    return text, places


def _arguments(macro: Macro, text: str, places: list[Span], after: int) -> tuple[list[Piece | None], int]:
    """The arguments that follow a use, None for an optional one that is not there, and the position behind them."""
    pieces: list[Piece | None] = []
    for kind in macro.kinds:
        if kind == "s":
            starred = text.startswith("*", after)
            pieces.append(("*", None) if starred else None)
            after += starred
        elif kind[0] in "oO":
            optional = _DEFAULT.match(text, after)
            if optional:
                first, last = optional.span(1)
                pieces.append((text[first:last], places[first:last]))
                after = optional.end()
            else:
                pieces.append((kind[1:], None) if kind[0] == "O" else None)
        elif kind != "m" and _BRACE.match(text, after) is None:
            if kind != "B":
                raise NotUsedAsMacro
            pieces.append(None)
        else:
            first, last, after = _argument(text, after)
            piece: Piece = (text[first:last], places[first:last])
            pieces.append(_measured(piece) if kind == "n" else (_unit(piece[0]), None) if kind == "u" else piece)
    return pieces, after


def _measured(piece: Piece) -> Piece:
    """1.5e-3 as a product with a power of ten."""
    found = _POWER_OF_TEN.match(piece[0])
    return piece if found is None else (rf"{found.group(1)} \times 10^{{{int(found.group(2))}}}", None)


def _unit(text: str) -> str:
    r"""bit, \bit\per\symbol: the unit in words."""
    words = re.sub(r"\\per(?![A-Za-z])\s*\\?", "/", text)
    return rf"\mathrm{{{re.sub(r'[^A-Za-z/]+', '', words)}}}"


def written_out(text: str, macros: Mapping[str, Macro]) -> str:
    """The text with its macros replaced, or as it stands where one of them lacks an argument or grows without end."""
    try:
        return expand(text, macros)[0] if macros and "\\" in text else text
    except ReadError:
        return text


def _substitute(macro: Macro, body: str, pieces: list[Piece | None], whole: Span) -> tuple[str, list[Span]]:
    parts: list[str] = []
    places: list[Span] = []

    def apart(text: str) -> None:
        if text[:1].isalpha() and parts and _CONTROL_WORD.search(parts[-1]) is not None:
            parts.append(" ")
            places.append(whole)

    for part in filter(None, re.split(r"(#[1-9])", body)):
        if part[:1] == "#" and len(part) == 2:
            if int(part[1]) > len(pieces):
                raise ReadError(whole, f'"{part}" in the body of "\\{macro.name}"', f"{macro.arguments} arguments")
            text, known = pieces[int(part[1]) - 1] or ("", None)
            apart(text)
            parts.append(text)
            places.extend(known if known is not None else [whole] * len(text))
        else:
            apart(part)
            parts.append(part)
            places.extend([whole] * len(part))
    return "".join(parts), places


def _branches(body: str, pieces: list[Piece | None]) -> str:
    r"""The body with `\IfValueTF{#1}{with it}{without it}` and its kin decided."""
    while (found := _BRANCH.search(body)) is not None:
        kind, which, number = found.group(1), found.group(2), int(found.group(3))
        holds = (number <= len(pieces) and pieces[number - 1] is not None) != (kind == "NoValue")
        options, after = [], found.end()
        for _ in which:
            option, after = argument(body, after)
            options.append(option)
        chosen = dict(zip(which, options, strict=True)).get("T" if holds else "F", "")
        body = body[: found.start()] + chosen + body[after:]
    return body
