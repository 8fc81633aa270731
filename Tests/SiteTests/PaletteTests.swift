import Foundation
import TestSupport
import Testing

@testable import Site

/// The colours of charts: told apart by all kinds of colour vision, and from the page.
@Suite struct PaletteTests {
  /// The tokens of the style sheet, light and dark.
  private static let themes: [String: [String: Colour]] = {
    let text = String(decoding: Asset.style.bytes, as: UTF8.self)
    var themes: [String: [String: Colour]] = ["light": [:], "dark": [:]]
    var theme = "light"
    var depth = 0
    for line in text.split(separator: "\n") {
      if line.hasPrefix("@media") {
        theme =
          line.contains("prefers-color-scheme: dark")
          ? "dark" : line.contains("forced-colors") || line.contains("print") ? "other" : "light"
      }
      depth += line.count { $0 == "{" } - line.count { $0 == "}" }
      if depth == 0 { theme = "light" }
      let parts = line.trimmingCharacters(in: .whitespaces).split(separator: ":")
      guard parts.count == 2, parts[0].hasPrefix("--"),
        let colour = Colour(parts[1].trimmingCharacters(in: [" ", ";"]))
      else { continue }
      themes[theme, default: [:]][String(parts[0].dropFirst(2))] = colour
    }
    return themes
  }()

  private func colour(_ name: String, _ theme: String) throws -> Colour {
    try #require(Self.themes[theme]?[name], "\(name), \(theme)")
  }

  @Test(arguments: ["light", "dark"])
  func `what carries meaning stands out from the page`(theme: String) throws {
    let ground = try colour("ground", theme)
    for name in ["chart-first", "chart-second", "chart-ribbon", "quiet", "text", "line"] {
      #expect(try colour(name, theme).contrast(to: ground) >= 3, "\(name), \(theme)")
    }
    for name in ["text", "quiet"] {
      #expect(try colour(name, theme).contrast(to: ground) >= 4.5)
      #expect(try colour(name, theme).contrast(to: colour("chart-first-soft", theme)) >= 4.5)
    }
  }

  @Test(arguments: ["light", "dark"], Vision.allCases)
  func `series keep apart for every kind of colour vision`(theme: String, vision: Vision) throws {
    let pairs = [
      ("chart-first", "chart-second"), ("chart-first", "text"), ("chart-second", "text"),
      ("chart-second", "chart-first-soft"), ("chart-first", "chart-first-soft"),
    ]
    for (first, second) in pairs {
      let colours = try [first, second].map { vision.seen(try colour($0, theme)) }
      #expect(colours[0].distance(to: colours[1]) >= 20, "\(first), \(second), \(theme), \(vision)")
    }
  }

  @Test(arguments: ["light"])
  func `the two series differ on a black and white print`(theme: String) throws {
    // Their shapes differ too; the soft fill of a bar must leave room for the marks on it.
    let soft = try colour("chart-first-soft", theme)
    for name in ["chart-first", "chart-second"] {
      #expect(try colour(name, theme).contrast(to: soft) >= 3)
    }
  }

  /// A colour in linear light.
  struct Colour {
    let red, green, blue: Double

    init(_ red: Double, _ green: Double, _ blue: Double) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }

    init?(_ text: String) {
      guard text.hasPrefix("#"), text.count == 7, let number = Int(text.dropFirst(), radix: 16)
      else { return nil }
      let parts = [16, 8, 0].map { shift -> Double in
        let value = Double((number >> shift) & 255) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      self.init(parts[0], parts[1], parts[2])
    }

    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    func contrast(to other: Colour) -> Double {
      let both = [luminance, other.luminance].sorted()
      return (both[1] + 0.05) / (both[0] + 0.05)
    }

    /// How far two colours are apart in CIE L*a*b*: 2 is just seen, 20 is plain.
    func distance(to other: Colour) -> Double {
      zip(lab, other.lab).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    private var lab: [Double] {
      let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
      let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
      let parts = [x, luminance, z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
      return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
    }
  }

  /// Kinds of colour vision, as Machado, Oliveira and Fernandes (2009) simulate them in full.
  enum Vision: CaseIterable {
    case usual, protanopia, deuteranopia, tritanopia

    private var matrix: [[Double]] {
      switch self {
      case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }

    func seen(_ colour: Colour) -> Colour {
      let rows = matrix.map { row in
        min(max(row[0] * colour.red + row[1] * colour.green + row[2] * colour.blue, 0), 1)
      }
      return Colour(rows[0], rows[1], rows[2])
    }
  }
}
