import type { Finding, NotIdentifier } from '@second-chair/de-identification';

export interface ScanQuestion {
  id: number;
  text: string;
  decisions: NotIdentifier[];
}
export interface ScanAnswer {
  id: number;
  findings: Finding[];
}

interface Waiting {
  question: ScanQuestion;
  resolve: (findings: Finding[]) => void;
  reject: (error: unknown) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null | undefined;
let lastId = 0;

/** Reads a text for what could identify the patient, away from the thread that draws what is typed. */
export async function scanText(text: string, decisions: readonly NotIdentifier[] = []): Promise<Finding[]> {
  if (text.trim() === '') return [];
  lastId += 1;
  // Only what the engine knows: a decision of the screen carries more than a worker may be handed.
  const plain = decisions.map((decision): NotIdentifier => ({
    text: decision.text,
    ...(decision.class && { class: decision.class }),
  }));
  const question: ScanQuestion = { id: lastId, text, decisions: plain };
  const running = startWorker();
  if (!running) return scanHere(question);
  return new Promise((resolve, reject) => {
    waiting.set(question.id, { question, resolve, reject });
    running.postMessage(question);
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
  for (const [id, { question, resolve, reject }] of waiting) {
    waiting.delete(id);
    scanHere(question).then(resolve, reject);
  }
}

async function scanHere({ text, decisions }: ScanQuestion): Promise<Finding[]> {
  const { scan } = await import('./engine');
  return scan(text, { notIdentifiers: decisions });
}
