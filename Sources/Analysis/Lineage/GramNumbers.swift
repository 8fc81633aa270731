/// Numbers the character pairs and triples of texts from 0 in the order in which they are met.
///
/// Pairs and triples of scalars fit into 64 bits as they are. The table is an open one with linear
/// probing, several times as fast as a dictionary for millions of look-ups.
struct GramNumbers {
  private struct Slot {
    var gram: UInt64 = 0
    var number: Int32 = 0
    /// The text that held the gram last.
    var text: Int32 = 0
  }

  private var slots: [Slot]
  /// How many grams have a number.
  private(set) var count = 0

  /// Makes room for the grams of texts with so many scalars altogether.
  init(scalars: Int) {
    var size = 64
    while size < scalars * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The numbers of the pairs and triples of a text, each once; texts are told apart by numbers from
  /// 1.
  mutating func numbers(of scalars: [UInt32], text: Int32, triples: Bool) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(scalars.count * 2)
    var (before, last): (UInt64, UInt64) = (0, 0)
    for scalar in scalars {
      let next = UInt64(scalar)
      if last != 0 { add(last << 21 | next, text, &found) }
      if triples, before != 0 { add(before << 42 | last << 21 | next, text, &found) }
      (before, last) = (last, next)
    }
    return found
  }

  private mutating func add(_ gram: UInt64, _ text: Int32, _ found: inout [Int32]) {
    let place = place(of: gram)
    if slots[place].gram == 0 {
      slots[place] = Slot(gram: gram, number: Int32(count), text: text)
      count += 1
      found.append(slots[place].number)
      if count * 4 > slots.count * 3 { grow() }
    } else if slots[place].text != text {
      slots[place].text = text
      found.append(slots[place].number)
    }
  }

  /// Where the gram is or, as no gram is 0, where it would go.
  private func place(of gram: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (gram &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].gram != 0, slots[place].gram != gram { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.gram != 0 { slots[place(of: slot.gram)] = slot }
  }
}
