"""What a statement offers to a named result: its laws, its pmf-valued arguments, the uniform law, its arrays and functions."""

from __future__ import annotations

from symbolic_it.decide.instances import fits, materials, numbers, point_of
from symbolic_it.decide.unknowns import collect
from symbolic_it.decide.witness import sample_points
from symbolic_it.identities.expressions import entropy_of, kl
from symbolic_it.identities.vocabulary import mixture, p, p_, q, q_, weight
from symbolic_it.terms.statement import Relation
from symbolic_it.terms.term import ZERO

MIXED = Relation(kl(p, mixture(weight, p_, q_)), ">=", ZERO)


def test_laws_arguments_and_the_uniform_law_are_offered() -> None:
    (material,) = materials(MIXED)
    assert len(material.laws) == 4  # p, q, the mixture, uniform
    assert list(material.scalars) == [weight]


def test_a_result_about_two_laws_has_an_instance_for_each_pair() -> None:
    (material,) = materials(MIXED)
    assert len(list(material.instances(collect((kl(p, q),))))) == 16


def test_an_instance_has_the_value_of_what_it_makes() -> None:
    (material,) = materials(MIXED)
    pattern = collect((kl(p, q),))
    point = sample_points((MIXED.lhs,), 1)[0]
    for instance in material.instances(pattern):
        at = point_of(pattern, instance, point, {})
        assert at is not None
        assert numbers((kl(p, q),), at) == numbers((instance(kl(p, q)),), point)


def test_results_about_joint_laws_do_not_fit() -> None:
    assert fits(collect((kl(p, q),)))
    assert not fits(collect((entropy_of("X", "Y"),)))
