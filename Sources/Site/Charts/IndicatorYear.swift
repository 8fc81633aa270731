import Policies

/// What is known of an indicator for one fiscal year.
struct IndicatorYear: Hashable, Sendable {
  let year: FiscalYear
  /// The target (目標値) for the year.
  let target: Datum<Double>
  /// The actual value (実績値) of the year, as reported last.
  let actual: Datum<Double>
  /// Targets that earlier sheets reported and later ones replaced.
  var earlierTargets: [Earlier] = []
  /// Actual values that earlier sheets reported and later ones replaced.
  var earlierActuals: [Earlier] = []

  /// The values that can be drawn.
  var known: [Double] {
    ([target.finite.known, actual.finite.known].compactMap(\.self)
      + (earlierTargets + earlierActuals).map(\.value)).filter(\.isFinite)
  }

  /// A value that a later sheet replaced.
  struct Earlier: Hashable, Sendable {
    let value: Double
    /// The year of the sheet that reported it.
    var sheetYear: Int?
  }

  var isRevised: Bool { !earlierTargets.isEmpty || !earlierActuals.isEmpty }

  static let targetName = Bilingual(ja: "目標", en: "Target")
  static let actualName = Bilingual(ja: "実績", en: "Actual")
}

/// The value that an indicator should reach in the end (最終目標).
struct PlottedTarget: Hashable, Sendable {
  /// The year by which it should; nothing where the source names none.
  let year: FiscalYear?
  let value: Double
}
