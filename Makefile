# One entry for every task; `make help` lists them. Needs Python 3.11 or newer, make and git.

# The newest Python that is new enough; override with `make PYTHON=…`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)

VENV := .venv
BIN := $(VENV)/bin
# When what the site needs was installed, and when the rest was: tests, `scan`, `archive`, `pdf`.
STAMP := $(VENV)/.installed
STAMP_ALL := $(VENV)/.installed-all

# Material prints an advertisement for another tool on each build otherwise.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Compiled modules are kept, whatever the shell says: else each command compiles anew all that it imports.
export PYTHONDONTWRITEBYTECODE :=

# On GitHub, problems stand at their lines in the change.
ANNOTATE := $(if $(GITHUB_ACTIONS),--format github)

# What `make diff` compares with.
export BASE ?= origin/main

.DEFAULT_GOAL := help
.PHONY: audit audit-dependencies basemap bench bench-serve bless browser cards check checksums clean diff form-validator fuzz help lighthouse lint-workflows lock lock-peers mutants offline pdf release sbom schemas serve setup setup-all setup-money site test

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | awk -F'\t' '{printf "  make %-18s %s\n", $$1, $$2}'

setup: $(STAMP) ## Set up .venv/ with what the site needs, which every task does by itself

setup-all: $(STAMP_ALL) ## Set up .venv/ with the rest, too: what tests and a few commands need

# The binding of ICU has no wheel: it alone is compiled.
setup-money: $(STAMP_ALL) ## Add what validates the exports for FollowTheMoney (needs ICU: apt install libicu-dev)
	$(LOCKED) --no-binary pyicu --requirement requirements-money.lock

serve: $(STAMP) ## Show the site at http://127.0.0.1:8000/ and follow edits
	$(BIN)/mkdocs serve

site: $(STAMP) ## Build the site into site/ and check its pages; any warning stops it
	$(BIN)/mkdocs build --strict
	$(BIN)/dossier check-site $(ANNOTATE) site

checksums: $(STAMP) ## List the SHA-256 of each file of site/ in site/SHA256SUMS
	$(BIN)/dossier checksums site

offline: site ## Make a zip of each language in dist/ that reads without a network
	$(BIN)/dossier offline site

pdf: site browser ## Print the whole dossier as a book of each language in dist/; takes some minutes
	$(BIN)/dossier pdf

release: site browser ## Make in dist/ all that is published with a release: zips, books, data, parts, checksums
	rm -rf dist
	$(BIN)/dossier release site
	cd dist && sha256sum --check --quiet SHA256SUMS && ls -l

sbom: $(STAMP_ALL) ## List in dist/ what the site is built with and what it ships (SBOM, CycloneDX)
	$(BIN)/dossier sbom

test: $(STAMP_ALL) browser ## Run every test
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --numprocesses=auto --dist=loadfile
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --fail-under=95

fuzz: $(STAMP_ALL) ## Spoil entries for ten minutes, to find one that is read otherwise than it should
	$(BIN)/python -m tests.reading.fuzz 600

SIZE ?= 100
SEED ?= 1
mutants: $(STAMP_ALL) ## Plant faults, SIZE a group, and name those that no test finds: GROUP="facts checks"
	$(BIN)/python -m tests.mutants --size $(SIZE) --seed $(SEED) $(GROUP)

audit: site tests/audit/node_modules ## Ask the Nu checker about every page (needs npm and Java)
	$(BIN)/python -m tests.audit.nu

audit-dependencies: $(STAMP_ALL) ## Ask OSV for known holes in what is locked; fails where it cannot be asked
	$(BIN)/python -m tests.audit.holes requirements-money.lock tests/bench/peers.lock

lighthouse: $(STAMP_ALL) browser tests/bench/lighthouse/node_modules ## Measure what Lighthouse says of each kind of page (needs npm)
	SITE_URL=http://127.0.0.1:8765/ $(BIN)/mkdocs build --strict --site-dir .lighthouse
	$(BIN)/python -m tests.bench.lighthouse

