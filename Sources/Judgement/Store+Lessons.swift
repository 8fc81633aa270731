public import Analysis
public import Policies
public import Store

extension Store {
  /// The lessons of all programs, or of one, which must be there.
  public func lessonBooks(program: String? = nil) throws(Problem) -> [LessonBook] {
    let known = try programs().map(\.program.id)
    if let program, !known.contains(program) { throw Problem.unknownProgram(program) }
    return try known.filter { program == nil || $0 == program }.map(lessons)
  }

  /// The lessons of a program over its cycles.
  public func lessons(_ program: String) throws(Problem) -> LessonBook {
    LessonBook(
      try evaluations(program: program),
      inspections: InspectedProject.all(try linkedInspections(program)),
      tags: try lessonTags().filter { $0.lesson.hasPrefix("\(program)/") },
      words: try LessonWords.builtIn())
  }
}
