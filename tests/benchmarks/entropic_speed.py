"""Seconds for families of statements, short proofs and complete decisions; beside PSITIP where a Python has it.

    python tests/benchmarks/entropic_speed.py [--psitip /path/to/a/python/with/psitip]

bound: H(X1..Xn) <= sum H(Xi); chain: I(X1;Xn) <= I(X1;X2) for a Markov chain; Han: (n-1) H(all) <= sum of H(all but
one); beyond: Zhang-Yeung with n - 4 harmless terms, which no Shannon proof has. `short` looks among the sets in play,
`complete` in the program over all 2^n - 1 joint entropies and ends with an exact certificate or polymatroid.
"""

from __future__ import annotations

import subprocess
import sys
import time

from symbolic_it.entropic import Statement, read_statement
from symbolic_it.entropic.problem import problem
from symbolic_it.entropic.proof.full_program import complete_test
from symbolic_it.entropic.proof.sets_in_play import short_proof

SHORT, COMPLETE = (6, 9, 10, 14, 20), (6, 8, 9, 10)

PSITIP = """
import sys, time
from psitip import *
kind, n = sys.argv[1], int(sys.argv[2])
X = [rv("X%d" % k) for k in range(1, n + 1)]
def joint(names):
    total = names[0]
    for name in names[1:]:
        total = total + name
    return total
if kind == "bound":
    claim = H(joint(X)) <= sum(H(x) for x in X)
elif kind == "chain":
    claim = markov(*X) >> (I(X[0] & X[-1]) <= I(X[0] & X[1]))
elif kind == "Han":
    claim = (n - 1) * H(joint(X)) <= sum(H(joint(X[:k] + X[k + 1:])) for k in range(n))
else:
    A, B, C, D = X[:4]
    claim = I(A & B) <= (2 * I(A & B | C) + I(A & B | D) + I(C & D) + I(B & C | A) + I(A & C | B)
                         + sum(H(A | x) for x in X[4:]))
start = time.perf_counter()
found = bool(claim)
print(round(time.perf_counter() - start, 3), found)
"""


def statement(kind: str, n: int) -> Statement:
    names = [f"X{k}" for k in range(1, n + 1)]
    every = ",".join(names)
    if kind == "bound":
        return read_statement(f"H({every}) <= " + " + ".join(f"H({name})" for name in names))
    if kind == "chain":
        return read_statement(f"I(X1;X{n}) <= I(X1;X2)", ["->".join(names)])
    if kind == "Han":
        rest = (",".join(name for name in names if name != left) for left in names)
        return read_statement(f"{n - 1}H({every}) <= " + " + ".join(f"H({others})" for others in rest))
    tail = "".join(f" + H(A|X{k})" for k in range(5, n + 1))
    return read_statement(f"I(A;B) <= 2I(A;B|C) + I(A;B|D) + I(C;D) + I(B;C|A) + I(A;C|B){tail}")


def main() -> None:
    python = sys.argv[sys.argv.index("--psitip") + 1] if "--psitip" in sys.argv else None
    print(f"{'':8}{'n':>4}{'short':>10}{'terms':>7}{'complete':>10}{'':>13}" + ("    PSITIP" if python else ""))
    for kind in ("bound", "chain", "Han", "beyond"):
        for n in sorted({*SHORT, *COMPLETE}):
            task = problem(statement(kind, n))
            row = f"{kind:8}{n:4}"
            if n in SHORT and kind != "beyond":
                started = time.perf_counter()
                found = short_proof(task, task.target)
                row += f"{time.perf_counter() - started:10.3f}{len(found[0]) if found else '-':>7}"
            else:
                row += f"{'':17}"
            if n in COMPLETE:
                started = time.perf_counter()
                result = complete_test(task, task.target)
                word = "certificate" if isinstance(result, tuple) else "polymatroid" if result else "open"
                row += f"{time.perf_counter() - started:10.3f}  {word:11}"
            else:
                row += f"{'':23}"
            if python and n <= max(COMPLETE):
                row += f"    {_psitip(python, kind, n)}"
            if row.strip() != f"{kind:8}{n:4}".strip():
                print(row, flush=True)


def _psitip(python: str, kind: str, n: int) -> str:
    try:
        done = subprocess.run([python, "-c", PSITIP, kind, str(n)], capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        return "more than 120"
    return done.stdout.strip().splitlines()[-1] if done.returncode == 0 else "failed"


if __name__ == "__main__":
    main()
