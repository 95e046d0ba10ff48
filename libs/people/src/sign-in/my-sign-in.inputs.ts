import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { ArrayMaxSize, IsUUID } from 'class-validator';

@InputType()
export class EndSignInsInput {
  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.pageSize, {
    message: serverMessages.tooMany.replace('{{max}}', String(LIMITS.pageSize)),
  })
  @IsUUID(undefined, { each: true, message: serverMessages.badId })
  ids: string[];
}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.passkeyName, min: 1, oneLine: true })
  name: string;
}

@InputType()
export class RemovePasskeyInput {
  @Field(() => ID)
  @Id()
  id: string;
}
