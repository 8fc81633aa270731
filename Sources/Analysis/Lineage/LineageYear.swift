import Policies

/// The sheets of one year by id, with their names folded.
struct LineageYear {
  let sheets: [LineageSheet]
  let names: [ProjectName]
  let startYears: [Int?]

  init(_ sheets: [LineageSheet]) {
    let order = sheets.indices.sorted { sheets[$0].id < sheets[$1].id }
    self.sheets = order.map { sheets[$0] }
    names = self.sheets.map { ProjectName($0.name) }
    startYears = self.sheets.map(\.startYear)
  }
}
