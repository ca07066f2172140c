"""Columns of a table that are computed from others: p, -log p, -p log p, p log(p/q), loss and perplexity; and sums.

A column is believed to be what its title says where at least half of its rows agree; then each other row is judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...chapters import Cell, Table
from ...notation.syntax.languages import words as said
from ...patterns import regex
from ..listings.running import real as r
from ..listings.running.real import Real
from ..numbers.printed_real import rounding

_NUMERAL = regex(r"\s*\$?\s*(?P<sign>[-−–+]?)\s*(?P<n>\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)\s*(?P<per>\\?%)?\s*(?:bits?|nats?)?\s*\$?\s*")
_RATIO = regex(r"\s*\$?\s*(?:\\[dt]?frac\{(\d+)\}\{(\d+)\}|(\d+)\s*/\s*(\d+))\s*\$?\s*")
_TOTAL = regex(
    r"\W*(?:totals?|sum|Σ|∑|\\sum|summe|total sum|overall|合计|总和|entropy|H(?:\(\w\))?|KL|D\(p.*q\)|expected value|marginal|[pP](?:_\w)?\((?:x|y|X|Y)\))\W*",
    re.I,
)
Formula = Callable[[Real, Real], Real]  # of p and q, in nats


def _log(x: Real) -> Real:
    return r.log(x)


_FORMULAS: dict[str, Formula] = {
    "-log p": lambda p, q: -_log(p), "log 1/p": lambda p, q: -_log(p), "log p": lambda p, q: _log(p), "-p log p": lambda p, q: -p * _log(p), "p log 1/p": lambda p, q: -p * _log(p),
    "p log p": lambda p, q: p * _log(p), "p log p/q": lambda p, q: p * _log(p / q), "p log q": lambda p, q: p * _log(q), "-p log q": lambda p, q: -p * _log(q), "-log q": lambda p, q: -_log(q),
    "h p": lambda p, q: -p * _log(p) - (Real(1) - p) * _log(Real(1) - p) if p.v != 1 else Real(0),
    "log q": lambda p, q: _log(q), "log p/q": lambda p, q: _log(p / q), "q log q/p": lambda p, q: q * _log(q / p), "-q log q": lambda p, q: -q * _log(q), "p log 1/q": lambda p, q: -p * _log(q),
}  # fmt: skip


@dataclass(frozen=True)
class Wrong:
    """A cell with a wrong number, and what it should be."""

    cell: Cell
    value: Real
    slip: bool
    why: str


@dataclass(frozen=True)
class _Range:
    """A value, and the ends of what it may be where it was computed from rounded numbers."""

    value: Real
    ends: tuple[Real, ...]


@dataclass(frozen=True)
class _Number:
    """A number of a table: exact, with the numeral that is printed ("" for a fraction)."""

    value: Fraction
    text: str


def wrong_cells(table: Table) -> Iterator[Wrong]:
    """The cells that do not agree with the rest of their table."""
    if table.header != 1 or not 2 <= len(table.rows) - 1 <= 40 or len({len(row) for row in table.rows}) != 1:
        return
    titles = [_title(c) for c in table.rows[0]]
    body = list(table.rows[1:])
    total = body.pop() if _TOTAL.fullmatch(_plain(body[-1][0])) and len(body) > 2 else None
    columns = [[_number(row[k]) for row in body] for k in range(len(titles))]
    known = {t: k for k, t in enumerate(titles) if t in ("p", "q", "loss", "loss bits", "loss nats", "ppl")}
    about_laws = "q" in known or _lists_outcomes(table)
    for k, title in enumerate(titles):
        found = _derived(title, known, columns)
        if found is not None:
            about_laws = True
            yield from _judged([row[k] for row in body], columns[k], found, total[k] if total is not None else None)
    if total is None and _lists_outcomes(table):
        yield from _overfull(columns[known["p"]] if "p" in known else [], [row[known["p"]] for row in body] if "p" in known else [])
    for name in ("p", "q"):
        if name in known and total is not None and about_laws:
            yield from _whole(columns[known[name]], total[known[name]])


def _title(cell: Cell) -> str:
    """The title in one spelling: "p", "-p log2 p", "loss nats"."""
    text = _of_words(_plain(cell).lower())
    unit = " bits" if re.search(r"\bbits?\b", text) else " nats" if re.search(r"\bnats?\b", text) else ""
    text = re.sub(r"\((?:in )?(?:bits?|nats?)\)|,? ?\bin (?:bits|nats)\b|\[(?:bits?|nats?)\]", "", text).strip()
    flat = re.sub(r"\\(?:left|right|cdot|times|,|;|!| )|[{}$·×*]", " ", text).replace("−", "-").replace("–", "-").replace("₂", "2")
    flat = re.sub(r"\\[dt]?frac\s*([pq1])\s+([pq])", r"\1/\2", re.sub(r"\\(log|ln|lg)", r"\1", flat))
    flat = re.sub(r"\b([pq])\s*(?:_\s*(?:i|x|k|j)\b|\(\s*(?:x|x_i|y|i|k)\s*\))", r"\1", flat)
    flat = re.sub(r"\blog\s*_\s*(2|10|e)", r"log\1", flat)
    flat = re.sub(r"\s+", " ", re.sub(r"[()|]", " ", re.sub(r"\s*/\s*", "/", flat))).strip()
    flat = re.sub(r"^-\s+", "-", re.sub(r"(?<=[pq])(?=log|ln)", " ", re.sub(r"(log(?:2|10|e)?|ln)(?=[pq1])", r"\1 ", flat)))
    if re.fullmatch(r"p|probability|prob\.?|probability p", flat):
        return "p"
    if flat == "q":
        return "q"
    if re.fullmatch(r"(?:surprise|surprisal|self-information|information(?: content)?)(?: -?log\d* p)?(?: i(?: [xe])?)?", flat):
        return "-log p" + unit
    if re.fullmatch(r"perplexity|ppl", flat):
        return "ppl"
    if re.fullmatch(r"(?:cross[- ]entropy|loss|cross[- ]entropy loss|entropy|nll|ce)(?: per token)?", flat):
        return "loss" + unit
    if re.fullmatch(r"(?:binary entropy )?h(?: ?_? ?[b2])? p", flat):
        return "h p" + unit
    m = re.fullmatch(r"(?P<head>-?(?:[pq] )?)(?P<log>log(?:2|10|e)?|ln|lb|lg) (?P<arg>[pq1](?:/[pq])?)", flat)
    if m is None or f"{m['head']}log {m['arg']}" not in _FORMULAS:
        return ""
    base = {"log2": " bits", "lb": " bits", "ln": " nats", "loge": " nats", "log10": " bans"}.get(m["log"], unit)
    return f"{m['head']}log {m['arg']}{base}"


_WORDS = ((regex(rf"(?:{said('self-information')})"), "information "), (regex(rf"(?:{said('probability')})"), "probability "))


def _of_words(title: str) -> str:
    """Titles of other languages, 概率 P(x) and 自信息 I(x), by the English word and the symbol."""
    for pattern, word in _WORDS:
        title = pattern.sub(word, title)
    return regex(r"[\u3041-\ud7af]+\s*").sub("", title) if regex(r"[A-Za-z]").search(title) else title


def _plain(cell: Cell) -> str:
    return "".join(p.text for p in cell.pieces) if cell.pieces else cell.text


def _number(cell: Cell) -> _Number | None:
    text = _plain(cell)
    m = _NUMERAL.fullmatch(text)
    if m is not None:
        value = Fraction(m["n"].replace(",", "")) * (-1 if m["sign"] in tuple("-−–") and m["sign"] else 1)
        return _Number(value / 100 if m["per"] else value, "" if m["per"] else m["n"])
    m = _RATIO.fullmatch(text)
    if m is not None and int(m[2] or m[4]):
        return _Number(Fraction(int(m[1] or m[3]), int(m[2] or m[4])), "")
    return None


def _derived(title: str, known: dict[str, int], columns: list[list[_Number | None]]) -> list[tuple[_Range, ...] | None] | None:
    """What the cells of a column should be, in each unit that is possible; None where the title is not understood."""
    rows = range(len(columns[0]))
    units = {"bits": 1 / r.log(2), "nats": Real(1), "bans": 1 / r.log(10)}
    if title == "ppl":
        name = next((n for n in ("loss nats", "loss bits", "loss") if n in known), None)
        losses = columns[known[name]] if name is not None else None
        if losses is None:
            return None
        exact = all(x is None or (x.value * 2).denominator == 1 for x in losses)
        return [None if x is None else _powers(x, name, exact) for x in losses]
    core, _, unit = title.rpartition(" ") if title.endswith((" bits", " nats", " bans")) else (title, "", "")
    formula = _FORMULAS.get(core)
    if formula is None or ("p" in core.replace("log p", "log p") and "p" not in known) or ("q" in core and "q" not in known):
        return None
    out: list[tuple[_Range, ...] | None] = []
    for i in rows:
        p = columns[known["p"]][i] if "p" in known else _Number(Fraction(1), "")
        q = columns[known["q"]][i] if "q" in known else _Number(Fraction(1), "")
        if p is None or q is None or not 0 < p.value <= 1 or not 0 < q.value <= 1:
            out.append(None)
            continue
        ends = [formula(Real(a), Real(b)) for a in _around(p) for b in _around(q)]
        out.append(tuple(_Range(ends[0] * f, tuple(e * f for e in ends)) for name, f in units.items() if unit in (name, "")))
    return out


def _powers(loss: _Number, name: str | None, exact: bool) -> tuple[_Range, ...]:
    """e to the loss, 2 to the loss: of a measured loss, of all that it may be rounded from."""
    half = Fraction(0) if exact else Fraction(1, 2 * 10 ** len(loss.text.partition(".")[2]))
    ends = [Real(loss.value + d) for d in (Fraction(0), -half, half)]
    natural, binary = tuple(r.exp(e) for e in ends), tuple(Real(2) ** e for e in ends)
    return tuple(_Range(v[0], v) for n, v in (("loss nats", natural), ("loss bits", binary)) if name in (n, "loss"))


def _judged(
    cells: list[Cell], printed: list[_Number | None], values: list[tuple[_Range, ...] | None], total: Cell | None
) -> Iterator[Wrong]:
    """In the unit in which most rows agree: at least half of them, and two."""
    usable = [(c, n, v) for c, n, v in zip(cells, printed, values, strict=True) if n is not None and v]
    if len(usable) < 2:
        return
    kinds = range(len(usable[0][2]))
    verdicts = {k: [_within(n, v[k]) for _, n, v in usable] for k in kinds}
    best = max(kinds, key=lambda k: verdicts[k].count("right"))
    if verdicts[best].count("right") * 2 < len(usable) or verdicts[best].count("right") < 2:
        return
    for (cell, _, v), verdict in zip(usable, verdicts[best], strict=True):
        if verdict != "right":
            yield Wrong(cell, v[best].value, verdict == "slip", "by the other columns of its row")
    whole = _number(total) if total is not None else None
    if total is None or whole is None or len(usable) != len(cells) or any(v == "wrong" for v in verdicts[best]):
        return
    exact = sum((v[best].value for _, _, v in usable), Real(0))
    added = sum((n.value for _, n, _ in usable), Fraction(0))
    if _verdict(whole, exact) != "right" and _verdict(whole, Real(added)) != "right":
        yield Wrong(total, exact, _verdict(whole, exact) == "slip", "as the sum of its column")


def _within(n: _Number, v: _Range) -> str:
    """Right if some value of the range rounds to the number."""
    found = [_verdict(n, e) for e in v.ends]
    if "right" in found or (any(e < n.value for e in map(_fraction, v.ends)) and any(e > n.value for e in map(_fraction, v.ends))):
        return "right"
    return found[0]


def _fraction(x: Real) -> Fraction:
    return Fraction(float(x.v.str(17, radius=False)) if not x.exact else Fraction(int(x.v.p), int(x.v.q)))


def _is_rounded(n: _Number) -> bool:
    """Whether a probability may be printed rounded: three digits and more, or two that round a third, a sixth, a seventh ..."""
    places = len(n.text.partition(".")[2])
    if places != 2:
        return places > 2
    hundredths = int(n.value * 100)
    return hundredths % 5 != 0 and any(
        abs(Fraction(k, d) - n.value) <= Fraction(1, 200) for d in (3, 6, 7, 9, 11, 12, 13) for k in range(1, d)
    )


def _around(n: _Number) -> tuple[Fraction, ...]:
    """The number, and the ends of what it may be rounded from."""
    half = Fraction(1, 2 * 10 ** len(n.text.partition(".")[2]))
    return (n.value, max(n.value - half, n.value / 2), min(n.value + half, Fraction(1))) if n.text and _is_rounded(n) else (n.value,)


def _verdict(n: _Number, value: Real) -> str:
    if not n.text:
        return "right" if not abs((value - Real(n.value)).v) > 1e-9 else "wrong"
    sign = -1 if n.value < 0 else 1
    found = rounding(value * sign, n.text)
    return found


def _lists_outcomes(table: Table) -> bool:
    """Whether the table gives p(x) for outcomes x that differ."""
    first, names = _plain(table.rows[0][0]), [_plain(row[0]).strip() for row in table.rows[1:]]
    of_x = any(re.search(r"[pP](?:_\w)?\s*\(\s*(?:\w\s*=\s*)?\w\s*\)", _plain(c)) for c in table.rows[0])
    return (
        of_x
        and len(set(names)) == len(names)
        and re.fullmatch(r"\W*(?:x|y|outcomes?|symbols?|events?|tokens?|letters?|words?|values?|class(?:es)?|faces?)?\W*", first, re.I)
        is not None
    )


def _overfull(column: list[_Number | None], cells: list[Cell]) -> Iterator[Wrong]:
    """Probabilities of different outcomes that add up to more than 1."""
    numbers = [n for n in column if n is not None]
    added = sum((n.value for n in numbers), Fraction(0))
    if len(numbers) == len(column) and numbers and 1 + Fraction(len(numbers), 100) < added < Fraction(3, 2):
        yield Wrong(cells[-1], 1 - Real(added) + Real(numbers[-1].value), False, "so that the column adds up to 1,")


def _whole(column: list[_Number | None], total: Cell) -> Iterator[Wrong]:
    """Probabilities add up to the total below them."""
    printed = _number(total)
    numbers = [n for n in column if n is not None]
    if printed is None or len(numbers) != len(column) or any(not 0 <= n.value <= 1 for n in numbers):
        return
    added = sum((n.value for n in numbers), Fraction(0))
    places = max((len(n.text.partition(".")[2]) for n in numbers), default=0)
    slack = Fraction(len(numbers), 2 * 10**places) if places >= 2 and any(n.text for n in numbers) else Fraction(0)
    if slack < abs(added - printed.value) < Fraction(2, 5):
        yield Wrong(total, Real(added), False, "as the sum of its column")
