"""A condition that calls one law the truth and another one its model narrows neither; one that says more does."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.two_roles import names_two_roles
from tests.verify.answers import words

M = "\ufffc"
NAMES = [
    f"{M} is the distribution of the data and {M} that of the model",
    f"{M} is the true distribution and {M} the model",
    f"{M} denotes the data distribution and {M} our model",
    f"the model is {M} and the data follow {M}",
    f"{M} is the teacher and {M} the student",
    f"we write {M} for the data and {M} for the model",
]
MORE = [
    f"{M} is uniform and {M} the model",
    f"{M} is the data distribution and {M} a perfect model",
    f"{M} is the true distribution and {M} the true distribution",
    f"{M} is the true model and {M} the data",
    f"{M} is the true distribution and {M} its marginal",
    f"{M} is the data distribution and {M} equals the model",
]


@pytest.mark.parametrize("text", NAMES)
def test_two_names(text: str) -> None:
    assert names_two_roles(text, ("q", "p"))
    assert not names_two_roles(text, ("q", "q"))
    assert not names_two_roles(text, ("q = p", "p"))


@pytest.mark.parametrize("text", MORE)
def test_more_than_names(text: str) -> None:
    assert not names_two_roles(text, ("q", "p"))


def test_what_is_said_of_two_laws_by_their_roles_is_judged() -> None:
    roles = "If $p$ is the true distribution and $q$ the model, then"
    assert words(rf"{roles} $H(p,q) = H(p) + D(q\|p)$.")[-1] == "refuted"
    assert words(rf"{roles} $H(p,q) = H(p) + D(p\|q)$.")[-1] == "proved"
    assert words(r"If the model $q$ is the true distribution, then $H(p,q) = H(p)$.")[-1] != "refuted"
    assert words(r"If $q$ is the true distribution, then $H(p,q) = H(p)$.")[-1] != "refuted"
    assert words(r"If $p$ is the data distribution and $q$ a perfect model, then $H(p,q) = H(p)$.")[-1] != "refuted"
