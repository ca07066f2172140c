"""Short proofs: Shannon's inequalities among the sets that occur in a statement, and their closure.

The program looks for target = sum of y * I(A;B|K) + sum of y * H(A|K) + constraints, over sets closed more and more
under union, intersection and difference. Few sets make short proofs and reach many variables; up to six variables all
subsets are tried at last, so nothing that Shannon's inequalities prove is missed there.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..problem import Problem, Vector
from .exact_solution import Column, nonnegative_solution

MOST_SETS = 300
ALL_SUBSETS_UP_TO = 6

#: (A, B, K) for I(A;B|K); B = 0 for H(A|K).
Term = tuple[int, int, int]


def term_vector(term: Term) -> dict[int, int]:
    """The joint entropies of I(A;B|K) or H(A|K)."""
    a, b, k = term
    parts = ((a | k, 1), (b | k, 1), (a | b | k, -1), (k, -1)) if b else ((a | k, 1), (k, -1))
    return {mask: c for mask, c in parts if mask}


def growing_sets(problem: Problem) -> Iterator[list[int]]:
    """Larger and larger lists of sets; the last one is what is affordable."""
    base = sorted({*problem.target, *(mask for known in problem.known for mask in known.vector)})
    if len(base) > 2 * MOST_SETS:
        return
    yield base
    sets = set(base)
    for differences in (False, True):
        closed = _closure(sets, differences)
        if len(closed) > len(sets):
            sets = closed
            yield sorted(sets)
    if problem.size <= ALL_SUBSETS_UP_TO:
        everything = set(range(1, problem.full + 1))
    else:
        everything = _closure(sets | set(_intervals(problem.size)), True)
    if len(everything) > len(sets):
        yield sorted(everything)


def _closure(sets: set[int], differences: bool) -> set[int]:
    closed, fresh = set(sets), sorted(sets)
    while fresh and len(closed) < MOST_SETS:
        found: dict[int, None] = {}
        for a in fresh:
            for b in sorted(closed):
                candidates = (a | b, a & b, a & ~b, b & ~a) if differences else (a | b, a & b)
                found.update(dict.fromkeys(c for c in candidates if c and c not in closed))
            if len(closed) + len(found) > MOST_SETS:
                break
        fresh = list(found)[: MOST_SETS - len(closed)]
        closed.update(fresh)
    return closed


def _intervals(size: int) -> list[int]:
    return [((1 << length) - 1) << start for length in range(1, size + 1) for start in range(size - length + 1)]


def candidate_terms(sets: list[int]) -> list[Term]:
    """All I(A;B|K) and H(A|K) whose joint entropies are of these sets."""
    present, out = {0, *sets}, []
    for i, s in enumerate(sets):
        out.append((s, 0, 0))
        for t in sets[i + 1 :]:
            both, either = s & t, s | t
            if both == s:
                out.append((t & ~s, 0, s))
            elif both == t:
                out.append((s & ~t, 0, t))
            elif both in present and either in present:
                out.append((s & ~t, t & ~s, both))
    return out


def short_proof(problem: Problem, target: Vector, deadline: float | None = None) -> tuple[dict[Term, Fraction], dict[int, Fraction]] | None:
    """Coefficients of terms and of problem.known that sum to the target exactly; None if none was found."""
    for sets in growing_sets(problem):
        terms = candidate_terms(sets)
        columns: list[Column] = [*map(term_vector, terms), *(known.vector for known in problem.known)]
        free = [False] * len(terms) + [known.equality for known in problem.known]
        cost = [1.0 + 0.001 * (term[2].bit_count() + term[0].bit_count() + term[1].bit_count()) for term in terms]
        cost += [0.0 if known.equality else 0.5 for known in problem.known]
        solution = nonnegative_solution(columns, free, cost, target, deadline)
        if solution is not None:
            count = len(terms)
            return (
                {terms[j]: y for j, y in solution.items() if j < count},
                {j - count: y for j, y in solution.items() if j >= count},
            )
    return None
