"""Names of formulas told otherwise than by "the ... is": ", which is the ...", "the ..., i.e.", in a row or a heading.

They are put before the formula as "the ... is", so that it is judged as what the text calls it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document, Table
from ...notation.syntax.languages import words as said
from ...patterns import regex
from ..formulas.formula import Formula

_WORDS = r"(?:[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9'’–‐-]* ){0,4}?[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9'’–‐-]*"
_NAME = rf"(?:(?:the|our|its|an?) )?(?P<name>{_WORDS})"
_QUANTITY = regex(
    r"entrop|information\b|divergence|distance|variation|perplexity|likelihood|\bloss\b|surpris|softmax|sigmoid|\bELBO\b|lower bound|objective|smoothing|capacity|impurity|\bindex|error|ratio\b|estimat|advantage|coefficient|score|\brate\b|\bmodel\b|\bbits\b|distribution|mixture|gradient|residual|return\b|"
    rf"{said('entropy')}|{said('divergence')}|{said('mutual information')}|{said('cross-entropy')}|{said('perplexity')}|{said('negative log-likelihood')}",
    re.I,
)
#: Words behind a name that make it the name of something else: "which is the entropy minus ...".
_ENDS = r"(?=\s*(?:[.,;:)，。；）]|\Z|\((?!\d)|(?:of|between|for|in|used|that|and|we|when|from|with)\b))"
_STOPS = r"(?=\s*(?:[.;:)]|,\s|\Z))"
_OFTEN = r"(?:(?:also|usually|often|commonly|sometimes|just|simply|exactly|precisely|then|nothing but|nothing else than|none other than|indeed|by definition|again) )*"
_BEHIND = (
    regex(
        rf"\s*[,(–—-]*\s*(?:(?:which|that|this|it) )(?:is|are|gives|defines|we call|is known as) {_OFTEN}(?:called |known as |termed |named |referred to as )?{_NAME}{_ENDS}",
        re.I,
    ),
    regex(
        rf"\s*[,(–—-]*\s*(?:which |and )?(?:(?:is|are) )?{_OFTEN}(?:called|known as|termed|named|referred to as|defines) {_NAME}{_ENDS}",
        re.I,
    ),
    regex(rf"\s*(?:\((?:i\.e\.,? |that is,? )?|[–—] ?|, )(?=(?:the|our|its|an?) ){_NAME}{_STOPS}", re.I),
    regex(rf"\s*\((?:i\.e\.,? |that is,? )?(?P<name>{_WORDS})\)", re.I),
    regex(r"\s*[,，]?\s*(?:这|也|它)?(?:就|即)?(?:是|为|称为|称作|叫做|叫作)\s*(?P<name>[^\s，。,.;；\ufffc]{2,12})(?=[，。,.;；]|\Z)"),
    regex(r"\s*[(（](?P<name>[^\s，。,.;；\ufffc()（）]{2,12})[)）]"),
)
_BEFORE = regex(
    rf"(?:\A|\s|[(])(?:the|our|its|an?) (?P<name>{_WORDS})(?: (?:of|between|for) [^.;:,]{{0,40}})?,?\s*[(–—-]*\s*"
    r"(?:i\.\s?e\.|that is(?: to say)?|namely|viz\.|which is(?: defined as| given by)?|defined (?:as|by|to be)|given by|as defined by)\s*[,:]?\s*\Z",
    re.I,
)
_FORMULA_OF = regex(
    rf"\b(?:formula|definition|expression|equation)s? (?:for|of) {_NAME}(?: (?:of|between) [^.;:,]{{0,40}})?,?\s*(?:is|reads|:|,|are)?\s*:?\s*\Z",
    re.I,
)
_BEFORE_ASIAN = regex(r"(?P<name>[^\s，。,.;；:：\ufffc]{2,14})[，,、]?\s*(?:即|也就是|즉|すなわち|つまり)\s*[,，:：、]?\s*\Z")
_HEAD = regex(r"\s*(?:\\begin\{[a-z]+\*?\}|\\displaystyle)?\s*[^=<>+&]{1,60}?&?\s*(?::=|=|\\equiv|\\triangleq|\\coloneqq|\\stackrel)")
_OTHERWISE = regex(
    r"\A\W*(?:hat|tilde|bar)?\W*(?:theta|phi|lambda|alpha|beta)(?![A-Za-z])|\\(?:arg|min|max|sup|inf|frac|sum|int|log|ln|nabla|partial)(?![A-Za-z])"
)
_HEADING = regex(
    rf"\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:(?:the|definition(?: of)?(?: the)?|formula(?: for)?(?: the)?):?\s+)?(?P<name>{_WORDS})\W*", re.I
)

_VERB = regex(r"\b(?:is|are|was|be|can|has|have|of|and|or|to|by|as|which|that)\b", re.I)
_SEVERAL = regex(r"\b(?:and|or|vs|versus|from|to|with|in|on|via|as|what|why|how|is|minimi\w+|maximi\w+|estimat\w+|comput\w+)\b", re.I)


def with_its_name(formula: Formula, beside: str = "") -> Formula:
    """The formula, with what the text calls it put before it. ``beside``: the first cell of its row, or the heading right above it."""
    head = _HEAD.match(formula.text)
    if head is None or _OTHERWISE.search(head[0]) is not None:
        return formula
    before, name = formula.before, _behind(formula.after) or _beside(formula, beside)
    if name is None and (found := _in_front(before)) is not None:
        name = found["name"]
        before = before[: found.start()] if "\ufffc" not in found[0] else before
    if name is None or _QUANTITY.search(name) is None:
        return formula
    gone = (
        "," if before != formula.before and before.strip() else ""
    )  # "we minimise, the entropy is": what is minimised is the formula itself
    return replace(formula, before=f"{before.rstrip()}{gone} the {name} is ".lstrip())


def _behind(after: str) -> str | None:
    found = next((m for pattern in _BEHIND if (m := pattern.match(after[:120])) is not None), None)
    return None if found is None else found["name"]


def _in_front(before: str) -> re.Match[str] | None:
    found = _BEFORE.search(before[-160:]) or _FORMULA_OF.search(before[-160:]) or _BEFORE_ASIAN.search(before[-60:])
    return None if found is None or _VERB.search(found["name"]) is not None else found


def _beside(formula: Formula, beside: str) -> str | None:
    if formula.before.strip(" \t\n*_:.") or not beside:
        return None
    found = _HEADING.fullmatch(beside[:80])
    return None if found is None or _SEVERAL.search(found["name"]) is not None else found["name"]


def names_of_rows(document: Document) -> dict[int, str]:
    """For each cell behind the first of its row, by where it begins, the words of the first one."""
    out: dict[int, str] = {}
    for table in (t for t in document.parts if isinstance(t, Table)):
        for row in table.rows[table.header :]:
            if len(row) > 1 and row[0].pieces and all(p.kind == "text" for p in row[0].pieces):
                out |= dict.fromkeys((c.start for c in row[1:]), "".join(p.text for p in row[0].pieces).strip())
    return out
