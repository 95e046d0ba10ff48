import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DepartureDocument,
  RemoveFromOrganisationDocument,
  type DepartureWholeFragment,
} from '../../data/generated';
import { useMe } from '../../data/session';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { FailureNotice } from '../../ui/failure-notice';
import { ButtonLink } from '../../ui/links';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { say } from '../../ui/toasts-store';
import { DepartureTeam } from './departure-team';
import styles from './departure.module.css';

/** Everything that will happen when somebody is removed from the organisation, on one page, before it happens. */
export function DeparturePage() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/inside/organisation/people/$personId/remove' });
  const { data, error, refetch } = useQuery(DepartureDocument, {
    variables: { personId },
    fetchPolicy: 'network-only',
  });
  const departure = data?.departure;
  const title = t('people.departure.tabTitle');
  if (error && !departure) return <PageFailure error={error} onRetry={() => void refetch()} />;
  if (!departure)
    return (
      <Page title={title} width="narrow">
        <SkeletonLines lines={8} />
      </Page>
    );
  return (
    <Page title={title} width="narrow">
      <DepartureForm departure={departure} onChanged={() => void refetch()} />
    </Page>
  );
}

interface DepartureFormProps {
  departure: DepartureWholeFragment;
  onChanged: () => void;
}

function DepartureForm({ departure: { person, teams, openSignIns, digest }, onChanged }: DepartureFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { organisation } = useMe();
  const [remove, { data, error, loading }] = useMutation(RemoveFromOrganisationDocument);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [isSure, setIsSure] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const result = data?.removeFromOrganisation;
  const { name } = person;
  const heirOf = ({ team, heirs }: DepartureWholeFragment['teams'][number]) =>
    chosen[team.id] ?? heirs[0]?.id ?? '';

  async function go() {
    setWasTried(true);
    if (!isSure) return;
    const heirs = teams
      .filter(({ handedOver }) => handedOver > 0)
      .map((part) => ({ teamId: part.team.id, personId: heirOf(part) }))
      .filter(({ personId }) => personId !== '');
    const input = { personId: person.id, digest, heirs };
    const answer = await remove({ variables: { input } }).catch(() => undefined);
    const done = answer?.data?.removeFromOrganisation;
    if (done?.__typename === 'DepartureChanged') onChanged();
    if (done?.__typename !== 'Person') return;
    say(t('people.departure.done', { name }));
    await navigate({ to: '/organisation', replace: true });
  }

  return (
    <>
      <PageHeader
        title={t('people.departure.title', { name })}
        facts={t('people.departure.from', { organisation: organisation.name })}
      />
      <Card>
        <div className={styles.form}>
          <Notice tone="honey" title={t('people.departure.forGood')} live="off">
            <p>{t('people.departure.forGoodText')}</p>
          </Notice>
          <ul className={styles.facts}>
            <li>{t('people.departure.access', { count: openSignIns })}</li>
            <li>{t('people.departure.private')}</li>
            <li>{t('people.departure.stays')}</li>
          </ul>
          {teams.map((part) => (
            <DepartureTeam
              key={part.team.id}
              part={part}
              heir={heirOf(part)}
              onHeir={(personId) => setChosen({ ...chosen, [part.team.id]: personId })}
            />
          ))}
          {error && <FailureNotice error={error} />}
          {result && result.__typename !== 'Person' && 'message' in result && (
            <Notice live="assertive">{result.message}</Notice>
          )}
          <Checkbox
            label={t('people.departure.sure', { name })}
            checked={isSure}
            onChange={(event) => setIsSure(event.currentTarget.checked)}
            error={wasTried && !isSure && t('people.departure.sureMissing')}
          />
          <div className={styles.buttons}>
            <ButtonLink to="/organisation" variant="default">
              {t('common.cancel')}
            </ButtonLink>
            <Button loading={loading} onClick={() => void go()}>
              {t('people.departure.action')}
            </Button>
          </div>
        </div>
      </Card>
    </>
  );
}
