import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './reading.module.css';

export type CasePart = 'account' | 'discussion';

interface CasePartsProps {
  part: CasePart;
  unread: number;
  onChoose: (part: CasePart) => void;
}

/** Where there is no room for both beside each other, the account or the discussion, always within reach. */
export function CaseParts({ part, unread, onChoose }: CasePartsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.parts}>
      <SegmentedControl
        fullWidth
        aria-label={t('cases.reading.parts')}
        value={part}
        data={[
          { value: 'account', label: t('cases.reading.account') },
          {
            value: 'discussion',
            label:
              unread > 0
                ? t('cases.reading.discussionUnread', { count: unread })
                : t('cases.reading.discussion'),
          },
        ]}
        onChange={(value) => {
          onChoose(value === 'discussion' ? 'discussion' : 'account');
          window.scrollTo({ top: 0 });
        }}
      />
    </div>
  );
}
