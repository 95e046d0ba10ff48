import { Module } from '@nestjs/common';
import { PeopleModule } from '@second-chair/people';
import { Gate } from './gate';
import { NotIdentifierDecisionResolver } from './not-identifier.resolver';

@Module({
  imports: [PeopleModule],
  providers: [Gate, NotIdentifierDecisionResolver],
  exports: [Gate],
})
export class ConfidentialityModule {}
