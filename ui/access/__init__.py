"""Who may use the page: users from a file, sessions, roles, and the gate in front of every address."""
