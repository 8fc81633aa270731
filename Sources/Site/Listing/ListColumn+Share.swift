import Markup
import Policies
import Publishing

extension ListColumn {
  /// How many projects of a tally have something: as per cent, with the numbers behind it.
  static func share(
    _ name: String, _ title: Bilingual, of tally: @escaping (Row) -> ProjectTally,
    _ share: @escaping (ProjectTally) -> ProjectTally.Share
  ) -> ListColumn {
    func fraction(_ row: Row) -> Reported<Double> { tally(row).fraction(share(tally(row))) }
    return ListColumn(
      name: name, title: title, isNumber: true,
      cell: { row, language in
        .group(shareCell(fraction(row), share(tally(row)), language))
      },
      order: { fraction($0).value.map { .number($0) } },
      data: [
        DataColumn(name, title) { fraction($0).value.map { .real($0) } ?? .empty },
        DataColumn(
          "\(name)Projects", title + Bilingual(ja: "（該当する事業）", en: " (projects having it)")
        ) {
          .integer(Int64(share(tally($0)).having))
        },
        DataColumn("\(name)Known", title + Bilingual(ja: "（判明している事業）", en: " (projects known)")) {
          .integer(Int64(share(tally($0)).known))
        },
        .reason(name, title) { fraction($0).reason },
      ])
  }

  @HTMLBuilder private static func shareCell(
    _ fraction: Reported<Double>, _ share: ProjectTally.Share, _ language: Language
  ) -> [HTML] {
    let (having, known) = (Text.number(Int64(share.having)), Text.number(Int64(share.known)))
    switch fraction {
    case .known(let value):
      Text.percent(value)
      if share.known > 0 { element("span", .class("meta line")) { " \(having)/\(known)" } }
    case .missing(let reason):
      Text.missing(reason, language)
      if share.known > 0 {
        element("span", .class("meta line")) {
          language(" 判明\(known)件中\(having)件", " \(having) of \(known) known")
        }
      }
    }
  }
}
