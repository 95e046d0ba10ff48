import { Module, type OnModuleInit } from '@nestjs/common';
import { ConfidentialityModule } from '@second-chair/confidentiality';
import { Departures, PeopleModule } from '@second-chair/people';
import { Contexts, Jobs, PurgeableTexts, RoomDoors, SearchSources } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { AliasService } from './aliases/alias.service';
import { Aliases } from './aliases/aliases';
import { Veil } from './aliases/veil';
import { AnonymityService } from './anonymity/anonymity.service';
import { Authors } from './authors/authors';
import { discussionResolvers } from './discussion.resolvers';
import { MentionService } from './mentions';
import { DraftService } from './drafts/draft.service';
import { MoveService } from './moves/move.service';
import { postEvents, PostService } from './post.service';
import { ReactionService } from './reactions/reaction.service';
import { RecusalService } from './recusal.service';
import { HeldPosts } from './rounds/held-posts';
import { RoundService } from './rounds/round.service';
import { SubjectPresenters } from './rounds/subject-presenters';
import { PostSearch } from './search/post-search';
import { TakeawaySearch } from './search/takeaway-search';
import { ThreadSearch } from './search/thread-search';
import { StandingReader } from './standing/standing-reader';
import { StandingService } from './standing/standing.service';
import { TakeawayService } from './takeaways/takeaway.service';
import { Takeaways } from './takeaways/takeaways';
import { ThreadService } from './thread.service';

@Module({
  imports: [PeopleModule, ConfidentialityModule],
  providers: [
    ThreadService,
    PostService,
    MentionService,
    ReactionService,
    RecusalService,
    HeldPosts,
    RoundService,
    SubjectPresenters,
    Veil,
    Aliases,
    AliasService,
    Authors,
    AnonymityService,
    ThreadSearch,
    PostSearch,
    TakeawaySearch,
    StandingReader,
    StandingService,
    Takeaways,
    TakeawayService,
    MoveService,
    DraftService,
    ...discussionResolvers,
  ],
  exports: [
    Aliases,
    AliasService,
    Authors,
    ThreadService,
    PostService,
    ReactionService,
    RecusalService,
    RoundService,
    SubjectPresenters,
    StandingService,
    Takeaways,
    TakeawayService,
    MoveService,
    DraftService,
  ],
})
export class DiscussionsModule implements OnModuleInit {
  constructor(
    private readonly doors: RoomDoors,
    private readonly jobs: Jobs,
    private readonly contexts: Contexts,
    private readonly purgeable: PurgeableTexts,
    private readonly threads: ThreadService,
    private readonly posts: PostService,
    private readonly aliases: Aliases,
    private readonly departures: Departures,
    private readonly held: HeldPosts,
    private readonly rounds: RoundService,
    private readonly searched: SearchSources,
    private readonly threadSearch: ThreadSearch,
    private readonly postSearch: PostSearch,
    private readonly takeawaySearch: TakeawaySearch,
  ) {}

  onModuleInit(): void {
    this.searched.register(this.threadSearch);
    this.searched.register(this.postSearch);
    this.searched.register(this.takeawaySearch);
    this.purgeable.follow((ctx, ids) => this.threads.withPosts(ctx, ids));
    this.purgeable.register(
      {
        place: 'discussion',
        table: 'threads',
        columns: ['subject_title', 'title'],
        derived: ['words'],
        version: 'version',
        of: 't.subject_id = any($1::uuid[])',
      },
      {
        place: 'discussion',
        table: 'posts',
        columns: ['body'],
        derived: ['words'],
        version: 'version',
        of: 't.thread_id = any($1::uuid[])',
      },
      {
        place: 'discussion',
        table: 'held_posts',
        columns: ['body'],
        of: 't.thread_id = any($1::uuid[])',
      },
      {
        place: 'discussion',
        table: 'anonymous_notes',
        columns: ['body'],
        of: 't.thread_id = any($1::uuid[])',
      },
      {
        place: 'discussion',
        table: 'alias_breaks',
        columns: ['reason'],
        of: 't.alias_id in (select id from aliases where subject_id = any($1::uuid[]))',
      },
      {
        place: 'discussion',
        table: 'post_versions',
        columns: ['body'],
        of: 't.post_id = any($1::uuid[])',
      },
      {
        place: 'discussion',
        table: 'post_drafts',
        columns: ['body'],
        of: 't.thread_id = any($1::uuid[])',
      },
      {
        place: 'discussion',
        table: 'takeaways',
        columns: ['body'],
        derived: ['words'],
        of: 't.thread_id = any($1::uuid[])',
      },
      {
        place: 'discussion',
        table: 'commitments',
        columns: ['what'],
        of: 't.takeaway_id in (select id from takeaways where thread_id = any($1::uuid[]))',
      },
    );
    this.doors.open('thread', (ctx, id) => this.threads.maySee(ctx, id));
    this.doors.conceal('thread', async (ctx, id) => (await ctx.batch(this.aliases.mineIn).load(id)) !== null);
    this.doors.conceal('case', async (ctx, id) => (await this.aliases.mineOn(ctx, id)) !== null);
    this.departures.register({ carryOut: (ctx, leaving) => this.threads.forgetReading(ctx, leaving) });
    this.doors.replay(postEvents, (ctx, events) => this.posts.replay(ctx, events));
    this.jobs.everyMinute('posts.blank-deleted', (organisationId) =>
      this.contexts.run({ organisationId }, (ctx) =>
        this.posts.blankDeleted(ctx, new Date(ctx.now.getTime() - LIMITS.undoSeconds * 1000)),
      ),
    );
    this.jobs.everyMinute('rounds.forget-withdrawn', (organisationId) =>
      this.contexts.run({ organisationId }, (ctx) =>
        this.held.forgetWithdrawn(ctx, new Date(ctx.now.getTime() - LIMITS.undoSeconds * 1000)),
      ),
    );
    this.jobs.everyMinute('rounds.windows', (organisationId) =>
      this.contexts.run({ organisationId }, (ctx) => this.rounds.sweep(ctx)),
    );
  }
}
