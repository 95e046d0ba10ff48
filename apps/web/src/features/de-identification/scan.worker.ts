import { scan } from '@second-chair/de-identification';
import type { ScanAnswer, ToWorker } from './scanner';
import type { ScanLists } from './word-lists';

interface WorkerSide {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage: (answer: ScanAnswer) => void;
}

const side = self as unknown as WorkerSide;
let lists: ScanLists = { key: '', allow: [], deny: [] };

side.onmessage = ({ data }) => {
  if ('lists' in data) {
    lists = data.lists;
    return;
  }
  const { id, text, decisions, known, listsKey } = data;
  const { allow, deny } = listsKey === lists.key ? lists : { allow: [], deny: [] };
  side.postMessage({ id, findings: scan(text, { notIdentifiers: decisions, known, allow, deny }) });
};
