import {
  IconBuilding,
  IconCalendar,
  IconFlag,
  IconHash,
  IconHourglass,
  IconMapPin,
  IconPhone,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IdentifierClass } from '../../data/generated';
import type { Tone } from '../../theme';
import { Tag } from '../../ui/tag';

const LOOKS: Record<IdentifierClass, { tone: Tone | 'plain'; Icon: typeof IconUser }> = {
  NAME: { tone: 'plum', Icon: IconUser },
  DATE: { tone: 'clay', Icon: IconCalendar },
  AGE: { tone: 'clay', Icon: IconHourglass },
  LOCATION: { tone: 'sky', Icon: IconMapPin },
  STATE: { tone: 'sky', Icon: IconMapPin },
  COUNTRY: { tone: 'sky', Icon: IconFlag },
  CONTACT: { tone: 'plum', Icon: IconPhone },
  ID: { tone: 'plum', Icon: IconHash },
  ORG: { tone: 'sky', Icon: IconBuilding },
  OTHER: { tone: 'plain', Icon: IconTag },
};

/** The class of a finding as a word, a shape and a colour. */
export function ClassTag({ of }: { of: IdentifierClass }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[of];
  return (
    <Tag tone={tone} icon={<Icon stroke={1.75} />}>
      {t(`enums.IdentifierClass.${of}`)}
    </Tag>
  );
}
