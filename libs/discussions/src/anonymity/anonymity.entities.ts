import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PostKind } from '../contributions';

/** Signs the tokens of one phase, blindly; gone with the phase. */
@Entity('phase_keys')
export class PhaseKey {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('integer')
  place: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** SubjectPublicKeyInfo. */
  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** PKCS #8. */
  @Column('bytea', { name: 'private_key' })
  privateKey: Buffer;
}

/** That somebody was given a token. Everyone asks for one, so it tells nothing. */
@Entity('phase_tokens')
export class PhaseToken {
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('integer')
  place: number;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** Digest of the blinded message: the same question again is answered again, another one is not. */
  @Column('bytea', { name: 'asked_with' })
  askedWith: Buffer;
}

/** A contribution that nobody is the author of. It becomes a post when its phase closes. */
@Entity('anonymous_notes')
export class AnonymousNote {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'thread_id' })
  threadId: string;

  @Column('integer')
  place: number;

  @Column('text')
  kind: PostKind;

  @Column('text')
  body: string;

  /** Digest of the token. */
  @Column('bytea')
  spent: Buffer;
}

@ObjectType({
  description: 'A blind signature (RFC 9474), of which a token is made that nobody has seen before.',
})
export class TokenSignature {
  @Field(() => ID)
  threadId: string;

  @Field(() => Int)
  place: number;

  @Field(() => String, { description: 'Base64.' })
  signature: string;
}

@ObjectType({
  description: 'Words without an author are kept, and appear with the others’ when the phase closes.',
})
export class ContributionKept {
  @Field(() => ID)
  threadId: string;

  @Field(() => Int)
  place: number;
}
