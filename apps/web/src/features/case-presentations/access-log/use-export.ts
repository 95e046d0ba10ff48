import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import { AccessLogDocument, type AccessFilter } from '../../../data/generated';
import { LOCALE } from '../../../i18n';
import { say } from '../../../ui/toasts-store';
import { exactTime } from '../../../ui/times';
import { useReaderZone } from '../../../ui/zone';
import { messageOf, type Entry } from './in-words';

const PAGE = 100;

/** Saves all that the filter shows as a CSV file, in words and in the reader's zone. */
export function useExport(caseId: string, filter: AccessFilter): { isSaving: boolean; save: () => void } {
  const client = useApolloClient();
  const { t } = useTranslation();
  const zone = useReaderZone();
  const [isSaving, setIsSaving] = useState(false);

  async function all(): Promise<Entry[]> {
    const entries: Entry[] = [];
    let after: string | null = null;
    do {
      const { data } = (await client.query({
        query: AccessLogDocument,
        variables: { id: caseId, first: PAGE, after, filter },
        fetchPolicy: 'no-cache',
      })) as { data: { casePresentation: { accessLog: LogPage } } };
      const { nodes, pageInfo }: LogPage = data.casePresentation.accessLog;
      entries.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return entries;
  }

  async function save(): Promise<void> {
    setIsSaving(true);
    try {
      const [entries, { unparse }] = await Promise.all([all(), import('papaparse')]);
      const rows = entries.map((entry) => ({
        [t('accessLog.columns.when')]: exactTime(Date.parse(entry.at), LOCALE, zone),
        [t('accessLog.columns.who')]: entry.by?.name ?? t('accessLog.workspace'),
        [t('accessLog.columns.what')]: t(messageOf(entry) as never, {
          count: entry.count,
          defaultValue: entry.action,
        }) as string,
      }));
      download(unparse(rows, { escapeFormulae: true }), `${t('accessLog.file')}.csv`);
    } catch (error) {
      say(t(`common.failure.${failureOf(error).kind}.text`));
    } finally {
      setIsSaving(false);
    }
  }
  return { isSaving, save: () => void save() };
}

interface LogPage {
  nodes: Entry[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

function download(text: string, name: string): void {
  // Spreadsheets take a file without this mark for another encoding.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
