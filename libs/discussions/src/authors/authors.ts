import { Injectable } from '@nestjs/common';
import { PeopleService, type Person } from '@second-chair/people';
import { NotFound, type Ctx } from '@second-chair/platform';
import { Aliases } from '../aliases/aliases';
import { AuthorKind, PostAuthor } from './post-author';

/** What a row says of who wrote it. */
export interface Authored {
  id: string;
  authorId: string | null;
  aliasId: string | null;
}

@Injectable()
export class Authors {
  constructor(
    private readonly people: PeopleService,
    private readonly aliases: Aliases,
  ) {}

  async of(ctx: Ctx, { id, authorId, aliasId }: Authored): Promise<PostAuthor> {
    if (authorId !== null) {
      return personAsAuthor(await this.people.person(ctx, authorId));
    }
    if (aliasId === null) return author(id, '', AuthorKind.NOBODY);
    const { name } = await ctx.batch(this.aliases.byIds).load(aliasId);
    return author(aliasId, name, AuthorKind.ALIAS);
  }

  /** Of people and aliases that only their ids are known of: whoever reacted. */
  async named(ctx: Ctx, id: string): Promise<PostAuthor> {
    const person = await this.people.person(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (person) return personAsAuthor(person);
    const { name } = await ctx.batch(this.aliases.byIds).load(id);
    return author(id, name, AuthorKind.ALIAS);
  }

  async isViewer(ctx: Ctx, { authorId, aliasId }: Pick<Authored, 'authorId' | 'aliasId'>): Promise<boolean> {
    if (authorId !== null) return authorId === ctx.actor.personId;
    return aliasId !== null && this.aliases.isMine(ctx, aliasId);
  }
}

function personAsAuthor({ id, name, leftAt }: Person): PostAuthor {
  return Object.assign(author(id, name, AuthorKind.PERSON), { hasLeft: leftAt !== null });
}

function author(id: string, name: string, kind: AuthorKind): PostAuthor {
  return Object.assign(new PostAuthor(), { id, name, kind, hasLeft: false });
}
