import Foundation

/// What scripts/fuzz calls with each input: reads it as a data file and checks what came out.
///
/// It is compiled into one module with the readers, so that it sees inside of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  switch Fuzz.target {
  case .layout: Fuzz.layout(input)
  case .recognition: Fuzz.recognition(input)
  default: Fuzz.file(input)
  }
  return 0
}

/// Mutates the rows and leaves the header alone, most of the time: without its header no table is
/// recognised, and nothing behind it is reached.
@_cdecl("LLVMFuzzerCustomMutator")
public func fuzzMutate(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  var choice = Choice(seed)
  guard Fuzz.target.isTable, choice.below(16) > 0,
    let header = UnsafeBufferPointer(start: start, count: count).firstIndex(of: 0x0A),
    header + 1 < limit
  else {
    return Fuzz.target == .packed && choice.below(2) > 0
      ? Fuzz.mutatePacked(start, count, limit) : libFuzzerMutate(start, count, limit)
  }
  let first = header + 1
  if count > first, choice.below(2) > 0 {
    return Fuzz.mutateCell(start, first, count, limit, &choice)
  }
  return first + libFuzzerMutate(start + first, count - first, limit - first)
}

@_silgen_name("LLVMFuzzerMutate")
func libFuzzerMutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Numbers that look random, from a seed.
struct Choice {
  private var state: UInt64

  init(_ seed: UInt32) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}

enum Fuzz {
  enum Target: String {
    case tables, series, judgit, derived, packed, layout, recognition

    var isTable: Bool { self == .tables || self == .series }
    /// The derived files carry their year only in their name.
    var fileName: String {
      self == .derived ? "rs2024-fuzz.json" : "fuzz-2024"
    }
  }

  static let target =
    Target(rawValue: ProcessInfo.processInfo.environment["HYOKA_FUZZ"] ?? "") ?? .tables
  /// Where the input is written to be read as a file; scripts/fuzz makes and removes it.
  static let folder = ProcessInfo.processInfo.environment["HYOKA_FUZZ_FOLDER"] ?? "/dev/shm"
  static let path = "\(folder)/\(target.fileName)"
  static let reader = must { try DataReader() }
  static let builtIn = must { try DataLayout.builtIn() }
  static let countries = must { try Countries.builtIn() }
  /// The folded headers of all layouts.
  static let headers: [String: String] = {
    var headers: [String: String] = [:]
    for layout in builtIn {
      for column in layout.columns + (layout.sheet?.columns ?? []) {
        for name in [column.header] + (column.aliases ?? []) {
          let folded = FoldedText(name, .heading).text
          headers[name] = String(folded.map { $0 == "ー" ? "-" : $0 == "／" ? "/" : $0 })
        }
      }
    }
    return headers
  }()
  static let sample = Array(
    """
    key,year,name,value,kind,2023,2024\n1,2024,"a ""b\"",5,２ 目標,1,x\n,,,,,,\n2,1x,c,-,3,0.5,\n
    """.utf8)

  private static func must<Value>(_ body: () throws -> Value) -> Value {
    do { return try body() } catch { fail("\(error)") }
  }

  static func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data("INVARIANT: \(text)\n".utf8))
    abort()
  }

  /// Reads the input as a file, through what the command uses.
  static func file(_ input: [UInt8]) {
    write(input)
    do {
      for stream in try reader.inspect(path: path).streams {
        var found = Found()
        try reader.read(stream) { batch, _ in found.add(batch) }
        found.finish(stream, input)
      }
    } catch is Problem {
    } catch {
      fail("an error that is no Problem: \(error)")
    }
  }

  /// Reads the input as a layout, and a small table by it.
  static func layout(_ input: [UInt8]) {
    guard let layouts = try? DataLayout.load(Data(input), name: "fuzz.json") else { return }
    for layout in layouts {
      let headers = (layout.columns + (layout.sheet?.columns ?? [])).map(\.header)
      let kind = layout.indicatorRows.map { [$0.kind] } ?? []
      let header = (headers + kind + ["2024"]).map(quoted).joined(separator: ",")
      let row = [String](repeating: "2024", count: headers.count + kind.count + 1)
      let text = [header, row.joined(separator: ","), row.joined(separator: ",")]
      table(Array(text.joined(separator: "\n").utf8), layout)
      table(sample, layout)
    }
  }

  private static func table(_ bytes: [UInt8], _ layout: DataLayout) {
    do {
      let reader = CSVReader(MemorySource(bytes))
      guard try reader.next() else { return }
      let header = (0..<reader.count).map { reader.text($0) }
      guard let bound = try BoundLayout.find(header, [layout]) else { return }
      var decoder = TableDecoder(reader, bound, countries)
      var found = Found()
      try decoder.run { found.add($0) }
    } catch is Problem {
    } catch is CSVProblem {
    } catch {
      fail("an error that is no Problem: \(error)")
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// Recognises the input whole, and each of its beginnings as if the head were cut there.
  static func recognition(_ input: [UInt8]) {
    let recognition = DataRecognition(layouts: builtIn)
    for name in ["fuzz.csv", "rs2024.json"] {
      _ = try? recognition.form(input, name: name)
      _ = try? recognition.form(Array(input.prefix(input.count / 2)), name: name)
    }
    _ = DataRecognition.encoding(input)
    file(input)
  }

  private static func write(_ input: [UInt8]) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    guard Glibc.write(file, input, input.count) == input.count else { fail("cannot write \(path)") }
  }
}

