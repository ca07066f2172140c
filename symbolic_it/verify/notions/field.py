"""All notions, of every part of the field."""

from __future__ import annotations

from .classification import CLASSIFICATION
from .contrast import CONTRAST
from .decoding import DECODING
from .layers import LAYERS
from .notion import Notion
from .optimisers import OPTIMISERS
from .policy_gradients import POLICY_GRADIENTS
from .scaling_laws import SCALING_LAWS
from .scores_of_texts import SCORES_OF_TEXTS

NOTIONS: tuple[Notion, ...] = (
    *CLASSIFICATION,
    *CONTRAST,
    *DECODING,
    *LAYERS,
    *OPTIMISERS,
    *POLICY_GRADIENTS,
    *SCALING_LAWS,
    *SCORES_OF_TEXTS,
)
