import { Injectable } from '@nestjs/common';
import type { FieldText } from '@second-chair/confidentiality';
import type { Ctx } from '@second-chair/platform';
import { CasePresentation, writtenFields } from './case-presentation.entity';
import { ReasonHypothesis } from './reason-hypothesis.entity';
import { ReviewEntry } from './review-entry.entity';

export interface Parts {
  hypotheses: ReasonHypothesis[];
  review: ReviewEntry[];
}

interface HypothesisRow {
  id: string;
  organisation_id: string;
  case_presentation_id: string;
  place: number;
  reason: ReasonHypothesis['reason'];
  confidence: number;
  evidence: string;
}

interface ReviewRow {
  id: string;
  organisation_id: string;
  case_presentation_id: string;
  action: ReviewEntry['action'];
  by_id: string;
  comment: string;
  version_number: number | null;
  at: string;
}

/** The rows that hang on a case, read together: one statement however many cases and parts are asked for. */
@Injectable()
export class CaseParts {
  readonly byCase = async (ctx: Ctx, ids: readonly string[]): Promise<Parts[]> => {
    const rows = (await ctx.db.query(
      `select wanted.id,
         (select json_agg(h order by h.place) from reason_hypotheses h where h.case_presentation_id = wanted.id) as hypotheses,
         (select json_agg(r order by r.at, r.id) from review_entries r where r.case_presentation_id = wanted.id) as review
       from unnest($1::uuid[]) as wanted (id)`,
      [ids],
    )) as { id: string; hypotheses: HypothesisRow[] | null; review: ReviewRow[] | null }[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => ({
      hypotheses: (byId.get(id)?.hypotheses ?? []).map(hypothesisOf),
      review: (byId.get(id)?.review ?? []).map(reviewOf),
    }));
  };

  of(ctx: Ctx, id: string): Promise<Parts> {
    return ctx.batch(this.byCase).load(id);
  }

  async written(ctx: Ctx, presentation: CasePresentation): Promise<FieldText[]> {
    return writtenFields(presentation, (await this.of(ctx, presentation.id)).hypotheses);
  }
}

function hypothesisOf(row: HypothesisRow): ReasonHypothesis {
  return Object.assign(new ReasonHypothesis(), {
    id: row.id,
    organisationId: row.organisation_id,
    casePresentationId: row.case_presentation_id,
    place: row.place,
    reason: row.reason,
    confidence: row.confidence,
    evidence: row.evidence,
  });
}

function reviewOf(row: ReviewRow): ReviewEntry {
  return Object.assign(new ReviewEntry(), {
    id: row.id,
    organisationId: row.organisation_id,
    casePresentationId: row.case_presentation_id,
    action: row.action,
    byId: row.by_id,
    comment: row.comment,
    versionNumber: row.version_number,
    at: new Date(row.at),
  });
}
