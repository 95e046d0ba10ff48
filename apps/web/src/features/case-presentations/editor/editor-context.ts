import { createContext, use } from 'react';
import type { CaseEditor } from './use-case-editor';

export const EditorContext = createContext<CaseEditor | null>(null);

/** For the parts of the editor; one editor is open at a time. */
export function useEditor(): CaseEditor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('This belongs inside the case editor.');
  return editor;
}
