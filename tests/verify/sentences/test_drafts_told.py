"""Which law is the target's and which the draft's, as far as the words tell it."""

from __future__ import annotations

from symbolic_it.notation.context import Context
from symbolic_it.verify.sentences.drafts_told import DRAFT, TARGET, role_of, with_drafts


def test_roles() -> None:
    for text, p, q in (
        (r"Let $p$ be the target model and $q$ the draft model.", TARGET, DRAFT),
        (r"The target model's distribution is $q(x)$ and the draft model's is $p(x)$.", DRAFT, TARGET),
        (r"投机解码用小模型的分布 $q$ 起草，大模型的分布 $p$ 验证。", TARGET, DRAFT),
        (r"The draft model $M_q$ proposes, the target model $M_p$ accepts or rejects.", TARGET, DRAFT),
        (r"For large $p$ and small $q$ the draft is accepted.", None, None),
        (r"The laws $p$ and $q$ differ.", None, None),
    ):
        context = with_drafts(Context(), text)
        assert (role_of(context, "p"), role_of(context, "q")) == (p, q), text


def test_in_two_sentences() -> None:
    context = with_drafts(with_drafts(Context(), r"Let $M_p$ be the target model."), r"Let $M_q$ be a faster approximation model.")
    assert (role_of(context, "p"), role_of(context, "q")) == (TARGET, DRAFT)
