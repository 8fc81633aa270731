/// A piece of HTML as a value.
///
/// Text is escaped when it is written; there is no way around that.
public indirect enum HTML: Hashable, Sendable {
  /// An element with its attributes and children.
  case element(Tag, [Attribute], [HTML])
  /// Text, escaped when written.
  case text(String)
  /// Several pieces beside each other.
  case group([HTML])

  /// Nothing.
  public static let empty = HTML.group([])
}

/// The name of an element.
public struct Tag: Hashable, Sendable, ExpressibleByStringLiteral {
  let name: String
  /// Elements without children and end tag.
  var isVoid: Bool { ["meta", "link", "br", "hr", "img", "input", "col", "wbr"].contains(name) }

  /// Elements whose text is JSON and not markup; the pages have no inline scripts.
  var holdsData: Bool { name == "script" }

  /// Makes a tag from a literal name.
  public init(stringLiteral value: StaticString) { name = value.description }
}

/// An attribute of an element.
public struct Attribute: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The value; nothing for attributes that are only there or not.
  public let value: String?

  /// Makes an attribute.
  public init(_ name: StaticString, _ value: String?) {
    self.name = name.description
    self.value = value
  }

  /// The class of an element.
  public static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  /// The id of an element.
  public static func id(_ value: String) -> Attribute { Attribute("id", value) }
  /// The language of an element's text.
  public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  /// The address of a link.
  public static func href(_ value: String) -> Attribute { Attribute("href", value) }
  /// What a header cell is the head of.
  public static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
}

/// What can stand in a builder: HTML, text, lists and options of them.
public protocol Content {
  /// The content as HTML.
  var html: HTML { get }
}

extension HTML: Content {
  /// Itself.
  public var html: HTML { self }
}

extension String: Content {
  /// The text.
  public var html: HTML { .text(self) }
}

extension Optional: Content where Wrapped: Content {
  /// The value, or nothing.
  public var html: HTML { self?.html ?? .empty }
}

extension Array: Content where Element: Content {
  /// The elements beside each other.
  public var html: HTML { .group(map(\.html)) }
}

/// Builds lists of HTML.
@resultBuilder
public enum HTMLBuilder {
  /// One expression.
  public static func buildExpression(_ content: some Content) -> [HTML] { [content.html] }
  /// Several statements.
  public static func buildBlock(_ parts: [HTML]...) -> [HTML] { parts.flatMap(\.self) }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [HTML]?) -> [HTML] { part ?? [] }
  /// An `if`.
  public static func buildEither(first part: [HTML]) -> [HTML] { part }
  /// An `else`.
  public static func buildEither(second part: [HTML]) -> [HTML] { part }
  /// A loop.
  public static func buildArray(_ parts: [[HTML]]) -> [HTML] { parts.flatMap(\.self) }
}

/// An element with attributes and children.
public func element(
  _ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> [HTML] = { [] }
) -> HTML {
  .element(tag, attributes, content())
}
