"""Precision, recall and F measures are known by their counts; parts that are exchanged make none of them."""

from __future__ import annotations

from .chapters import all_known, all_open, all_slips


def test_scores_are_known_by_their_counts() -> None:
    all_known(
        r"Precision is $P = \frac{TP}{TP + FP}$.",
        r"The recall is $R = \frac{TP}{TP + FN}$.",
        r"$\text{Precision} = \frac{\text{True Positives}}{\text{True Positives} + \text{False Positives}}$",
        r"$\text{Accuracy} = \frac{TP + TN}{TP + TN + FP + FN}$",
        r"$\text{Specificity} = \frac{TN}{TN+FP}$",
        r"The F-beta score is $F_\beta = (1 + \beta^2) \frac{P R}{\beta^2 P + R}$.",
        r"$F_1 = 2 \times \frac{\text{Precision} \times \text{Recall}}{\text{Precision} + \text{Recall}}$",
        r"The F1 score is $F_1 = \frac{2 TP}{2 TP + FP + FN}$.",
        r"The F1 score is the harmonic mean $F_1 = \frac{2}{1/P + 1/R}$.",
    )


def test_one_edit_away_they_are_not() -> None:
    all_slips(
        r"Precision is $P = \frac{TP}{TP + FN}$.",
        r"$\text{Recall} = \frac{TP}{TP+FP}$",
        r"$\text{Precision} = \frac{TP}{TP-FP}$",
        r"$\text{Accuracy} = \frac{TP + FP}{TP + TN + FP + FN}$",
        r"The F-beta score is $F_\beta = (1 + \beta^2) \frac{P R}{P + \beta^2 R}$.",
        r"The F-beta score is $F_\beta = (1 - \beta^2) \frac{P R}{\beta^2 P + R}$.",
        r"$F_1 = \frac{\text{Precision} \cdot \text{Recall}}{\text{Precision} + \text{Recall}}$",
        r"The F1 score is $F_1 = 2 \frac{P + R}{P R}$.",
    )
    all_open(
        r"The F-beta score is $F_\beta = (1 + \beta) \frac{P R}{\beta^2 P + R}$.",
        r"The accuracy is $A = 1 - \frac{FP + FN}{TP + TN + FP + FN}$.",
    )
