import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccessLogDocument } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { accessFilter } from './access-log/access-choice';
import { AccessSheet } from './access-log/access-sheet';

const PAGE = 50;

/** Who read or changed a case, for its author and the leads of its team. The filter stays in the address. */
export function AccessLogPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { caseId } = useParams({ from: '/inside/cases/$caseId/access' });
  const search = useSearch({ from: '/inside/cases/$caseId/access' });
  const filter = accessFilter(search, Date.now());
  const { data, previousData, error, refetch, fetchMore } = useQuery(AccessLogDocument, {
    variables: { id: caseId, first: PAGE, filter },
    fetchPolicy: 'cache-and-network',
  });
  const presentation = data?.casePresentation;
  const named = presentation ?? previousData?.casePresentation;
  if (error && !presentation) return <PageFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('accessLog.title')} width="reading">
      <PageHeader
        breadcrumb={
          named && (
            <>
              <TextLink to="/cases">{t('cases.list.title')}</TextLink> {'›'}{' '}
              <TextLink to="/cases/$caseId" params={{ caseId }}>
                {named.headline}
              </TextLink>
            </>
          )
        }
        title={t('accessLog.title')}
        facts={t('accessLog.lead')}
      />
      <AccessSheet
        search={search}
        people={(named?.team.memberships ?? []).map(({ person }) => person)}
        log={presentation?.accessLog}
        load={async (client, first, after) => {
          const { data } = await client.query({
            query: AccessLogDocument,
            variables: { id: caseId, first, after, filter },
            fetchPolicy: 'no-cache',
          });
          if (!data) throw new Error('no answer');
          return data.casePresentation.accessLog;
        }}
        onShow={(search) =>
          void navigate({
            to: '/cases/$caseId/access',
            params: { caseId },
            search,
            replace: true,
            resetScroll: false,
          })
        }
        onMore={(after) => fetchMore({ variables: { after } })}
      />
    </Page>
  );
}
