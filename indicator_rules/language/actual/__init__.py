"""Tokens of an actual value to what it reports, with what its words say of it."""
