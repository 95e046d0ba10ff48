import { Module, type OnModuleInit } from '@nestjs/common';
import { PeopleModule } from '@second-chair/people';
import { RoomDoors } from '@second-chair/platform';
import { Gate } from './gate';
import { NotIdentifierDecisionResolver } from './not-identifier.resolver';
import { WordListReader } from './word-list.reader';
import { ClearedWordResolver, OrganisationWordResolver, WordListResolver } from './word-list.resolver';
import { WordListService } from './word-list.service';

@Module({
  imports: [PeopleModule],
  providers: [
    Gate,
    NotIdentifierDecisionResolver,
    WordListReader,
    WordListService,
    WordListResolver,
    OrganisationWordResolver,
    ClearedWordResolver,
  ],
  exports: [Gate],
})
export class ConfidentialityModule implements OnModuleInit {
  constructor(private readonly doors: RoomDoors) {}

  onModuleInit(): void {
    // The room tells that lists changed, never their words: everyone in the organisation may hear it.
    this.doors.open('organisation', async (ctx, id) => ctx.actor.organisationId === id);
  }
}
