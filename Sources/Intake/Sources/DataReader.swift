import Foundation
public import Policies
import Tabular

/// Reads data files: recognises them by content and turns their rows into rows of the record.
public struct DataReader: Sendable {
  private let recognition: DataRecognition
  private let countries: Countries
  private let fiscalYears: FiscalYearRange

  /// A reader for the built-in layouts and others, which come first.
  public init(layouts: [DataLayout] = []) throws(Problem) {
    fiscalYears = try FiscalYearRange.builtIn()
    recognition = DataRecognition(
      layouts: layouts + (try DataLayout.builtIn()), fiscalYears: fiscalYears)
    countries = try Countries.builtIn()
  }

  /// What data a file holds; nothing if it is no data file.
  ///
  /// The files in a ZIP come one by one; those of no known form are named as passed over. A file of JSON
  /// of no known form is an error (`json-unknown`), since it can be no document either.
  public func inspect(path: String) throws -> (streams: [DataStream], passedOver: [String]) {
    let head = try Self.head(FileSource(path: path))
    guard head.starts(with: Array("PK\u{3}\u{4}".utf8)) else {
      return (try stream(head, path: path, entry: nil).map { [$0] } ?? [], [])
    }
    let archive = try ZipFile(path: path)
    let entries = archive.entries
    guard !entries.contains(where: { $0.name == "[Content_Types].xml" }) else { return ([], []) }
    var streams: [DataStream] = []
    var passedOver: [String] = []
    for entry in entries {
      let name = "\(path)/\(entry.name)"
      let head = try Self.head(archive.open(entry))
      do {
        if let found = try stream(head, path: path, entry: entry) {
          streams.append(found)
        } else {
          passedOver.append(name)
        }
      } catch let problem as Problem {
        throw problem.within(name)
      }
    }
    return (streams, passedOver)
  }

  private func stream(_ head: [UInt8], path: String, entry: ZipFile.Entry?) throws -> DataStream? {
    let isGzip = head.starts(with: [0x1F, 0x8B])
    let content = isGzip ? Self.unzipped(head) : head
    let name = entry.map { "\(path)/\($0.name)" } ?? path
    let form: DataStream.Form?
    do {
      form = try recognition.form(content, name: URL(fileURLWithPath: name).lastPathComponent)
    } catch let problem {
      throw problem.within(name)
    }
    guard let form else {
      // What else is in a ZIP may be passed over.
      if entry == nil, DataRecognition.isJSON(content, name: name) {
        throw Problem.unknownJSON().within(name)
      }
      return nil
    }
    var dataset = form.dataset ?? ""
    if case .table(let layout, _) = form { dataset = layout.id }
    return DataStream(
      name: name, path: path, entry: entry?.name, entryIndex: entry?.index, isGzip: isGzip,
      form: form, dataset: dataset,
      edition: form.edition, title: form.title, licence: form.licence)
  }

  private static func head(_ source: any ByteSource) throws -> [UInt8] {
    var head = [UInt8](repeating: 0, count: DataRecognition.headSize)
    var count = 0
    while count < head.count {
      let read = try head.withUnsafeMutableBytes {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      if read == 0 { break }
      count += read
    }
    return Array(head.prefix(count))
  }

  /// The beginning of what a gzip file unpacks to, from its beginning.
  private static func unzipped(_ head: [UInt8]) -> [UInt8] {
    guard let source = try? GzipSource(MemorySource(head)) else { return [] }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < DataRecognition.headSize,
      let read = try? chunk.withUnsafeMutableBytes({ try source.read(into: $0) }), read > 0
    {
      bytes.append(contentsOf: chunk.prefix(read))
    }
    return bytes
  }
}

extension DataReader {
  /// Reads a stream and hands on its rows in batches, each with how many bytes of the file on disk were
  /// read by then.
  public func read(_ stream: DataStream, _ sink: (DataBatch, Int) throws -> Void) throws {
    do {
      try readAll(stream, sink)
    } catch let problem as Problem {
      throw problem.within(stream.name)
    } catch CSVProblem.rowTooLong(let line) {
      throw Problem.rowTooLong(line: line).within(stream.name)
    } catch CSVProblem.unclosedQuote(let line) {
      throw Problem.unclosedQuote(line: line).within(stream.name)
    }
  }

  private func readAll(_ stream: DataStream, _ sink: (DataBatch, Int) throws -> Void) throws {
    let file = try FileSource(path: stream.path)
    var source: any ByteSource = file
    if let index = stream.entryIndex {
      let archive = try ZipFile(path: stream.path)
      guard let entry = archive.entries.first(where: { $0.index == index }) else {
        throw Problem.damaged("ZIP", stream.entry ?? "")
      }
      source = try archive.open(entry)
    }
    if stream.isGzip { source = try GzipSource(source) }
    let counting: (DataBatch) throws -> Void = { try sink($0, file.position) }
    switch stream.form {
    case .table(let layout, let encoding):
      if let encoding { source = try ConvertedSource(source, from: encoding) }
      try table(source, layout, counting)
    case .judgit(let shape):
      try elements(source, shape, JudgitDecoder(years: fiscalYears), counting)
    case .ministryItems(let year):
      try elements(source, .array("items"), MinistryItemDecoder(year: year), counting)
    case .spending(let year): try elements(source, .members, SpendingDecoder(year: year), counting)
    case .outline(let year): try elements(source, .members, OutlineDecoder(year: year), counting)
    }
  }

  private func table(
    _ source: any ByteSource, _ layout: DataLayout, _ sink: (DataBatch) throws -> Void
  ) throws {
    let reader = CSVReader(source, rowLimit: ReadingLimits.rowBytes)
    guard try reader.next() else { throw Problem.empty() }
    let header = (0..<reader.count).map { reader.text($0) }
    guard let bound = try BoundLayout.find(header, [layout]) else { throw Problem.unknownData() }
    var decoder = TableDecoder(reader, bound, countries)
    try decoder.run(sink)
  }

  private func elements(
    _ source: any ByteSource, _ shape: JSONElements.Shape, _ decoder: some ElementDecoder,
    _ sink: (DataBatch) throws -> Void
  ) throws {
    var decoder = decoder
    var parts = PartBuilder()
    let parser = try JSONParser()
    try JSONElements(source, shape).forEachElement { bytes, line, key in
      let problem = parser.parse(bytes) { value in
        decoder.decode(value, key: key, line: line, source: bytes, &parts)
      }
      if let problem { parts.note(.badElement(problem, line)) }
      if let batch = parts.takeBatch() { try sink(batch) }
    }
    if let batch = parts.takeBatch(atEnd: true) { try sink(batch) }
  }
}

extension Problem {
  /// The same problem in a file: its place is then the file and the line, if it had one.
  func within(_ file: String) -> Problem {
    guard let place else { return at(file) }
    return place.hasPrefix(":")
      ? Problem(kind, code, message, at: file + place, advice: advice) : self
  }
}
