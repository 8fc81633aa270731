public import CCells

extension RowBatch {
  /// A cell, laid out for C: what inserts rows reads cells where they are.
  public struct Cell: Sendable {
    /// The cell as C sees it.
    public let raw: row_cell

    /// What a cell holds.
    public enum Value: Equatable, Sendable {
      case null
      case integer(Int64)
      case real(Double)
      /// The place of its UTF-8 bytes in the batch's `bytes`.
      case text(offset: Int, count: Int)
    }

    /// Nothing.
    public static let null = Cell(raw: row_cell())

    /// A whole number.
    public static func integer(_ number: Int64) -> Cell {
      var raw = row_cell()
      raw.integer = number
      raw.kind = UInt8(CELL_INTEGER)
      return Cell(raw: raw)
    }

    /// A number; one that is none, such as the result of 0 / 0, is nothing.
    public static func real(_ number: Double) -> Cell {
      var raw = row_cell()
      raw.real = number
      raw.kind = UInt8(number.isNaN ? CELL_NULL : CELL_REAL)
      return Cell(raw: raw)
    }

    static func text(offset: Int, count: Int) -> Cell {
      var raw = row_cell()
      raw.offset = Int64(offset)
      raw.count = Int32(clamping: count)
      raw.kind = UInt8(CELL_TEXT)
      return Cell(raw: raw)
    }

    /// Whether there is anything.
    public var isFilled: Bool { raw.kind != CELL_NULL }

    /// What it holds.
    public var value: Value {
      switch Int(raw.kind) {
      case CELL_INTEGER: .integer(raw.integer)
      case CELL_REAL: .real(raw.real)
      case CELL_TEXT: .text(offset: Int(raw.offset), count: Int(raw.count))
      default: .null
      }
    }
  }
}
