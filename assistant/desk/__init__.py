"""From the reports to the desk: notes, checked drafts, comparisons, lineages, lists and citations to take away."""
