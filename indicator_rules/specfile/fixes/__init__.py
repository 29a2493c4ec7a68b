"""What can be put right without asking: one kind of fix a file."""
