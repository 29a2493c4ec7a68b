"""YAML files to scorecards, every finding collected."""
