# Two commands: `make demo` and `make test`. Each sets itself up in .venv.
PYTHON ?= python3
INPUT ?= examples
OUTPUT ?= out/demo
CONFIG ?= default
# errors only: pips before 23.3 warn of an extra (lxml's html_clean) that they misread
PIP = .venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check \
	--constraint constraints.txt

# Float32 sums come out otherwise without AVX-512: as on an older x86-64 processor.
AVX2 = ATEN_CPU_CAPABILITY=avx2 ONEDNN_MAX_CPU_ISA=AVX2 MKL_ENABLE_INSTRUCTIONS=AVX2 \
	CT2_FORCE_CPU_ISA=AVX2

.PHONY: demo test test-fast test-avx2 check gate docs clean
.DELETE_ON_ERROR:

demo: .venv/demo
	.venv/bin/summarize run "$(INPUT)" --output "$(OUTPUT)" --config "$(CONFIG)" \
		--fresh --show

# All tests: the fast ones, then the slow ones (5: TESTS names none that is slow).
test: test-fast
	.venv/bin/python -m pytest -n 2 --dist worksteal -m slow $(TESTS) || [ $$? = 5 ]

test-fast: .venv/test
	.venv/bin/python -m pytest -n 2 --dist worksteal -m "not slow" $(TESTS) || [ $$? = 5 ]

# The tests that run a model.
test-avx2: .venv/test
	$(AVX2) .venv/bin/python -m pytest -n 2 --dist worksteal -m "torch and not slow" $(TESTS)

check: .venv/test
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

# The examples against their committed scores; after a change that is meant, write them
# anew with GATE=--update-baseline.
gate: .venv/test
	for config in default extractive ci; do \
		.venv/bin/summarize evaluate examples --systems config,lead --config $$config \
			--baseline tests/gate/$$config.json --output out/gate-$$config --fresh $(GATE) \
			|| exit; \
	done

# The site, in out/site; a warning is an error, and nothing is fetched.
docs: .venv/docs
	.venv/bin/python -m sphinx --quiet --fail-on-warning --keep-going \
		--doctree-dir out/doctrees docs out/site

clean:
	rm -rf .venv out

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than 3.11: run make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/demo: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable .
	@touch $@

.venv/test: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable ".[dev,bertscore,chat,ctranslate2,docx,feeds,pdf,semantic,train,tune]"
	@touch .venv/demo $@

.venv/docs: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable ".[docs]"
	@touch $@
