public import Analysis
public import Policies
public import Store

extension Store {
  /// The lessons of a program over its cycles.
  public func lessons(_ program: String) throws(Problem) -> LessonBook {
    LessonBook(
      try evaluations(program: program),
      inspections: InspectedProject.all(try linkedProjects(program)),
      tags: try lessonTags().filter { $0.lesson.hasPrefix("\(program)/") },
      words: try LessonWords.builtIn())
  }
}
