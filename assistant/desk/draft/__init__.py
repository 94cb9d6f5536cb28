"""Check my draft: each sentence of somebody's text against the reports."""
