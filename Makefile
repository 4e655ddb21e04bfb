# The two to know: `make demo` and `make test`. Each sets up what it needs first.
PREFIX ?= /usr/local
EXAMPLE = Calendars/dpadm-2014-06/plan.yaml
PLENARY = .build/release/plenary
# Swift's libraries go into the program, so that it starts quickly and runs where Swift isn't installed.
RELEASE = swift build --configuration release --static-swift-stdlib --product plenary

.PHONY: demo test build install setup format docs fuzz leaks bench

# libFuzzer and AddressSanitizer; LeakSanitizer looks when a run ends.
FUZZER = .build/fuzzing/release/FuzzICalendar
FUZZ = PLENARY_FUZZING=1 swift build --configuration release --scratch-path .build/fuzzing --product FuzzICalendar \
	-Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xswiftc -use-ld=lld
RUNS ?= 10000000
SAMPLES = $(wildcard Tests/ICalendarTests/Found Tests/CalendarExchangeTests/Golden/quirks ../shared/ics-corpus)

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
	@.ci/setup test
	@swift build --build-tests
	@swift test --skip-build
	@$(RELEASE)
	@.venv/bin/python -m unittest discover --start-directory Tests/Acceptance

build: setup
	@$(RELEASE)

install: build
	install -D $(PLENARY) $(DESTDIR)$(PREFIX)/bin/plenary
	mkdir -p $(DESTDIR)$(PREFIX)/lib/plenary
	rm -rf $(DESTDIR)$(PREFIX)/lib/plenary/typst && cp -R .typst $(DESTDIR)$(PREFIX)/lib/plenary/typst
	$(PLENARY) --generate-completion-script bash | install -D /dev/stdin $(DESTDIR)$(PREFIX)/share/bash-completion/completions/plenary
	$(PLENARY) --generate-completion-script zsh | install -D /dev/stdin $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_plenary
	$(PLENARY) --generate-completion-script fish | install -D /dev/stdin $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/plenary.fish

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

bench:
	@.ci/setup test
	@Benchmarks/run

setup:
	@.ci/setup

docs: build
	@python3 docs/generate.py $(PLENARY)

format:
	swift format format --in-place --recursive Sources Tests Package.swift
