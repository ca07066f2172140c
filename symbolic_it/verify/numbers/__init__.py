"""Numbers: closed arithmetic as written, printed decimals and their roundings."""
