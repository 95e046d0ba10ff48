import { useApolloClient, useQuery } from '@apollo/client/react';
import { useParams, useSearch } from '@tanstack/react-router';
import { caseRoom } from '@second-chair/wire';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CasePageDocument, type CasePageQuery } from '../../data/generated';
import { useRoom } from '../../data/rooms';
import { failureOf } from '../../data/failure';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { RelativeTime } from '../../ui/relative-time';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { say } from '../../ui/toasts-store';
import type { Mark } from '../de-identification/marks';
import { NotIdentifiers } from '../de-identification/not-identifiers';
import { TextSubjectOf } from '../de-identification/text-subject';
import { CaseDiscussion } from '../discussions/case-discussion';
import { TakeawaysOfCase } from '../discussions/takeaways/takeaways-of-case';
import { preparePosts } from '../discussions/posts/post-cache';
import { FIRST_LOAD } from '../discussions/thread/use-thread';
import { GlassBanner } from './break-glass/glass-banner';
import { GlassNote } from './break-glass/glass-note';
import { usePlaceName } from './editor/use-page-name';
import { KindWord } from './kinds/kind-word';
import { CaseActions, onlyMayRecuse } from './life/case-actions';
import { ReviewHistory } from './life/review-history';
import { ReviewPanel } from './life/review-panel';
import { StateTag } from './life/state-tag';
import { CaseAccount } from './reading/case-account';
import { CaseParts, type CasePart } from './reading/case-parts';
import { gateMarks } from './reading/gate-marks';
import { PurgeNote } from './purge/purge-note';
import styles from './reading/reading.module.css';
import { CommentOnPassage } from './review/comment-on-passage';
import { commentMarks } from './review/comment-marks';
import { PassageComments } from './review/passage-comments';
import { useRetentionWords } from '../confidentiality/retention/in-words';
import { contentOf } from './writing/content';
import { textsOf } from './writing/texts';

export function CasePage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/inside/cases/$caseId' });
  const { thread } = useSearch({ from: '/inside/cases/$caseId' });
  // The thread that the address named at first comes with the case; one that is switched to later loads by itself.
  const [openedThread] = useState(thread);
  preparePosts(useApolloClient().cache);
  const { data, error, refetch } = useQuery(CasePageDocument, {
    variables: { id: caseId, thread: openedThread, last: FIRST_LOAD, atUnread: true },
  });
  const presentation = data?.casePresentation;
  // What the room tells is applied for all screens alike; only a long absence needs a fresh load.
  useRoom(caseRoom(caseId), presentation ? 0 : undefined, { onReset: () => void refetch() });
  if (error && (!presentation || failureOf(error).kind === 'notFound'))
    return <PageFailure error={error} onRetry={() => void refetch()} wasOpen={presentation !== undefined} />;
  if (presentation) return <CaseToRead presentation={presentation} />;
  return (
    <Page title={t('cases.reading.documentTitle')}>
      <SkeletonLines lines={9} />
    </Page>
  );
}

