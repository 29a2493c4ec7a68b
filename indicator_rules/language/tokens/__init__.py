"""Characters to tokens: spelling, figures with their units, days, and the words of the table."""
