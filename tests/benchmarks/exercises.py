"""Fifty templates at many seeds, every printed line verified, ten thousand answers graded: figures for the README.

Run: python tests/benchmarks/exercises.py [SEEDS] [SEEDS VERIFIED]
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from symbolic_it import catalogue
from symbolic_it.chapters import parse_chapter
from symbolic_it.exercises.answer_key import answer_key, load
from symbolic_it.exercises.grading.grade import grade
from symbolic_it.exercises.grading.marking import Marker
from symbolic_it.exercises.paper import Paper
from symbolic_it.exercises.sheets.markdown import render
from symbolic_it.exercises.stress import Stress, stress
from symbolic_it.verify.chapter import verify_document

NAMES = [entry.name for entry in catalogue.entries("templates")]


def stressed(task: tuple[str, int]) -> Stress:
    name, seeds = task
    return stress(name, load(name)[1], range(seeds))


def verified(task: tuple[str, int]) -> tuple[int, int, int, list[str]]:
    """(items, positive claims, fewest in an item, what is wrong)."""
    name, seeds = task
    positive, fewest, bad = 0, 10**6, []
    for seed in range(seeds):
        key = answer_key(load(name)[1], name, seed)
        report = verify_document(parse_chapter(render([Paper("Exercises", 1, 1, seed, (key,))])))
        here = sum(c.verdict.positive for c in report.claims)
        positive, fewest = positive + here, min(fewest, here)
        wrong = [c.verdict for c in report.claims if c.verdict.negative or c.verdict.word == "not-understood"]
        bad += [f"{name} {seed}: {verdict.message}" for verdict in wrong]
    return seeds, positive, fewest, bad


def main(seeds: int = 1000, walked: int = 20) -> None:
    with ProcessPoolExecutor(2) as pool:
        started = time.perf_counter()
        reports = list(pool.map(stressed, [(n, seeds) for n in NAMES]))
        print(f"{sum(r.seeds for r in reports)} keys drawn, solved and re-checked in {time.perf_counter() - started:.1f} s")
        print("faults:", [fault for r in reports for fault in r.faults])
        started = time.perf_counter()
        rows = list(pool.map(verified, [(n, walked) for n in NAMES]))
        print(
            f"{sum(r[0] for r in rows)} solutions verified in {time.perf_counter() - started:.1f} s: {sum(r[1] for r in rows)} positive claims,"
        )
        print(f"at least {min(r[2] for r in rows)} in each; wrong: {[bad for r in rows for bad in r[3]]}")
    markers: dict[tuple[int, int], Any] = {(1, k): Marker(answer_key(load(name)[1], name, 1).to_json()) for k, name in enumerate(NAMES, 1)}
    table = ["student,question,answer"]
    for n in range(10_000):
        item = markers[1, n % 50 + 1].item
        forms = [item["answer"]["decimal"], item["answer"]["exact"], f"0.{n:04d}", f"{n}/7 log2(3)", item["distractors"][0]["value"]]
        table.append(f'student {n},{n % 50 + 1},"{forms[n // 50 % 5]}"')
    started = time.perf_counter()
    done = grade(markers, "\n".join(table))
    print(f"{len(done)} answers graded in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