SIZES ?= 1000
RUNS ?= 1
bench: $(STAMP_ALL) ## Measure builds of invented dossiers beside other builders: SIZES="1000 3000 10000"
	$(BIN)/python -m tests.bench.speed --runs $(RUNS) $(SIZES)

bench-serve: $(STAMP_ALL) ## Measure how long an editor waits for a page under `mkdocs serve`: SIZES="1000"
	$(BIN)/python -m tests.bench.speed --serve $(SIZES)

check: $(STAMP_ALL) lint-workflows ## Lint, type-check, and check every entry
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/dossier check $(ANNOTATE)
	$(BIN)/dossier fmt --check $(ANNOTATE)

diff: $(STAMP) ## Say what this change says, against BASE (origin/main), and check its rules
	@$(BIN)/dossier diff $(if $(GITHUB_ACTIONS),--problems github) -- "$$BASE"

lint-workflows: $(STAMP_ALL) ## Check what GitHub runs and reads: workflows, forms, Dependabot
	$(BIN)/zizmor --offline --quiet --persona=auditor .github
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*-*.yml

bless: $(STAMP_ALL) ## Accept the present output as the expected output of the tests
	$(BIN)/pytest --bless

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' pyproject.toml
lock: $(STAMP_ALL) ## Renew the locks from pyproject.toml, with releases at least a week old
	$(LOCK) --extra dev --upgrade --exclude-newer '7 days' --output-file requirements.lock
	$(LOCK) --extra setup --constraint requirements.lock --output-file requirements-site.lock
	$(LOCK) --extra dev --extra money --constraint requirements.lock --output-file requirements-money.lock

lock-peers: $(STAMP_ALL) ## Renew the lock of what `make bench` compares with
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--upgrade --exclude-newer '7 days' --custom-compile-command 'make lock-peers' --output-file tests/bench/peers.lock tests/bench/peers.in

schemas: $(STAMP) ## Write what editors need to complete and check entries into .schemas/
	$(BIN)/dossier schemas .schemas

basemap: $(STAMP) ## Cut the base maps anew out of Natural Earth (needs npm)
	rm -rf .basemap && mkdir .basemap && cd .basemap && npm pack --silent world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
	$(BIN)/python -m build_tools.desk.natural_earth .basemap/package && rm -r .basemap

cards: $(STAMP_ALL) browser ## Draw anew the pictures that stand beside a shared link
	$(BIN)/python -m build_tools.desk.cards

FORM := build_tools/site/theme/assets/javascripts/form
form-validator: ## Renew the validator of the forms, and its licence (needs npm)
	rm -rf .validator && mkdir .validator
	cd .validator && npm install --silent --no-save --ignore-scripts --omit-lockfile-registry-resolved=true \
		@cfworker/json-schema@4.1.6 esbuild@0.28.2
	cd .validator && echo 'export { Validator } from "@cfworker/json-schema";' | npx esbuild --bundle --minify \
		--format=iife --global-name=jsonSchema --banner:js='// @cfworker/json-schema 4.1.6, MIT: json-schema.LICENSE.txt' \
		--outfile=../$(FORM)/json-schema.js
	rm -r .validator

browser: $(STAMP_ALL) ## Find a Chromium for the browser tests, or say what to install
	@$(BIN)/python -m build_tools.outside.chromium

clean: ## Remove what the builds made; the virtual environment stays
	rm -rf site site.new site.old .bench .cache .coverage .coverage.* .lighthouse .mypy_cache .pytest_cache .ruff_cache

tests/%/node_modules: tests/%/package-lock.json
	cd $(@D) && npm ci --silent
	@touch $@

# Compiling is left to the first import, since most modules never see one.
INSTALL := $(BIN)/python -m pip install --quiet --no-compile
# What a lock holds, to the byte, and no package that would run code of its own while it is installed.
LOCKED := $(INSTALL) --require-hashes --only-binary :all:

$(STAMP): requirements-site.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: https://www.python.org/downloads/" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' || { echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)
	$(LOCKED) --requirement requirements-site.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMP_ALL): $(STAMP) requirements.lock
	$(LOCKED) --requirement requirements.lock
	@touch $@
