"""A chapter is read in the order of its text, plain maths with the sentence that it stands in."""

from __future__ import annotations

from symbolic_it.chapters import Heading, Sentence, parse_chapter
from symbolic_it.verify.events import events_of
from tests.verify.answers import words

TEXT = """# Entropy

It is largest for a uniform law: $H(p) = \\log K$.

| law | entropy |
|---|---|
| fair | $H = 1$ bit |

H(X) <= log K holds too.
"""


def test_headings_sentences_and_cells_come_in_the_order_of_the_text() -> None:
    events = events_of(parse_chapter(TEXT, "markdown"))
    assert [e.start for e in events] == sorted(e.start for e in events)
    assert isinstance(events[0], Heading)
    words = ["".join(p.text for p in e.pieces) for e in events if isinstance(e, Sentence)]
    assert [any(w.startswith(part) for w in words) for part in ("It is largest", "fair", "H = 1", "H(X) <= log K")] == [True] * 4
    assert sum("log K holds" in w for w in words) == 1


TABLE = """The largest value is $\\log 8 = 2.079$.

| loss | value | of |
|---|---|---|
| first | $2.079$ | a law, $\\log 8$ |
| second | $4.148$ | $= -\\log 0.0158$, of the label |
"""
DERIVATION = """| $-\\log 0.25 = \\log 4$ | by a rule |
|---|---|
| $= 2 \\log 2$ | again |
| $= 3 \\log 2$ | wrongly |
"""


def test_what_begins_with_a_relation_goes_on_from_no_other_row_with_a_head_of_its_own() -> None:
    assert words(TABLE) == ["confirmed", "not-understood"]
    assert words(DERIVATION) == ["confirmed", "confirmed", "refuted"]
