"""Laws: named distributions, channels and one-hot laws, as a formula writes them."""
