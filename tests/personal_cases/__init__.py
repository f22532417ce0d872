"""Templates of generated people: what `tests/generate_personal.py` writes to `tests/cases/personal/`."""
