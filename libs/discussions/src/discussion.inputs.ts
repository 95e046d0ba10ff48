import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { NotIdentifierInput } from '@second-chair/confidentiality';
import { Id, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { PostKind } from './contributions';

const tooMany = (max: number): string => serverMessages.tooMany.replace('{{max}}', String(max));

@InputType({ isAbstract: true })
abstract class WrittenPost {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.post, min: 1 })
  body: string;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.mentions, { message: tooMany(LIMITS.mentions) })
  @IsUUID(undefined, { each: true, message: serverMessages.badId })
  mentionIds?: string[] | null;

  @Field(() => [NotIdentifierInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.notIdentifiersPerPost, { message: tooMany(LIMITS.notIdentifiersPerPost) })
  @ValidateNested({ each: true })
  @Type(() => NotIdentifierInput)
  notIdentifiers?: NotIdentifierInput[] | null;
}

@InputType()
export class AddPostInput extends WrittenPost {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  replyToId?: string | null;

  @Field(() => PostKind, { nullable: true, description: 'A remark, where nothing is said.' })
  @IsOptional()
  @IsIn(Object.values(PostKind))
  kind?: PostKind | null;
}

@InputType()
export class EditPostInput extends WrittenPost {
  @Field(() => Int)
  @IsInt()
  expectedVersion: number;

  @Field(() => PostKind, { nullable: true, description: 'As before, where nothing is said.' })
  @IsOptional()
  @IsIn(Object.values(PostKind))
  kind?: PostKind | null;
}

@InputType()
export class DeletePostInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@InputType()
export class UndoDeletePostInput {
  @Field(() => ID)
  @Id()
  id: string;
}
