"""Scoring sentences: from the phrases of method.lark to one method."""
