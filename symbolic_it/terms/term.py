"""Everything about terms under one name: nodes, binders, queries, substitution."""

from __future__ import annotations

from .arithmetic import *  # noqa: F403
from .base import Term as Term
from .binder import *  # noqa: F403
from .domain import *  # noqa: F403
from .node import *  # noqa: F403
from .query import *  # noqa: F403
from .substitution import substitute as substitute
