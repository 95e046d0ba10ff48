import { Button, NativeSelect } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { useMe } from '../../data/session';
import { Card } from '../../ui/card';
import { CharacterCount } from '../../ui/character-count';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { ButtonLink, TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { FindingsPanel } from '../de-identification/findings-panel';
import { fitReplacement } from '../de-identification/fit';
import type { PlacedFinding } from '../de-identification/found';
import { MarkedField } from '../de-identification/marked-field';
import type { MarkedTextAreaHandle } from '../de-identification/marked-text-area';
import { usePseudonyms } from '../de-identification/pseudonym-keeper';
import { TextSubjectOf } from '../de-identification/text-subject';
import { KindChoice } from './kinds/kind-choice';
import styles from './new-case.module.css';
import { useNewCase } from './use-new-case';

export function NewCasePage() {
  const { t } = useTranslation();
  const teams = useMe().teams.filter(({ viewerCan }) => viewerCan.presentCases);
  return (
    <Page title={t('cases.new.title')} width="narrow">
      <PageHeader
        breadcrumb={<TextLink to="/cases">{t('cases.list.title')}</TextLink>}
        title={t('cases.new.title')}
      />
      {teams.length === 0 ? (
        <EmptyState
          title={t('cases.new.noTeam.title')}
          action={<ButtonLink to="/cases">{t('cases.new.back')}</ButtonLink>}
        >
          <p>{t('cases.new.noTeam.text')}</p>
        </EmptyState>
      ) : (
        <NewCase teams={teams} />
      )}
    </Page>
  );
}

type Teams = readonly { id: string; name: string }[];

function NewCase({ teams }: { teams: Teams }) {
  // The same id on every try: a lost answer and a second press begin one case.
  const [id] = useState(() => uuid());
  const [teamId, setTeamId] = useState(teams[0]?.id ?? '');
  return (
    <TextSubjectOf teamId={teamId} caseId={id}>
      <NewCaseForm id={id} teamId={teamId} setTeamId={setTeamId} teams={teams} />
    </TextSubjectOf>
  );
}

interface NewCaseFormProps {
  id: string;
  teamId: string;
  setTeamId: (id: string) => void;
  teams: Teams;
}

function NewCaseForm({ id, teamId, setTeamId, teams }: NewCaseFormProps) {
  const { t } = useTranslation();
  const form = useNewCase({ id, teamId });
  const { remember } = usePseudonyms();
  const area = useRef<MarkedTextAreaHandle>(null);

  function replace({ start, end, text, class: ofClass }: PlacedFinding, replacement: string): void {
    if (form.headline.slice(start, end) !== text) return;
    area.current?.replace(start, end, fitReplacement(form.headline, start, replacement));
    if (ofClass === 'NAME') remember(text, replacement);
  }

  return (
    <Card as="div" padding="roomy">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void form.begin();
        }}
      >
        <p className={styles.promise}>
          <IconLock size={20} stroke={1.75} aria-hidden />
          <span>{t('cases.new.promise')}</span>
        </p>
        <KindChoice kind={form.kind} onChange={form.setKind} />
        {teams.length > 1 && (
          <NativeSelect
            label={t('cases.new.team')}
            description={t('cases.new.teamHint')}
            value={teamId}
            data={teams.map((team) => ({ value: team.id, label: team.name }))}
            onChange={({ currentTarget }) => setTeamId(currentTarget.value)}
          />
        )}
        <div>
          <MarkedField
            handle={area}
            label={t('cases.fields.headline')}
            hint={t('cases.hints.headline')}
            placeholder={t(`caseKinds.prompts.${form.kind}.headline`)}
            value={form.headline}
            findings={form.findings}
            maxLength={LIMITS.headline}
            isSingleLine
            onChange={form.setHeadline}
          />
          <CharacterCount length={form.headline.length} limit={LIMITS.headline} />
        </div>
        {form.findings.length > 0 && (
          <FindingsPanel
            findings={form.findings}
            activeKey={form.findings[0]?.key ?? null}
            placeOf={() => t('cases.fields.headline')}
            canSettle
            mayKeep={false}
            wantsFocus={false}
            isUnavailable={false}
            onActivate={() => undefined}
            onReplace={replace}
            onKeep={() => Promise.resolve(null)}
          />
        )}
        {form.message && <p role="alert">{form.message}</p>}
        {form.failure !== null && <FailureNotice error={form.failure} />}
        <div className={styles.actions}>
          <ButtonLink variant="default" to="/cases">
            {t('common.cancel')}
          </ButtonLink>
          <Button type="submit" loading={form.isBeginning}>
            {t('cases.new.begin')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
