"""A notion is judged where a name or the words right before a formula call it so; numbers, names and other words leave it alone."""

from __future__ import annotations

from .chapters import all_open, last


def test_numbers_and_bare_names_claim_no_form() -> None:
    assert last(r"The precision is $P = \frac{8}{10} = 0.8$.")[0] == "confirmed"


def test_what_nothing_names_is_left_alone() -> None:
    for text in (r"Let $P = \frac{a}{a + b}$.", r"We write $F = \frac{u + v}{u v}$.", r"The step is $x = y - \alpha g$."):
        assert "is a name of" not in last(text)[1], text


def test_words_that_turn_a_sign_leave_it_open() -> None:
    all_open(r"Up to a sign, the triplet loss is $L = -\max(0, d(a,p) - d(a,n) + m)$.", r"Their objective is $L = -L^{CLIP}$.")


def test_a_factor_that_the_sentence_tells_is_in_the_loss() -> None:
    all_open(r"The loss is multiplied by $T^2$: $$\mathcal{L}_{KD} = D_{KL}(p_T \| p_S)$$")


def test_norms_stay_as_written_where_a_name_is_introduced() -> None:
    assert last(r"$L_{critic}(\phi) = \hat{\mathbb{E}}_t [ \| V_\phi(s_t) + \hat{R}_t \|^2 ]$")[0] == "convention-mismatch"
    assert last(r"$L_{critic}(\phi) = \hat{\mathbb{E}}_t [ \| V_\phi(s_t) - \hat{R}_t \|^2 ]$")[1].startswith("agrees")
