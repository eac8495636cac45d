# Chokepoint: `make` lists what can be done; the work itself is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help setup serve build dev test check bench clean gallery test-browsers

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what building and testing need (compiles what cannot be had ready, once for all clones)
	@scripts/setup.sh test

serve: build ## build the site and serve it on http://127.0.0.1:8080 (PORT=... for another port)
	@scripts/serve.sh

build: ## build the release site into dist/, print its size and hold it to its caps
	@scripts/setup.sh build
	@scripts/build.sh

dev: ## build a debug page, serve it on http://127.0.0.1:8080, and reload it after every save
	@scripts/setup.sh build
	@scripts/dev.sh

check: ## check format, the order of the sources, lints and documentation, natively and for wasm
	@scripts/setup.sh test
	@scripts/check.sh

test: ## run every test: check, native, the rendered site, components in Chromium, release build with its caps, the built site
	@scripts/setup.sh test
	@scripts/test.sh

test-browsers: ## walk through the site in Firefox and WebKit
	@scripts/setup.sh browsers
	@scripts/test_browsers.sh

gallery: ## write a page with every chart as stored beside every chart as drawn now
	@scripts/gallery.sh

bench: ## measure the model and the page
	@scripts/bench.sh

clean: ## remove what was built (the tools stay in the cache)
	@rm -rf dist target
