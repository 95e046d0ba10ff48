import type { Type } from '@nestjs/common';
import { createUnionType, Field, InterfaceType } from '@nestjs/graphql';
import { ObjectType } from '@nestjs/graphql';
import { serverMessages } from '@second-chair/wire';

/**
 * An answer that the screen acts on. Thrown by a service, so that its transaction rolls back; turned into a member of
 * the mutation's result by `RefusalInterceptor`.
 */
@InterfaceType('Refusal', {
  description: 'An expected “no”: says in plain words what happened and what to do next.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Refusal {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;
}

/** Refusals are thrown, but are no Errors: a stack is neither needed nor to be logged. */
export abstract class BaseRefusal implements Refusal {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

@ObjectType({ implements: () => Refusal, description: 'Seen, but not yours to do.' })
export class NotAllowed extends BaseRefusal {
  constructor(message: string = serverMessages.notAllowed) {
    super('NOT_ALLOWED', message);
  }
}

// The constructor's arguments differ from refusal to refusal, and nothing here calls it.
type ClassOf = abstract new (...args: never[]) => object;

/** The union `<name>Result`: the changed node first, then its refusals, `NotAllowed` always among them. */
export function resultOf(name: string, node: Type<object>, refusals: readonly ClassOf[] = []) {
  const members = [node, ...refusals, NotAllowed] as Type<object>[];
  return createUnionType({
    name: `${name}Result`,
    types: () => members,
    resolveType: (value: object) => members.find((member) => value instanceof member),
  });
}
