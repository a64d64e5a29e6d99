# `make` writes the report. Nothing here needs an activated environment: everything runs from .venv.

PYTHON ?= python3
UV ?= uv

VENV := .venv
BIN := $(VENV)/bin
# pip would compile on one core, and the packages' own tests too: that takes twice as long.
BYTECODE := $(BIN)/python -m compileall -qq -j 0 -x '/(tests|pip)/' $(VENV)/lib || true
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --quiet install --no-compile

.DEFAULT_GOAL := report
.DELETE_ON_ERROR:
.PHONY: report test bench lab lock dictionary pictures clean help

report: $(VENV)/.installed ## write reports/report.html, the charts and the tables (the default)
	$(BIN)/statements report

test: $(VENV)/.installed-dev ## check style, imports, types and notebooks, then run the tests
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/pyrefly check
	$(if $(wildcard notebooks/*.ipynb),$(BIN)/python -m nbstripout --keep-id --verify notebooks/*.ipynb)
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not long"

bench: $(VENV)/.installed-dev ## measure speed and memory; writes exports/benchmarks.md (takes long)
	PYTHONPATH=tests $(BIN)/python -m benchmarks $(BENCH)

lab: $(VENV)/.installed-dev ## open the notebooks in JupyterLab
	$(BIN)/python -m jupyterlab notebooks

# The versions: the development lock is solved first, and the report's lock takes its versions.
# `make lock UPGRADE=--upgrade` moves to the newest ones. rfc3987-syntax is left out: nbformat is
# read without it, in 0.3 s and not 3 s.
SOLVE = $(UV) pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command "make lock" $(UPGRADE)

lock: ## write both lock files again, from pyproject.toml (needs uv)
	@command -v "$(UV)" >/dev/null || { echo "make lock needs uv: python3 -m pip install uv" >&2; exit 1; }
	echo rfc3987-syntax | $(SOLVE) pyproject.toml --group build --all-extras --excludes /dev/stdin --output-file requirements-dev.lock
	$(SOLVE) pyproject.toml --group build --constraint requirements-dev.lock --output-file requirements.lock

dictionary: $(VENV)/.installed ## write the data dictionary in data/README.md again
	$(BIN)/python -c "from pathlib import Path; from statements.export.package import with_dictionary as to; \
		path = Path('data/README.md'); path.write_text(to(path.read_text('utf-8')), 'utf-8')"

pictures: report $(VENV)/.installed-dev ## make the README's pictures, and the notebooks that were run (needs Chromium)
	$(BIN)/python docs/pictures.py

clean: ## remove the reports and the caches (the environment stays; rm -r .venv removes it)
	rm -rf reports .pytest_cache .ruff_cache .hypothesis
	find . -path ./.venv -prune -o -path ./.git -prune -o \
		\( -name __pycache__ -o -name .ipynb_checkpoints \) -type d -prune -exec rm -rf {} +

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

# One environment, filled in two steps, each with its own stamp: what the report needs, and the rest.
$(VENV)/.installed: requirements.lock pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "statements needs Python 3.11 or newer, and '$(PYTHON)' is not;" \
			"name another one: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV), once; this takes about half a minute ..."
	@"$(PYTHON)" -m venv $(VENV)
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-build-isolation --no-deps -e .
	@$(BYTECODE)
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "Adding JupyterLab and what the tests need ..."
	@$(INSTALL) --no-deps --require-hashes -r requirements-dev.lock
	@$(BYTECODE)
	@touch $@
