/// What an evaluation document says of one field (個別分野).
///
/// The parts weigh the same however long they are; a part that is missing is left out.
public struct FieldText: Hashable, Sendable {
  /// The field's number.
  public let field: Int
  /// The official name, as the project sheets print it.
  public let name: String?
  /// The goal (施策目標).
  public let goal: String?
  /// The result (評価結果).
  public let result: String?
  /// The goal of the next cycle (次期施策目標).
  public let nextGoal: String?

  /// Makes a field's text from its parts.
  public init(
    field: Int, name: String? = nil, goal: String? = nil, result: String? = nil,
    nextGoal: String? = nil
  ) {
    self.field = field
    self.name = name
    self.goal = goal
    self.result = result
    self.nextGoal = nextGoal
  }

  var parts: [String] { [name, goal, result, nextGoal].compactMap { $0 } }
}

/// What the sheet of one project (事業) says of its content and its place in the ministry.
public struct ProjectText: Hashable, Sendable {
  /// The project's number (予算事業ID).
  public let id: Int
  /// The project's name (事業名).
  public let name: String
  /// Its purpose (事業の目的).
  public let purpose: String
  /// Its outline (事業の概要).
  public let overview: String
  /// The organisation in charge, from the ministry inwards, without empty levels.
  public let unit: [String]

  /// Makes a project's text from its parts.
  public init(id: Int, name: String, purpose: String, overview: String, unit: [String]) {
    self.id = id
    self.name = name
    self.purpose = purpose
    self.overview = overview
    self.unit = unit
  }

  var parts: [String] { [name, purpose, overview] }
}
