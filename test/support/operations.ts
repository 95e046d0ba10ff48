import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { StoryApp } from './app';

export interface Operation {
  kind: 'query' | 'mutation';
  /** The root field. */
  name: string;
  query: string;
  /** Type of each variable; every argument of every selected field has one. */
  variables: Record<string, GraphQLInputType>;
  /** `Type.field` of all that is selected. */
  covers: ReadonlySet<string>;
}

export function schemaOf(app: StoryApp): GraphQLSchema {
  return app.server.app.get(GraphQLSchemaHost, { strict: false }).schema;
}

export function rootFields(schema: GraphQLSchema, kind: Operation['kind']): GraphQLField<unknown, unknown>[] {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(root?.getFields() ?? {});
}

type Field = GraphQLField<unknown, unknown>;

/** Documents made from the schema alone, each asking for everything that one root field leads to, or all that is wanted. */
export function operationsOf(
  schema: GraphQLSchema,
  kind: Operation['kind'],
  isWanted: (field: Field) => boolean = () => true,
): Operation[] {
  return rootFields(schema, kind).flatMap((field) => operationsFor(schema, kind, field, isWanted));
}

/** In tokens; a little less than the server takes. */
const WHOLE = 3_900;

function operationsFor(
  schema: GraphQLSchema,
  kind: Operation['kind'],
  field: Field,
  isWanted: (field: Field) => boolean,
): Operation[] {
  const type = getNamedType(field.type) as GraphQLCompositeType;
  const writtenWith = (select: (writing: Writing) => string): Operation =>
    written(kind, field, select, new Writing(isWanted));
  // What is more than the server takes at once is asked for part by part.
  const parts = (way: readonly Field[]): Operation[] => {
    const operation = writtenWith((writing) => writing.down(type, way, []));
    const end = way.length > 0 ? getNamedType((way.at(-1) as Field).type) : type;
    if (!isObjectType(end) || tokensIn(operation.query) <= WHOLE) return [operation];
    const passed = [type.name, ...way.map((step) => getNamedType(step.type).name)];
    return Object.values(end.getFields())
      .filter((part) => isWanted(part) && !passed.includes(getNamedType(part.type).name))
      .flatMap((part) => parts([...way, part]));
  };
  if (!isUnionType(type)) return parts([]);
  const whole = writtenWith((writing) => writing.fields(type, []));
  if (validate(schema, parse(whole.query)).length === 0) return [whole];
  // Two members may give one name to two types of field: then each is asked for by itself.
  return type
    .getTypes()
    .map((member) =>
      writtenWith((writing) => `{ __typename ... on ${member.name} ${writing.fields(member, [])} }`),
    );
}

const tokensIn = (query: string): number => query.match(/\w+|\.\.\.|[^\s\w]/gu)?.length ?? 0;

function written(
  kind: Operation['kind'],
  field: Field,
  select: (writing: Writing) => string,
  writing: Writing,
): Operation {
  const call = writing.call(kind === 'query' ? 'Query' : 'Mutation', field);
  const selection = select(writing);
  const declared = Object.entries(writing.variables).map(([name, type]) => `$${name}: ${String(type)}`);
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  return {
    kind,
    name: field.name,
    query: `${kind} ${head} { ${call} ${selection} }`,
    variables: writing.variables,
    covers: writing.covers,
  };
}

class Writing {
  readonly variables: Record<string, GraphQLInputType> = {};
  readonly covers = new Set<string>();

  constructor(private readonly isWanted: (field: Field) => boolean) {}

  call(typeName: string, field: Field): string {
    this.covers.add(`${typeName}.${field.name}`);
    const given = field.args.map((argument) => {
      const name =
        typeName === 'Query' || typeName === 'Mutation' ? argument.name : `${field.name}_${argument.name}`;
      this.variables[name] = argument.type;
      return `${argument.name}: $${name}`;
    });
    return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
  }

  /** Down one way through the fields of a type, and there all that the last one leads to. */
  down(type: GraphQLCompositeType, [step, ...way]: readonly Field[], above: readonly string[]): string {
    if (step === undefined) return this.fields(type, above);
    const call = this.call(type.name, step);
    const below = this.down(getNamedType(step.type) as GraphQLCompositeType, way, [...above, type.name]);
    return `{ __typename ${call} ${below} }`;
  }

  /** No type twice on one way down: that is far enough to see every field, and ends. */
  fields(type: GraphQLCompositeType, above: readonly string[]): string {
    if (isLeafType(type)) return '';
    if (!isObjectType(type)) {
      const members = isUnionType(type) ? type.getTypes() : [];
      return `{ __typename ${members.map((one) => `... on ${one.name} ${this.fields(one, above)}`).join(' ')} }`;
    }
    const here = [...above, type.name];
    const parts = Object.values(type.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      if (here.includes(inner.name) || !this.isWanted(field)) return [];
      const call = this.call(type.name, field);
      // What an edge leads to stands among the nodes beside it, whole: once is enough.
      if (type.name.endsWith('Edge') && field.name === 'node') return [`${call} { __typename }`];
      return isLeafType(inner) ? [call] : [`${call} ${this.fields(inner as GraphQLCompositeType, here)}`];
    });
    return `{ __typename ${parts.join(' ')} }`;
  }
}

/** `Type.field` of every object type that can be answered. */
export function everyField(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/** Chooses the value at a place in an input; undefined leaves it to the type. */
export type Choice = (place: { path: string; typeName: string }) => unknown;

/** A value that the type allows: required parts and those that are wanted, unless `choose` says otherwise. */
export function valueFor(
  type: GraphQLInputType,
  path: string,
  choose: Choice,
  wants: (path: string) => boolean = () => false,
): unknown {
  const bare = getNullableType(type);
  const chosen = choose({ path, typeName: getNamedType(type).name });
  if (chosen !== undefined) return isListType(bare) && !Array.isArray(chosen) ? [chosen] : chosen;
  // An input that lies in a list has no place without one.
  if (isListType(bare) && isInputObjectType(getNamedType(type)) && wants(path))
    return [valueFor(bare.ofType as GraphQLInputType, path, choose, wants)];
  if (!isNonNullType(type) && !(isInputObjectType(bare) && wants(path))) return undefined;
  if (isListType(bare)) return [];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) {
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [
        field.name,
        valueFor(field.type, path ? `${path}.${field.name}` : field.name, choose, wants),
      ]),
    );
  }
  switch (getNamedType(type).name) {
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'DateTime':
      return new Date(0).toISOString();
    default:
      return 'x';
  }
}
