import document from '../../../docs/openapi.json';

/** A shape as the document writes it, as far as the page shows it. */
type Shape = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly description?: string;
  readonly default?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
};

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Shape;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Shape }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema?: Shape }>>;
      }
    >
  >;
};

export type FieldRow = {
  readonly name: string;
  readonly where: string;
  readonly kind: string;
  readonly required: boolean;
  readonly meaning: string;
};
export type OperationView = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly needsKey: boolean;
  readonly parameters: readonly FieldRow[];
  readonly body: string;
  readonly answers: readonly { readonly status: string; readonly meaning: string; readonly kind: string }[];
};
export type ShapeView = {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly FieldRow[];
};

/** What the documentation page shows of the OpenAPI document. */
export function docsView() {
  const { info, tags, components } = document;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as unknown as Record<string, Operation>).map(([method, operation]) => ({
      tags: operation.tags,
      view: operationView(method, path, operation),
    })),
  );
  const groups = tags.map(({ name }) => ({
    name,
    operations: operations.filter((each) => each.tags.includes(name)).map(({ view }) => view),
  }));
  const shapes = Object.entries(components.schemas as unknown as Record<string, Shape>).map(
    ([name, shape]): ShapeView => ({ name, description: shape.description ?? '', fields: fieldsOf(shape) }),
  );
  return { version: info.version, description: info.description, groups, shapes };
}

function operationView(method: string, path: string, operation: Operation): OperationView {
  const { parameters = [], requestBody, responses } = operation;
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path: `/api/v1${path}`,
    summary: operation.summary,
    description: operation.description ?? '',
    needsKey: (operation.security?.length ?? 0) > 0,
    parameters: parameters.map(({ name, in: where, required = false, schema }) => ({
      name,
      where,
      required,
      kind: kindOf(schema),
      meaning: meaningOf(schema),
    })),
    body: Object.keys(requestBody?.content ?? {}).join(', '),
    answers: Object.entries(responses).map(([status, { description, content = {} }]) => ({
      status,
      meaning: description,
      kind: kindOf(Object.values(content)[0]?.schema ?? {}),
    })),
  };
}

function fieldsOf({ properties = {}, required = [] }: Shape): FieldRow[] {
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    where: '',
    kind: kindOf(shape),
    required: required.includes(name),
    meaning: meaningOf(shape),
  }));
}

/** A shape's kind in few signs: `Session[]`, `string | null`, `talk | tutorial`. */
function kindOf(shape: Shape): string {
  if (shape.$ref) return shape.$ref.split('/').at(-1) ?? '';
  if (shape.enum) return shape.enum.map(String).join(' | ');
  if (shape.anyOf) {
    const kinds = [...new Set(shape.anyOf.map(kindOf))];
    // A value or a list of such values: the parameter may be repeated.
    const single = kinds.find((kind) => kinds.includes(listOf(kind)));
    return single && kinds.length === 2 ? listOf(single) : kinds.join(' | ');
  }
  if (shape.type === 'array') return listOf(kindOf(shape.items ?? {}));
  return [shape.type ?? ''].flat().join(' | ');
}

function listOf(kind: string): string {
  return kind.includes(' | ') ? `(${kind})[]` : `${kind}[]`;
}

function meaningOf({ description = '', default: fallback }: Shape): string {
  return fallback === undefined || fallback === null
    ? description
    : `${description} (\`${fallback}\`)`.trim();
}
