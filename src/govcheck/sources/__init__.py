"""Sources: where texts come from."""
