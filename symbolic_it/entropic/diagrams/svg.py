"""Information diagrams drawn as SVG: shapes, hatched regions, labels and a legend."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from html import escape

from ..combination import natural
from .shapes import HEIGHT, MOST_SHAPES, NAME_PLACES, SHAPES, WIDTH, Ellipse, label_places

_LEFT, _RIGHT = "#1f6fb4", "#c2590c"
_LONGEST_LABEL = 9  # letters: I(X;Y|Z); longer ones, and all of four shapes, are numbered and listed beside
_LINE = 22  # height of a line of text
_LETTER = 8.2  # width of a letter, roughly


@dataclass(frozen=True, slots=True)
class Region:
    """What a region is (I(arguments|given)), how often each side counts it, and whether it is known to be empty."""

    inside: int
    arguments: tuple[frozenset[str], ...]
    given: frozenset[str]
    left: Fraction
    right: Fraction
    zero: bool


@dataclass(frozen=True, slots=True)
class Picture:
    names: tuple[str, ...]
    regions: tuple[Region, ...]
    left: str
    relation: str
    right: str
    given: tuple[str, ...]


def svg(picture: Picture) -> str:
    """The whole document."""
    count = len(picture.names)
    longest = max(len(_plain(_information(region))) for region in picture.regions)
    numbered = count == MOST_SHAPES or longest > _LONGEST_LABEL
    rows = len(picture.regions) if numbered else 0
    column = longest * _LETTER + 60
    width = WIDTH + (round(column) + 160 if numbered else 0)
    below = HEIGHT + 16
    legend = list(_legend(picture, below))
    height = max(below + _LINE * len(legend) + 10, 60 + _LINE * rows)
    title = f"{picture.left} {picture.relation} {picture.right}"
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' font-family="DejaVu Serif, Cambria, serif" font-size="15">',
        f"<title>Information diagram of {escape(title)}</title>",
        *_definitions(count),
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    for region in picture.regions:
        out += _shaded(region, count)
    for shape in SHAPES[count]:
        out.append(f"<ellipse {_geometry(shape)} fill='none' stroke='#222' stroke-width='1.6'/>")
    for name, (x, y) in zip(picture.names, NAME_PLACES[count], strict=True):
        out.append(_text(x, y, _name(name), "font-size='20' font-style='italic' text-anchor='middle'"))
    places = label_places(count)
    for number, region in enumerate(picture.regions, 1):
        out += _label(region, places[region.inside], str(number) if numbered else None, picture)
    if numbered:
        out += _table(picture, WIDTH + column)
    out += legend
    return "\n".join([*out, "</svg>", ""])


def _definitions(count: int) -> Iterable[str]:
    """Hatching, and for each shape what is inside (clip) and outside (mask) of it."""
    yield "<defs>"
    for name, colour, path in (("left", _LEFT, "M-2,2 l4,-4 M0,10 l10,-10 M8,12 l4,-4"),
                               ("right", _RIGHT, "M-2,8 l4,4 M0,0 l10,10 M8,-2 l4,4")):  # fmt: skip
        yield (
            f"<pattern id='{name}' width='10' height='10' patternUnits='userSpaceOnUse'>"
            f"<path d='{path}' stroke='{colour}' stroke-width='1.5' stroke-opacity='0.85' fill='none'/></pattern>"
        )
    for k, shape in enumerate(SHAPES[count]):
        yield f"<clipPath id='in{k}'><ellipse {_geometry(shape)}/></clipPath>"
        yield (
            f"<mask id='out{k}' maskUnits='userSpaceOnUse' x='0' y='0' width='{WIDTH}' height='{HEIGHT}'>"
            f"<rect width='{WIDTH}' height='{HEIGHT}' fill='white'/><ellipse {_geometry(shape)} fill='black'/></mask>"
        )
    yield "</defs>"


def _shaded(region: Region, count: int) -> list[str]:
    """The fill of a region: grey where it is empty, hatched for each side that counts it."""
    fills = ["#d9d9d9"] if region.zero else []
    fills += [f"url(#{name})" for name, c in (("left", region.left), ("right", region.right)) if c]
    if not fills:
        return []
    drawn = "".join(f"<rect width='{WIDTH}' height='{HEIGHT}' fill='{fill}'/>" for fill in fills)
    for k in range(count):
        how = f"clip-path='url(#in{k})'" if region.inside >> k & 1 else f"mask='url(#out{k})'"
        drawn = f"<g {how}>{drawn}</g>"
    return [drawn]


def _label(region: Region, place: tuple[float, float], number: str | None, picture: Picture) -> list[str]:
    """The name (or number) of the region and, where a side counts it other than once, how often."""
    x, y = place
    lines = [(number or _information(region), "#111")]
    counts = [(region.left, _LEFT), (region.right, _RIGHT)]
    if any(c not in (0, 1) for c, _ in counts):
        lines += [(f"×{c}", colour) for c, colour in counts if c]
    elif region.zero:
        lines.append(("= 0", "#111"))
    widest = max(len(_plain(line)) for line, _ in lines) * _LETTER + 6
    top = y - 9 * len(lines)
    out = [
        f"<rect x='{x - widest / 2:.0f}' y='{top:.0f}' width='{widest:.0f}' height='{18 * len(lines)}' rx='4'"
        " fill='white' fill-opacity='0.93'/>"
    ]
    for k, (line, colour) in enumerate(lines):
        out.append(_text(x, top + 14 + 18 * k, line, f"font-size='14' text-anchor='middle' fill='{colour}'"))
    return out


def _table(picture: Picture, column: float) -> list[str]:
    """Number, name and counts of every region, to the right."""
    places = ((column + 25, _LEFT), (column + 85, _RIGHT))
    out = [
        _text(x, 30, words, f"fill='{colour}' text-anchor='middle'") for words, (x, colour) in zip(("left", "right"), places, strict=True)
    ]
    for number, region in enumerate(picture.regions, 1):
        y = 30 + _LINE * number
        out.append(_text(WIDTH + 30, y, str(number), "text-anchor='end'"))
        out.append(_text(WIDTH + 42, y, _information(region), ""))
        for c, (x, colour) in zip((region.left, region.right), places, strict=True):
            out.append(_text(x, y, str(c) if c else "·", f"fill='{colour}' text-anchor='middle'"))
        if region.zero:
            out.append(_text(column + 120, y, "= 0", ""))
    return out


def _plain(markup: str) -> str:
    return re.sub(r"<[^>]*>|&\w+;|\u200b", "", markup)


def _legend(picture: Picture, y: float) -> Iterable[str]:
    """Which hatching is which side; the constraints."""
    rows = [("left", picture.left), ("right", picture.right)]
    for k, (name, words) in enumerate(rows):
        at = y + _LINE * k
        fill = "" if words == "0" else f"<rect x='20' y='{at}' width='34' height='15' fill='url(#{name})' stroke='#888'/>"
        relation = "" if name == "left" else f"{_RELATIONS[picture.relation]} "
        yield fill + _text(64, at + 13, f"{relation}{_linked(words)}", "")
    if picture.given:
        at = y + _LINE * 2
        grey = any(region.zero for region in picture.regions)
        box = f"<rect x='20' y='{at}' width='34' height='15' fill='#d9d9d9' stroke='#888'/>" if grey else ""
        words = "empty, given " if grey else "given "
        yield box + _text(64, at + 13, words + ", ".join(map(_linked, picture.given)), "")


_RELATIONS = {"<=": "≤", ">=": "≥", "=": "=", "<": "&lt;", ">": "&gt;"}


def _information(region: Region) -> str:
    letter = "H" if len(region.arguments) == 1 else "I"
    arguments = ";".join(_set(argument) for argument in region.arguments)
    return f"{letter}({arguments}{'|' + _set(region.given) if region.given else ''})"


def _set(names: frozenset[str]) -> str:
    return ",".join(_name(name) for name in sorted(names, key=natural))


_LATEX = {"hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303", "widetilde": "\u0303", "bar": "\u0304"}
_GREEK = dict(zip(
    ("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega"), "ΓΔΘΛΞΠΣΥΦΨΩ", strict=True
))  # fmt: skip


def _name(name: str) -> str:
    """A variable as SVG text: X_1 with a lowered 1, accents as combining characters."""
    stem, _, script = name.partition("_")
    marked = re.fullmatch(r"\\(\w+)\{(.*)\}", stem)
    if marked:
        stem = marked[2] + _LATEX.get(marked[1], "")
    if stem.startswith("\\"):
        stem = _GREEK.get(stem[1:], stem[1:])
    script = script.strip("{}")
    lowered = f"<tspan dy='4' font-size='70%'>{escape(script)}</tspan><tspan dy='-4'>\u200b</tspan>" if script else ""
    return escape(stem) + lowered


def _linked(text: str) -> str:
    """A whole formula as SVG text."""
    for plain, sign in (("->", " → "), (r"\to", " → "), ("<=", " ≤ "), (r"\le", " ≤ "), (r"\mid", "|"), (">=", " ≥ ")):
        text = text.replace(plain, sign)
    parts = re.split(r"((?:\\[a-z]+\{\w+\}|\\?[A-Z]\w*?)_(?:\{[^{}]*\}|\w+)|\\[a-z]+\{\w+\}|\\[A-Z][a-z]+)", text)
    return "".join(_name(part) if k % 2 else re.sub(r"  +", " ", escape(part)) for k, part in enumerate(parts))


def _text(x: float, y: float, content: str, attributes: str) -> str:
    return f"<text x='{x:.0f}' y='{y:.0f}' {attributes}>{content}</text>"


def _geometry(shape: Ellipse) -> str:
    turn = f" transform='rotate({shape.angle} {shape.x} {shape.y})'" if shape.angle else ""
    return f"cx='{shape.x}' cy='{shape.y}' rx='{shape.a}' ry='{shape.b}'{turn}"
