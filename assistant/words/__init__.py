"""The words of the genre: numerals, meetings, labels, names, typing errors, the terms of the field."""
