import { IconFolderOpen } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../data/session';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { Board } from './board/board';
import { CaseFilters } from './board/case-filters';
import { CaseList } from './board/case-list';
import { KeptFilters } from './filters/kept-filters';
import { useCases } from './board/use-cases';
import { ChoosingContext, useChoosingState } from './choosing/choosing';
import { ChoosingBar } from './choosing/choosing-bar';

export function CasesPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/cases' });
  const { teams } = useMe();
  const mayPresent = teams.some(({ viewerCan }) => viewerCan.presentCases);
  const filter = {
    ...(search.team ? { teamId: search.team } : {}),
    ...(search.mine ? { presentedByMe: true } : {}),
  };
  const choosing = useChoosingState();
  const mayChoose = teams.some(({ viewerCan }) => viewerCan.review);
  const isList = search.view === 'list';
  // One case is enough to know that there is something to show.
  const any = useCases({}, 1, isList);
  const isEmpty = !isList && !any.isLoading && any.error === undefined && any.cases.length === 0;
  const newCase = mayPresent && <ButtonLink to="/cases/new">{t('cases.list.new')}</ButtonLink>;
  const withTeam = teams.length > 1 && !search.team;
  const noCases = (
    <EmptyState
      icon={<IconFolderOpen size={40} stroke={1.5} />}
      title={t('cases.list.empty.title')}
      action={newCase}
    >
      <p>{t('cases.list.empty.text')}</p>
      <p>{t('cases.list.empty.next')}</p>
    </EmptyState>
  );
  return (
    <Page title={t('cases.list.title')}>
      <PageHeader title={t('cases.list.title')} facts={t('cases.list.facts')} actions={!isEmpty && newCase} />
      {isEmpty ? (
        noCases
      ) : (
        <ChoosingContext value={choosing}>
          <CaseFilters search={search} teams={teams} mayChoose={mayChoose} />
          <KeptFilters search={search} />
          {isList ? (
            <CaseList
              filter={{ ...filter, ...(search.states ? { states: search.states } : {}) }}
              withTeam={withTeam}
              whenThereAreNone={noCases}
            />
          ) : (
            <Board search={search} filter={filter} withTeam={withTeam} />
          )}
          {choosing.isOn && <ChoosingBar />}
        </ChoosingContext>
      )}
    </Page>
  );
}
