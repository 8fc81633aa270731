/// The part of a file that is in memory: consumed at the front, filled at the back.
public final class ByteWindow {
  private let source: any ByteSource
  private var storage: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  /// Whether the file has no more bytes.
  public private(set) var isComplete = false

  /// So much room at least a source gets for its bytes: a converter needs room for a character.
  private static let leastRoom = 32

  /// So many bytes behind those in memory may be read, though they mean nothing: parsers that read
  /// many bytes at once do.
  public static let padding = 64

  /// Makes an empty window.
  public init(_ source: any ByteSource, size: Int = 1 << 20) {
    self.source = source
    storage = Self.allocate(max(size, 64))
  }

  deinit {
    storage.deallocate()
  }

  private static func allocate(_ size: Int) -> UnsafeMutableRawBufferPointer {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: size + padding, alignment: 64)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
    return bytes
  }

  /// How many bytes are in memory.
  public var count: Int { end - start }

  /// How many bytes it has room for.
  private var capacity: Int { storage.count - Self.padding }

  /// A byte, by its offset from the front.
  public subscript(_ offset: Int) -> UInt8 {
    precondition(offset >= 0 && start + offset < end, "beyond the window")
    return storage[start + offset]
  }

  /// The bytes in memory, until the next one is consumed or brought.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage[start..<end])
  }

  /// Lets go of bytes at the front.
  public func consume(_ count: Int) {
    start = min(end, start + max(0, count))
  }

  /// Brings more bytes, moving those not yet consumed to the front and growing where they fill all.
  ///
  /// The result is false at the end of the file.
  @discardableResult public func fill() throws -> Bool {
    guard !isComplete else { return false }
    makeRoom()
    let before = end
    while end < capacity, !isComplete {
      let room = UnsafeMutableRawBufferPointer(rebasing: storage[end..<capacity])
      let count = try source.read(into: room)
      end += min(count, room.count)
      isComplete = count == 0
      if capacity - end < Self.leastRoom { break }
    }
    return end > before
  }

  private func makeRoom() {
    let kept = bytes
    if capacity - kept.count < Self.leastRoom {
      let larger = Self.allocate(capacity * 2)
      larger.copyMemory(from: kept)
      storage.deallocate()
      storage = larger
    } else if start > 0, kept.count > 0 {
      storage.copyMemory(from: kept)
    }
    end = kept.count
    start = 0
  }
}
