import { Link } from '@tanstack/react-router';
import { IconArrowBackUp, IconCheck, IconClipboardCheck, IconPencil, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeCaseFragment, HomeQuery } from '../../data/generated';
import { TextLink } from '../../ui/links';
import { RelativeTime } from '../../ui/relative-time';
import { Tag } from '../../ui/tag';
import styles from './home-page.module.css';
import { WaitingList } from './waiting-list';

export function ReturnedList({ cases }: { cases: readonly HomeCaseFragment[] }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <WaitingList title={t('home.returned.title')} icon={IconArrowBackUp}>
      {cases.map((shown) => (
        <CaseRow key={shown.id} shown={shown} opens="editor">
          <Tag tone="honey">{t('home.returned.action')}</Tag>
          <span>
            {t('home.returned.fact')} <RelativeTime at={shown.stateChangedAt} />
          </span>
        </CaseRow>
      ))}
    </WaitingList>
  );
}

export function ReviewList({ cases }: { cases: readonly HomeCaseFragment[] }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <WaitingList
      title={t('home.toReview.title')}
      icon={IconClipboardCheck}
      all={<TextLink to="/review">{t('home.toReview.all')}</TextLink>}
    >
      {cases.map((shown) => (
        <CaseRow key={shown.id} shown={shown} opens="page">
          <span>{t('home.toReview.by', { name: shown.presenter.name })}</span>
          <span>{shown.team.name}</span>
          <span>
            {t('home.toReview.waiting')} <RelativeTime at={shown.stateChangedAt} />
          </span>
        </CaseRow>
      ))}
    </WaitingList>
  );
}

export function DraftList({ cases }: { cases: HomeQuery['home']['drafts'] }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <WaitingList title={t('home.drafts.title')} icon={IconPencil}>
      {cases.map((shown) => {
        const count = shown.findings.filter(({ tier }) => tier === 'REQUIRED').length;
        return (
          <CaseRow key={shown.id} shown={shown} opens="editor">
            {count > 0 ? (
              <Tag tone="honey" icon={<IconSearch />}>
                {t('home.drafts.findings', { count })}
              </Tag>
            ) : (
              <Tag tone="primary" icon={<IconCheck />}>
                {t('home.drafts.settled')}
              </Tag>
            )}
            <span>{shown.team.name}</span>
            <span>
              {t('home.drafts.changed')} <RelativeTime at={shown.updatedAt} />
            </span>
          </CaseRow>
        );
      })}
    </WaitingList>
  );
}

interface CaseRowProps {
  shown: HomeCaseFragment;
  opens: 'editor' | 'page';
  children: ReactNode;
}

function CaseRow({ shown, opens, children }: CaseRowProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.row}>
      <Link
        to={opens === 'editor' ? '/cases/$caseId/edit' : '/cases/$caseId'}
        params={{ caseId: shown.id }}
        className={styles.link}
      >
        <span className={styles.words}>{shown.headline || t('home.untitled')}</span>
        <span className={styles.facts}>{children}</span>
      </Link>
    </li>
  );
}
