"""Specs with one mistake each, as a person could have made it."""
