# Each command is a small script in .ci; each installs what it needs and skips what is done.
.PHONY: help run test dev lint fmt prepare build size e2e bench faults clean

help: ## This list
	@sed -nE 's/^([a-z0-9]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 16
run: ## Install, build, load the demo program, serve it on http://localhost:3000
	@.ci/start
test: ## Install, build, and run every test, browser included
	@.ci/test
dev: ## Serve a development build, and build again at every change
	@.ci/dev
lint: ## Formatting, clippy, package edges, layout, licences
	@.ci/lint
fmt: ## Format the Rust code
	@cargo fmt --all
prepare: ## Check the SQL against a database, and write server/store/.sqlx
	@.ci/prepare
build: ## The release: target/release/mooring, target/release/hash.txt, target/site
	@.ci/tools run && .ci/build
size: build ## What a browser fetches, against the gate
	@.ci/size
e2e: build ## The browser tests alone
	@.ci/tools test && .ci/e2e
bench: ## Throughput, as ratios to yardsticks measured in the same run
	@server/benches/run
faults: ## Kill the server and its database in the middle of check-ins
	@.ci/faults
clean: ## Remove everything that was built (not the data in var)
	@rm -rf target end2end/node_modules end2end/artefacts end2end/test-results end2end/playwright-report