// MARK: - Mutations

extension Fuzz {
  private static let cells = [
    "", " ", "-", "ー", "0", "-0", "1.0", "1.5", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "１，２３４", "1e400", "nan", "inf", "0x1p3", "9999", "1867", "2201",
    "TRUE", "f", "\"a\"\"b\"", "\"\"", "\"\"\"\"", "\"a\nb\"", "\"a", "a\"b", "\u{FEFF}", "\0",
    "=1",
    "１　目標年度", "2 目標値", "3 実績", "4 達成率", "なし", "Japan", "ガ", "ｶﾞ", "\r",
  ].map { Array($0.utf8) }

  /// Puts something else into one cell.
  static func mutateCell(
    _ start: UnsafeMutablePointer<UInt8>, _ first: Int, _ count: Int, _ limit: Int,
    _ choice: inout Choice
  ) -> Int {
    func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x0A }
    var from = first + choice.below(count - first)
    while from > first, !isSeparator(start[from - 1]) { from -= 1 }
    var to = from
    while to < count, !isSeparator(start[to]) { to += 1 }
    var cell = Array(UnsafeBufferPointer(start: start + from, count: to - from))
    if choice.below(2) > 0 {
      cell = cells[choice.below(cells.count)]
    } else {
      let old = cell.count
      cell += [UInt8](repeating: 0, count: 64)
      let new = mutate(&cell, old, old + 64)
      cell.removeLast(cell.count - new)
    }
    let tail = Array(UnsafeBufferPointer(start: start + to, count: count - to))
    let whole = (cell + tail).prefix(limit - from)
    for (offset, byte) in whole.enumerated() { start[from + offset] = byte }
    return from + whole.count
  }

  private static func mutate(_ bytes: inout [UInt8], _ count: Int, _ limit: Int) -> Int {
    bytes.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { libFuzzerMutate($0, count, limit) } ?? 0
    }
  }

  /// Mutates what a gzip file unpacks to, since nearly every change of the packed bytes only damages
  /// it.
  static func mutatePacked(
    _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int
  ) -> Int {
    let packed = Array(UnsafeBufferPointer(start: start, count: count))
    guard packed.starts(with: [0x1F, 0x8B]), let source = try? GzipSource(MemorySource(packed))
    else {
      return libFuzzerMutate(start, count, limit)
    }
    var plain = [UInt8](repeating: 0, count: 1 << 15)
    var size = 0
    while size < plain.count - 64,
      let read = try? plain.withUnsafeMutableBytes({
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[size...]))
      }), read > 0
    { size += read }
    let room = plain.count
    let new = mutate(&plain, size, room)
    let again = stored(Array(plain.prefix(new)))
    guard again.count <= limit else { return libFuzzerMutate(start, count, limit) }
    for (offset, byte) in again.enumerated() { start[offset] = byte }
    return again.count
  }

  /// A gzip file that holds bytes as they are.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    func little(_ number: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
    }
    let size = UInt32(bytes.count)
    var check = UInt32.max
    for byte in bytes {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1] + little(size, 2) + little(~size, 2) + bytes
      + little(~check, 4) + little(size, 4)
  }
}
