"""What a notebook's cells show: printed lines, values of last lines, beside outputs that other code printed or drew."""

from __future__ import annotations

import json

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.lint import lint

ENTROPY = "import numpy as np\np = np.array([0.5, 0.25, 0.25])\nH = -np.sum(p * np.log2(p))\nprint('entropy', H)\n"


def _findings(code: str, outputs: list[dict[str, object]]) -> list[str]:
    cell = {"cell_type": "code", "execution_count": 1, "metadata": {}, "source": code, "outputs": outputs}
    text = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]})
    document = parse_chapter(text, "notebook")
    return [d.rule for d in lint(document, verify_document(document)).diagnostics if d.rule == "IT713"]


def _printed(text: str) -> dict[str, object]:
    return {"output_type": "stream", "name": "stdout", "text": text}


def _value(text: str) -> dict[str, object]:
    return {"output_type": "execute_result", "metadata": {}, "execution_count": 1, "data": {"text/plain": text}}


DRAWN: dict[str, object] = {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "<Figure size 640x480 with 1 Axes>"}}


@pytest.mark.parametrize(
    ("code", "outputs", "found"),
    [
        (ENTROPY, [_printed("entropy 1.5\n")], 0),
        (ENTROPY, [_printed("entropy 1.7\n")], 1),
        (ENTROPY + "2 ** H", [_printed("entropy 1.5\n"), _value("2.8284271247461903")], 0),
        (ENTROPY + "2 ** H", [_printed("entropy 1.5\n"), _value("2.8184271247461903")], 1),
        (ENTROPY + "plt.bar(range(3), p)", [_printed("entropy 1.7\n"), DRAWN], 1),
        (ENTROPY + "fit(p)", [_printed("entropy 1.5\nentropy 0.7\n")], 0),  # what fit prints may read alike
        (ENTROPY + "fit(p)", [_printed("entropy 1.7\nfitted 0.7\n")], 1),
    ],
)
def test_outputs_of_a_cell(code: str, outputs: list[dict[str, object]], found: int) -> None:
    assert len(_findings(code, outputs)) == found
