import { Button, NativeSelect, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { IconLock } from '@tabler/icons-react';
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
          <TextInput
            label={t('cases.fields.headline')}
            description={t('cases.hints.headline')}
            placeholder={t('cases.prompts.headline')}
            value={form.headline}
            maxLength={LIMITS.headline}
            autoComplete="off"
            onChange={({ currentTarget }) => form.setHeadline(currentTarget.value)}
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
            onReplace={form.replace}
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
