"""What things are: quantities, rules, actual values, indicators, results."""
