"""Instances of a term: laws become functions and alphabets others, everywhere at once, and nothing is captured."""

from __future__ import annotations

import pytest

from symbolic_it.identities.expressions import entropy, entropy_of, kl
from symbolic_it.identities.vocabulary import ALPHABET, JOINT, K, mixture, p, p_, q, q_, r_, uniform, weight
from symbolic_it.kernel.normal_form import NormalForm
from symbolic_it.kernel.polynomial import minus
from symbolic_it.terms.instance import Instance
from symbolic_it.terms.term import Law, Log, Space, Symbol, Term, pmf


def same(a: Term, b: Term) -> bool:
    form = NormalForm()
    return form.is_zero(minus(form(a), form(b)))


def test_two_laws_change_places() -> None:
    assert Instance(functions={p: q_, q: p_})(kl(p, q)) == kl(q, p)


def test_a_law_becomes_a_mixture() -> None:
    m = mixture(weight, p_, r_)
    assert same(Instance(functions={q: m})(kl(p, q)), kl(p, m))


def test_the_entropy_of_a_law_that_is_uniform_is_log_k() -> None:
    assert same(Instance(functions={p: uniform})(entropy(p)), Log(K))


def test_the_alphabet_becomes_another() -> None:
    other = Space("V", Symbol("N", K.domain), letter="v")
    law = Law("u", (("v", other),))
    made = Instance({ALPHABET: other}, {p: pmf(law)}, {K: other.size})
    assert made(entropy(p)) == entropy(law)
    assert made(Log(K)) == Log(other.size)


def test_a_marginal_of_a_replaced_law_is_refused() -> None:
    with pytest.raises(ValueError, match="marginal"):
        Instance(functions={JOINT: pmf(JOINT)})(entropy_of("X"))
