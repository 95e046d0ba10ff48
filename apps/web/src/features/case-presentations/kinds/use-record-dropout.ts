import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../data/failure';
import {
  RecordDropoutDocument,
  type CaseWholeFragment,
  type RecordDropoutInput,
} from '../../../data/generated';
import { refetchSoon } from '../../../data/refetch';
import { say } from '../../../ui/toasts-store';

type Ending = Omit<RecordDropoutInput, 'id' | 'expectedVersion'>;

interface Saving {
  version?: () => number;
  saveFirst?: () => Promise<boolean>;
}

interface RecordDropout {
  isRecording: boolean;
  problem: string | null;
  record: (ending: Ending) => Promise<boolean>;
}

export function useRecordDropout(presentation: CaseWholeFragment, saving: Saving): RecordDropout {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [isRecording, setIsRecording] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function record(ending: Ending): Promise<boolean> {
    setProblem(null);
    const lack = whatLacks(ending);
    if (lack !== null) {
      setProblem(t(`caseKinds.dropout.${lack}`));
      return false;
    }
    setIsRecording(true);
    try {
      if (saving.saveFirst && !(await saving.saveFirst())) {
        setProblem(t('caseKinds.dropout.unsaved'));
        return false;
      }
      const expectedVersion = saving.version?.() ?? presentation.version;
      const { data } = await client.mutate({
        mutation: RecordDropoutDocument,
        variables: { input: { id: presentation.id, expectedVersion, ...ending } },
      });
      const result = data?.recordDropout;
      if (result?.__typename === 'CasePresentation') {
        refetchSoon(client, ['casePresentations', 'home']);
        say(t('caseKinds.dropout.recorded'));
        return true;
      }
      setProblem(result?.message ?? t('common.failure.broken.text'));
      return false;
    } catch (error) {
      setProblem(t(`common.failure.${failureOf(error).kind}.text`));
      return false;
    } finally {
      setIsRecording(false);
    }
  }

  return { isRecording, problem, record };
}

function whatLacks({ dropoutDefinitions, belowNSessions }: Ending): 'definitionFirst' | 'numberFirst' | null {
  if (dropoutDefinitions.length === 0) return 'definitionFirst';
  return dropoutDefinitions.includes('BELOW_N_SESSIONS') && belowNSessions == null ? 'numberFirst' : null;
}
