"""From a scope to the passages that answer: ranked, rated, cut, counted, set side by side."""
