"""Spelled out: a formula without the shorthand of sums, sequences, outcomes and events, before it is given a meaning."""

from __future__ import annotations

from ..context import Context
from ..syntax.nodes import Statement
from .constant_means import constant_means
from .functionals.generated import generated
from .functionals.informations_given_values import informations_given_values
from .functionals.informations_of_events import informations_of_events
from .functionals.informations_of_outcomes import informations_of_outcomes
from .functionals.surprises import surprise_of_pairs
from .functions_of_a_letter import functions_of_a_letter
from .labels_below import labels_below
from .laws.aggregated import under_one_law
from .laws.conditional_names import conditional_laws
from .laws.densities_beside_formulas import densities_beside_formulas
from .laws.drawn_by_variables import drawn_by_variables
from .laws.drawn_from_data import drawn_from_data
from .laws.entries_of_maps import entries_of_maps
from .laws.entries_of_scores import entries_of_scores
from .laws.labelled_scores import labelled_scores
from .laws.laws_by_number import laws_by_number
from .laws.laws_by_outcomes import by_outcomes
from .laws.laws_of_one_variable import laws_of_one_variable
from .laws.masses_in_a_row import masses_in_a_row
from .laws.means_of_drawn import over_what_is_drawn
from .laws.mixtures import mixtures
from .laws.pairs_written_together import pairs_written_together
from .laws.tensor_products import tensor_products
from .laws.values_given import values_given
from .left_out_indices import indices_put_in
from .masses_below import masses_below
from .measures import densities_of_measures
from .other_parameters import at_other_parameters
from .relations.arrows import limits_of_arrows
from .relations.named_at_the_end import named_at_the_end
from .relations.proportional import proportions_as_equations
from .relations.told_proportions import told_proportions
from .sequences.dotted_sums import dotted_sums
from .sequences.identical_members import with_sums_over_members
from .sequences.index_on_the_law import index_on_the_law
from .sequences.indices_compared import indices_compared
from .sequences.listed_outcomes import listed_outcomes
from .sequences.lone_bounds import lone_bounds
from .sequences.one_example import of_one_example
from .sequences.one_history import of_one_history
from .sequences.paths_as_outcomes import paths_as_outcomes
from .sequences.upper_indices import upper_indices_below
from .sequences.vectors_told import spelled_by_the_text
from .sequences.whole_sequences import spelled_by_members
from .shorthand import error_rates, factors_beside_brackets, with_slopes, words_as_names
from .sums_over_variables import sums_over_variables
from .values_in_short import values_in_short


def spelled_out(statement: Statement, context: Context) -> tuple[Statement, Context]:
    """The statement by its outcomes and members, and what it tells of them; each step leaves alone what it does not know."""
    statement = entries_of_maps(at_other_parameters(statement, context), context)
    statement = under_one_law(over_what_is_drawn(of_one_history(statement), context), context)
    statement = mixtures(values_in_short(generated(drawn_from_data(entries_of_scores(statement)), context), context), context)
    context = with_slopes(statement, functions_of_a_letter(statement, context))
    statement = sums_over_variables(with_sums_over_members(paths_as_outcomes(statement), context))
    statement = laws_by_number(drawn_by_variables(index_on_the_law(tensor_products(statement))))
    statement = laws_of_one_variable(indices_put_in(dotted_sums(masses_in_a_row(statement))))
    statement, context = labelled_scores(statement, context)
    statement = words_as_names(constant_means(masses_below(labels_below(statement))))
    statement = informations_of_outcomes(informations_given_values(pairs_written_together(informations_of_events(statement), context)))
    statement = upper_indices_below(of_one_example(lone_bounds(statement)), context)
    statement = spelled_by_the_text(spelled_by_members(factors_beside_brackets(statement)), context)
    statement = told_proportions(proportions_as_equations(error_rates(limits_of_arrows(densities_of_measures(statement)))), context)
    statement = by_outcomes(conditional_laws(densities_beside_formulas(statement)))
    statement, context = surprise_of_pairs(listed_outcomes(values_given(statement, context), context), context)
    return indices_compared(named_at_the_end(statement, context), context)
