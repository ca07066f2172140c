"""Rule number-in-words: sentences with a wrong number, and true ones of the same words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "A cross-entropy of 5 bits per word corresponds to a perplexity of $64$.",
    r"A loss of 2.0 bits is $2.0/\ln 2 = 2.885$ nats.",
    "With a loss of 3.2 nats per token the perplexity is $2^{3.2} = 9.19$.",
    "A cross-entropy of 2.3 nats per token at 4 bytes per token is $2.3/4 = 0.575$ bits per byte.",
    "At the start the loss is ln 2, which is 0.5931.",
    "With 4 equally likely outcomes the entropy is $4$ bits, since $4 = 2^2$.",
    "For a source with probabilities 1/2, 1/4, 1/8, 1/8 the entropy is 1.85 bits.",
    "A fair die has about 2.85 bits of entropy.",
    "The entropy of a fair six-sided die is 2.585 bits, or 1.729 nats.",
    "A fair coin flip carries exactly 2 bits of information.",
    "A coin that lands heads 90% of the time has an entropy of only 0.496 bits.",
    "With 8 equally likely outcomes the entropy is 4 bits.",
    "A cross-entropy loss of 3.0 nats per token corresponds to a perplexity of about 22.09.",
    "A model with a loss of 2 nats has a perplexity of 4.",
    r"A model with cross-entropy of $3$ bits per token has perplexity $e^3 \approx 20.1$.",
    "With a loss of 3 nats per token, the perplexity is $2^3 = 8$.",
    "A perplexity of 16 means 8 bits per token.",
    "If the perplexity is 50, the cross-entropy is about 3.19 nats.",
    "A loss of 2.5 nats is 3.16 bits.",
    "A perplexity of 20 corresponds to a cross-entropy of about 3.0 nats (4.52 bits).",
    "One nat is about 1.343 bits.",
    "One bit equals about 1.443 nats.",
    "An event with probability 1/8 carries 8 bits of surprise.",
    "If the model assigns probability 0.25 to the correct token, the loss is 1.286 nats.",
    "Assigning 1% to the right word costs 6.4 nats.",
    "A uniform distribution over a vocabulary of 50,257 tokens has an entropy of about 15.62 nats.",
    "At initialization, with a vocabulary of 65 characters, we expect a loss of about 4.71.",
    "A model that guesses uniformly among 1000 classes has a cross-entropy of 9.61 nats.",
    "The probabilities are 0.5, 0.25, 0.125 and 0.125, so the entropy is 1.85 bits.",
    "For the distribution (0.7, 0.2, 0.1), the entropy is about 1.175 bits.",
    "The maximum entropy for four outcomes is 4 bits.",
    "Reducing the loss from 3.0 to 2.5 nats reduces perplexity by a factor of 2.65.",
]
LEAVES = [
    "A coin is flipped until heads. Let $X$ be the number of flips. For a fair coin, $H(X) = 2$ bits.",
    "Compared with a uniform distribution over 8 outcomes, an entropy of 2 bits is small.",
    "If there are 4 equally likely outcomes and one rare outcome, the entropy is 2.1 bits.",
    "For a source with probabilities 1/2, 1/4, 1/8, 1/8 the entropy is 1.75 bits.",
    "A fair die has about 2.58 bits of entropy.",
    r"A loss of 2.0 bits is $2.0 \cdot \ln 2 = 1.386$ nats.",
    "With a loss of 3.2 nats per token the perplexity is $e^{3.2} = 24.5$.",
    r"A cross-entropy of 2.3 nats per token at 4 bytes per token is $2.3/(4 \ln 2) = 0.830$ bits per byte.",
    "A cross-entropy of 2.3 nats per token at 4 bytes per token is $2.3/4 = 0.575$ nats per byte.",
    "At the start the loss is ln 2, which is 0.6931.",
    "The entropy of a fair six-sided die is 2.585 bits, or 1.792 nats.",
    "A fair coin flip carries exactly 1 bit of information.",
    "A coin that lands heads 90% of the time has an entropy of only 0.469 bits.",
    "With 8 equally likely outcomes the entropy is 3 bits.",
    "A cross-entropy loss of 3.0 nats per token corresponds to a perplexity of about 20.09.",
    "A model with a loss of 2 nats has a perplexity of 7.39.",
    "A model with cross-entropy of $3$ bits per token has perplexity $2^3 = 8$.",
    r"With a loss of 3 nats per token, the perplexity is $e^3 \approx 20.1$.",
    "A perplexity of 16 means 4 bits per token.",
    "If the perplexity is 50, the cross-entropy is about 3.91 nats.",
    "A loss of 2.5 nats is 3.61 bits.",
    "A perplexity of 20 corresponds to a cross-entropy of about 3.0 nats (4.32 bits).",
    "A loss of about 3.0 nats is 4.32 bits.",
    "One nat is about 1.443 bits.",
    "One bit equals about 0.693 nats.",
    "An event with probability 1/8 carries 3 bits of surprise.",
    "If the model assigns probability 0.25 to the correct token, the loss is 1.386 nats.",
    "Assigning 1% to the right word costs 4.6 nats.",
    "A uniform distribution over a vocabulary of 50,257 tokens has an entropy of about 10.82 nats.",
    "At initialization, with a vocabulary of 65 characters, we expect a loss of about 4.17.",
    "A model that guesses uniformly among 1000 classes has a cross-entropy of 6.91 nats.",
    "The probabilities are 0.5, 0.25, 0.125 and 0.125, so the entropy is 1.75 bits.",
    "For the distribution (0.7, 0.2, 0.1), the entropy is about 1.157 bits.",
    "The outcomes have probabilities 50%, 30% and 20%.",
    "The maximum entropy for four outcomes is 2 bits.",
    "Reducing the loss from 3.0 to 2.5 nats reduces perplexity by a factor of 1.65.",
    "A fair coin has 1 bit of entropy; two fair coins have 2 bits.",
    r"A cross-entropy of 5 bits per word corresponds to a perplexity of $2^5 = 32$.",
    r"With 4 equally likely outcomes the entropy is $4 \cdot \frac14 \log_2 4 = 2$ bits.",
    r"A fair coin has an entropy of $0.5 + 0.5 = 1$ bit.",
    r"A coin that lands heads with probability 0.9 has an entropy of $0.9 \cdot 0.152 + 0.1 \cdot 3.32 \approx 0.469$ bits.",
    r"If the model assigns probability 0.25 to the correct token, the loss is $2 \ln 2 = 1.386$ nats.",
    "Encoding a fair die with a fixed-length code needs 3 bits.",
    "A fair coin flipped 10 times has 10 bits of entropy.",
    "A fair coin flipped ten times has 10 bits of entropy.",
    "A fair die has six faces and therefore log2(6) = 2.58 bits of entropy.",
    "A fair die carries 2.58 bits, a fair coin 1 bit of information.",
    "A symbol with probability 0.25 contributes 0.5 bits to the entropy.",
    "The symbol with probability 0.15 gets a Huffman code of 2 bits.",
    "A coin with bias 0.9: its entropy is 0.469 bits.",
    "The model has a loss of 1.2 bits per byte and a perplexity of 14 per word.",
    "A perplexity of 20 means about 4.3 bits per token.",
    "A cross-entropy of 2 bits corresponds to a perplexity of 4.",
    "A loss of 3.91 nats corresponds to a perplexity of about 50.",
    "A loss of 2.3 nats gives a perplexity of about 10.",
    "You may measure it in bits or nats: 1 bit or 1 nat.",
    "A fair die has 1.585 bits more entropy than a fair coin.",
    "A fair die has 0.585 bits more than a uniform distribution over four outcomes.",
    "A fair coin has an entropy between 0 and 1 bits.",
    "A fair coin has an entropy of at most 2 bits.",
    "It is wrong to say that a fair coin has 2 bits of entropy.",
    "Does a fair die have 3 bits of entropy?",
    "A fair coin does not have 2 bits of entropy.",
    "A uniform distribution over 4 outcomes has a KL divergence of 0.25 bits from p.",
    "With 16 equally likely messages, each message needs 4 bits.",
    "One of 100 equally likely outcomes carries almost 7 bits of information.",
    "A uniform distribution over 50,257 tokens has an entropy of around 11 nats.",
    "A uniform distribution over 1000 words has an entropy of nearly 10 bits.",
    "Random guessing over a vocabulary of 50257 tokens gives a loss of about 10.8.",
    "At initialization, with a vocabulary of 27 characters, we expect a loss of 3.296, but we see 27.",
    "An event with probability 1/2 carries 1 bit, an event with probability 1/4 carries 2 bits.",
    "A token with probability 0.9 has a surprisal of only 0.15 bits.",
    "If the correct token gets probability 0.1, the loss is 2.303 nats, or 3.322 bits.",
    "A coin that lands heads 70% of the time has an entropy of 0.881 bits, less than the 1 bit of a fair coin.",
    "A biased coin that lands heads 90% of the time has 0.531 bits less entropy than a fair coin.",
    "The fair coin has the maximal entropy, 1 bit.",
    "A uniform distribution over 8 bits has 256 outcomes.",
    "Suppose a fair die had 3 bits of entropy.",
    "A perplexity of 1 means 0 bits per token.",
    "The two losses are 0.7 nats (1.01 bits) and 1.4 nats (2.02 bits).",
    "A loss of 1 nat is 1.44 bits.",
    "For 4 equally likely outcomes the entropy is 2 bits and the perplexity is 4.",
    "Among 6 equally likely outcomes a yes-or-no question gives at most 1 bit.",
    "A fair coin needs 1 bit; a message of 3 flips needs 3 bits.",
    "The entropy of a fair coin is log 2 = 0.693 nats = 1 bit.",
    "The probabilities are 0.5 and 0.5, so the entropy is 1 bit.",
    "With probabilities 0.5, 0.25 and 0.25, an optimal code uses 1, 2 and 2 bits, 1.5 on average.",
    "A distribution with probabilities 0.9 and 0.1 has an entropy of 0.469 bits per symbol.",
    "An unfair coin with probability of heads 0.75 has an entropy of 0.811 bits.",
    "Going from 3.0 to 2.5 nats divides the perplexity by a factor of 1.65.",
    "We lose 1 bit for each factor of 2 in probability.",
    "A fair coin toss resolves 1 bit of uncertainty, a fair die roll 2.585 bits.",
    "A token with probability 1/1000 costs about 10 bits.",
    "In 8-bit quantization a uniform distribution over 256 levels uses 8 bits.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    """By itself, or as the wrong value (IT201) of the law that the sentence tells."""
    assert {"IT204", "IT201"} & set(in_prose(text))


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT204" not in in_prose(text)


@pytest.mark.parametrize("text", ["A fair coin has one bit of entropy, or $\\ln 2$ nats.", "A fair die has an entropy of $\\ln 6$ nats."])
def test_what_is_under_a_logarithm_is_no_value(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT204" not in in_prose(text)


def test_what_is_converted_from_a_wrong_number_is_not_accused(in_prose: Callable[[str], list[str]]) -> None:
    found = in_prose("If the model assigns probability 0.25 to the correct token, the loss is 1.836 nats, or 2 bits.")
    assert found.count("IT204") == 1
