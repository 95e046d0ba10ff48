import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKeeping } from '../data/keeping';
import { useOnline } from '../data/online';
import styles from './offline-banner.module.css';

export function OfflineBanner() {
  const { t } = useTranslation();
  const isOnline = useOnline();
  const keeping = useKeeping();
  return (
    // Stands empty while there is a connection, because a live region has to be there before its words are.
    <div role="status" className={styles.region}>
      {!isOnline && (
        <p className={styles.banner}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          {t(`frame.offline.${keeping}`)}
        </p>
      )}
    </div>
  );
}
