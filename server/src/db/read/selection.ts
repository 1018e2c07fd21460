import {
  getNamedType, isInterfaceType, isObjectType, isUnionType, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';

/** Selected fields of one object type, aliases merged; scalars have no selection below. */
export type Selection = Map<string, Selection | null>;

interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: { readonly [name: string]: FragmentDefinitionNode | undefined };
  readonly variableValues: { readonly [name: string]: unknown };
}

function isOn(node: { directives?: FieldNode['directives'] }, source: Source): boolean {
  for (const directive of node.directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const arg = directive.arguments?.find((a) => a.name.value === 'if')?.value;
    const value = arg?.kind === Kind.VARIABLE ? source.variableValues[arg.name.value] : arg?.kind === Kind.BOOLEAN && arg.value;
    if (name === 'skip' ? value === true : value !== true) return false;
  }
  return true;
}

function applies(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const on = schema.getType(condition);
  return (isInterfaceType(on) || isUnionType(on)) && schema.isSubType(on, type);
}

function collect(set: SelectionSetNode, type: GraphQLObjectType, source: Source, into: Selection): void {
  for (const node of set.selections) {
    if (!isOn(node, source)) continue;
    if (node.kind === Kind.FIELD) {
      const name = node.name.value;
      if (name === '__typename') continue;
      const child = getNamedType(type.getFields()[name]!.type);
      if (!node.selectionSet || !isObjectType(child)) {
        into.set(name, null);
        continue;
      }
      const below = into.get(name) ?? new Map<string, Selection | null>();
      collect(node.selectionSet, child, source, below);
      into.set(name, below);
    } else {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments[node.name.value]! : node;
      if (applies(fragment.typeCondition?.name.value, type, source.schema)) collect(fragment.selectionSet, type, source, into);
    }
  }
}

/** What the operation selects of `typeName` below the field that is being resolved. */
export function selectionOf(info: GraphQLResolveInfo, typeName: string): Selection {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  const selection: Selection = new Map();
  for (const node of info.fieldNodes) if (node.selectionSet) collect(node.selectionSet, type, info, selection);
  return selection;
}

/** Selection below a field, empty when it was not selected. */
export function below(selection: Selection, field: string): Selection {
  return selection.get(field) ?? new Map();
}
