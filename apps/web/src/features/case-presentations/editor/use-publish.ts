import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../ui/toasts-store';
import { unsavedFields } from '../writing/autosave-state';
import { useEditor } from './editor-context';

export interface Publishing {
  isPublishing: boolean;
  publish: () => Promise<void>;
}

/** A case that colleagues read changes at once and as a whole, when its author says so. */
export function usePublish(): Publishing {
  const { t } = useTranslation();
  const { autosave, found, walk } = useEditor();
  const [isPublishing, setIsPublishing] = useState(false);

  async function publish(): Promise<void> {
    const state = autosave.current();
    if (unsavedFields(state).length === 0) return void say(t('cases.publish.nothingYet'));
    if (state.conflicts.length > 0) return void say(t('cases.publish.conflictFirst'));
    const open = found.findings.filter(({ tier }) => tier === 'required');
    const [first] = open;
    if (first) {
      walk.activate(first);
      return void say(t('cases.publish.settleFirst', { count: open.length }));
    }
    setIsPublishing(true);
    const outcome = await autosave.saveNow();
    setIsPublishing(false);
    switch (outcome?.kind) {
      case 'saved':
        return void say(t('cases.publish.published'));
      case 'unreachable':
        return void say(t('cases.publish.unreachable'));
      case 'refused':
        return void say(outcome.message);
      default:
        return;
    }
  }

  return { isPublishing, publish };
}
