"""Every stable form is an identity that the kernel proves and the checker replays; a twin with one slip is not proved."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from symbolic_it.backends.emission.recognition import recognise
from symbolic_it.backends.form import FOLDER, Form, form_of, forms, gradient_of
from symbolic_it.kernel.derivation import NotDerived
from symbolic_it.terms.term import HALF, ONE, Rational, walk


@pytest.mark.parametrize("form", forms().values(), ids=forms())
def test_it_is_proved_and_replayed(form: Form) -> None:
    for derivation in form.derive():
        assert derivation.checks == "replayed (1 step)"


@pytest.mark.parametrize("form", forms().values(), ids=forms())
def test_a_false_twin_is_not_proved(form: Form) -> None:
    for wrong in (form.term + ONE, HALF * form.term, form.term * Rational(Fraction(-1))):
        with pytest.raises(NotDerived):
            replace(form, term=wrong, large=None).derive()


def test_a_form_around_another_is_its_context_with_both_terms_in_place() -> None:
    """Equals are put for equals only where context and part are those of the definition and of the term."""
    form = forms()["focal_loss_from_logits"]
    assert form.around is not None
    context, part, inner = form.around
    for wrong in ((context * context, part, inner), (part, part, inner), (context, part, forms()["log_sum_exp_from_logits"])):
        with pytest.raises(NotDerived, match="not its context"):
            replace(form, around=wrong).derive()
    with pytest.raises(NotDerived):
        replace(form, definition=inner.definition).derive()
    with pytest.raises(NotDerived):
        replace(form, around=None).derive()  # a power of what may be 0: the whole is not proved at once


@pytest.mark.parametrize("form", forms().values(), ids=forms())
def test_its_account_says_which_form_why_and_that_it_is_proved(form: Form) -> None:
    account = form.account()
    assert form.why in account
    assert "proved, replayed" in account


@pytest.mark.parametrize(
    ("name", "operation"),
    [("kl_divergence", "tilt"), ("jensen_shannon_divergence", "gap"), ("mutual_information", "tilt"), ("binary_entropy", "log1p"),
     ("softmax_cross_entropy_from_logits", "log1p_exp"), ("entropy_from_logits", "log1p"), ("kl_divergence_from_logits", "exp_gap"),
     ("kl_estimator_k3", "phi_log"), ("kl_estimator_k3_from_logits", "phi"), ("dpo_loss", "softplus"), ("focal_loss_from_logits", "lack"),
     ("renyi_divergence", "tilted_gap"), ("renyi_divergence_from_logits", "tilted_logs"), ("renyi_divergence_from_logits", "small_log"),
     ("renyi_entropy", "power_gap"), ("renyi_entropy", "log_of_one"), ("jensen_shannon_distance", "gap")],
)  # fmt: skip
def test_its_operation_is_recognised(name: str, operation: str) -> None:
    assert operation in {found[0] for t in walk(forms()[name].term) if (found := recognise(t)) is not None}


def test_forms_are_found_by_the_name_of_their_file() -> None:
    assert len(forms()) == len(list(Path(FOLDER).glob("*.py"))) - 2
    assert form_of("entropy", "probs") is None
    assert form_of("entropy", "logits") is forms()["entropy_from_logits"]
    assert gradient_of("softmax_cross_entropy") is forms()["softmax_cross_entropy_gradient"]
