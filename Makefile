# The two commands of the README, and the steps they are made of.

# make run: the port to serve on, the file or folder to import (empty: the bundled sample), and the
# store to keep it in.
PORT ?= 8080
DATA ?=
DB ?= $(if $(DATA),.build/hyoka-data.sqlite,.build/hyoka.sqlite)

SOURCES := Package.swift Sources Tests

.PHONY: help run release storybook test test-core format lint docs-check
.DEFAULT_GOAL := help

help:
	@echo 'make run         install what is missing, build, import the sample, serve it on port 8080'
	@echo '                 PORT=8081               serve on another port'
	@echo '                 DATA=../shared/data     import another file or folder instead'
	@echo '                 DB=FILE                 keep the record in another store'
	@echo 'make release     build .build/release/hyoka alone'
	@echo 'make storybook   serve the pages of an invented ministry, troubled documents among them'
	@echo 'make test        install what is missing, build, run every check and test'
	@echo 'make test-core   test reading alone, without the store, the site and the command'
	@echo 'make format      format the Swift sources'
	@echo 'make lint        check the format of the Swift sources'
	@echo 'make docs-check  check the target table and the links of the documentation'

# With the Swift runtime in it, and SQLite if it could be built: it starts sooner, imports faster and runs
# where no toolchain is.
release:
	scripts/sqlite || true
	swift build -c release --static-swift-stdlib --product hyoka

run:
	@test -e '$(or $(DATA),Samples)' || { echo 'There is no $(DATA). Give DATA= a file or a folder that exists.' >&2; exit 1; }
	scripts/setup run
	$(MAKE) release
	PORT='$(PORT)' DB='$(DB)' scripts/run '$(or $(DATA),Samples)'

# Every kind of page with made-up content: two cycles, changed goals, missing parts, findings.
storybook:
	scripts/setup run
	swift build --product hyoka
	rm -f .build/storybook.sqlite*
	.build/debug/hyoka import Tests/Fixtures/mizube --db .build/storybook.sqlite
	.build/debug/hyoka serve --db .build/storybook.sqlite --port '$(PORT)'

test:
	scripts/setup test
	scripts/check

test-core:
	HYOKA_CORE=1 swift test --scratch-path .build-core

format:
	swift format --in-place --recursive --parallel $(SOURCES)

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)

docs-check:
	scripts/check-architecture
	scripts/check-links
