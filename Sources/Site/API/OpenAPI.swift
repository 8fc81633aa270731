import Policies
import Publishing

/// The OpenAPI 3.1 description of the API, made from the table of resources and docs/schemas.
enum OpenAPI {
  static var document: JSONValue {
    get throws {
      [
        "openapi": "3.1.0",
        "info": [
          "title": "Hyoka", "version": "1",
          "summary": "政策評価の記録（The record of policy evaluations）",
          "description": .text(
            both(
              Bilingual(
                ja: "公表された政策評価と、そのもとにある事業・予算・指標の記録。読むだけで、認証は要りません。",
                en: "Published policy evaluations with the projects, money and indicators beneath"
                  + " them. It is only read, and needs no key."))),
          "license": ["name": "Apache License 2.0", "identifier": "Apache-2.0"],
        ],
        "servers": [["url": "/api"]],
        "paths": .object(paths),
        "components": [
          "schemas": .object(
            try SchemaComponents.all(Set(Resource.all.map(\.schema) + [.problem, .common]))),
          "parameters": .object(parameters), "headers": .object(headers),
          "responses": .object(problems),
        ],
      ]
    }
  }

  private static var paths: [String: JSONValue] {
    Dictionary(
      Resource.all.map { ("/v1" + ($0.path.isEmpty ? "" : "/\($0.path)"), ["get": operation($0)]) },
      uniquingKeysWith: { $1 })
  }

  private static func operation(_ resource: Resource) -> JSONValue {
    let path = resource.pathParameters.map { reference("parameters", "path-\($0.name)") }
    let query = resource.parameters.map { described($0, in: "query") }
    return .known([
      "operationId": .text(resource.name), "summary": .text(resource.title.english),
      "description": .text(both(resource.title)),
      "parameters": path.isEmpty && query.isEmpty ? nil : .list(path + query),
      "responses": .object(responses(resource)),
    ])
  }

  private static func responses(_ resource: Resource) -> [String: JSONValue] {
    let names = ["ETag", "Link", "Cache-Control"] + (resource.isPaged ? ["X-Total-Count"] : [])
    let headers = names.map { ($0, reference("headers", $0)) }
    var responses: [String: JSONValue] = [
      "200": [
        "description": .text(resource.title.english),
        "headers": .object(Dictionary(headers, uniquingKeysWith: { $1 })),
        "content": [
          "application/json": ["schema": SchemaComponents.reference(resource.schema)]
        ],
      ],
      "304": ["description": "The client has it already."],
    ]
    for type in ProblemType.allCases where type != .wrongMethod {
      if type == .notFound, resource.pathParameters.isEmpty, !resource.namesProgram { continue }
      responses["\(type.status)"] = reference("responses", type.rawValue)
    }
    return responses
  }

  private static var parameters: [String: JSONValue] {
    Dictionary(
      Parameter.inPaths.values.map { ("path-\($0.name)", described($0, in: "path")) },
      uniquingKeysWith: { $1 })
  }

  private static func described(_ parameter: Parameter, in place: String) -> JSONValue {
    let isRequired = place == "path" || parameter.isRequired
    return .known([
      "name": .text(parameter.name), "in": .text(place),
      "required": isRequired ? true : nil,
      "description": .text(both(parameter.meaning)), "schema": parameter.schema,
    ])
  }

  private static let headers: [String: JSONValue] = [
    "ETag": header("A tag of the content, for If-None-Match.", ["type": "string"]),
    "Link": header(
      "The description, and the other parts of a list (RFC 8288).", ["type": "string"]),
    "Cache-Control": header("To be asked about before it is used again.", ["type": "string"]),
    "X-Total-Count": header(
      "How many entries there are in all.", ["type": "integer", "minimum": 0]),
  ]

  private static func header(_ text: String, _ schema: JSONValue) -> JSONValue {
    ["description": .text(text), "required": true, "schema": schema]
  }

  private static var problems: [String: JSONValue] {
    let schema: JSONValue = [
      "application/problem+json": ["schema": SchemaComponents.reference(.problem)]
    ]
    return Dictionary(
      ProblemType.allCases.map { type in
        (type.rawValue, ["description": .text(both(type.title)), "content": schema])
      }, uniquingKeysWith: { $1 })
  }

  private static func reference(_ kind: String, _ name: String) -> JSONValue {
    ["$ref": .text("#/components/\(kind)/\(name)")]
  }

  private static func both(_ text: Bilingual) -> String { "\(text.english)\n\n\(text.japanese)" }
}

extension Resource {
  /// Whether the query can name a program that is not there.
  fileprivate var namesProgram: Bool { parameters.contains { $0.name == "program" } }
}
