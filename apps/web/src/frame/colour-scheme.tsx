import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditProfile } from '../data/profile';
import type { Theme } from '../data/generated';

const SCHEMES = { light: 'LIGHT', dark: 'DARK', auto: 'SYSTEM' } as const;
type Scheme = keyof typeof SCHEMES;
const ALL = Object.keys(SCHEMES) as Scheme[];

export function ColourScheme() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { choose } = useEditProfile();
  function set(value: string) {
    const scheme = ALL.find((one) => one === value) ?? 'auto';
    setColorScheme(scheme);
    // Unreachable, the colours still change here; the account learns of them with the next choice.
    void choose({ theme: SCHEMES[scheme] });
  }
  return (
    <SegmentedControl
      aria-label={t('frame.scheme.label')}
      size="xs"
      fullWidth
      value={colorScheme}
      onChange={set}
      data={ALL.map((value) => ({ value, label: t(`frame.scheme.${value}`) }))}
    />
  );
}

/** The colours follow the account onto every device, and change on every open screen together. */
export function useThemeOfAccount(theme: Theme): void {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setColorScheme(ALL.find((scheme) => SCHEMES[scheme] === theme) ?? 'auto');
  }, [theme, setColorScheme]);
}
