"""Tests of this folder share `silent_errors`, which also runs by itself: python tests/gate/silent_errors.py --seed 7 --count 500."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
