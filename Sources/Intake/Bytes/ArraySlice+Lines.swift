extension ArraySlice<UInt8> {
  /// The bytes up to the last line feed, so that no character is cut in the middle.
  var throughLastLine: ArraySlice<UInt8> {
    lastIndex(of: 0x0A).map { self[...$0] } ?? self
  }
}
