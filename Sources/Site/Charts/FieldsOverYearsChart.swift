import Markup
import Policies

/// The money of each field over the years as small pictures of one form (スモールマルチプル).
///
/// Every field has a scale of its own, since one may have a thousand times the money of another; its
/// largest year stands there as a number. What to compare is the course, not the height.
struct FieldsOverYearsChart {
  /// A field with its years.
  struct Field: Hashable, Sendable {
    let number: Int
    /// The field's name, as its source has it.
    let name: String
    let years: [YearMoney]
  }

  let id: String
  /// The program, as its source names it.
  let subject: String
  let fields: [Field]
  var scope = FieldMoney.Scope.all

  func html(_ language: Language) -> HTML {
    let layout = FieldsOverYearsLayout(fields: fields, language: language)
    return Chart(
      id: id, name: name(language), description: description(language), height: layout.height,
      content: layout.content
    ).html
  }

  private func name(_ language: Language) -> String {
    let scope =
      scope == .all ? "" : language("（分担金・拠出金を除く）", " without contributions")
    return language(
      "\(subject)：分野ごとの予算と執行の推移\(scope)", "\(subject): money of each field over the years\(scope)")
  }

  private func description(_ language: Language) -> String {
    guard !fields.isEmpty else {
      return language("示せる分野がありません。", "There is no field to show.")
    }
    return language(
      "\(fields.count)分野、縦の目盛は分野ごとに異なる。",
      "\(fields.count) fields, each with a scale of its own.")
  }

  /// Which fields have more and which have less than in the year before, in the latest year.
  func finding(_ language: Language) -> String {
    guard let last = fields.flatMap(\.years).filter({ $0.budget.known != nil }).map(\.year).max()
    else { return language("示せる金額がありません。", "There is no amount to show.") }
    var (more, less, most): ([Int], [Int], (number: Int, ratio: Double)?) = ([], [], nil)
    for field in fields {
      guard let now = budget(field, last), let before = budget(field, FiscalYear(last.year - 1))
      else { continue }
      if now > before { more.append(field.number) }
      if now < before { less.append(field.number) }
      if before > 0, now >= 0 {
        let ratio = Double(now) / Double(before)
        if abs(ratio - 1) > abs((most?.ratio ?? 1) - 1) { most = (field.number, ratio) }
      }
    }
    let year = Text.yearWords(last, language)
    let counts = language(
      "\(year)の歳出予算現額は、前年度より\(more.count)分野で増え、\(less.count)分野で減りました。",
      "In \(year) the appropriation rose in \(more.count) fields and fell in \(less.count).")
    guard let most else { return counts }
    let times = Text.decimal(most.ratio, digits: most.ratio < 10 ? 2 : 0)
    return counts
      + language(
        "変化の最も大きい分野\(most.number)は前年度の\(times)倍です。",
        " Field \(most.number) changed most, to \(times) times the year before.")
  }

  private func budget(_ field: Field, _ year: FiscalYear) -> Int64? {
    field.years.first { $0.year == year }?.budget.known
  }
}

/// Where the parts of small pictures of fields stand: two beside each other.
struct FieldsOverYearsLayout {
  private static let between = 16.0
  private static let plotHeight = 56.0
  private static let panelHeight = 142.0

  let fields: [FieldsOverYearsChart.Field]
  let language: Language
  private let years: [FiscalYear]
  private let legend: Legend

  init(fields: [FieldsOverYearsChart.Field], language: Language) {
    self.fields = fields
    self.language = language
    years = YearAxis.filled(fields.flatMap(\.years).map(\.year))
    legend = MoneyLegend(language: language).legend(
      gaps: fields.contains { field in
        YearAxis.filled(field.years.map(\.year)).contains { year in
          (field.years.first { $0.year == year }?.known.count ?? 0) < 2
        }
      })
  }

  var height: Double {
    legend.height + 24 + Double((fields.count + 1) / 2) * Self.panelHeight
  }

  private var width: Double { (Chart.width - 4 - Self.between) / 2 }

  @HTMLBuilder var content: [HTML] {
    legend.html(top: 0)
    Draw.text(
      language("縦の目盛は分野ごとに異なる", "Each field has a scale of its own"),
      Point(2, legend.height + 14), .start, "quiet")
    for (index, field) in fields.enumerated() {
      panel(
        field,
        Point(
          2 + Double(index % 2) * (width + Self.between),
          legend.height + 24 + Double(index / 2) * Self.panelHeight))
    }
  }

  @HTMLBuilder
  private func panel(_ field: FieldsOverYearsChart.Field, _ corner: Point) -> [HTML] {
    let name = "\(field.number) \(field.name)"
    let bottom = corner.y + 56 + Self.plotHeight
    Draw.named(
      name, "",
      .group(
        ChartText.lines(name, width: width, most: 2).enumerated().map { index, line in
          Draw.text(
            line, corner.moved(0, 14 + Double(index) * 16), .start, "value",
            lang: ChartText.lang(line, language))
        }))
    largest(field, Point(corner.x + width, corner.y + 46))
    Draw.line(Point(corner.x, bottom), Point(corner.x + width, bottom), "axis")
    for (index, year) in years.enumerated() {
      if let money = field.years.first(where: { $0.year == year }) {
        bars(money, x: corner.x + (Double(index) + 0.5) * slot, bottom, largest(field))
      }
    }
    ends(corner, bottom + 15)
  }

  private var slot: Double { width / Double(max(years.count, 1)) }

  private func largest(_ field: FieldsOverYearsChart.Field) -> Int64 {
    field.years.flatMap(\.known).max() ?? 0
  }

  private func largest(_ field: FieldsOverYearsChart.Field, _ place: Point) -> HTML {
    let text =
      field.years.flatMap(\.known).isEmpty
      ? language("値なし", "No value")
      : language("最大 ", "most ") + AutomaticUnit.text(largest(field), language)
    return Draw.text(text, place, .end, "quiet")
  }

  @HTMLBuilder
  private func bars(_ money: YearMoney, x: Double, _ bottom: Double, _ most: Int64) -> [HTML] {
    let barWidth = min(slot * 0.7, 18)
    if let budget = money.budget.known {
      let height = length(budget, most)
      Draw.named(
        title(money.year, YearMoney.budgetName, budget), "",
        Draw.box(
          Point(x - barWidth / 2, bottom - height), width: barWidth, height: height, "budget"))
    } else {
      Draw.box(Point(x - 3, bottom - 8), width: 6, height: 6, "gap")
    }
    if let executed = money.executed.known {
      Draw.named(
        title(money.year, YearMoney.executedName, executed), "",
        Mark.diamond.html(Point(x, bottom - length(executed, most)), "executed"))
    }
  }

  private func length(_ amount: Int64, _ most: Int64) -> Double {
    guard most > 0 else { return 0 }
    return min(max(Double(amount) / Double(most), 0), 1) * Self.plotHeight
  }

  private func title(_ year: FiscalYear, _ name: Bilingual, _ amount: Int64) -> String {
    "\(Text.yearWords(year, language)) \(language(name)) \(AutomaticUnit.text(amount, language))"
  }

  /// The first and the last year.
  private func ends(_ corner: Point, _ y: Double) -> HTML {
    guard let first = years.first, let last = years.last else { return .empty }
    let end = Draw.text(Text.yearWords(last, language), Point(corner.x + width, y), .end)
    guard first < last else { return end }
    return .group([Draw.text(Text.yearWords(first, language), Point(corner.x, y)), end])
  }
}
