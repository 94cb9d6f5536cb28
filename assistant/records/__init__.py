"""What reports print about their meeting, and the questions that are answered from it."""
