"""False and true statements of the field in contexts that mislead, for a judge that must bless nothing false and accuse nothing true.

    python tests/gate/silent_errors.py --seed 7 --count 500

prints what fails for that seed: the chapter, its claims and their verdicts, and how many false statements were told. A case is one
small chapter. It is drawn from a statement (false ones by classes of slips), letters, a context before or behind it, a sentence
in one of several languages, and a format; one seed gives the same cases wherever it runs.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

POSITIVE = frozenset({"proved", "confirmed", "definition", "cited"})
NEGATIVE = frozenset({"refuted", "rounding-slip", "convention-mismatch"})
TOLD = NEGATIVE | {"doubtful"}

# In statements: @P, @Q, @R laws, @x an outcome, @m a mixture, @D{a}{b} a divergence, @X, @Y variables. Behind "|" stands what a statement needs:
# "plain" a context that names nothing by letters of its own; "laws" one that has no numbers for its laws.
FALSE: dict[str, tuple[str, ...]] = {
    "signs": (
        r"H(@P) = \sum_@x @P(@x) \log @P(@x)",
        r"H(@P, @Q) = \sum_@x @P(@x) \log @Q(@x)",
        r"@D(@P|@Q) = -\sum_@x @P(@x) \log\frac{@P(@x)}{@Q(@x)}",
        r"@D(@P|@Q) = \sum_@x @P(@x) \log\frac{@Q(@x)}{@P(@x)}",
        r"@D(@P|@Q) = H(@P, @Q) + H(@P)",
        r"@D(@P|@Q) = H(@P) - H(@P, @Q)",
        r"H(@P, @Q) = H(@P) - @D(@P|@Q)",
        r"H(@P) = H(@P, @Q) + @D(@P|@Q)",
        r"@D(@P|@Q) = \sum_@x @P(@x) \log @P(@x) + \sum_@x @P(@x) \log @Q(@x)",
        r"I(@X; @Y) = H(@X) + H(@X|@Y)",
        r"I(@X; @Y) = H(@X|@Y) - H(@X)",
        r"H(@X, @Y) = H(@X) - H(@Y|@X)",
        r"I(@X; @Y) = H(@X) + H(@Y) + H(@X, @Y)",
        r"@D(@P|@Q) = \mathbb{E}_{@x \sim @P}[\log @P(@x) + \log @Q(@x)]",
    ),
    "directions": (
        r"@D(@P|@Q) = @D(@Q|@P)",
        r"@D(@P|@Q) = \sum_@x @Q(@x) \log\frac{@Q(@x)}{@P(@x)}",
        r"@D(@P|@Q) = H(@Q, @P) - H(@Q)",
        r"@D(@P|@Q) = H(@Q, @P) - H(@P)",
        r"@D(@P|@Q) = H(@P, @Q) - H(@Q)",
        r"@D(@P|@Q) = \mathbb{E}_{@x \sim @Q}\left[\log\frac{@P(@x)}{@Q(@x)}\right]",
        r"@D(@P|@Q) = \mathbb{E}_{@x \sim @Q}\left[\log\frac{@Q(@x)}{@P(@x)}\right]",
        r"H(@P, @Q) = H(@Q, @P)",
        r"H(@P, @Q) = -\sum_@x @Q(@x) \log @P(@x)",
        r"H(@X|@Y) = H(@Y|@X)",
        r"H(@X, @Y) = H(@X) + H(@X|@Y)",
        r"I(@X; @Y) = H(@X) - H(@Y|@X)",
    ),
    "relations": (
        r"H(@X, @Y) \le H(@X)",
        r"H(@X|@Y) \ge H(@X)",
        r"I(@X; @Y) \le 0",
        r"I(@X; @Y) \ge H(@X) + H(@Y)",
        r"H(@P) \le 0 | laws",
        r"@D(@P|@Q) \le 0",
        r"H(@P, @Q) \le H(@P)",
        r"H(@P, @Q) \le @D(@P|@Q)",
        r"@D(@P|@Q) \le @D(@Q|@P) | laws",
        r"@D(@P|@Q) \ge H(@P, @Q)",
    ),
    "factors": (
        r"@D(@P|@Q) = 2 \sum_@x @P(@x) \log\frac{@P(@x)}{@Q(@x)}",
        r"@D(@P|@Q) = \frac12 \sum_@x @P(@x) \log\frac{@P(@x)}{@Q(@x)}",
        r"H(@P) = -2 \sum_@x @P(@x) \log @P(@x)",
        r"H(@P) = -\frac{1}{2} \sum_@x @P(@x) \log @P(@x)",
        r"JS(@P, @Q) = @D(@P|@m) + @D(@Q|@m), \quad @m = \frac12(@P + @Q)",
        r"JS(@P, @Q) = \frac12 @D(@P|@m) + \frac12 @D(@P|@m), \quad @m = \frac12(@P + @Q)",
        r"I(@X; @Y) = 2 H(@X) - H(@X|@Y)",
    ),
    "supports": (
        r"\sum_@x @P(@x) \frac{@Q(@x)}{@P(@x)} = \sum_{@x: @P(@x) > 0} @Q(@x) \ge \sum_@x @Q(@x) | laws",
        r"\sum_{@x: @P(@x) > 0} @Q(@x) = 1 | laws",
        r"\sum_{@x: @P(@x) > 0} @Q(@x) = \sum_@x @Q(@x) | laws",
        r"\sum_{@x: @P(@x) > 0} @Q(@x) \ge 1 | laws",
    ),
    "names": (
        r"H(@Q) = -\sum_@x @P(@x) \log @P(@x)",
        r"H(@P, @Q) = -\sum_@x @P(@x) \log @P(@x)",
        r"H(@P) = -\sum_@x @P(@x) \log @Q(@x)",
        r"@D(@P|@Q) = \sum_@x @P(@x) \log\frac{@P(@x)}{@P(@x)}",
        r"@D(@P|@Q) = \sum_@x @Q(@x) \log\frac{@P(@x)}{@Q(@x)}",
        r"H(@P, @Q) = H(@Q) + @D(@P|@Q)",
        r"H(@Y) = H(@X) - I(@X; @Y)",
        r"H(@X|@Y) = H(@X) - I(@X; @X)",
    ),
    "mixtures": (
        r"JS(@P, @Q) = \frac12 @D(@P|@m) + \frac12 @D(@Q|@m), \quad @m = @P + @Q",
        r"JS(@P, @Q) = \frac12 @D(@P|@m) + \frac12 @D(@Q|@m), \quad @m = \frac12 @P + @Q",
        r"JS(@P, @Q) = \frac12 @D(@P|@m) + \frac12 @D(@Q|@m), \quad @m = \frac13 @P + \frac23 @Q",
        r"JS(@P, @Q) = \frac12 @D(@P|@m) + \frac12 @D(@Q|@m), \quad @m = \frac12(@P - @Q)",
        r"JS(@P, @Q) = \frac12 @D(@m|@P) + \frac12 @D(@m|@Q), \quad @m = \frac12(@P + @Q)",
        r"JS(@P, @Q) = H(@m) - H(@P) - H(@Q), \quad @m = \frac12(@P + @Q)",
        r"JS(@P, @Q) = H(@m) + \frac12 H(@P) + \frac12 H(@Q), \quad @m = \frac12(@P + @Q)",
    ),
    "normalisers": (
        r"\mathrm{softmax}(z)_i = \frac{e^{z_i}}{1 + \sum_j e^{z_j}}",
        r"\mathrm{softmax}(z)_i = \frac{z_i}{\sum_j e^{z_j}}",
        r"\mathrm{softmax}(z)_i = \frac{e^{z_i}}{\prod_j e^{z_j}}",
        r"\mathrm{softmax}(z)_i = \frac{e^{z_i}}{\sum_j z_j}",
        r"\sum_@x @P(@x) = 2",
        r"\sum_@x \frac{@P(@x)}{2} = 1",
        r"\sigma(z) = \frac{1}{1 - e^{-z}}",
        r"\sigma(z) = \frac{1}{1 + e^{z}}",
    ),
    "sums": (
        r"\sum_{i=1}^{K-1} \frac{1}{K} = 1",
        r"\sum_{i=0}^{K} \frac{1}{K} = 1",
        r"\sum_{i=1}^{n+1} \frac{1}{n} = 1",
        r"-\sum_{i=1}^{K-1} \frac1K \log\frac1K = \log K",
        r"\sum_{i=1}^{K} \frac{1}{K-1} = 1",
    ),
    "expectations": (
        r"@D(@P|@Q) = \log\frac{@P(@x)}{@Q(@x)}",
        r"H(@P) = -\log @P(@x)",
        r"H(@P) = -\sum_@x \log @P(@x)",
        r"@D(@P|@Q) = \sum_@x \log\frac{@P(@x)}{@Q(@x)}",
        r"H(@P, @Q) = -\sum_@x \log @Q(@x)",
        r"H(@P) = -\sum_@x @P(@x)",
    ),
    "bases": (
        r"2^{H(@P)} = e^{-\sum_@x @P(@x) \log_2 @P(@x)}",
        r"\log_2 8 = 4",
        r"\ln 2 = 1",
        r"\log_2 e = \ln 2",
        r"-\sum_@x @P(@x) \log_2 @P(@x) = -\sum_@x @P(@x) \ln @P(@x)",
    ),
}

TRUE: tuple[str, ...] = (
    r"H(@P) = -\sum_@x @P(@x) \log @P(@x)",
    r"H(@P, @Q) = -\sum_@x @P(@x) \log @Q(@x)",
    r"@D(@P|@Q) = \sum_@x @P(@x) \log\frac{@P(@x)}{@Q(@x)}",
    r"@D(@P|@Q) = H(@P, @Q) - H(@P)",
    r"@D(@P|@Q) \ge 0",
    r"H(@P, @Q) \ge H(@P)",
    r"H(@P) \ge 0 | laws",
    r"I(@X; @Y) = H(@X) - H(@X|@Y)",
    r"I(@X; @Y) = I(@Y; @X)",
    r"H(@X, @Y) \le H(@X) + H(@Y)",
    r"JS(@P, @Q) = \frac12 @D(@P|@m) + \frac12 @D(@Q|@m), \quad @m = \frac12(@P + @Q)",
    r"JS(@P, @Q) = H(@m) - \frac12 H(@P) - \frac12 H(@Q), \quad @m = \frac12(@P + @Q)",
    r"\mathrm{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}",
    r"\sum_@x @P(@x) = 1",
    r"\sum_{@x: @P(@x) > 0} @Q(@x) \le 1",
    r"\sum_{i=1}^{K} \frac1K = 1",
    r"\log_2 8 = 3",
)

#: What the text supposes, asks, quotes or denies: {s} is a statement, false of laws in general.
SPOKEN: tuple[str, ...] = (
    "Suppose that {s}. What follows?",
    "Assume for contradiction that {s}.",
    "If {s}, then nothing is left to show.",
    "Exercise. Prove or disprove: {s}.",
    "Exercise. Is it true that {s}?",
    "Does {s} hold for all distributions?",
    "A common mistake is to write {s}.",
    "It is false that {s}.",
    "It is not true that {s}.",
    "Students often claim that {s}, which is wrong.",
    "The relation {s} does not hold in general.",
    "One might think that {s}, but this is wrong.",
    "We say that the pair is balanced if {s}.",
    "When does {s} hold?",
    "Angenommen, es gelte {s}.",
    "Es gilt nicht, dass {s}.",
    "Si {s}, alors rien ne reste.",
    "假设 {s}。",
    "Either {s}, or the two differ.",
    "Only in special cases {s}.",
)

#: Contexts: (text before, text behind, what it is): "plain" says nothing of letters, "data" gives numbers, "law" a form of a law.
CONTEXTS: tuple[tuple[str, str, str], ...] = (
    ("", "", "plain"),
    ("Let $@P$ and $@Q$ be distributions on a finite alphabet.", "", "plain"),
    ("", "Here $@P$ and $@Q$ are distributions on one finite alphabet.", "plain"),
    (r"$$@P(z; a, b) = \frac{\Gamma(a+b) z^{a-1} (1-z)^{b-1}}{\Gamma(a) \Gamma(b)}$$", "", "law"),
    (r"The density is $$@P(@x) = \frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(-\frac{(@x-\mu)^2}{2\sigma^2}\right).$$", "", "law"),
    (r"Consider the family $@P_\theta(@x) = h(@x) \exp(\theta @x - A(\theta))$.", "", "law"),
    (r"Let $@P(@x) = \lambda e^{-\lambda @x}$ for $@x \ge 0$.", "", "law"),
    (r"A policy $\pi_\theta(a \mid s)$ is trained against a reference $\pi_{\mathrm{ref}}(a \mid s)$.", "", "plain"),
    (r"The policy has the reward $J(\theta) = \mathbb{E}_{\pi_\theta}[r(s, a)]$.", "", "plain"),
    ("Take $@P = (0.5, 0.25, 0.25)$ and $@Q = (0.7, 0.2, 0.1)$.", "", "data"),
    (r"Recall $@D(@P|@Q) = \sum_@x @P(@x) \log\frac{@P(@x)}{@Q(@x)}$.", "", "plain"),
    (r"The cross-entropy is $$H(@P, @Q) = -\sum_@x @P(@x) \log @Q(@x).$$", "", "plain"),
    ("", r"Recall that $H(@P) = -\sum_@x @P(@x) \log @P(@x)$.", "plain"),
    (r"The loss is $$L(\theta) = -\frac{1}{N} \sum_{n=1}^N \log q_\theta(x_n).$$", "", "plain"),
    (r"Divergences are $$D_f(@P \| @Q) = \sum_@x @Q(@x) f\left(\frac{@P(@x)}{@Q(@x)}\right).$$", "", "plain"),
    ("Entropies are in bits below.", "", "plain"),
    ("# KL divergence\n\nThe KL divergence is also called relative entropy.", "", "plain"),
    ("# Cross-entropy loss\n\nThe cross-entropy loss is the usual loss of a classifier.", "", "plain"),
    ("# Jensen-Shannon divergence", "", "plain"),
)
SENTENCES: tuple[str, ...] = (
    "We have {s}.",
    "Then {d}",
    "{d}",
    "Therefore {s}.",
    "Note that {s} holds for all distributions.",
    "It follows that {d}",
    "By definition, {s}.",
    "The KL divergence satisfies {s}.",
    "In other words, {s}.",
    "Es gilt {s}.",
    "Daher ist {d}",
    "On a donc {s}.",
    "Por lo tanto, {s}.",
    "因此 {s}。",
    "我们有 {d}",
    "따라서 {s}이다.",
    "したがって {s} が成り立つ。",
)
LAWS = (
    ("p", "q", "m"),
    ("P", "Q", "M"),
    ("f", "g", "m"),
    ("r", "s", "m"),
    (r"\mu", r"\nu", r"\rho"),
    ("u", "v", "w"),
    (r"\pi", r"\mu", "m"),
    ("p_1", "p_2", "m"),
)
DIVERGENCES = (
    r"D({a} \| {b})",
    r"D_{{KL}}({a} \| {b})",
    r"D_{{\mathrm{{KL}}}}({a} \,\|\, {b})",
    r"\mathrm{{KL}}({a} \| {b})",
    r"\text{{KL}}({a}, {b})",
)
VARIABLES = (("X", "Y"), ("A", "B"), ("U", "V"))
OUTCOMES = ("x", "x", "y", "k", "i")
FORMATS = ("md", "tex", "ipynb", "txt")
Format = Literal["markdown", "latex", "notebook", "text"]
NAMES: dict[str, Format] = {"md": "markdown", "tex": "latex", "ipynb": "notebook", "txt": "text"}


@dataclass(frozen=True, slots=True)
class Case:
    """A chapter and the formula in it that is false (``of`` names its slip) or that nobody asserts as false ("true")."""

    of: str
    formula: str
    text: str
    format: str


def _spelled(template: str, rng_letters: tuple[str, str, str], outcome: str, divergence: str, variables: tuple[str, str]) -> str:
    out, at = [], 0
    while (start := template.find("@D(", at)) >= 0:
        end = template.index(")", start)
        first, second = template[start + 3 : end].split("|")
        out += [template[at:start], divergence.format(a=first, b=second)]
        at = end + 1
    text = "".join((*out, template[at:]))
    p, q, m = rng_letters
    letters = {"@P": p, "@Q": q, "@m": m, "@x": outcome, "@X": variables[0], "@Y": variables[1]}
    for name, letter in letters.items():
        text = text.replace(name, letter)
    return text


def _formatted(text: str, format: str) -> str:
    if format == "tex":
        heads = [rf"\section{{{line[2:]}}}" if line.startswith("# ") else line for line in text.split("\n")]
        return "\\documentclass{article}\n\\begin{document}\n" + "\n".join(heads) + "\n\\end{document}\n"
    if format == "ipynb":
        cell = {"cell_type": "markdown", "metadata": {}, "source": text}
        return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    if format == "txt":
        parts = text.split("$$")
        text = "".join(part if n % 2 == 0 else rf"\[{part}\]" for n, part in enumerate(parts))
        parts = text.split("$")
        return "".join(part if n % 2 == 0 else rf"\({part}\)" for n, part in enumerate(parts))
    return text


def _clash(template: str, laws: tuple[str, str, str], outcome: str, context: str, wants: str, kind: str) -> bool:
    """Whether a context or a letter would make the statement another one than is meant."""
    if outcome in laws:
        return True
    if kind != "plain" and (wants or "@m" in template or not ("@P" in template or kind == "data")):
        return True
    return "bits" in context and ("ln" in template or "_2" in template)


def cases(seed: int, count: int) -> Iterator[Case]:
    """So many cases of a seed; about one in three is true or not asserted."""
    rng = random.Random(seed)
    classes = list(FALSE)
    made = 0
    while made < count:
        laws, variables, outcome = rng.choice(LAWS), rng.choice(VARIABLES), rng.choice(OUTCOMES)
        divergence, format = rng.choice(DIVERGENCES), rng.choice(FORMATS)
        before, behind, kind = rng.choice(CONTEXTS)
        asserted, sentence, spoken = rng.random() < 0.66, rng.choice(SENTENCES), rng.choice(SPOKEN)
        of = rng.choice(classes)
        true = not asserted and rng.random() < 0.5
        template, _, wants = (rng.choice(TRUE) if true else rng.choice(FALSE[of])).partition(" | ")
        if _clash(template, laws, outcome, before, wants, kind):
            continue
        formula, before, behind = (_spelled(t, laws, outcome, divergence, variables) for t in (template, before, behind))
        said = (sentence if asserted or true else spoken).format(s=f"${formula}$", d=f"\n\n$${formula}$$\n")
        text = "\n\n".join(t for t in (before, said, behind) if t) + "\n"
        made += 1
        yield Case(of if asserted else "true", formula, _formatted(text, format), format)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The claims that touch the formula of a case: (text, verdict, message)."""

    case: Case
    claims: tuple[tuple[str, str, str], ...]

    @property
    def words(self) -> set[str]:
        return {word for _, word, _ in self.claims}

    @property
    def blessed(self) -> bool:
        """A false statement none of whose parts is left open or denied."""
        return self.case.of != "true" and bool(self.words) and self.words <= POSITIVE | {"data"} and bool(self.words & POSITIVE)

    @property
    def accused(self) -> bool:
        return self.case.of == "true" and bool(self.words & NEGATIVE)

    @property
    def told(self) -> bool:
        return bool(self.words & TOLD)


