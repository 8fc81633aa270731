import Markup
import Policies

/// A share as a bar and in per cent, such as an execution rate (執行率).
///
/// The bar has a line at 100 %; what goes beyond is marked, and cut off where the room ends.
struct ShareBar {
  private static let size = (width: 216.0, height: 24.0)
  /// The place of 0 %, the length of 100 % and the longest bar.
  private static let bar = (left: 2.0, full: 100.0, longest: 118.0)

  let id: String
  /// What the share is of, as in 令和5年度の執行率.
  let name: Bilingual
  /// The share, where 1 is all.
  let share: Datum<Double>

  func html(_ language: Language) -> HTML {
    Chart(
      id: id, name: language(name), description: description(language), width: Self.size.width,
      height: Self.size.height, style: "share", content: content(language)
    ).html
  }

  private func description(_ language: Language) -> String {
    switch share.finite {
    case .known(let share) where share > 1:
      language("\(Text.percent(share))、100％を超える", "\(Text.percent(share)), more than 100%")
    case .known(let share): Text.percent(share)
    case .missing(let reason): language("値なし（\(reason.japanese)）", "no value (\(reason.english))")
    }
  }

  @HTMLBuilder private func content(_ language: Language) -> [HTML] {
    let right = Point(Self.bar.left + Self.bar.longest + 12, 17)
    switch share.finite {
    case .known(let share):
      track("track")
      filled(share)
      Draw.line(
        Point(Self.bar.left + Self.bar.full, 1), Point(Self.bar.left + Self.bar.full, 23), "limit")
      Draw.text(text(share), right, .start, "value")
    case .missing:
      track("gap")
      Draw.text(language("値なし", "no value"), right)
    }
  }

  /// The share in the room there is.
  private func text(_ share: Double) -> String {
    share < 1000 ? Text.percent(share) : ">100,000%"
  }

  private func track(_ style: String) -> HTML {
    Draw.box(Point(Self.bar.left, 5), width: Self.bar.full, height: 14, style)
  }

  @HTMLBuilder private func filled(_ share: Double) -> [HTML] {
    let length = min(max(share, 0) * Self.bar.full, Self.bar.longest)
    Draw.box(Point(Self.bar.left, 5), width: min(length, Self.bar.full), height: 14, "part")
    if length > Self.bar.full {
      let end = Point(Self.bar.left + length, 5)
      Draw.box(
        Point(Self.bar.left + Self.bar.full, 5), width: length - Self.bar.full, height: 14, "over")
      if length == Self.bar.longest { Mark.arrow.html(end.moved(4, 7), "part") }
    }
  }
}
