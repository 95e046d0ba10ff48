import { v5 as uuidFrom } from 'uuid';

const NAMESPACE = '5ec0d0c4-a1a5-4c0e-9d3a-0d3e0c4a1e00';

export type DemoKind =
  | 'organisation'
  | 'alias'
  | 'team'
  | 'person'
  | 'membership'
  | 'case'
  | 'thread'
  | 'post'
  | 'invitation'
  | 'hypothesis'
  | 'goal'
  | 'marker'
  | 'emotion'
  | 'decision'
  | 'passage-comment'
  | 'passage-reply'
  | 'finding-report'
  | 'takeaway'
  | 'commitment';

/** The same key has the same id in every demo workspace, so that a link in a guide or a test stays right. */
export function demoId(kind: DemoKind, key: string): string {
  return uuidFrom(`${kind}:${key}`, NAMESPACE);
}
