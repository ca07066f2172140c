"""Rule theorem-turned-around: orders, effects, extremes and shapes; what is true, asked, doubted or of one case is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "The ELBO is an upper bound on the log evidence.",
    "Conditioning on a particular value $Y=y$ always reduces entropy.",
    "Among all distributions on a finite set, the one with a single certain outcome has the largest entropy.",
    "Among all densities with a given variance, the Gaussian has the smallest differential entropy.",
    "By the data processing inequality, processing $Y$ can increase the information it has about $X$.",
    "Applying a deterministic function to $X$ can increase its entropy.",
    "Every code whose lengths satisfy the Kraft inequality is a prefix code.",
    "If $q(x) = 0$ where $p(x) > 0$, then $D_{KL}(p\\|q)$ is zero.",
    "The joint entropy is the sum of the marginal entropies for any two variables.",
    "With label smoothing, the smallest attainable cross-entropy is zero.",
    "The DPO loss needs a separately trained reward model.",
    "The Rényi entropy is nondecreasing in its order.",
    "Mutual information is always larger than the entropy of either variable.",
    "The joint entropy can exceed the sum of the individual entropies.",
    "Conditional entropy is always greater than the marginal entropy.",
    "The KL divergence is jointly concave in its arguments.",
    "Entropy is a convex function of the distribution.",
    "The expected length of a Huffman code can be smaller than the entropy in bits.",
    "Quantizing the observations can increase the mutual information with the label.",
    "The geometric mean is never smaller than the arithmetic mean.",
    "The cross-entropy of two distributions is always less than the entropy of the first one.",
]
LEAVES = [
    "Since conditioning reduces entropy on average, $H(X \\mid Y) \\le H(X)$, though a single value may raise it.",
    "Cross-entropy is always at least the entropy of the true distribution.",
    "The average codeword length of a Huffman code is never below the entropy of the source.",
    "Mutual information is never larger than the entropy of either variable.",
    "The joint entropy cannot exceed the sum of the individual entropies.",
    "Conditional entropy is never greater than the marginal entropy.",
    "The variational lower bound is never larger than the log-evidence.",
    "Entropy is concave in the distribution, and negative entropy is convex.",
    "The KL divergence is jointly convex in its arguments.",
    "Of all continuous distributions with fixed variance, the normal distribution maximizes the entropy.",
    "Among all distributions over $K$ outcomes, the uniform one has the highest entropy and a point mass the lowest.",
    "Quantizing the observations cannot increase the mutual information with the label.",
    "The geometric mean is never larger than the arithmetic mean.",
    "Zero correlation does not imply that the mutual information is zero.",
    "The Rényi entropy decreases with its order.",
    "KL divergence is not symmetric: swapping the two arguments changes it.",
    "If $p=q$, the cross-entropy is at most the entropy of $p$, since both are equal.",
    "For jointly Gaussian variables, zero correlation implies that the mutual information is zero.",
    "Adding noise can increase the entropy of the output.",
    "Maximizing the likelihood is equivalent to minimizing the forward KL divergence from the data to the model.",
    "In our run the cross-entropy is lower than the entropy of the unigram model.",
    "The ELBO is a lower bound on the evidence, so it can be much smaller than the log-likelihood.",
    "A code for the wrong distribution has an expected length above the entropy.",
    "The entropy is smaller than the cross-entropy unless the two distributions agree.",
    "Entropy of a binary variable can be at most one bit.",
    "Is the ELBO an upper bound on the log evidence? No, it is a lower bound.",
    "It is a common mistake to say that entropy is a convex function.",
    "Among all distributions on the positive reals with a given mean, the exponential has the largest entropy, and the uniform one has lower entropy than it.",
    "The min-entropy is a lower bound on the Shannon entropy, and the Shannon entropy is at least the min-entropy.",
    "A lossy code can have an average length smaller than the entropy.",
    "Label smoothing keeps the smallest attainable loss above zero.",
    "Unlike RLHF, DPO needs no explicit reward model.",
    "Randomly mapping symbols can increase the entropy of the sequence.",
    "For lengths that satisfy the Kraft inequality there is a prefix code with these lengths.",
    "If $q(x) = 0$ where $p(x) > 0$, then $D_{KL}(p\\|q)$ is infinite.",
    "The joint entropy is the sum of the marginal entropies exactly when the variables are independent.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT821" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert not [code for code in in_prose(text) if code.startswith("IT8")]
