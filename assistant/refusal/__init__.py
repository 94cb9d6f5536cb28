"""Knowing when there is nothing, and when a question takes for granted what is not so."""