function CaseToRead({ presentation }: { presentation: CasePageQuery['casePresentation'] }) {
  const { t } = useTranslation();
  const content = useMemo(() => contentOf(presentation), [presentation]);
  const texts = useMemo(() => textsOf(content), [content]);
  const [shown, setShown] = useState<string | null>(null);
  const textOf = (field: string): string => texts[field] ?? '';
  const ofGate = gateMarks(presentation, textOf);
  const { viewerCan, presenter, purges, review, notIdentifiers, threads, passageComments } = presentation;
  const marksOf = (field: string): Mark[] => [
    ...(viewerCan.review ? ofGate(field) : []),
    ...commentMarks(passageComments, field, textOf(field), shown),
  ];
  const account = useRef<HTMLDivElement>(null);
  useEffect(() => {
    account.current?.querySelector(`[data-mark="${shown}"]`)?.scrollIntoView({ block: 'center' });
  }, [shown]);
  const placeOf = usePlaceName(presentation.kind);
  const retentionWords = useRetentionWords();
  const isTalkedAbout = viewerCan.discuss || threads.length > 0;
  const hasGate =
    viewerCan.review || review.length > 0 || notIdentifiers.length > 0 || passageComments.length > 0;
  const isThreadAsked = useSearch({ from: '/inside/cases/$caseId' }).thread !== undefined;
  const [part, setPart] = useState<CasePart>(isThreadAsked ? 'discussion' : 'account');
  const unread = threads.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
  const gate = (hasGate || purges.length > 0 || viewerCan.purge) && (
    <>
      {(viewerCan.review || passageComments.length > 0) && (
        <Card as="div">
          <PassageComments
            casePresentationId={presentation.id}
            comments={passageComments}
            textOf={textOf}
            placeOf={placeOf}
            canAnswer={viewerCan.answerComments}
            onShow={({ id }) => setShown(id)}
          />
          {viewerCan.review && (
            <div className={styles.below}>
              <CommentOnPassage
                casePresentationId={presentation.id}
                account={account}
                fields={Object.entries(texts)
                  .filter(([, text]) => text.trim() !== '')
                  .map(([field, text]) => ({ field, text, name: placeOf(field) }))}
              />
            </div>
          )}
        </Card>
      )}
      {notIdentifiers.length > 0 && (
        <Card as="div">
          <NotIdentifiers decisions={notIdentifiers} />
        </Card>
      )}
      {review.length > 0 && (
        <Card as="div">
          <ReviewHistory review={review} />
        </Card>
      )}
      <PurgeNote presentation={presentation} />
    </>
  );
  return (
    <Page title={t('cases.reading.documentTitle')}>
      <PageHeader
        breadcrumb={
          <>
            <TextLink to="/cases">{t('cases.list.title')}</TextLink> {'›'} {presentation.team.name}
          </>
        }
        title={content.headline.trim() === '' ? t('cases.untitled') : content.headline}
        facts={
          <>
            <StateTag state={presentation.state} />
            <KindWord presentation={presentation} />
            <span>
              {t('cases.presentedBy', {
                name: presenter.hasLeft
                  ? t('common.personWhoLeft', { name: presenter.name })
                  : presenter.name,
              })}
            </span>
            {presentation.handedOver && (
              <span>
                {t('cases.handedOver', { name: presentation.handedOver.from.name })}{' '}
                <RelativeTime at={presentation.handedOver.at} />
              </span>
            )}
            {presentation.submittedVersions > 1 && (
              <TextLink to="/cases/$caseId/versions" params={{ caseId: presentation.id }}>
                {t('versions.link')}
              </TextLink>
            )}
            {viewerCan.seeAccess && (
              <TextLink to="/cases/$caseId/access" params={{ caseId: presentation.id }}>
                {t('accessLog.link')}
              </TextLink>
            )}
            <span>
              {t('cases.lastStep')} <RelativeTime at={presentation.stateChangedAt} />
            </span>
            {presentation.removedOn && (
              <span>{t('retention.removedOn', { day: retentionWords.day(presentation.removedOn) })}</span>
            )}
          </>
        }
        actions={<CaseActions presentation={presentation} />}
        areActionsRare={onlyMayRecuse(presentation)}
      />
      <GlassBanner presentation={presentation} />
      <GlassNote presentation={presentation} />
      {isTalkedAbout && <CaseParts part={part} unread={unread} onChoose={setPart} />}
      <div
        className={styles.layout}
        data-side={isTalkedAbout || Boolean(gate)}
        data-part={isTalkedAbout ? part : undefined}
      >
        <div className={styles.main}>
          <div ref={account}>
            <Card padding="roomy" as="div">
              <CaseAccount
                kind={presentation.kind}
                revisions={presentation.hypothesisRevisions}
                content={content}
                marksOf={marksOf}
                sources={presentation.hypothesisSources}
              />
            </Card>
          </div>
          {presentation.takeaways.length > 0 && (
            <Card as="div">
              <TakeawaysOfCase takeaways={presentation.takeaways} />
            </Card>
          )}
          {/* Beside the discussion there is no room for what is over. */}
          {isTalkedAbout && gate}
        </div>
        <div className={styles.side}>
          {viewerCan.review && (
            <Card as="div">
              <ReviewPanel
                presentation={presentation}
                onDone={(step) =>
                  say(t(step === 'approved' ? 'cases.review.approved' : 'cases.review.returned'))
                }
              />
            </Card>
          )}
          {isTalkedAbout && (
            <TextSubjectOf teamId={presentation.team.id} caseId={presentation.id}>
              <CaseDiscussion
                casePresentationId={presentation.id}
                threads={threads}
                canDiscuss={viewerCan.discuss}
              />
            </TextSubjectOf>
          )}
          {!isTalkedAbout && gate}
        </div>
      </div>
    </Page>
  );
}
