"""Chapters of any length for the benchmarks of verify: varied paragraphs, each with formulas, numbers, data or code."""

from __future__ import annotations

import random
from math import exp, log, log2

ENTROPIES = [
    "For jointly distributed ${x}$ and ${y}$, $H({x}, {y}) = H({x}) + H({y} \\mid {x})$.",
    "The mutual information is\n\n$$I({x}; {y}) = H({x}) - H({x} \\mid {y}) = H({x}) + H({y}) - H({x}, {y}) \\ge 0.$$",
    "Conditioning lowers it on the average: $H({x} \\mid {y}) \\le H({x})$.",
]
LAWS = [
    "The entropy of {p} over $K$ words is $H({p}) \\le \\log K$.",
    "Gibbs' inequality says that $H({p}, {q}) \\ge H({p})$ for all ${p}$ and ${q}$.",
    "The divergence is\n\n$$D_{{\\text{{KL}}}}({p} \\| {q}) = \\sum_x {p}(x) \\log \\frac{{{p}(x)}}{{{q}(x)}} = H({p}, {q}) - H({p}) \\ge 0.$$",
    "- The surprise of a word is $-\\log {p}(x)$.\n- Its mean is the entropy, $H({p}) = -\\sum_x {p}(x) \\log {p}(x)$.",
    "With $m = \\frac{{1}}{{2}}({p} + {q})$ the Jensen-Shannon divergence is at most $\\ln 2$.",
]
NUMBERS = [
    "A word of probability ${a}$ costs $-\\ln {a} \\approx {nats:.3f}$ nats, which is $-\\log_2 {a} \\approx {bits:.3f}$ bits.",
    "A loss of ${b}$ nats is a perplexity of $e^{{{b}}} \\approx {ppl:.3f}$.",
    "Take ${p} = [{a}, {rest:.2f}]$. Then\n\n$$H({p}) = -{a} \\ln {a} - {rest:.2f} \\ln {rest:.2f} \\approx {h:.3f} \\text{{ nats}}.$$",
    "| word | mass |\n|---|---|\n| the | ${a}$ |\n| of | ${rest:.2f}$ |",
    "> A fair die of {n} sides has $\\log_2 {n} \\approx {die:.3f}$ bits.",
]
WORDS = [
    "Long stretches of a chapter hold no formula at all. They tell the reader why a loss is measured in nats and what a "
    "tokenizer changes; a sentence may mention ${p}$ or a number such as {n} and claim nothing.",
    "```python\nimport numpy as np\n\ndef entropy(p):\n    return -(p * np.log(p)).sum()\n```",
]
FAULTS = [
    "It is tempting to write $H({p}, {q}) = H({p}) - D_{{\\text{{KL}}}}({p} \\| {q})$.",
    "A word of probability ${a}$ costs $-\\ln {a} \\approx {wrong:.3f}$ nats.",
]


def chapter(lines: int, seed: int = 0) -> str:
    """A Markdown chapter of at least so many lines, the same for the same seed; about one paragraph in ten is wrong."""
    draw = random.Random(seed)
    out = [f"# Chapter {seed}\n\nLogarithms are natural and values in nats, unless a number says bits.\n"]
    count = out[0].count("\n")
    section = 0
    while count < lines:
        section += 1
        part = [f"## Section {section}"]
        kinds = [ENTROPIES, LAWS, NUMBERS, NUMBERS, WORDS, FAULTS if section % 2 else LAWS]
        draw.shuffle(kinds)
        part += [draw.choice(kind).format(**_names(draw)) for kind in kinds]
        text = "\n\n".join(part) + "\n"
        count += text.count("\n") + 1
        out.append(text)
    return "\n".join(out)


def _names(draw: random.Random) -> dict[str, object]:
    x, y = draw.choice([("X", "Y"), ("Y", "Z"), ("U", "V"), ("A", "B")])
    p, q = draw.choice([("p", "q"), ("q", "p"), ("p", "r")])
    a, b, n = draw.randint(1, 98) / 100, draw.randint(10, 60) / 10, draw.choice([3, 5, 6, 10, 12, 20])
    h = -a * log(a) - (1 - a) * log(1 - a)
    return {
        "x": x, "y": y, "p": p, "q": q, "a": a, "rest": 1 - a, "b": b, "n": n, "h": h, "ppl": exp(b), "nats": -log(a),
        "bits": -log2(a), "wrong": -log(a) + 0.1, "die": log2(n),
    }  # fmt: skip
