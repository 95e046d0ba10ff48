import { Loader } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DemoQuery } from '../../data/generated';
import { Card } from '../../ui/card';
import { TextLink } from '../../ui/links';
import { PersonMark } from '../../ui/person-mark';
import styles from './demo-accounts.module.css';

interface DemoAccountsProps {
  demo: NonNullable<DemoQuery['demo']>;
  /** The account being signed in to. */
  busy: string | undefined;
  onChoose: (email: string, password: string) => void;
}

export function DemoAccounts({ demo, busy, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation();
  return (
    <Card aria-labelledby="demo-title" className={styles.card ?? ''}>
      <h2 id="demo-title" className={styles.title}>
        {t('people.signIn.demo.title')}
      </h2>
      <p className={styles.text}>{t('people.signIn.demo.text')}</p>
      <ul className={styles.list}>
        {demo.accounts.map(({ email, name, roleLabel }) => (
          <li key={email}>
            <button
              type="button"
              className={styles.account}
              disabled={busy !== undefined}
              onClick={() => onChoose(email, demo.password)}
            >
              <span className="visually-hidden">{t('people.signIn.demo.choose')}</span>
              <PersonMark name={name} id={email} />
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span className={styles.role}>{roleLabel}</span>
              </span>
              {busy === email ? <Loader size="xs" /> : <IconArrowRight size={18} stroke={1.75} aria-hidden />}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{t('people.signIn.demo.password', { password: demo.password })}</p>
      <TextLink to="/outbox" size="sm">
        {t('people.signIn.demo.mails')}
      </TextLink>
    </Card>
  );
}
