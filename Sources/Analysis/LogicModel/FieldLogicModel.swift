public import Policies

/// A project and its logic model.
public struct ProjectLogic: Hashable, Sendable {
  /// The id of the project.
  public let id: String
  /// Its name.
  public let name: String
  /// Its model.
  public let model: LogicModel

  /// Puts a project and its model together.
  public init(id: String, name: String, model: LogicModel) {
    self.id = id
    self.name = name
    self.model = model
  }
}

/// The logic models of a field's projects as one, under the field's goal.
///
/// Projects that use the same words for an activity, an output or an outcome share the node.
public struct FieldLogicModel: Hashable, Sendable {
  /// A node and the projects that have it.
  public struct Node: Hashable, Sendable {
    /// Activity, output or outcome.
    public let kind: IndicatorKind
    /// How soon an outcome is expected.
    public let term: OutcomeTerm?
    /// What is done or to be reached.
    public let text: String
    /// The ids of the projects.
    public let projects: [String]
    /// Whether any project measures it.
    public let hasIndicator: Bool
    /// Whether it leads to nothing but the goal.
    public let leadsToGoal: Bool
  }

  /// An edge between nodes, by their positions.
  public struct Edge: Hashable, Sendable {
    /// The position of the node it begins at.
    public let from: Int
    /// The position of the node it leads to.
    public let to: Int
  }

  /// The goal of the field.
  public let goal: String?
  /// The nodes: outcomes by term from the latest, then outputs, then activities.
  public let nodes: [Node]
  /// What brings about what.
  public let edges: [Edge]
  /// How much there is of everything.
  public let counts: LogicCounts
  /// The projects without a logic model.
  public let projectsWithoutModel: [String]

  /// Joins the models of a field's projects.
  public init(goal: String?, projects: [ProjectLogic]) {
    let union = LogicUnion(projects)
    self.goal = goal
    nodes = union.nodes
    edges = union.edges
    counts = LogicCounts(union.nodes, projects)
    projectsWithoutModel = projects.filter(\.model.edges.isEmpty).map(\.id)
  }
}

/// How many nodes of each kind a field's logic model has.
public struct LogicCounts: Hashable, Sendable {
  /// The activities.
  public let activities: Int
  /// The outputs.
  public let outputs: Int
  /// The outcomes by term.
  public let outcomes: [OutcomeTerm: Int]
  /// The outcomes with an indicator; nothing where no project's indicators are known.
  public let outcomesWithIndicator: Int?
  /// The outcomes that lead to nothing but the goal.
  public let leadingToGoal: Int
  /// The projects.
  public let projects: Int

  init(_ nodes: [FieldLogicModel.Node], _ projects: [ProjectLogic]) {
    let outcomes = nodes.filter { $0.kind == .outcome }
    activities = nodes.filter { $0.kind == .activity }.count
    outputs = nodes.filter { $0.kind == .output }.count
    self.outcomes = Dictionary(outcomes.compactMap(\.term).map { ($0, 1) }) { $0 + $1 }
    outcomesWithIndicator =
      projects.contains(where: \.model.knowsIndicators)
      ? outcomes.filter(\.hasIndicator).count : nil
    leadingToGoal = outcomes.filter(\.leadsToGoal).count
    self.projects = projects.count
  }
}
