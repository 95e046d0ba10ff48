import type { PassageCommentService } from '@second-chair/case-presentations';
import { demoPassageComments } from './content/passage-comments';
import type { DemoCase } from './content';
import type { ActAs } from './demo-cases';
import { demoId } from './demo-ids';

const DAY = 24 * 60;

/** What reviewers said about passages of one submitted version, before they decided. */
export async function seedComments(
  comments: PassageCommentService,
  demo: DemoCase,
  version: number,
  actAs: ActAs,
): Promise<void> {
  const ofVersion = demoPassageComments.filter(
    (one) => one.casePresentation === demo.key && one.version === version,
  );
  for (const { key, section, exact, by, body, ageDays } of ofVersion) {
    await comments.comment(await actAs(by, ageDays * DAY), {
      id: demoId('passage-comment', key),
      casePresentationId: demoId('case', demo.key),
      field: section,
      exact,
      start: demo.sections[section].indexOf(exact),
      body,
    });
  }
}

/** The answers came once the case was back with its author. */
export async function seedAnswers(
  comments: PassageCommentService,
  demo: DemoCase,
  actAs: ActAs,
): Promise<void> {
  for (const { key, casePresentation, reply, resolvedBy, ageDays } of demoPassageComments) {
    if (casePresentation !== demo.key) continue;
    const commentId = demoId('passage-comment', key);
    if (reply) {
      const author = await actAs(reply.by, reply.ageDays * DAY);
      await comments.reply(author, { id: demoId('passage-reply', key), commentId, body: reply.body });
    }
    if (resolvedBy) await comments.resolve(await actAs(resolvedBy, (ageDays - 1) * DAY), commentId);
  }
}
