# Run, test and check the portal. `make help` lists everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TESTS ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run setup serve test crawl check format messages clean install install-dev

help: ## List every target
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install ## Start web server and worker in demo mode (PORT, HOST, DATA_DIR, DATABASE_URL; DEMO=0 for a real site)
	@exec $(BIN)/python -m cms.serve --demo

setup: install ## Prepare a real site and make its first administrator
	@$(BIN)/python manage.py setup

serve: install ## Start web server and worker without demo content
	@exec $(BIN)/python -m cms.serve

test: install-dev ## Run the whole test suite (TESTS="tests/cms -k cache" for a part)
	@sh .ci/chromium
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder $(TESTS)

crawl: install-dev ## Walk every page of the demo: links, valid HTML, accessibility, weight (TESTS for a part)
	@sh .ci/chromium
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder --durations 12 $(or $(TESTS),tests/crawl)

check: install-dev ## Style, imports, migrations, settings, templates, translations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@DATA_DIR=$$(mktemp -d) SITE_URL=https://portal.invalid $(BIN)/python manage.py check --deploy --fail-level WARNING
	@DATA_DIR=$$(mktemp -d) $(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/djlint --lint --quiet templates
	@DATA_DIR=$$(mktemp -d) $(BIN)/python manage.py messages --check

format: install-dev ## Put Python files into the project's format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

messages: install-dev ## Collect the Thai sentences that need English
	@DATA_DIR=$$(mktemp -d) $(BIN)/python manage.py messages

install: $(VENV)/bin/python ## Make .venv with the pinned requirements
	@sh .ci/install $(VENV) requirements.txt

install-dev: $(VENV)/bin/python ## The same with the tools of `make test` and `make check`
	@sh .ci/install $(VENV) requirements-dev.txt requirements.txt

clean: ## Remove .venv and caches; the data in var/ stays
	rm -rf $(VENV) .pytest_cache .ruff_cache htmlcov .coverage

$(VENV)/bin/python:
	@sh .ci/make-venv $(PYTHON) $(VENV)
