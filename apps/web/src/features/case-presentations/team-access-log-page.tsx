import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TeamAccessLogDocument } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { accessFilter } from './access-log/access-choice';
import { AccessSheet } from './access-log/access-sheet';

const PAGE = 50;

/** Who read or changed any case of a team, for its leads. The filter stays in the address. */
export function TeamAccessLogPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { teamId } = useParams({ from: '/inside/teams/$teamId/access' });
  const search = useSearch({ from: '/inside/teams/$teamId/access' });
  const filter = accessFilter(search, Date.now());
  const { data, previousData, error, refetch, fetchMore } = useQuery(TeamAccessLogDocument, {
    variables: { id: teamId, first: PAGE, filter },
    fetchPolicy: 'cache-and-network',
  });
  const team = (data ?? previousData)?.team;
  if (error && !data) return <PageFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('accessLog.title')} width="reading">
      <PageHeader
        breadcrumb={
          team && (
            <TextLink to="/teams/$teamId" params={{ teamId }}>
              {team.name}
            </TextLink>
          )
        }
        title={t('accessLog.title')}
        facts={t('accessLog.teamLead')}
      />
      <AccessSheet
        search={search}
        people={(team?.memberships ?? []).map(({ person }) => person)}
        log={data?.teamAccessLog}
        load={async (client, first, after) => {
          const { data } = await client.query({
            query: TeamAccessLogDocument,
            variables: { id: teamId, first, after, filter },
            fetchPolicy: 'no-cache',
          });
          if (!data) throw new Error('no answer');
          return data.teamAccessLog;
        }}
        onShow={(search) =>
          void navigate({
            to: '/teams/$teamId/access',
            params: { teamId },
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
