"""Relations between printed figures."""
