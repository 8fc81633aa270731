import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The file `STORE-filling` beside a store whose first import is not over.
///
/// Meanwhile the system has all pages, the disk may not. A process that is killed loses nothing by that, a
/// machine that stops may. So the mark, on the disk before any such page, names the machine's start: whoever
/// finds the mark of another start cannot trust the store.
///
/// Whoever fills the store holds a lock on its mark. A mark that is not locked was left by a killed process.
final class FillingMark: Sendable {
  private let path: String
  /// Keeps the lock; other processes that this one starts do not get it.
  private let file: FileHandle

  /// Marks a store as being filled.
  ///
  /// Nothing if it has a mark, none can be made, or the machine does not say when it was started.
  static func make(beside store: String) -> FillingMark? {
    guard let machineStart, let mark = FillingMark(beside: store, O_CREAT | O_EXCL) else {
      return nil
    }
    do {
      try mark.write(machineStart)
      mark.folderReachesDisk()
      return mark
    } catch {
      mark.remove()
      return nil
    }
  }

  /// The mark that a killed process left.
  static func left(beside store: String) -> FillingMark? {
    FillingMark(beside: store, 0)
  }

  /// Whether the machine was started anew since the store was marked, or its pages could not be written.
  static func isDoubtful(beside store: String) -> Bool {
    do {
      let start = try Data(contentsOf: URL(fileURLWithPath: name(store)))
      // One that says nothing yet was made before any page.
      return !start.isEmpty && start != machineStart.map { Data($0.utf8) }
    } catch CocoaError.fileReadNoSuchFile {
      return false
    } catch {
      return true
    }
  }

  static func name(_ store: String) -> String { store + "-filling" }

  /// Takes the mark away once all pages have reached the disk.
  func settle(_ reachDisk: () throws -> Void) throws {
    try doubting(reachDisk)
    remove()
  }

  /// Writes a failure to reach the disk into the mark: the system tells of it only once.
  func doubting(_ reachDisk: () throws -> Void) throws {
    do {
      try reachDisk()
    } catch {
      try? write("pages were not written")
      throw error
    }
  }

  private init?(beside store: String, _ flags: Int32) {
    path = Self.name(store)
    let descriptor = open(path, O_RDWR | O_CLOEXEC | flags, 0o644)
    guard descriptor >= 0 else { return nil }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    // One that was removed before it was locked marks nothing.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0,
      status.st_nlink > 0
    else { return nil }
  }

  private func write(_ start: String) throws {
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(start.utf8))
    try file.synchronize()
  }

  private func remove() {
    unlink(path)
    folderReachesDisk()
  }

  private func folderReachesDisk() {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// What Linux calls this start of the machine, drawn anew at each.
  private static let machineStart: String? = {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    let start = text?.trimmingCharacters(in: .whitespacesAndNewlines)
    return start?.isEmpty == false ? start : nil
  }()
}
