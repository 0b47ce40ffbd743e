.PHONY: run test setup bench screens lock

OUT ?= demo-output
SCREENS ?= build/screens

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then .venv/bin/intake-app demo; \
	else .venv/bin/intake-app demo --headless --out "$(OUT)"; fi

test:
	@sh build_spec/setup.sh test
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -n 2 --dist worksteal $(ARGS)

setup:
	@sh build_spec/setup.sh

bench: setup
	@.venv/bin/python bench/run.py

screens: setup
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.support.screens "$(SCREENS)" $(ARGS)

lock:
	@uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links -o requirements.lock
