"""Jupyter notebook: statement, derivation and reasons as Markdown cells"""

from __future__ import annotations

import json
from typing import Any

from ..kernel.derivation import Derivation
from . import markdown
from .format import Format


def render(derivation: Derivation) -> str:
    """The derivation as a notebook of format 4.5; the same derivation gives the same bytes."""
    blocks = markdown.render(derivation).strip().split("\n\n")
    cut = blocks.index("**Derivation.**")
    cells = ["\n\n".join(blocks[:cut]), "\n\n".join(blocks[cut:])]
    document: dict[str, Any] = {
        "cells": [
            {"cell_type": "markdown", "id": f"part-{k}", "metadata": {}, "source": source.splitlines(keepends=True)}
            for k, source in enumerate(cells, 1)
        ],
        "metadata": {"language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


FORMAT = Format("notebook", ".ipynb", render)
