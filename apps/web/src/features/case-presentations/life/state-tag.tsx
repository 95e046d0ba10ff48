import {
  IconArchive,
  IconArrowBackUp,
  IconCalendar,
  IconCircleCheck,
  IconEye,
  IconPencil,
  IconPlayerPause,
  IconPresentation,
  IconRefresh,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CasePresentationState } from '../../../data/generated';
import type { Tone } from '../../../theme';
import { Tag } from '../../../ui/tag';

const LOOKS: Record<CasePresentationState, { tone: Tone | 'plain'; Icon: typeof IconPencil }> = {
  DRAFT: { tone: 'honey', Icon: IconPencil },
  IN_REVIEW: { tone: 'sky', Icon: IconEye },
  RETURNED: { tone: 'honey', Icon: IconArrowBackUp },
  READY: { tone: 'primary', Icon: IconCircleCheck },
  SCHEDULED: { tone: 'primary', Icon: IconCalendar },
  PRESENTED: { tone: 'plum', Icon: IconPresentation },
  FOLLOW_UP: { tone: 'sky', Icon: IconRefresh },
  ARCHIVED: { tone: 'plain', Icon: IconArchive },
  WITHDRAWN: { tone: 'plain', Icon: IconPlayerPause },
};

/** The state of a case as a word, a shape and a colour. */
export function StateTag({ state }: { state: CasePresentationState }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[state];
  return (
    <Tag tone={tone} icon={<Icon stroke={1.75} />}>
      {t(`enums.CasePresentationState.${state}`)}
    </Tag>
  );
}
