"""From lines to the tree of a report: sections, meetings, numbered paragraphs, recommendations and their items."""
