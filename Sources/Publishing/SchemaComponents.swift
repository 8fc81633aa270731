/// The schemas of docs/schemas as the components of one OpenAPI description.
///
/// Only the references change: those to other files become references to other components.
public enum SchemaComponents {
  /// The schemas named and all that these refer to, by their names.
  public static func all(_ schemas: some Sequence<Schema>) throws -> [String: JSONValue] {
    var components: [String: JSONValue] = [:]
    var waiting = Array(schemas)
    while let schema = waiting.popLast() {
      guard components[schema.rawValue] == nil else { continue }
      var needed: Set<Schema> = []
      components[schema.rawValue] = component(try schema.read(), of: schema, &needed)
      waiting += needed
    }
    return components
  }

  /// The reference to a component.
  public static func reference(_ schema: Schema) -> JSONValue {
    ["$ref": .text("#/components/schemas/\(schema.rawValue)")]
  }

  /// The dialect is that of the whole description.
  private static func component(
    _ file: JSONValue, of schema: Schema, _ needed: inout Set<Schema>
  ) -> JSONValue {
    var members = rewritten(file, in: schema, &needed).members ?? [:]
    members["$schema"] = nil
    return .object(members)
  }

  private static func rewritten(
    _ value: JSONValue, in schema: Schema, _ needed: inout Set<Schema>
  ) -> JSONValue {
    switch value {
    case .list(let items): return .list(items.map { rewritten($0, in: schema, &needed) })
    case .object(let members):
      var copy: [String: JSONValue] = [:]
      for (name, member) in members {
        copy[name] =
          if name == "$ref", case .text(let address) = member {
            .text(reference(address, in: schema, &needed))
          } else {
            rewritten(member, in: schema, &needed)
          }
      }
      return .object(copy)
    default: return value
    }
  }

  /// `common.json#/$defs/lines` and `#/$defs/kind` as places in the description.
  private static func reference(
    _ address: String, in schema: Schema, _ needed: inout Set<Schema>
  ) -> String {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.first.map { String($0.prefix { $0 != "." }) } ?? ""
    let target = Schema(rawValue: file) ?? schema
    needed.insert(target)
    return "#/components/schemas/\(target.rawValue)" + (parts.count > 1 ? parts[1] : "")
  }
}
