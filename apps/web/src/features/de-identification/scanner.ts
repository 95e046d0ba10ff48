import type { Finding, KnownDetail, NotIdentifier } from '@second-chair/de-identification';
import { optionsOf } from './scan-options';
import { NO_LISTS, type ScanLists } from './word-lists';

export interface ScanQuestion {
  id: number;
  text: string;
  decisions: NotIdentifier[];
  /** What has a placeholder in this case already. */
  known: readonly KnownDetail[];
  firstSession?: string;
  /** Names the lists to read with; they themselves travel once. */
  listsKey: string;
}

export interface ScanWith {
  decisions: readonly NotIdentifier[];
  lists: ScanLists;
  known: readonly KnownDetail[];
  firstSession?: string;
}

/** Long lists change rarely and texts with every pause: they are told apart. */
export type ToWorker = { lists: ScanLists } | ScanQuestion;
export interface ScanAnswer {
  id: number;
  findings: Finding[];
}

interface Waiting {
  question: ScanQuestion;
  lists: ScanLists;
  resolve: (findings: Finding[]) => void;
  reject: (error: unknown) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null | undefined;
let toldLists = NO_LISTS.key;
let lastId = 0;

/** Reads a text for what could identify the patient, away from the thread that draws what is typed. */
export async function scanText(
  text: string,
  { decisions, lists, known, firstSession }: ScanWith,
): Promise<Finding[]> {
  if (text.trim() === '') return [];
  lastId += 1;
  // Only what the engine knows: a decision of the screen carries more than a worker may be handed.
  const plain = decisions.map((decision): NotIdentifier => ({
    text: decision.text,
    ...(decision.class && { class: decision.class }),
  }));
  const question: ScanQuestion = {
    id: lastId,
    text,
    decisions: plain,
    known,
    listsKey: lists.key,
    ...(firstSession !== undefined && { firstSession }),
  };
  const running = startWorker();
  if (!running) return scanHere(question, lists);
  return new Promise((resolve, reject) => {
    waiting.set(question.id, { question, lists, resolve, reject });
    if (toldLists !== lists.key) {
      toldLists = lists.key;
      running.postMessage({ lists } satisfies ToWorker);
    }
    running.postMessage(question satisfies ToWorker);
  });
}

function startWorker(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
      waiting.get(data.id)?.resolve(data.findings);
      waiting.delete(data.id);
    };
    worker.onerror = giveUpOnWorker;
  } catch {
    worker = null;
  }
  return worker;
}

// An old browser, a policy, a lost connection while it loads: the same engine then runs on the page.
function giveUpOnWorker(): void {
  worker?.terminate();
  worker = null;
  for (const [id, { question, lists, resolve, reject }] of waiting) {
    waiting.delete(id);
    scanHere(question, lists).then(resolve, reject);
  }
}

async function scanHere(question: ScanQuestion, lists: ScanLists): Promise<Finding[]> {
  const { scan } = await import('./engine');
  return scan(question.text, optionsOf(question, lists));
}
