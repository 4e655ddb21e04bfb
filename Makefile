# The two to know: `make demo` and `make test`. Each sets up what it needs first.
PREFIX ?= /usr/local
EXAMPLE = Calendars/dpadm-2014-06/plan.yaml
PLENARY = .build/release/plenary
# Swift's libraries go into the program, so that it starts quickly and runs where Swift isn't installed.
RELEASE = swift build --configuration release --static-swift-stdlib --product plenary

.PHONY: build demo test truth install dist deb setup format docs fuzz leaks bench

# libFuzzer and AddressSanitizer; LeakSanitizer looks when a run ends.
FUZZER = .build/fuzzing/release/FuzzICalendar
FUZZ = PLENARY_FUZZING=1 swift build --configuration release --scratch-path .build/fuzzing --product FuzzICalendar \
	-Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xswiftc -use-ld=lld
RUNS ?= 10000000
SAMPLES = $(wildcard Tests/ICalendarTests/Found Tests/CalendarExchangeTests/Golden/quirks ../shared/ics-corpus)

.DEFAULT_GOAL = build

demo: build
	@rm -rf demo && mkdir demo
	@$(PLENARY) export calendar $(EXAMPLE) -o demo/programme.ics
	@$(PLENARY) export calendar $(EXAMPLE) --each delegation -o demo/calendars
	@$(PLENARY) export agenda $(EXAMPLE) --each activity -o demo/agendas
	@$(PLENARY) export agenda $(EXAMPLE) --activity ws-egov --language ar -o demo/agendas/ws-egov.ar.html
	@$(PLENARY) export roster $(EXAMPLE) --each delegation -o demo/rosters
	@$(PLENARY) export itinerary $(EXAMPLE) --each delegation --format pdf -o demo/itineraries
	@$(PLENARY) export itinerary $(EXAMPLE) --delegation oman --language ar -o demo/itineraries/oman.ar.pdf
	@$(PLENARY) export agenda $(EXAMPLE) --activity study-visit-oman -o demo/study-visit-oman.pdf
	@$(PLENARY) export timetable $(EXAMPLE) --activity forum-2014 -o demo/timetable.pdf
	@$(PLENARY) export digest $(EXAMPLE) -o demo/digest.pdf
	@$(PLENARY) check $(EXAMPLE) --by day --format html -o demo/conflicts.html; test $$? -eq 1
	@echo
	@$(PLENARY) check $(EXAMPLE); test $$? -eq 1
	@echo; echo "In the folder demo:"; cd demo && find . -type f | cut -d/ -f2 | sort | uniq -c

test:
	@.ci/test

build: setup
	@[ -d .build/release ] || echo "make: the first build takes five to ten minutes on two cores; later ones take seconds"
	@$(RELEASE)

# What is built is installed as it is, so that root needs no Swift: `make && sudo make install`.
install:
	@[ -x $(PLENARY) ] && [ -d .typst/typst ] || $(MAKE) build
	@packaging/install $(PLENARY) "$(DESTDIR)$(PREFIX)"

dist: build
	@.ci/setup package
	@packaging/tarball $(PLENARY)

deb: build
	@.ci/setup package
	@packaging/deb $(PLENARY)

fuzz: setup
	@$(FUZZ)
	@mkdir -p .build/fuzzing/seeds .build/fuzzing/found
	@find $(SAMPLES) -name '*.ics' -size -2 -exec cp --backup=numbered {} .build/fuzzing/seeds \;
	@export SWIFT_BACKTRACE=enable=no; $(FUZZER) -runs=$(RUNS) -max_len=384 -dict=Tests/Fuzzing/icalendar.dict -print_final_stats=1 \
		-artifact_prefix=.build/fuzzing/ .build/fuzzing/found .build/fuzzing/seeds

leaks: setup
	@$(FUZZ)
	@export SWIFT_BACKTRACE=enable=no; find $(SAMPLES) -name '*.ics' -print0 | xargs -0 $(FUZZER) 2>.build/fuzzing/leaks.log \
		|| { cat .build/fuzzing/leaks.log; exit 1; }
	@echo "$$(grep -c ^Executed .build/fuzzing/leaks.log) files read, written and read again: no leak, no misuse of memory"

# Plans drawn by lot, from a seed on: what the check reports of each, and what an independent reading of the documents finds.
NUMBER ?= 1000
SEED ?= 1

truth: build
	@.ci/setup test
	@PLENARY=$(PLENARY) NUMBER=$(NUMBER) SEED=$(SEED) .venv/bin/python Tests/Truth

bench:
	@.ci/setup test
	@Benchmarks/run

setup:
	@.ci/setup

docs: build
	@python3 docs/generate.py $(PLENARY)

format:
	swift format format --in-place --recursive Sources Tests Package.swift
