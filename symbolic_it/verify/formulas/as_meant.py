"""Statements as they are meant: what letters stand for, by custom or by what the text has told, put in before reading."""

from __future__ import annotations

import re

from ...notation.context import Context
from ...notation.elaborate.conditions.shared_values import told_apart
from ...notation.syntax import nodes
from ...patterns import regex
from ..sentences.spread_told import with_variances
from ..state import State
from .affine_variables import with_affine_variables
from .bare_entropies import with_its_variable
from .chain_names import with_names_in_front
from .diagonal_matrices import with_diagonal_matrices
from .drawn_by_name import with_laws_apart, with_outcomes_drawn
from .formula import Formula
from .functions_by_name import with_functions_by_name
from .indexed_masses import with_outcomes_for_indices
from .informations_of_labels import with_masses_for_labels
from .laws_beside_means import with_laws_beside_means
from .letter_bases import with_letters_as_bases
from .marked_entropies import with_differential_entropies
from .moments_of_letters import with_variables_in_moments
from .named_densities import with_densities_named
from .parameters_by_commas import with_parameters_apart
from .tempered_softmaxes import with_tempered_softmaxes
from .told_mass import with_told_mass

#: "with mean $\\mu$ and variance $\\sigma^2$": the words say what stands in the density, which is held against them.
_PARAMETERS = regex(r"\b(?:variance|standard deviation|precision)\b|方差|标准差|분산|표준 ?편차|分散|標準偏差", re.I)


def as_meant(statement: nodes.Statement, formula: Formula, state: State, context: Context) -> nodes.Statement:
    """The statement with all of it put in."""
    statement = with_outcomes_drawn(with_functions_by_name(with_letters_as_bases(statement), context))
    kept = with_outcomes_for_indices(with_differential_entropies(with_laws_beside_means(statement), context), state)
    kept = with_names_in_front(with_laws_apart(with_variables_in_moments(with_parameters_apart(kept, context))), context)
    kept = with_masses_for_labels(kept, context)
    kept = with_its_variable(with_told_mass(with_variances(told_apart(kept), state.spread), formula), formula, context, state)
    kept = with_tempered_softmaxes(with_diagonal_matrices(with_affine_variables(kept, state), state), state.softmaxes)
    return (
        kept
        if _PARAMETERS.search(formula.before[-160:])
        else with_densities_named(kept, context, f"{formula.sentence} {state.section.title}")
    )
