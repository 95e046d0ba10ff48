import { IconAlertOctagon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseCardFragment } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { PersonMark } from '../../../ui/person-mark';
import { RelativeTime } from '../../../ui/relative-time';
import { Tag } from '../../../ui/tag';
import { StateTag } from '../life/state-tag';
import styles from './board.module.css';

interface CaseCardProps {
  presentation: CaseCardFragment;
  /** Said where cases of several teams stand together. */
  withTeam?: boolean;
}

/** What a colleague needs to choose a case: its headline, its question, how it was held, who brings it, since when. */
export function CaseCard({ presentation, withTeam = false }: CaseCardProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const { id, state, headline, focusQuestion, presenter } = presentation;
  const isMyDraft = presenter.id === person.id && (state === 'DRAFT' || state === 'RETURNED');
  const title = headline.trim() === '' ? t('cases.untitled') : headline;
  return (
    <article className={styles.card}>
      <h3>
        {isMyDraft ? (
          <Link to="/cases/$caseId/edit" params={{ caseId: id }}>
            {title}
          </Link>
        ) : (
          <Link to="/cases/$caseId" params={{ caseId: id }}>
            {title}
          </Link>
        )}
      </h3>
      {focusQuestion.trim() !== '' && <p className={styles.question}>{focusQuestion}</p>}
      <div className={styles.tags}>
        <StateTag state={state} />
        {presentation.safetyConcern !== 'NONE' && (
          <Tag tone="risk" icon={<IconAlertOctagon stroke={1.75} />}>
            {t('cases.board.safety')}
          </Tag>
        )}
        <span>{t(`enums.CasePresentationKind.${presentation.kind}`)}</span>
        {presentation.deliveryMode && <span>{t(`enums.DeliveryMode.${presentation.deliveryMode}`)}</span>}
        {withTeam && <span>{presentation.team.name}</span>}
      </div>
      <div className={styles.foot}>
        <PersonMark name={presenter.name} id={presenter.id} size="small" />
        <span className={styles.name}>
          {presenter.id === person.id
            ? t('cases.board.you')
            : presenter.hasLeft
              ? t('common.personWhoLeft', { name: presenter.name })
              : presenter.name}
        </span>
        <span className={styles.since}>
          <RelativeTime at={presentation.stateChangedAt} />
        </span>
      </div>
    </article>
  );
}
