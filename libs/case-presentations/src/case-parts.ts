import { Injectable } from '@nestjs/common';
import type { FieldText } from '@second-chair/confidentiality';
import type { Ctx } from '@second-chair/platform';
import { GlassBreak } from './break-glass/glass-break.entity';
import { alikeCases, type AlikeCases } from './alike-cases';
import { AllianceMarker } from './alliance-marker.entity';
import { CaseEmotion } from './case-emotion.entity';
import { CaseKindChange } from './case-kind-change.entity';
import { writtenFields } from './case-content';
import { CasePresentation } from './case-presentation.entity';
import { HypothesisRevision } from './hypothesis-revision.entity';
import { PassageComment, PassageReply } from './passage-comment.entity';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';
import { TherapyGoal } from './therapy-goal.entity';

export interface Parts {
  goals: TherapyGoal[];
  allianceMarkers: AllianceMarker[];
  /** Those that the reader may see: their own, and what others share. */
  emotions: CaseEmotion[];
  hypotheses: ReasonHypothesis[];
  hypothesisRevisions: HypothesisRevision[];
  kindChanges: CaseKindChange[];
  review: ReviewEntry[];
  /** With their replies; for author and reviewers alone. */
  comments: PassageComment[];
  /** For those who answer for it, and for whoever opened it. */
  glassBreaks: GlassBreak[];
  /** How many cases of the organisation share which of its facts; no part of it, and read with them all the same. */
  alike: AlikeCases[];
}

/** A row as PostgreSQL puts it into JSON: times are texts. */
type Row = Record<string, unknown>;
type PartName = Exclude<keyof Parts, 'alike'>;

interface Table {
  table: string;
  order: string;
  read: (row: Row) => object;
  /** Further columns, made of the rows that hang on a part. */
  with?: string;
}

const replies = `(select json_agg(reply order by reply.at, reply.id) from passage_replies reply
  where reply.comment_id = row.id) as replies`;

const tables: Readonly<Record<PartName, Table>> = {
  goals: { table: 'therapy_goals', order: 'place', read: goalOf },
  allianceMarkers: { table: 'alliance_markers', order: 'place', read: markerOf },
  emotions: { table: 'case_emotions', order: 'place', read: emotionOf },
  hypotheses: { table: 'reason_hypotheses', order: 'place', read: hypothesisOf },
  hypothesisRevisions: { table: 'hypothesis_revisions', order: 'revised_at, id', read: revisionOf },
  kindChanges: { table: 'case_kind_changes', order: 'changed_at, id', read: kindChangeOf },
  review: { table: 'review_entries', order: 'at, id', read: reviewOf },
  comments: { table: 'passage_comments', order: 'at, id', read: commentOf, with: replies },
  glassBreaks: { table: 'glass_breaks', order: 'at, id', read: glassBreakOf },
};
const names = Object.keys(tables) as PartName[];

const columns = names.map((name) => {
  const { table, order, with: more } = tables[name];
  return `(select json_agg(to_jsonb(part) - 'words' order by ${order}) from (select ${['row.*', ...(more ? [more] : [])].join(', ')} from ${table} row
    where row.case_presentation_id = wanted.id) part) as "${name}"`;
});

/** The rows that hang on a case, read together: one statement however many cases and parts are asked for. */
@Injectable()
export class CaseParts {
  readonly byCase = async (ctx: Ctx, ids: readonly string[]): Promise<Parts[]> => {
    const rows = (await ctx.db.query(
      // Row-level security asks who is reading; the setting is made before the first row is looked for.
      `select wanted.id, ${columns.join(', ')}, ${alikeCases} as alike
       from unnest(case when set_config('app.person_id', $2, true) is not null then $1::uuid[] end) as wanted (id)`,
      [ids, ctx.maybeActor?.personId ?? ''],
    )) as ({ id: string; alike: AlikeCases[] | null } & Record<PartName, Row[] | null>)[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const found = byId.get(id);
      const read = Object.fromEntries(
        names.map((name) => [name, (found?.[name] ?? []).map(tables[name].read)]),
      );
      return { ...read, alike: found?.alike ?? [] } as unknown as Parts;
    });
  };

  of(ctx: Ctx, id: string): Promise<Parts> {
    return ctx.batch(this.byCase).load(id);
  }

  async written(ctx: Ctx, presentation: CasePresentation): Promise<FieldText[]> {
    return writtenFields(presentation, await this.of(ctx, presentation.id));
  }
}

