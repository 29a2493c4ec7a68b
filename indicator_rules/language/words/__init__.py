"""Meanings and the words for them, as data."""
