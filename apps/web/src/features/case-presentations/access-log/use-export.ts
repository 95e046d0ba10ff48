import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import { LOCALE } from '../../../i18n';
import { say } from '../../../ui/toasts-store';
import { exactTime } from '../../../ui/times';
import { useReaderZone } from '../../../ui/zone';
import { messageOf, placeOf, type Entry } from './in-words';

const PAGE = 100;

export interface LogPage {
  nodes: readonly Entry[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export type LoadLog = (client: ApolloClient, first: number, after: string | null) => Promise<LogPage>;

/** Saves all that the filter shows as a CSV file, in words and in the reader's zone. `load` fetches one page of it. */
export function useExport(load: LoadLog): { isSaving: boolean; save: () => void } {
  const client = useApolloClient();
  const { t } = useTranslation();
  const zone = useReaderZone();
  const [isSaving, setIsSaving] = useState(false);

  async function all(): Promise<Entry[]> {
    const entries: Entry[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: LogPage = await load(client, PAGE, after);
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
        [t('accessLog.columns.who')]: entry.by?.name ?? entry.byAlias?.name ?? t('accessLog.workspace'),
        [t('accessLog.columns.what')]: t(messageOf(entry) as never, {
          count: entry.count,
          defaultValue: entry.action,
        }) as string,
        ...(entry.casePresentation !== undefined && {
          [t('accessLog.columns.case')]: entry.casePresentation?.headline ?? '',
        }),
        [t('accessLog.columns.where')]: placeOf(entry),
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

function download(text: string, name: string): void {
  // Spreadsheets take a file without this mark for another encoding.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
