// swift-tools-version: 6.2

import PackageDescription

/// `HYOKA_CORE=1` leaves out the store, the site and the command, so that the reading core builds
/// and tests in a minute without GRDB and Hummingbird.
let coreOnly = Context.environment["HYOKA_CORE"] == "1"

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Overlapping access to memory is looked for in debug builds and thus in all tests; looking for it
  // takes a thirtieth of the time of an import.
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: [], swiftSettings: settings)
}

// Not by pkg-config: its folder of the system's libraries would come before that of our own SQLite.
func system(_ name: String, package: String) -> Target {
  .systemLibrary(name: name, providers: [.apt([package])])
}

let core: [Target] = [
  system("CMeCab", package: "libmecab-dev"),
  system("CSodium", package: "libsodium-dev"),
  system("CZip", package: "libzip-dev"),

  .target(
    name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
    linkerSettings: [.linkedLibrary("xml2")]),
  .target(name: "CCells"),
  .target(name: "CInflate", linkerSettings: [.linkedLibrary("isal")]),
  .target(name: "CDigest", linkerSettings: [.linkedLibrary("xxhash")]),
  .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),

  library("Markup"),
  library("Japanese", ["CMeCab"]),
  library("Policies"),
  library("Tabular", ["CCells", "CDigest"]),
  library(
    "Intake",
    [
      "Policies", "Japanese", "Tabular", "CSodium", "CXML", "CZip", "CInflate", "CDigest", "CJSON",
      .product(name: "Subprocess", package: "swift-subprocess"),
    ],
    resources: [.embedInCode("Profiles"), .embedInCode("Layouts")]),
  library("Analysis", ["Policies", "Japanese"], resources: [.embedInCode("Rules")]),
  library(
    "Publishing", ["Policies", "Analysis", "Tabular"], resources: [.embedInCode("Schemas")]),
  .target(
    name: "TestSupport", dependencies: ["Policies", "CZip"], swiftSettings: settings),

  tests(of: "Markup"),
  tests(of: "Japanese"),
  tests(of: "Policies"),
  tests(of: "Tabular"),
  tests(
    of: "Intake",
    [
      "Policies", "Japanese", "Tabular", "TestSupport",
      .product(name: "Subprocess", package: "swift-subprocess"),
    ]),
  tests(of: "Analysis", ["Policies", "Tabular", "Intake", "Publishing", "TestSupport"]),
]

let application: [Target] = [
  .target(name: "CDeflate", linkerSettings: [.linkedLibrary("isal")]),
  .target(
    name: "CBatchRows", dependencies: ["CCells"],
    linkerSettings: [
      // What scripts/sqlite built; where it built nothing, the system's library is found.
      .unsafeFlags(["-L\(Context.packageDirectory)/.build/sqlite"]), .linkedLibrary("sqlite3"),
    ]),

  library(
    "Store",
    [
      "Policies", "Japanese", "Tabular", "CCells", "CBatchRows", "CDigest",
      .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ]),
  library("Judgement", ["Policies", "Analysis", "Store"]),
  library(
    "Site",
    [
      "Policies", "Japanese", "Analysis", "Publishing", "Store", "Judgement", "Markup", "CDeflate",
      "CDigest",
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "HummingbirdCore", package: "hummingbird"),
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
      .product(name: "Logging", package: "swift-log"),
    ],
    resources: [.embedInCode("Assets"), .embedInCode("Texts")]),
  .executableTarget(
    name: "hyoka",
    dependencies: [
      "Policies", "Japanese", "Intake", "Analysis", "Publishing", "Store", "Judgement", "Site",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings),

  tests(
    of: "Store",
    [
      "Policies", "Tabular", "Intake", "Analysis", "CBatchRows", "TestSupport",
      .product(name: "GRDB", package: "GRDB.swift"),
    ]),
  tests(
    of: "Site",
    [
      "Policies", "Intake", "Analysis", "Publishing", "Store", "Judgement", "Markup",
      "TestSupport",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "HummingbirdCore", package: "hummingbird"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "NIOCore", package: "swift-nio"),
    ]),
  .testTarget(
    name: "CommandTests",
    dependencies: [
      "hyoka", "TestSupport", .product(name: "Subprocess", package: "swift-subprocess"),
    ],
    swiftSettings: settings),
]

/// `HYOKA_BARE=1` adds the bare server that `Benchmarks/serve` holds ours against.
let bare: [Target] =
  Context.environment["HYOKA_BARE"] == "1"
  ? [
    .executableTarget(
      name: "bare-server",
      dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
      path: "Benchmarks/bare", swiftSettings: settings)
  ] : []

let package = Package(
  name: "hyoka",
  products: [
    .library(name: "HyokaCore", targets: ["Policies", "Japanese", "Intake", "Analysis"])
  ] + (coreOnly ? [] : [.executable(name: "hyoka", targets: ["hyoka"])]),
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: [])
  ]
    + (coreOnly
      ? []
      : [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(
          url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
      ]),
  targets: core + (coreOnly ? [] : application + bare),
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