const belongings = (row: Row): object => ({
  id: row.id,
  organisationId: row.organisation_id,
  casePresentationId: row.case_presentation_id,
});

function goalOf(row: Row): TherapyGoal {
  const { place, goal, reached } = row;
  return Object.assign(new TherapyGoal(), belongings(row), { place, goal, reached });
}

function markerOf(row: Row): AllianceMarker {
  const { place, kind, moment, strength, note } = row;
  return Object.assign(new AllianceMarker(), belongings(row), { place, kind, moment, strength, note });
}

function emotionOf(row: Row): CaseEmotion {
  const { place, emotion, intensity } = row;
  return Object.assign(new CaseEmotion(), belongings(row), {
    personId: row.person_id,
    place,
    emotion,
    intensity,
    isShared: row.is_shared,
  });
}

function hypothesisOf(row: Row): ReasonHypothesis {
  const { place, reason, confidence, evidence, occasion, why } = row;
  return Object.assign(new ReasonHypothesis(), belongings(row), {
    place,
    reason,
    confidence,
    evidence,
    occasion,
    why,
    sourcePostId: row.source_post_id,
  });
}

function revisionOf(row: Row): HypothesisRevision {
  const { reason, confidence, evidence, occasion, why } = row;
  return Object.assign(new HypothesisRevision(), belongings(row), {
    hypothesisId: row.hypothesis_id,
    reason,
    confidence,
    evidence,
    occasion,
    why,
    isSetAside: row.is_set_aside,
    versionNumber: row.version_number,
    revisedById: row.revised_by,
    at: new Date(String(row.revised_at)),
  });
}

function kindChangeOf(row: Row): CaseKindChange {
  return Object.assign(new CaseKindChange(), belongings(row), {
    from: row.from_kind,
    to: row.to_kind,
    versionNumber: row.version_number,
    changedById: row.changed_by,
    at: new Date(String(row.changed_at)),
  });
}

function reviewOf(row: Row): ReviewEntry {
  return Object.assign(new ReviewEntry(), belongings(row), {
    action: row.action,
    byId: row.by_id,
    comment: row.comment,
    attested: row.attested,
    versionNumber: row.version_number,
    at: new Date(String(row.at)),
  });
}

function commentOf(row: Row): PassageComment {
  const { field, exact, prefix, suffix, start, body } = row;
  return Object.assign(new PassageComment(), belongings(row), {
    field,
    exact,
    prefix,
    suffix,
    start,
    body,
    byId: row.by_id,
    versionNumber: row.version_number,
    at: new Date(String(row.at)),
    resolvedAt: row.resolved_at === null ? null : new Date(String(row.resolved_at)),
    resolvedById: row.resolved_by,
    replies: ((row.replies ?? []) as Row[]).map(replyOf),
  });
}

function glassBreakOf(row: Row): GlassBreak {
  return Object.assign(new GlassBreak(), belongings(row), {
    byId: row.by_id,
    reason: row.reason,
    at: new Date(String(row.at)),
    until: new Date(String(row.until)),
    closedAt: row.closed_at === null ? null : new Date(String(row.closed_at)),
  });
}

function replyOf(row: Row): PassageReply {
  return Object.assign(new PassageReply(), {
    id: row.id,
    organisationId: row.organisation_id,
    commentId: row.comment_id,
    body: row.body,
    byId: row.by_id,
    at: new Date(String(row.at)),
  });
}
