# Needs only Python 3.10+ and make. `make demo` and `make test` are the commands to know.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench accuracy rivals privacy damage docs clean

demo: $(READY)  ## Set up, then run the main job on the examples
	$(BIN)/govcheck check examples --published 2026-01-01 --fail-on never
	$(BIN)/govcheck mask --profile welfare examples/assistance.txt
	$(BIN)/python examples/check_before_publishing.py

test: lint  ## Set up, lint, types, import layers, tests
	$(BIN)/pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)  ## Speed, as ratios; CORPUS=FOLDER reads the texts from there
	$(BIN)/python -m benchmarks.speed $(CORPUS)

accuracy: $(READY)  ## False alarms on right texts; needs CORPUS=FOLDER
	$(BIN)/python -m benchmarks.accuracy $(CORPUS)

rivals: $(READY)  ## Speed beside phonenumbers and Presidio, where installed; CORPUS=FOLDER reads more texts
	$(BIN)/python -m benchmarks.rivals $(CORPUS)

privacy: $(READY)  ## Precision and recall on the set of generated people
	$(BIN)/python -m benchmarks.personal

damage: $(READY)  ## Recall on damage made on purpose; needs CORPUS=FOLDER
	$(BIN)/python -m benchmarks.damage $(CORPUS)

docs: $(READY)  ## Write again what is made from the source
	$(BIN)/govcheck rules --markdown > docs/rules.md

clean:
	rm -rf $(VENV) build .mypy_cache .pytest_cache .ruff_cache .coverage

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "govcheck needs Python 3.10 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
