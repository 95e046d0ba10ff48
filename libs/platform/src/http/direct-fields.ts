import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  GraphQLSchemaHost,
  PARAM_ARGS_METADATA,
  RESOLVER_NAME_METADATA,
  RESOLVER_PROPERTY_METADATA,
  RESOLVER_TYPE_METADATA,
} from '@nestjs/graphql';
import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from './unit-of-work.plugin';

/** Kinds of parameters as Nest notes them; it does not export their names. */
const PARENT = 0;
const CONTEXT = 1;

type AnyField = GraphQLField<unknown, GraphQLContext>;
type Method = (...args: unknown[]) => unknown;

/**
 * Takes away what stands between a field and its value where nothing has to. Nest calls each method of a resolver through
 * pipes that find its parameters anew, and reads each plain property by a function of its own; on a page with a
 * thousand fields that is most of the work. Queries, mutations and fields with arguments stay as they are: their guards,
 * interceptors and validation are theirs. Nest runs none of these for the other fields.
 */
@Injectable()
export class DirectFields implements OnApplicationBootstrap {
  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly discovery: DiscoveryService,
  ) {}

  onApplicationBootstrap(): void {
    const { schema } = this.host;
    readPropertiesDirectly(schema);
    for (const { instance } of this.discovery.getProviders()) {
      if (!isResolver(instance)) continue;
      for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(instance)))
        callDirectly(schema, instance, name);
    }
  }
}

function isResolver(instance: unknown): instance is Record<string, Method> {
  return (
    typeof instance === 'object' &&
    instance !== null &&
    Reflect.hasMetadata(RESOLVER_TYPE_METADATA, instance.constructor)
  );
}

function callDirectly(schema: GraphQLSchema, instance: Record<string, Method>, name: string): void {
  const method = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(instance), name)?.value as
    Method | undefined;
  if (typeof method !== 'function' || !Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, method)) return;
  const typeName = nameOf(
    Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) ??
      Reflect.getMetadata(RESOLVER_TYPE_METADATA, instance.constructor),
  );
  const field = fieldOf(
    schema,
    typeName,
    String(Reflect.getMetadata(RESOLVER_NAME_METADATA, method) ?? name),
  );
  const parameters = parametersOf(instance, name);
  if (!field || !parameters) return;
  switch (parameters.join()) {
    case 'parent':
      field.resolve = (parent) => method.call(instance, parent);
      return;
    case 'ctx':
      field.resolve = (_parent, _args, { ctx }) => method.call(instance, ctx);
      return;
    case 'ctx,parent':
      field.resolve = (parent, _args, { ctx }) => method.call(instance, ctx, parent);
  }
}

/** What a method is given, in order; null where it is given anything else than its parent and `ctx`. */
function parametersOf(instance: object, name: string): ('ctx' | 'parent')[] | null {
  const parameters: ('ctx' | 'parent')[] = [];
  const metadata = (Reflect.getMetadata(PARAM_ARGS_METADATA, instance.constructor, name) ?? {}) as Record<
    string,
    { index: number; data?: unknown; pipes?: unknown[] }
  >;
  for (const [key, { index, data, pipes }] of Object.entries(metadata)) {
    const type = Number(key.split(':')[0]);
    if (pipes?.length) return null;
    if (type === PARENT && data === undefined) parameters[index] = 'parent';
    else if (type === CONTEXT && data === 'ctx') parameters[index] = 'ctx';
    else return null;
  }
  return parameters;
}

/** A property that is called as its field is what GraphQL reads by itself. */
function readPropertiesDirectly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as AnyField[])
      if (readsItsOwnName(field)) field.resolve = undefined;
  }
}

function readsItsOwnName({ name, resolve }: AnyField): boolean {
  if (resolve?.name !== 'rootFieldResolver') return false;
  const read: unknown[] = [];
  const parent = new Proxy({}, { get: (_, key) => void read.push(key) });
  const value = (resolve as unknown as (parent: unknown) => unknown)(parent);
  // Another value than the parent's is a default of the field.
  return value === undefined && read.length === 1 && read[0] === name;
}

function fieldOf(schema: GraphQLSchema, typeName: string | undefined, name: string): AnyField | undefined {
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  return isObjectType(type) ? (type.getFields()[name] as AnyField | undefined) : undefined;
}

/** A type is named by its class, by a function that answers it, or by its name. */
function nameOf(type: unknown): string | undefined {
  if (typeof type === 'string') return type;
  return (type as { name?: string } | undefined)?.name;
}
