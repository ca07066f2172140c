r"""A sum of gains that is called a loss and said to be minimised has the wrong sign; one that is maximised, or negated, has not."""

from __future__ import annotations

from answers import words

CLIP = r"\mathbb{E}_t[\min(\rho_t \hat A_t, \mathrm{clip}(\rho_t, 1-\epsilon, 1+\epsilon) \hat A_t)]"
SCORE = r"\mathbb{E}_t[\log \pi_\theta(a_t|s_t) \hat A_t]"


def test_what_is_to_fall_has_a_minus() -> None:
    for text, word in (
        (rf"The loss, which we minimise, is $L^{{CLIP}}(\theta) = {CLIP}$.", "convention-mismatch"),
        (rf"$L_{{GRPO}}(\theta) = {CLIP}$. This loss is minimised with AdamW.", "convention-mismatch"),
        (rf"$L_{{GRPO}}(\theta) = -{CLIP}$. This loss is minimised with AdamW.", "definition"),
        (rf"$$L_{{GRPO}}(\theta) = {CLIP}$$" + "\n\nMinimising this loss by gradient descent trains the policy.", "convention-mismatch"),
        (rf"The policy-gradient loss is $L^{{PG}}(\theta) = {SCORE}$. We minimise it by gradient descent.", "undecided"),
        (rf"The policy-gradient loss, to be minimised, is $L^{{PG}}(\theta) = -{SCORE}$.", "definition"),
    ):
        assert words(text)[-1] == word, text


def test_what_is_to_grow_has_none() -> None:
    for text in (
        rf"The objective, to be maximised, is $L^{{PG}}(\theta) = {SCORE}$.",
        rf"$$L^{{CLIP}}(\theta) = {CLIP}$$" + "\n\nIn code we minimise $-L^{CLIP}$ by gradient descent.",
        rf"$$L^{{CLIP}}(\theta) = {CLIP}$$" + "\n\nIt is maximised by gradient ascent.",
    ):
        assert words(text)[0] == "definition", text


def test_the_loss_that_is_minimised_may_be_another_formula() -> None:
    for text in (
        rf"With $J(\theta) = {CLIP}$, we minimise the loss $-J(\theta)$.",
        rf"We define $J(\theta) = {CLIP}$, and minimise the loss $L = -J$.",
        rf"$J(\theta) = {CLIP}$ is the objective, and $-J$, which we minimise, the loss.",
        rf"PPO minimises the loss $-J$ with $J(\theta) = {CLIP}$.",
        rf"The objective $J(\theta) = {CLIP}$ enters the loss that is minimised as $-J$.",
    ):
        assert "definition" in words(text) and "convention-mismatch" not in words(text), text
    assert words(rf"We minimise the loss $J(\theta) = {CLIP}$.") == ["convention-mismatch"]


def test_an_objective_under_a_loss_letter_has_lost_a_sign_or_none() -> None:
    for text, word in (
        (rf"The GRPO objective is $L_{{GRPO}}(\theta) = -{CLIP}$.", "definition"),
        (rf"The GRPO objective is $L_{{GRPO}}(\theta) = {CLIP}$.", "undecided"),
        (rf"We maximise the GRPO objective $L_{{GRPO}}(\theta) = {CLIP}$.", "definition"),
        (rf"The GRPO objective is $J_{{GRPO}}(\theta) = {CLIP}$.", "definition"),
        (rf"The clipped objective is $L^{{CLIP}}(\theta) = {CLIP}$.", "definition"),
        (rf"The clipped objective is $L^{{CLIP}}(\theta) = -{CLIP}$.", "undecided"),
        (rf"The clipped loss is $L^{{CLIP}}(\theta) = -{CLIP}$.", "definition"),
    ):
        assert words(text)[-1] == word, text
