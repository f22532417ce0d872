"""The word lists, one TSV file each; README.md describes the format."""
