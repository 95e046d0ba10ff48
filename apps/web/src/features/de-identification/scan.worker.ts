import { scan } from '@second-chair/de-identification';
import type { ScanAnswer, ScanQuestion } from './scanner';

interface WorkerSide {
  onmessage: ((event: MessageEvent<ScanQuestion>) => void) | null;
  postMessage: (answer: ScanAnswer) => void;
}

const side = self as unknown as WorkerSide;

side.onmessage = ({ data: { id, text, decisions } }) =>
  side.postMessage({ id, findings: scan(text, { notIdentifiers: decisions }) });
