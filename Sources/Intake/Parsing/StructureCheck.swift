import Policies

/// Reports what a document lacks or leaves unclear as a whole.
enum StructureCheck {
  static func findings(
    statements: [Statement], fields: Set<Int>, seen: Set<HeadingKind>, lines: [DocumentLine]
  ) -> [Finding] {
    missingSections(seen) + missingStatements(statements, fields)
      + statements.filter { $0.text.isEmpty }.map { .statementEmpty($0) } + unassigned(lines)
  }

  private static func missingSections(_ seen: Set<HeadingKind>) -> [Finding] {
    [.title, .goals, .results, .nextGoals, .budget, .opinions]
      .filter { !seen.contains($0) }.map { Finding.sectionMissing($0) }
  }

  /// A field that some sections have and others lack.
  private static func missingStatements(
    _ statements: [Statement], _ fields: Set<Int>
  ) -> [Finding] {
    Section.allCases.flatMap { section -> [Finding] in
      let present = Set(statements.filter { $0.section == section }.map(\.field))
      guard !present.isEmpty else { return [] }
      return fields.subtracting(present).sorted().map { Finding.statementMissing(section, $0) }
    }
  }

  private static func unassigned(_ lines: [DocumentLine]) -> [Finding] {
    lines.filter { !$0.isBlank && $0.role == .unassigned }.map { .lineUnassigned($0) }
  }
}
