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

  /** At once where the name is known already, as most are on a page. */
  of(ctx: Ctx, authored: Authored): PostAuthor | Promise<PostAuthor> {
    const known = authored.authorId !== null && this.people.known(ctx, authored.authorId);
    return known ? personAsAuthor(known) : this.askedFor(ctx, authored);
  }

  /** Of people and aliases that only their ids are known of: whoever reacted. */
  named(ctx: Ctx, id: string): PostAuthor | Promise<PostAuthor> {
    const known = this.people.known(ctx, id);
    return known ? personAsAuthor(known) : this.askedForByName(ctx, id);
  }

  private async askedFor(ctx: Ctx, { id, authorId, aliasId }: Authored): Promise<PostAuthor> {
    if (authorId !== null) return personAsAuthor(await this.people.person(ctx, authorId));
    if (aliasId === null) return author(id, '', AuthorKind.NOBODY);
    const { name } = await ctx.batch(this.aliases.byIds).load(aliasId);
    return author(aliasId, name, AuthorKind.ALIAS);
  }

  private async askedForByName(ctx: Ctx, id: string): Promise<PostAuthor> {
    const person = await this.people.person(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (person) return personAsAuthor(person);
    const { name } = await ctx.batch(this.aliases.byIds).load(id);
    return author(id, name, AuthorKind.ALIAS);
  }

  isViewer(
    ctx: Ctx,
    { authorId, aliasId }: Pick<Authored, 'authorId' | 'aliasId'>,
  ): boolean | Promise<boolean> {
    if (authorId !== null) return authorId === ctx.actor.personId;
    return aliasId !== null && this.aliases.isMine(ctx, aliasId);
  }
}

/** One for each person of a request, who stands on a page many times. */
const ofPeople = new WeakMap<Person, PostAuthor>();

function personAsAuthor(person: Person): PostAuthor {
  const known = ofPeople.get(person);
  if (known) return known;
  const { id, name, leftAt } = person;
  const made = Object.assign(author(id, name, AuthorKind.PERSON), { hasLeft: leftAt !== null });
  ofPeople.set(person, made);
  return made;
}

function author(id: string, name: string, kind: AuthorKind): PostAuthor {
  return Object.assign(new PostAuthor(), { id, name, kind, hasLeft: false });
}
