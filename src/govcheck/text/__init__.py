"""Characters and their places; nothing of meaning."""
