"""What is defined further on in a sentence: "..., with m = (p + q)/2" tells m before the formula that uses it."""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters.told_behind import HERE
from ...notation.context import EARLIER, Context, Fact, Meaning
from ...notation.elaborate import ElaborationError, elaborate, read_given
from ...notation.syntax import ReadError, read_rows
from ...notation.syntax.languages import words as said
from ...notation.syntax.nodes import Name
from ...patterns import regex
from ..names_used import name_of
from ..sentences.entries_of_a_case import is_of_a_case
from ..state import State
from .conclusions import is_drawn_from_another
from .formula import Formula
from .laws_by_formula import learn
from .redefined import at_a_special_argument
from .superseded import as_told, without_old

_GOES_ON = regex(r"(?:,|\band)\s*\Z")
_DEFINES = regex(
    r"(?:\b(?:with|where|for|let|letting|writing|using|and|,)|"
    r"\bwhere we(?:['’]ve| have)? (?:defin\w+|denot\w+|wr[io]t\w+|set|introduc\w+|abbreviat\w+|us\w+)(?: (?:the|a|an|this|our))?(?: \w+){0,2}|"
    rf"(?:{said('with')})|{HERE})\s*\Z",
    re.I,
)
_MIXTURE = regex(r"\A\s*[a-zA-Z](?:\([a-z]\))?\s*(?:=|:=)[^=]*[+]")
_VALUE_AT = regex(r"\s*(?P<head>\\?[A-Za-z]+(?:_\{?\w+\}?)?)\s*\((?P<at>[^()]*)\)\s*(?::=|=)(?!=)")
_NAMED = regex(r"\s*(?P<name>[A-Za-z]|\\[A-Za-z]+)\s*(?::=|=)(?!=)")


def defined_ahead(state: State, local: Context, parts: list[Formula]) -> dict[int, tuple[Fact, ...]]:
    """What "with m = (p+q)/2" further on in a sentence defines, by the number of the formula that says it."""
    out: dict[int, tuple[Fact, ...]] = {}
    for k, formula in enumerate(parts[1:], 1):
        if _DEFINES.search(formula.before) is None and not _tells_a_name_of(formula, parts[:k]):
            continue
        if is_of_a_case(formula) or is_drawn_from_another(formula) or _is_another_value(formula, parts[:k]):
            continue  # "L(q) = D(p || q) and L(p) = D(p || u)" tells the first nothing
        if _GOES_ON.search(formula.before) is not None and _is_defined_already(formula, parts[:k], state):
            continue  # "..., R = D(p || u)" says more of an R that was just defined
        try:
            for statement in read_rows(formula.text, macros=state.macros, decimal_comma=state.decimal_comma):
                heads = [chain.first for chain in statement.chains if chain.links]
                if any(head is not None and at_a_special_argument(head) for head in heads):
                    continue
                local = without_earlier(local, {name_of(head) for head in heads if isinstance(head, Name)})
                local = without_old(statement, local, formula.before) if statement.chains else local
                reading = elaborate(statement, local)[0] if statement.chains and statement.chains[0].links else None
                facts = as_told(reading.facts, formula.sentence) if reading is not None else ()
                if reading is not None:
                    learn(state, reading)
                if not facts and _MIXTURE.search(formula.text):  # p and q are not remembered, but a mixture is meant here
                    facts = tuple(f for f in read_given(formula.text.strip(" ,."), local).facts if f not in local.facts)
                local = local.extend(*facts)
                out[k] = (*out.get(k, ()), *facts)
        except (ReadError, ElaborationError):
            continue
    return out


def without_earlier(local: Context, names: set[str]) -> Context:
    """The context without what an earlier section let names mean that are defined here: s = softmax(z/T), now "where s = softmax(z)"."""
    kept = (f for f in local.facts if not (isinstance(f.value, Meaning) and f.scope == EARLIER and f.symbol in names))
    return replace(local, facts=tuple(kept))


def _tells_a_name_of(formula: Formula, earlier: list[Formula]) -> bool:
    """Whether ", m = (p + q)/2" tells right behind a comma what the m of an earlier formula of the sentence is."""
    named = _NAMED.match(formula.text)
    if named is None or not formula.before.rstrip().endswith((",", "，")):
        return False
    used = re.compile(rf"(?<![A-Za-z\\]){re.escape(named['name'])}(?![A-Za-z])")
    others = (f for f in earlier if (own := _NAMED.match(f.text)) is None or own["name"] != named["name"])
    return any(used.search(f.text) for f in others)


def _is_another_value(formula: Formula, earlier: list[Formula]) -> bool:
    """Whether an earlier formula of the sentence gives the same function its value at another argument."""
    own = _VALUE_AT.match(formula.text)
    others = [m for f in earlier if (m := _VALUE_AT.match(f.text)) is not None]
    return own is not None and any(m["head"] == own["head"] and m["at"] != own["at"] for m in others)


def _is_defined_already(formula: Formula, earlier: list[Formula], state: State) -> bool:
    """Whether the section, or the sentence before the formula, has given the name on its left a meaning."""
    head = _head(formula)
    if head and any(_head(f) == head for f in earlier):  # L(theta) = ... is ..., and L(theta) = ...
        return True
    named = _NAMED.match(formula.text)
    fact = None if named is None else state.context.about(named["name"].lstrip("\\"), Meaning)
    return fact is not None and fact.scope != EARLIER


def _head(formula: Formula) -> str:
    """What stands before the first equals sign of a formula, without spaces; "" where there is none."""
    head, equals, _ = formula.text.partition("=")
    return re.sub(r"[\s&:]|\\[,;!]", "", head) if equals and not head.endswith(("\\", "<", ">", "!")) else ""
