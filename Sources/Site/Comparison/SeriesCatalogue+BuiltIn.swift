import Analysis
public import Store

extension SeriesCatalogue {
  /// The series that come with Hyoka, with the names of countries in both languages.
  public static let builtIn = SeriesCatalogue(
    Comparisons.builtIn.series.map { series in
      SearchableSeries(
        id: series.id, title: series.title, unit: series.unit, caveat: series.caveat,
        choice: ObservationChoice(series))
    }, country: { CountryList.builtIn.name($0) })
}
