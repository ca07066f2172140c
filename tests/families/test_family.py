"""A family: entropies and divergences follow from its log density and means; what has no closed form is refused."""

from __future__ import annotations

import pytest

from symbolic_it.families import NoClosedForm, named
from symbolic_it.families.poisson import FAMILY as POISSON
from symbolic_it.terms.term import as_term


def test_every_name_belongs_to_one_family() -> None:
    names = [n for family in dict.fromkeys(named().values()) for n in family.names]
    assert len(names) == len(set(names)) and {"Exp", "Geom", "Pois", "Laplace"} <= set(names)


def test_a_statistic_with_one_coefficient_needs_no_mean() -> None:
    two, three = (as_term(2),), (as_term(3),)
    POISSON.divergence(two, three)
    with pytest.raises(NoClosedForm, match="log x!"):
        POISSON.cross_entropy(two, three)
