# Everything runs from the virtual environment that `make setup` creates; only python3 (>= 3.11) and make are assumed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE ?= .relatoria

.PHONY: setup run test check ingest eval eval-baseline eval-mutants lock clean

setup: $(VENV)/.installed

$(VENV)/.installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Relatoría needs Python 3.11 or newer; run: make PYTHON=python3.12 setup") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

run: setup
	$(BIN)/python app.py --store $(STORE)

test: setup
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_architecture.py

ingest: setup
	@test -n "$(DIR)" || { echo "Usage: make ingest DIR=folder-or-file"; exit 2; }
	$(BIN)/python -m ingestion add "$(DIR)" --store $(STORE)

# The regression questions over the sample library, compared with the committed baseline.
eval: setup
	rm -rf build/eval-store
	$(BIN)/python -m ingestion add corpus --store build/eval-store
	$(BIN)/python -m evals run --store build/eval-store --model none --out build/eval
	$(BIN)/python -m evals compare evals/baseline build/eval --out build/eval

# After an intended change of answers or of questions, once the comparison was read: runs anew and keeps the scores.
eval-baseline: setup
	rm -rf build/eval-store
	$(BIN)/python -m ingestion add corpus --store build/eval-store
	$(BIN)/python -m evals run --store build/eval-store --model none --out build/eval
	mkdir -p evals/baseline
	cp build/eval/summary.json build/eval/scores.jsonl build/eval/timings.json evals/baseline/

# Which metric catches which broken assistant; 1 when one of them gets through.
eval-mutants: setup
	rm -rf build/eval-store
	$(BIN)/python -m ingestion add corpus --store build/eval-store
	$(BIN)/python -m evals mutants --store build/eval-store --out evals/mutants.md

# Writes the lock file anew from pyproject.toml; needs uv (pip install uv).
lock:
	uv pip compile --quiet --universal --generate-hashes --extra dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache
