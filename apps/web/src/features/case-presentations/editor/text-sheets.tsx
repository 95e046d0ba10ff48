import { LIMITS } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { NarrativeSectionKey } from '../../../data/generated';
import { useSectionName } from '../writing/kind-words';
import { Choices } from './choices';
import { useEditor } from './editor-context';
import { EditorText } from './editor-text';
import { SAFETY_CONCERNS } from './options';

export function NarrativeSheet({ section }: { section: NarrativeSectionKey }) {
  const { t } = useTranslation();
  const { kind } = useEditor().presentation;
  const sectionName = useSectionName(kind);
  return (
    <EditorText
      key={section}
      field={section}
      limit={LIMITS.section}
      label={sectionName(section)}
      isLabelHidden
      placeholder={t(`caseKinds.prompts.${kind}.${section}`)}
      minLines={12}
    />
  );
}

export function FocusQuestionSheet() {
  const { t } = useTranslation();
  const { kind } = useEditor().presentation;
  return (
    <EditorText
      field="focusQuestion"
      limit={LIMITS.focusQuestion}
      label={t('cases.fields.focusQuestion')}
      isLabelHidden
      hint={t('cases.hints.focusQuestion')}
      placeholder={t(`caseKinds.prompts.${kind}.focusQuestion`)}
      isSingleLine
      minLines={3}
    />
  );
}

export function SafetySheet() {
  const { t } = useTranslation();
  const { content, change, canEdit } = useEditor();
  return (
    <Choices
      legend={t('cases.safety.question')}
      hint={t('cases.safety.hint')}
      options={SAFETY_CONCERNS.map((value) => ({ value, label: t(`cases.safety.${value}`) }))}
      value={content.safetyConcern}
      disabled={!canEdit}
      onChange={(safetyConcern) => safetyConcern && change({ safetyConcern })}
      {...(content.safetyConcern === 'NONE' ? {} : { tone: 'risk' as const })}
    />
  );
}
