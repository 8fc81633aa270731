/// The part of a file that is in memory: consumed at the front, filled at the back.
public struct ByteWindow {
  private let source: any ByteSource
  private var storage: [UInt8]
  private var start = 0
  private var end = 0
  /// Whether the file has no more bytes.
  public private(set) var isComplete = false

  /// So much room at least a source gets for its bytes: a converter needs room for a character.
  private static let leastRoom = 32

  /// Makes an empty window.
  public init(_ source: any ByteSource, size: Int = 1 << 20) {
    self.source = source
    storage = [UInt8](repeating: 0, count: max(size, 64))
  }

  /// How many bytes are in memory.
  public var count: Int { end - start }

  /// A byte, by its offset from the front.
  public subscript(_ offset: Int) -> UInt8 { storage[start + offset] }

  /// The bytes in memory.
  public var bytes: ArraySlice<UInt8> { storage[start..<end] }

  /// The bytes in memory.
  public func withBytes<Value>(
    _ body: (UnsafeRawBufferPointer) throws -> Value
  ) rethrows -> Value {
    try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Lets go of bytes at the front.
  public mutating func consume(_ count: Int) {
    start = min(end, start + max(0, count))
  }

  /// Brings more bytes, moving those not yet consumed to the front and growing where they fill all.
  ///
  /// The result is false at the end of the file.
  @discardableResult public mutating func fill() throws -> Bool {
    guard !isComplete else { return false }
    makeRoom()
    let before = end
    while end < storage.count, !isComplete {
      let count = try storage.withUnsafeMutableBytes { raw in
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[end...]))
      }
      end += count
      isComplete = count == 0
      if storage.count - end < Self.leastRoom { break }
    }
    return end > before
  }

  private mutating func makeRoom() {
    if start > 0 {
      storage.withUnsafeMutableBytes { raw in
        raw.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[start..<end]))
      }
      end -= start
      start = 0
    }
    if storage.count - end < Self.leastRoom {
      storage.append(contentsOf: repeatElement(0, count: storage.count))
    }
  }
}
