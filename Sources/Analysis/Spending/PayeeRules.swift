import Foundation
import Policies

/// Which payees are the same: a matter of their numbers and names.
struct PayeeRules: Sendable {
  private struct File: Decodable {
    let others, unnamed: [String]
  }

  private let others: Set<String>
  private let unnamed: [String]

  /// The rules that come with the program.
  static let builtIn = PayeeRules(
    RuleFile.builtIn(File.self, PackageResources.payees_json))

  private init(_ file: File) {
    others = Set(file.others.map(Self.folded))
    unnamed = file.unnamed.map(Self.folded)
  }

  /// Whether the payee stands for all that the sheet does not name.
  func isOthers(_ payee: Payee) -> Bool {
    payee.isOthers || payee.name.isEmpty || others.contains(Self.folded(payee.name))
  }

  /// What two payees of one key have in common: the corporate number, else the name.
  ///
  /// The number with which a sheet says that there is none is not one: 5,199 payees have it in 2025.
  /// A name such as 「個人A」 is no name, and means someone else in every project.
  func key(_ payee: Payee, project: String) -> String {
    if let number = payee.corporateNumber, CorporateNumber.isOne(number) { return number }
    let name = Self.folded(payee.name)
    return unnamed.contains(where: name.hasPrefix) ? "\(project)/\(name)" : name
  }

  private static func folded(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }.lowercased()
  }
}
