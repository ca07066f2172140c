"""Of several readings: a proof counts where no more plausible one is false, a refutation where every one gives it, link by link."""

from __future__ import annotations

from symbolic_it.decide.verdict import Verdict
from symbolic_it.notation.elaborate.meaning import Reading
from symbolic_it.verify.judgement.across_readings import choose
from tests.verify.answers import words as answers

R = Reading(())
YES, NO, OPEN = Verdict("proved", ""), Verdict("refuted", ""), Verdict("undecided", "")


def words(*rows: tuple[Verdict, ...]) -> list[str]:
    return [v.word for row in choose([(R, [row]) for row in rows])[1] for v in row]


def test_the_first_true_reading_counts() -> None:
    assert words((YES,), (NO,)) == ["proved"]


def test_true_after_false_is_open() -> None:
    assert words((NO,), (YES,)) == ["undecided"]


def test_false_in_all_is_false_link_by_link() -> None:
    assert words((NO, YES), (NO, YES)) == ["refuted", "proved"]
    assert words((NO, YES), (YES, NO)) == ["undecided", "proved"]


def test_false_and_open_is_open() -> None:
    assert words((NO,), (OPEN,)) == ["undecided"]


def test_digits_tell_how_far_a_logarithm_of_numbers_goes() -> None:
    for tex, word in [
        (r"\log_2 12 / 3.4 \approx 1.054", "confirmed"),
        (r"\log_2 12 / 3.4 \approx 1.819", "confirmed"),
        (r"\log_2 12 / 3.4 \approx 1.045", "refuted"),
        (r"\ln 8 / 2 = 1.04", "undecided"),
        (r"\log 12 / 3.4 \approx 0.731", "undecided"),
    ]:
        assert answers(f"It is ${tex}$.") == [word], tex
