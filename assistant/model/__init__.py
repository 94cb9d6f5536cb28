"""Writing with a chat model: its claims are checked one by one before anyone reads them."""
