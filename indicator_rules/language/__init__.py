"""The language of performance tables: words as data, and what they say of a figure."""
