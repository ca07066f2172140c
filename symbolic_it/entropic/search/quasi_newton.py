"""Limited-memory BFGS with backtracking (J. Nocedal, Math. Comp. 35, 1980), for the searches by descent."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..proof.linear_program import Floats

_STEPS = 150
_MEMORY = 8


def minimum(function: Callable[[Floats], tuple[float, Floats]], x: Floats) -> tuple[Floats, float]:
    """A local minimum of a function that returns (value, gradient), from x on; and its value."""
    value, gradient = function(x)
    moves: list[tuple[Floats, Floats, float]] = []
    for _ in range(_STEPS):
        direction = _direction(gradient, moves)
        slope = float(gradient @ direction)
        if slope > -1e-14:
            break
        step = min(1.0, 5.0 / float(np.abs(direction).max()))
        new_value, new_gradient = function(x + step * direction)
        while new_value > value + 1e-4 * step * slope:
            step /= 2
            if step < 1e-6:
                return x, value
            new_value, new_gradient = function(x + step * direction)
        s, y = step * direction, new_gradient - gradient
        if float(s @ y) > 1e-12:
            moves = [*moves[-_MEMORY + 1 :], (s, y, 1 / float(s @ y))]
        improved = value - new_value
        x, value, gradient = x + s, new_value, new_gradient
        if improved < 1e-12:
            break
    return x, value


def _direction(gradient: Floats, moves: list[tuple[Floats, Floats, float]]) -> Floats:
    """-(approximate inverse Hessian) gradient, by the two-loop recursion."""
    direction, weights = -gradient, []
    for s, y, rho in reversed(moves):
        weights.append(rho * float(s @ direction))
        direction = direction - weights[-1] * y
    if moves:
        _, y, rho = moves[-1]
        direction = direction / (rho * float(y @ y))
    for (s, y, rho), weight in zip(moves, reversed(weights), strict=True):
        direction = direction + (weight - rho * float(y @ direction)) * s
    return direction
