"""Property-based testing for users: strategies, laws, the pytest plugin, mutants of specs."""
