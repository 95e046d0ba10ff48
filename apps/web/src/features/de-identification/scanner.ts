import type { Finding } from '@second-chair/de-identification';

export interface ScanQuestion {
  id: number;
  text: string;
}
export interface ScanAnswer {
  id: number;
  findings: Finding[];
}

interface Waiting {
  text: string;
  resolve: (findings: Finding[]) => void;
  reject: (error: unknown) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null | undefined;
let lastId = 0;

/** Reads a text for what could identify the patient, away from the thread that draws what is typed. */
export async function scanText(text: string): Promise<Finding[]> {
  if (text.trim() === '') return [];
  const running = startWorker();
  if (!running) return scanHere(text);
  return new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { text, resolve, reject });
    running.postMessage({ id: lastId, text } satisfies ScanQuestion);
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
  for (const [id, { text, resolve, reject }] of waiting) {
    waiting.delete(id);
    scanHere(text).then(resolve, reject);
  }
}

async function scanHere(text: string): Promise<Finding[]> {
  const { scan } = await import('./engine');
  return scan(text);
}
