"""Runs and comparisons as people and other programs read them."""
