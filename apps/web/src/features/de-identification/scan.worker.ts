import { scan } from '@second-chair/de-identification';
import { optionsOf } from './scan-options';
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
  const options = optionsOf(data, data.listsKey === lists.key ? lists : { allow: [], deny: [] });
  side.postMessage({ id: data.id, findings: scan(data.text, options) });
};
