# Chokepoint: `make` lists what can be done; the work itself is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help setup serve build test check bench clean gallery test-browsers profile

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what building and testing need (compiles what cannot be had ready, once)
	@scripts/setup.sh test

serve: build ## build the site and serve it on http://127.0.0.1:8080 (PORT=... for another port)
	@scripts/serve.sh

build: ## build the release site into dist/ and print its size
	@scripts/setup.sh build
	@scripts/build.sh

test: ## run every test: native, components in Chromium, size of the site, the site end to end
	@scripts/setup.sh test
	@scripts/test.sh

test-browsers: ## walk through the site in Firefox and WebKit
	@scripts/setup.sh browsers
	@scripts/test_browsers.sh

check: ## check format, lints and documentation
	@scripts/setup.sh test
	@scripts/check.sh

gallery: ## write a page with every chart as stored beside every chart as drawn now
	@scripts/gallery.sh

bench: ## measure the model and the page
	@scripts/bench.sh

profile: ## list anew which functions may come with the second half of the program
	@scripts/setup.sh test
	@CHOKEPOINT_WHOLE=1 CHOKEPOINT_UNCAPPED=1 scripts/build.sh
	@PATH="$(CURDIR)/.tools/bin:$$PATH" node scripts/profile.mjs
	@scripts/build.sh

clean: ## remove what was built (the tools in .tools stay)
	@rm -rf dist target
