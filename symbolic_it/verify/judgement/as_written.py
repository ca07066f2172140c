"""Verdicts on numbers less those that the words around take away: ends of ranges, entries counted from 0, rewards."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ..formulas.formula import Formula
from ..numbers.ends_of_ranges import of_a_range
from ..numbers.floating_point import of_a_machine
from ..numbers.rounded_before import of_numbers_rounded_before
from ..numbers.rounded_in_words import of_a_rounding
from ..numbers.scaled_in_words import scaled
from ..numbers.unit_factors import of_a_conversion
from ..sentences.no_masses import of_masses
from .called_probabilities import of_probabilities
from .counted_from_zero import counted_from_one
from .entries_given_anew import of_entries_given_anew
from .labelled_answers import of_its_own_label
from .laws_rounded_before import of_laws_rounded_before
from .meaning_of_independence import of_independence
from .of_this_example import of_this_example


def as_written(text: str, formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on one link of a formula of the text."""
    verdict = of_entries_given_anew(formula, link, verdict)
    verdict = of_independence(formula, link, of_its_own_label(link, of_masses(formula, link, verdict)))
    verdict = scaled(formula, link, of_probabilities(text, formula.start, formula.end, link, verdict))
    verdict = of_numbers_rounded_before(text, formula.start, link, verdict)
    verdict = of_this_example(formula, of_laws_rounded_before(text, formula.start, link, verdict))
    verdict = of_a_machine(formula, link, of_a_conversion(link, verdict))
    return counted_from_one(text, formula, link, of_a_rounding(formula, link, of_a_range(formula, link, verdict)))
