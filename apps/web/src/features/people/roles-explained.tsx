import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { ROLES } from './roles';
import styles from './team-page.module.css';

export function RolesExplained() {
  const { t } = useTranslation();
  return (
    <Card aria-labelledby="roles">
      <h2 id="roles" className={styles.quietHeading}>
        {t('people.team.rolesExplained.title')}
      </h2>
      <dl className={styles.roles}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{t(`enums.TeamRole.${role}`)}</dt>
            <dd>{t(`people.team.rolesExplained.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
