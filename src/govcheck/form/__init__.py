"""Official form: what the standards on documents, punctuation, numerals and units let a machine check."""
