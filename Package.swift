// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "plenary",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .target(name: "Notation", swiftSettings: settings),
        .target(name: "Time", swiftSettings: settings),
        .target(name: "Planning", dependencies: ["Time"], swiftSettings: settings),
        .target(name: "Audiences", dependencies: ["Planning", "Time"], swiftSettings: settings),
        .target(name: "Conflicts", dependencies: ["Planning", "Time"], swiftSettings: settings),
        .target(name: "Scheduling", dependencies: ["Conflicts", "Planning", "Time"], swiftSettings: settings),
        .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
        .target(name: "ICalendar", dependencies: ["CLibical", "Notation", "Time"], swiftSettings: settings),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CalDAV", dependencies: ["CCurl", "ICalendar", "Notation", "Planning", "Time"], swiftSettings: settings),
        .target(name: "Mail", dependencies: ["Time"], swiftSettings: settings),
        .target(name: "CLanguages"),
        .target(
            name: "Wording", dependencies: ["CLanguages", "Conflicts", "Planning", "Time"],
            exclude: ["Languages", "Countries/countries.tsv"], swiftSettings: settings),
        .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Documents", dependencies: ["Planning", "Time", "Wording", mustache],
            resources: [.embedInCode("Templates"), .embedInCode("Typesetting/typeset.py")],
            swiftSettings: settings),
        .target(
            name: "ParticipantPapers", dependencies: ["Conflicts", "CQREncode", "Documents", "Planning", "Time", "Wording"],
            swiftSettings: settings),
        .target(name: "Reports", dependencies: ["Conflicts", "Documents", "Planning", "Time", "Wording"], swiftSettings: settings),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        .target(
            name: "Spreadsheets", dependencies: ["CXlsxWriter", "CZip", "Documents", "Notation", "Time"], swiftSettings: settings),
        .target(name: "WordProcessing", dependencies: ["Documents", "Time", "Wording"], swiftSettings: settings),
        .target(name: "CHolidays", exclude: ["LICENSE", "generate.py", "holidays.txt"]),
        .target(name: "Importing", dependencies: ["Notation", "Planning", "Time"], swiftSettings: settings),
        .target(name: "PlanFiles", dependencies: ["Notation", "Planning", "Time", yams], swiftSettings: settings),
        .target(
            name: "CalendarExchange",
            dependencies: ["Audiences", "CHolidays", "ICalendar", "Importing", "Mail", "Notation", "Planning", "Time"],
            swiftSettings: settings),
        .target(
            name: "ProgrammeExchange", dependencies: ["Importing", "Notation", "Planning", "Time"],
            resources: [.embedInCode("Lists/headings.json")], swiftSettings: settings),
        .target(
            name: "Operations",
            dependencies: [
                "Audiences", "CalDAV", "CalendarExchange", "Conflicts", "Documents", "ICalendar", "Importing", "Mail", "Notation",
                "ParticipantPapers", "PlanFiles",
                "Planning", "ProgrammeExchange", "Reports", "Scheduling", "Spreadsheets", "Time", "Wording", "WordProcessing",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "plenary",
            dependencies: [
                "Audiences", "CalDAV", "CalendarExchange", "Conflicts", "Documents", "ICalendar", "Importing", "Notation", "Operations",
                "ParticipantPapers", "PlanFiles",
                "Planning", "ProgrammeExchange", "Reports", "Scheduling", "Time", "Wording", argumentParser,
            ],
            swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["Importing", "Notation", "PlanFiles", "Planning", "Time"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .testTarget(name: "NotationTests", dependencies: ["Notation", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "TimeTests", dependencies: ["TestSupport", "Time"], swiftSettings: settings),
        .testTarget(name: "AudiencesTests", dependencies: ["Audiences", "Planning", "TestSupport", "Time"], swiftSettings: settings),
        .testTarget(name: "PlanningTests", dependencies: ["Planning", "TestSupport", "Time"], swiftSettings: settings),
        .testTarget(
            name: "ConflictsTests", dependencies: ["Conflicts", "TestSupport", "Wording"], exclude: ["Expert"], swiftSettings: settings),
        .testTarget(name: "SchedulingTests", dependencies: ["Conflicts", "Scheduling", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "ICalendarTests", dependencies: ["ICalendar", "TestSupport"], exclude: ["Found"], swiftSettings: settings),
        .testTarget(name: "CalDAVTests", dependencies: ["CalDAV", "ICalendar", "TestSupport", "Time"], swiftSettings: settings),
        .testTarget(name: "MailTests", dependencies: ["Mail", "TestSupport", "Time"], swiftSettings: settings),
        .testTarget(
            name: "WordingTests", dependencies: ["Conflicts", "Planning", "TestSupport", "Time", "Wording"], exclude: ["plurals.txt"],
            swiftSettings: settings),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["Audiences", "Conflicts", "Documents", "ParticipantPapers", "Reports", "TestSupport", "Wording"],
            exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "SpreadsheetsTests", dependencies: ["Documents", "Notation", "ParticipantPapers", "Spreadsheets", "Time"],
            swiftSettings: settings),
        .testTarget(name: "WordProcessingTests", dependencies: ["Documents", "WordProcessing"], swiftSettings: settings),
        .testTarget(
            name: "PlanFilesTests", dependencies: ["CalendarExchange", "ICalendar", "Notation", "PlanFiles", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "CalendarExchangeTests",
            dependencies: ["CalendarExchange", "ICalendar", "Importing", "PlanFiles", "ProgrammeExchange", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "ProgrammeExchangeTests", dependencies: ["Importing", "Notation", "ProgrammeExchange", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "CalendarExchange", "Conflicts", "Documents", "ICalendar", "Mail", "Operations", "ParticipantPapers", "PlanFiles",
                "Planning",
                "Reports", "Scheduling", "TestSupport", "Time", "Wording",
            ],
            exclude: ["Golden", "clashes.yaml"], swiftSettings: settings),
        .testTarget(name: "plenaryTests", dependencies: ["Operations", "plenary", argumentParser], swiftSettings: settings),
    ]
)

// libFuzzer is only there in a build with -sanitize=fuzzer: `make fuzz`.
if Context.environment["PLENARY_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "FuzzICalendar", dependencies: ["ICalendar"], path: "Tests/Fuzzing", exclude: ["icalendar.dict"], swiftSettings: settings)
    )
}

// What `make bench` measures with.
if Context.environment["PLENARY_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Benchmarks", dependencies: ["Conflicts", "ICalendar", "Importing", "PlanFiles", "Planning", "Time"], path: "Benchmarks",
            exclude: ["booklets.py", "libical.c", "sweep.c", "python_libraries.py", "run", "table.py"], swiftSettings: settings))
}
