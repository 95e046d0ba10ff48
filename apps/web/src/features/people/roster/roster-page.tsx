import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { LIMITS } from '@second-chair/wire';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { ImportRosterDocument, RosterPreviewDocument } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { NotFoundPage } from '../../../frame/not-found-page';
import { Card } from '../../../ui/card';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { PageHeader } from '../../../ui/page-header';
import { say } from '../../../ui/toasts-store';
import { decodeText } from './decode-text';
import { RosterRows } from './roster-rows';
import styles from './roster.module.css';

/** Inviting many at once: the list, what it will do row by row, and then all of it or nothing. */
export function RosterPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { team: teamId } = useSearch({ from: '/inside/roster' });
  const team = me.teams.find(({ id }) => id === teamId);
  if (!me.isAdmin && !me.teams.some(({ viewerCan }) => viewerCan.invite)) return <NotFoundPage />;
  return (
    <Page title={t('people.roster.title')} width="reading">
      <PageHeader
        title={t('people.roster.title')}
        facts={team ? t('people.roster.toTeam', { team: team.name }) : me.organisation.name}
      />
      <Card>
        <RosterForm teamId={teamId} />
      </Card>
    </Page>
  );
}

function RosterForm({ teamId }: { teamId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [look, looked] = useLazyQuery(RosterPreviewDocument, { fetchPolicy: 'network-only' });
  const [bringIn, brought] = useMutation(ImportRosterDocument);
  // One list is one import, however often it is sent; another text is another one.
  const [list, setList] = useState({ id: uuid(), text: '', isSeen: false });
  const [isTooLong, setIsTooLong] = useState(false);
  const input = { text: list.text, teamId: teamId ?? null };
  const preview = list.isSeen ? looked.data?.rosterPreview : undefined;
  const result = brought.data?.importRoster;

  function change(text: string) {
    setIsTooLong(text.length > LIMITS.rosterText);
    setList({ id: uuid(), text: text.slice(0, LIMITS.rosterText), isSeen: false });
  }

  async function read(file: File | null) {
    if (file) change(decodeText(new Uint8Array(await file.arrayBuffer())));
  }

  async function show() {
    const answer = await look({ variables: { input } }).catch(() => undefined);
    if (answer?.data) setList((now) => ({ ...now, isSeen: true }));
  }

  async function invite() {
    const answer = await bringIn({ variables: { input: { ...input, id: list.id } } }).catch(() => undefined);
    const done = answer?.data?.importRoster;
    if (done?.__typename !== 'RosterImported') return;
    say(t('people.roster.done', { count: done.invited }));
    await (teamId
      ? navigate({ to: '/teams/$teamId', params: { teamId } })
      : navigate({ to: '/organisation' }));
  }

  return (
    <div className={styles.form}>
      <p style={{ margin: 0 }}>{t('people.roster.lead')}</p>
      <pre className={styles.example}>{t('people.roster.example')}</pre>
      <div className={styles.buttons}>
        <FileButton accept=".csv,.txt,.tsv,text/csv,text/plain" onChange={(file) => void read(file)}>
          {(props) => (
            <Button variant="default" leftSection={<IconFileText size={18} stroke={1.75} />} {...props}>
              {t('people.roster.file')}
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label={t('people.roster.text')}
        autosize
        minRows={5}
        maxRows={14}
        spellCheck={false}
        value={list.text}
        onChange={(event) => change(event.currentTarget.value)}
        error={isTooLong && t('people.roster.tooLong')}
      />
      {looked.error && <FailureNotice error={looked.error} />}
      {brought.error && <FailureNotice error={brought.error} />}
      {result && result.__typename !== 'RosterImported' && 'message' in result && (
        <Notice live="assertive">{result.message}</Notice>
      )}
      {!preview && (
        <Button
          style={{ justifySelf: 'start' }}
          loading={looked.loading}
          disabled={list.text.trim() === '' || isTooLong}
          onClick={() => void show()}
        >
          {t('people.roster.show')}
        </Button>
      )}
      {preview && (
        <section className={styles.preview} aria-labelledby="roster-sum">
          <div role="status">
            <h2 id="roster-sum" className={styles.sum}>
              {preview.withProblems > 0
                ? t('people.roster.problems', { count: preview.withProblems })
                : t('people.roster.ready', { count: preview.toInvite })}
            </h2>
          </div>
          {preview.ignoredColumns.length > 0 && (
            <p className={styles.fact} style={{ margin: 0 }}>
              {t('people.roster.ignored', { columns: preview.ignoredColumns.join(', ') })}
            </p>
          )}
          <RosterRows rows={preview.rows} />
          {preview.withProblems === 0 && preview.toInvite > 0 && (
            <Button loading={brought.loading} onClick={() => void invite()} style={{ justifySelf: 'start' }}>
              {t('people.roster.invite', { count: preview.toInvite })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
