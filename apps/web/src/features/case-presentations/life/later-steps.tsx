import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment } from '../../../data/generated';
import { refetchCase } from '../../../data/refetch';
import { movesOf, type Move } from '../board/moves';
import { useMoves } from '../board/use-moves';

const LATER = ['PRESENT', 'FOLLOW_UP', 'ARCHIVE'] as const;
type LaterStep = (typeof LATER)[number];

/** The steps of a case after it was shared: presented, followed up, put away. */
export const laterSteps = (presentation: CaseWholeFragment): (Move & { way: LaterStep })[] =>
  movesOf(presentation).flatMap(({ to, way }) => {
    const step = LATER.find((one) => one === way);
    return step ? [{ to, way: step }] : [];
  });

export function LaterSteps({ presentation }: { presentation: CaseWholeFragment }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const move = useMoves();
  const [moving, setMoving] = useState<LaterStep | null>(null);

  async function take(step: Move & { way: LaterStep }): Promise<void> {
    setMoving(step.way);
    await move(presentation, step);
    setMoving(null);
    // What else may be done with it follows from where it is now.
    refetchCase(client, presentation.id);
  }

  return laterSteps(presentation).map((step) => (
    <Button
      key={step.way}
      variant="default"
      loading={moving === step.way}
      disabled={moving !== null}
      onClick={() => void take(step)}
    >
      {t(`cases.steps.later.${step.way}`)}
    </Button>
  ));
}
