extension Resource {
  /// All resources, in the order in which the index and the description list them.
  static let all: [Resource] = [
    .index, .status,
    .programs, .program, .field, .document, .revisions, .claims, .programOpinions, .reconciliation,
    .flow,
    .checks, .ratings, .links,
    .opinions, .lessons, .terms, .term,
    .projects, .project, .indicators,
    .ministries, .ministry, .comparison, .series,
    .search, .payee,
    .sources, .source,
  ]
}
