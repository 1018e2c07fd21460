import {
  getNamedType, isInterfaceType, isObjectType, isUnionType, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';

/** Selected fields of one object type, aliases merged; scalars have no selection below. */
export type Selection = ReadonlyMap<string, Selection | null>;

type Collected = Map<string, Selection | null>;

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

function collect(set: SelectionSetNode, type: GraphQLObjectType, source: Source, into: Collected): void {
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
      const below: Collected = new Map(into.get(name) ?? []);
      collect(node.selectionSet, child, source, below);
      into.set(name, below);
    } else {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments[node.name.value]! : node;
      if (applies(fragment.typeCondition?.name.value, type, source.schema)) collect(fragment.selectionSet, type, source, into);
    }
  }
}

/** Variables that decide in a selection and its fragments which fields there are. */
function switches(set: SelectionSetNode, fragments: Source['fragments'], into: Set<string>, seen = new Set<string>()): Set<string> {
  for (const node of set.selections) {
    for (const directive of node.directives ?? []) for (const arg of directive.arguments ?? []) if (arg.value.kind === Kind.VARIABLE) into.add(arg.value.name.value);
    if (node.kind !== Kind.FRAGMENT_SPREAD) {
      if (node.selectionSet) switches(node.selectionSet, fragments, into, seen);
    } else if (!seen.has(node.name.value)) {
      seen.add(node.name.value);
      switches(fragments[node.name.value]!.selectionSet, fragments, into, seen);
    }
  }
  return into;
}

/** Selections of one place in a document: by type and by the values of the variables that switch fields. */
interface Kept {
  readonly switches: readonly string[];
  readonly made: Map<string, Selection>;
}

const kept = new WeakMap<FieldNode, Kept>();

/**
 * What the operation selects of `typeName` below the field that is being resolved. A document is executed many times: its
 * selections are kept as long as it is, and the same selection is the same object, so that plans can be kept by it.
 */
export function selectionOf(info: GraphQLResolveInfo, typeName: string): Selection {
  const [node, ...others] = info.fieldNodes;
  if (node === undefined || others.length > 0 || !node.selectionSet) return collected(info, typeName);
  let place = kept.get(node);
  if (place === undefined) kept.set(node, (place = { switches: [...switches(node.selectionSet, info.fragments, new Set())], made: new Map() }));
  const key = place.switches.reduce((text, name) => `${text} ${String(info.variableValues[name])}`, typeName);
  let selection = place.made.get(key);
  if (selection === undefined) place.made.set(key, (selection = collected(info, typeName)));
  return selection;
}

function collected(info: GraphQLResolveInfo, typeName: string): Selection {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  const selection: Collected = new Map();
  for (const node of info.fieldNodes) if (node.selectionSet) collect(node.selectionSet, type, info, selection);
  return selection;
}

const NOTHING: Selection = new Map();

/** Selection below a field, empty when it was not selected. */
export function below(selection: Selection, field: string): Selection {
  return selection.get(field) ?? NOTHING;
}
