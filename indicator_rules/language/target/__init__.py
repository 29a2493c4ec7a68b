"""Tokens of a target to its rule."""
