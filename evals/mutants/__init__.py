"""Assistants that are broken on purpose: an evaluation that lets one of them pass is no evaluation."""
