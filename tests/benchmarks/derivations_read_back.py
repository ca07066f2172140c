"""Every named derivation, printed as Markdown and read back by `verify`: nothing in it may be refuted, for all of it is proved.

python tests/benchmarks/derivations_read_back.py
"""

from __future__ import annotations

import sys
import time
from collections import Counter

from symbolic_it import catalogue, derive
from symbolic_it.chapters import parse_chapter
from symbolic_it.kernel.derivation import NotDerived
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.model import Claim


def claims_of(name: str) -> tuple[Claim, ...]:
    """The claims of the derivation of an identity; none of what is named to be refuted."""
    try:
        derivation = derive(name)
    except NotDerived:
        return ()
    text = catalogue.load(catalogue.find("formats", "markdown")).render(derivation)
    return verify_document(parse_chapter(text, "markdown")).claims


def negatives(name: str) -> list[str]:
    """The claims that are accused, with their messages."""
    return [f"{c.text}: {c.verdict.message}" for c in claims_of(name) if c.verdict.negative]


def main() -> int:
    started, words, accused = time.process_time(), Counter[str](), 0
    names = [entry.name for entry in catalogue.entries("identities")]
    for name in names:
        found = claims_of(name)
        words.update(c.verdict.word for c in found)
        for c in found:
            if c.verdict.negative:
                accused += 1
                print(f"{name}: {c.text}: {c.verdict.message}")
    counts = ", ".join(f"{count} {word}" for word, count in words.most_common())
    print(f"{len(names)} derivations, {words.total()} claims in {time.process_time() - started:.0f} s: {counts}")
    return 1 if accused else 0


if __name__ == "__main__":
    sys.exit(main())
