"""A model's loss from files: log-probabilities or logits of tokens, pooled over documents, in one pass."""
