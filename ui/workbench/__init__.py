"""The pages of the desk: notes, drafts, comparisons, lineages. Forms and fragments of HTML over the desk's own door."""
