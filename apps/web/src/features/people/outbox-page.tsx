import { useQuery } from '@apollo/client/react';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OutboxDocument, type OutboxQuery } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { TextLink } from '../../ui/links';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { RelativeTime } from '../../ui/relative-time';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './outbox-page.module.css';

const PAGE = 30;
type Mail = OutboxQuery['outbox']['nodes'][number];

/** What the demo would have sent: there is no mail server on a bare machine. */
export function OutboxPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch, fetchMore } = useQuery(OutboxDocument, {
    variables: { first: PAGE },
  });
  if (error && !data) return <PageFailure error={error} onRetry={() => void refetch()} />;
  const mails = data?.outbox;
  return (
    <Page title={t('people.outbox.title')} width="reading">
      <PageHeader
        title={t('people.outbox.title')}
        facts={t('people.outbox.lead')}
        actions={<TextLink to="/">{t('people.outbox.back')}</TextLink>}
      />
      {!mails && <SkeletonLines shape="rows" />}
      {mails?.nodes.length === 0 && (
        <EmptyState icon={<IconMail size={36} stroke={1.5} />} title={t('people.outbox.empty.title')}>
          {t('people.outbox.empty.text')}
        </EmptyState>
      )}
      <div className={styles.mails}>
        {mails?.nodes.map((mail) => (
          <MailCard key={mail.id} mail={mail} />
        ))}
      </div>
      {mails && (
        <LoadMore
          hasMore={mails.pageInfo.hasNextPage}
          isLoading={loading}
          onMore={() => void fetchMore({ variables: { first: PAGE, after: mails.pageInfo.endCursor } })}
        />
      )}
    </Page>
  );
}

function MailCard({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  return (
    <Card as="article">
      <h2 className={styles.subject}>{mail.subject}</h2>
      <p className={styles.facts}>
        <span>{t('people.outbox.to', { to: mail.to })}</span>
        <RelativeTime at={mail.createdAt} />
      </p>
      <p className={styles.text}>{withLinks(mail.text)}</p>
    </Card>
  );
}

function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/u).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
