"""Pure functions: assess actual values, score and grade scorecards."""
