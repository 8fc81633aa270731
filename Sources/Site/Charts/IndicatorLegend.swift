import Markup
import Policies

/// What the marks of an indicator mean; only those that occur.
struct IndicatorLegend {
  let years: [IndicatorYear]
  let final: PlottedTarget?
  let language: Language

  var legend: Legend {
    Legend(
      entries: [target, actual] + (final.map { [finalEntry($0)] } ?? [])
        + (years.contains(where: \.isRevised) ? [earlier] : [])
        + (years.contains { lacks($0) } ? [gap] : []))
  }

  private func lacks(_ year: IndicatorYear) -> Bool {
    year.target.finite.known == nil || year.actual.finite.known == nil
  }

  private var target: Legend.Entry {
    Legend.Entry(text: language(IndicatorYear.targetName)) {
      .group([
        Draw.line($0.moved(-11, 0), $0.moved(11, 0), "target"), Mark.square.html($0, "target-mark"),
      ])
    }
  }

  private var actual: Legend.Entry {
    Legend.Entry(text: language(IndicatorYear.actualName)) {
      .group([
        Draw.line($0.moved(-11, 0), $0.moved(11, 0), "actual"), Mark.circle.html($0, "actual-mark"),
      ])
    }
  }

  private func finalEntry(_ final: PlottedTarget) -> Legend.Entry {
    let year = final.year.map { " \(Text.yearWords($0, language))" } ?? ""
    return Legend.Entry(text: language("最終目標", "Final target") + year) {
      Draw.line($0.moved(-11, 0), $0.moved(11, 0), "final")
    }
  }

  private var earlier: Legend.Entry {
    Legend.Entry(text: language("以前の値（シート年）", "Earlier value (sheet year)")) {
      .group([
        Draw.line($0.moved(0, -7), $0.moved(0, 7), "revision"), Mark.dot.html($0, "earlier"),
      ])
    }
  }

  private var gap: Legend.Entry {
    Legend.Entry(text: language("値なし", "No value")) { place in
      .group([
        Mark.square.html(place.moved(-6, 0), "gap"), Mark.circle.html(place.moved(6, 0), "gap"),
      ])
    }
  }
}
