"""The public functions: texts and values in, values out."""