def judge(case: Case) -> Outcome:
    """The claims on the formula of a case, judged in this process with the rules of the chapter."""
    from symbolic_it.chapters import parse_chapter
    from symbolic_it.verify.chapter import verify_document
    from symbolic_it.verify.lint import lint

    document = parse_chapter(case.text, NAMES[case.format])
    claims = lint(document, verify_document(document)).claims
    start = document.text.index(case.formula)
    end = start + len(case.formula)
    touching = [c for c in claims if c.start < end and start < c.end]
    return Outcome(case, tuple((c.text, c.verdict.word, c.verdict.message) for c in touching))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0, help="which cases are drawn")
    parser.add_argument("--count", type=int, default=300, help="how many")
    parser.add_argument("--untold", action="store_true", help="also list the false statements that are left open")
    given = parser.parse_args()
    failures, told, of_class = 0, Counter[str](), Counter[str]()
    for case in cases(given.seed, given.count):
        outcome = judge(case)
        of_class[case.of] += 1
        told[case.of] += outcome.told
        wrong = "BLESSED" if outcome.blessed else "ACCUSED" if outcome.accused else ""
        failures += bool(wrong)
        if wrong or (given.untold and case.of != "true" and not outcome.told):
            print(f"-- {wrong or 'open'} ({case.of}, {case.format}): {case.text.strip()}")
            for text, word, message in outcome.claims:
                print(f"   {word}: {text} ({message})")
    false = sum(n for of, n in of_class.items() if of != "true")
    print(f"{failures} of {given.count} failed; {sum(told[of] for of in of_class if of != 'true')} of {false} false statements told")
    print(", ".join(f"{of} {told[of]}/{n}" for of, n in sorted(of_class.items())))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
