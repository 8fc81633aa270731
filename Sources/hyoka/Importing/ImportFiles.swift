import Foundation
import Policies

/// The files that paths stand for.
enum ImportFiles {
  struct File {
    let path: String
    /// Whether it was found in a folder and not named itself.
    let isFromFolder: Bool
    /// Its size on disk.
    let bytes: Int
    /// Whether it is a file, and no folder, pipe or device.
    let isRegular: Bool

    init(path: String, isFromFolder: Bool) {
      self.path = path
      self.isFromFolder = isFromFolder
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      bytes = (attributes?[.size] as? Int) ?? 0
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let type = try? FileManager.default.attributesOfItem(atPath: target)[.type]
      isRegular = type as? FileAttributeType == .typeRegular
    }
  }

  /// A file is itself; a folder is all files beneath it, in order of their names, without hidden
  /// ones.
  static func expand(_ path: String) throws -> [File] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [File(path: path, isFromFolder: false)] }
    let root = URL(fileURLWithPath: path, isDirectory: true)
    guard
      let walker = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    else {
      throw Problem(
        .unreadable, "folder-unreadable",
        Bilingual(ja: "フォルダーを開けません。", en: "The folder cannot be opened."), at: path)
    }
    var found: [String] = []
    for case let url as URL in walker
    where (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false {
      found.append(path + url.path.dropFirst(root.path.count))
    }
    return found.sorted().map { File(path: $0, isFromFolder: true) }
  }
}
