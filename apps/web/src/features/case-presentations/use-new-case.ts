import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftCaseDocument, type CasePresentationKind, type FoundDetailFragment } from '../../data/generated';
import { forget, keep, recall } from '../../data/kept-text';
import { refetchSoon } from '../../data/refetch';
import type { PlacedFinding } from '../de-identification/found';
import { useFindings } from '../de-identification/use-findings';

const KEY = 'new-case.headline';

export interface NewCase {
  kind: CasePresentationKind;
  setKind: (kind: CasePresentationKind) => void;
  headline: string;
  setHeadline: (headline: string) => void;
  findings: readonly PlacedFinding[];
  message: string | null;
  failure: unknown;
  isBeginning: boolean;
  begin: () => Promise<void>;
}

export function useNewCase({ id, teamId }: { id: string; teamId: string }): NewCase {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const [kind, setKind] = useState<CasePresentationKind>('DROPOUT');
  const [headline, setText] = useState(() => recall(KEY) ?? '');
  const [refused, setRefused] = useState<{ findings: readonly FoundDetailFragment[]; text: string } | null>(
    null,
  );
  const [message, setMessage] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBeginning, setIsBeginning] = useState(false);

  const texts = useMemo(() => ({ headline }), [headline]);
  const server = useMemo(
    () => ({ findings: refused?.findings ?? [], texts: { headline: refused?.text ?? '' } }),
    [refused],
  );
  const { findings } = useFindings({ texts, decisions: NO_DECISIONS, server });
  const required = findings.filter(({ tier }) => tier === 'required');

  function setHeadline(next: string): void {
    setText(next);
    setMessage(null);
    keep(KEY, next);
  }

  async function begin(): Promise<void> {
    if (required.length > 0) return setMessage(t('cases.new.settleFirst'));
    setIsBeginning(true);
    setFailure(null);
    setMessage(null);
    try {
      const { data } = await client.mutate({
        mutation: DraftCaseDocument,
        variables: { input: { id, teamId, kind, headline: headline.trim() } },
      });
      const result = data?.draftCase;
      if (result?.__typename === 'CasePresentation') {
        forget(KEY);
        refetchSoon(client, ['casePresentations', 'home']);
        await navigate({ to: '/cases/$caseId/edit', params: { caseId: id }, replace: true });
        return;
      }
      if (result?.__typename === 'IdentifyingDetailsFound')
        setRefused({ findings: result.findings, text: headline });
      setMessage(result?.message ?? t('common.failure.broken.text'));
    } catch (error) {
      setFailure(error);
    } finally {
      setIsBeginning(false);
    }
  }

  return {
    kind,
    setKind,
    headline,
    setHeadline,
    findings: required,
    message,
    failure,
    isBeginning,
    begin,
  };
}

const NO_DECISIONS: readonly never[] = [];
