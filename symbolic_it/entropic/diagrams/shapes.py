"""Where the regions of an information diagram lie: circles for up to three variables, ellipses for four.

The four ellipses are J. Venn's of 1880: every one of the fifteen regions exists and is connected. Label places are the
points deepest inside each region, found on a grid.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 620, 474
MOST_SHAPES = 4
_STEP = 2  # of the grid


@dataclass(frozen=True, slots=True)
class Ellipse:
    """Centre, half axes, and the angle of the first axis in degrees (clockwise, as in SVG)."""

    x: float
    y: float
    a: float
    b: float
    angle: float = 0.0

    def contains(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.bool_]:
        turn = math.radians(self.angle)
        u = (x - self.x) * math.cos(turn) + (y - self.y) * math.sin(turn)
        v = (y - self.y) * math.cos(turn) - (x - self.x) * math.sin(turn)
        inside: NDArray[np.bool_] = (u / self.a) ** 2 + (v / self.b) ** 2 <= 1
        return inside


#: Number of variables -> shapes, and the place of each variable's name outside its shape.
SHAPES: dict[int, tuple[Ellipse, ...]] = {
    1: (Ellipse(310, 230, 170, 170),),
    2: (Ellipse(225, 230, 165, 165), Ellipse(395, 230, 165, 165)),
    3: (Ellipse(235, 165, 145, 145), Ellipse(385, 165, 145, 145), Ellipse(310, 295, 145, 145)),
    4: (
        Ellipse(212, 262, 208, 116, 45),
        Ellipse(275, 198, 208, 116, 45),
        Ellipse(345, 198, 208, 116, -45),
        Ellipse(408, 262, 208, 116, -45),
    ),
}
NAME_PLACES: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((310, 45),),
    2: ((120, 70), (500, 70)),
    3: ((95, 60), (525, 60), (310, 465)),
    4: ((36, 112), (122, 32), (498, 32), (584, 112)),
}


def label_places(count: int) -> dict[int, tuple[float, float]]:
    """Region (bit k: inside shape k) -> the point farthest from its border."""
    xs = np.arange(_STEP / 2, WIDTH, _STEP)
    ys = np.arange(_STEP / 2, HEIGHT, _STEP)
    x, y = np.meshgrid(xs, ys)
    region = np.zeros(x.shape, int)
    for k, shape in enumerate(SHAPES[count]):
        region |= shape.contains(x, y).astype(int) << k
    return {mask: _deepest(region == mask, x, y) for mask in range(1, 1 << count)}


def _deepest(inside: NDArray[np.bool_], x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[float, float]:
    """Peel layers off (by four and by eight neighbours in turn, which is nearly round) until nothing is left."""
    layer = np.pad(inside, 1)
    eight = False
    while True:
        shifts = [(0, 1), (0, -1), (1, 0), (-1, 0)] + [(1, 1), (1, -1), (-1, 1), (-1, -1)] * eight
        peeled = layer.copy()
        for rows, columns in shifts:
            peeled &= np.roll(layer, (rows, columns), (0, 1))
        if not peeled.any():
            break
        layer, eight = peeled, not eight
    core = layer[1:-1, 1:-1]
    return float(x[core].mean()), float(y[core].mean())
