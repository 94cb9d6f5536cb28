"""What leaves the house as a file: Word, Markdown, HTML, PDF, tables."""
