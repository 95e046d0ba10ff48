import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { BadInput } from '../errors/exceptions';

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;

  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Page<Node> {
  nodes: Node[];
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 30 })
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSize)
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  after?: string | null;
}

/** The two classes of a connection, `<name>Connection` and `<name>Edge`. */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<Page<Node>> {
  @ObjectType(`${name}Edge`)
  class NodeEdge implements Edge<Node> {
    @Field(() => String)
    cursor: string;

    @Field(() => node)
    node: Node;
  }

  @ObjectType(`${name}Connection`)
  class Connection implements Page<Node> {
    @Field(() => [node])
    nodes: Node[];

    @Field(() => [NodeEdge])
    edges: NodeEdge[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return Connection;
}

/** A cursor is the sort key of a row, opaque to callers: nothing to guess, nothing to count. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Throws BAD_INPUT naming `field` where the cursor is none of ours. */
export function decodeCursor<Key extends readonly ('string' | 'number')[]>(
  cursor: string,
  shape: Key,
  field = 'after',
): { [I in keyof Key]: Key[I] extends 'string' ? string : number } {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === shape.length &&
      shape.every((type, i) => typeof key[i] === type)
    ) {
      return key as never;
    }
  } catch {
    // Not ours: said below.
  }
  throw new BadInput(field, serverMessages.badCursor);
}

/** `rows` holds one more than `size` where there is another page. */
export function pageOf<Node>(
  rows: Node[],
  size: number,
  cursorOf: (node: Node) => string,
  hasPreviousPage = false,
): Page<Node> {
  const nodes = rows.slice(0, size);
  const [first, last] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    // Few ask for them, and none of our screens.
    get edges() {
      return nodes.map((node) => ({ cursor: cursorOf(node), node }));
    },
    pageInfo: {
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
      hasNextPage: rows.length > size,
      hasPreviousPage,
    },
  };
}
