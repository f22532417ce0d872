"""Word lists: wrong words, near misses of names, stale names, spam."""
