import { Button, NativeSelect } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { IconLock } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
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
        <NewCaseForm teams={teams} />
      )}
    </Page>
  );
}

function NewCaseForm({ teams }: { teams: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const form = useNewCase(teams[0]?.id ?? '');
  const area = useRef<MarkedTextAreaHandle>(null);

  function replace({ start, end, text }: PlacedFinding, replacement: string): void {
    if (form.headline.slice(start, end) !== text) return;
    area.current?.replace(start, end, fitReplacement(form.headline, start, replacement));
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
            value={form.teamId}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => form.setTeamId(currentTarget.value)}
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
