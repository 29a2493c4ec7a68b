"""Editors by the Language Server Protocol; the only home of pygls and lsprotocol."""
