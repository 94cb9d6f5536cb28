"""What is measured: pure functions, one formula each. Shares are in 0..1 and higher is better throughout."""
