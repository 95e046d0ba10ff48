import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a post said before it was edited. */
@Entity('post_versions')
@ObjectType()
export class PostVersion {
  @PrimaryColumn('uuid', { name: 'post_id' })
  postId: string;

  @PrimaryColumn('integer')
  @Field(() => Int)
  version: number;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field(() => String, { description: 'Markdown, as in the post.' })
  body: string;

  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 })
  @Field(() => Date, { description: 'When it came to say so.' })
  writtenAt: Date;
}
