"""python -m indicator_rules: the command, where its script is not on the path."""

from indicator_rules.cli import main

main(prog_name="python -m indicator_rules")
