import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const TONES = ['primary', 'honey', 'clay', 'plum', 'sky', 'risk'] as const;
export type Tone = (typeof TONES)[number];

// Mantine wants ten shades of each colour; ours are one colour and one tint that change with the scheme.
function shades(tone: string): MantineColorsTuple {
  const colour = `var(--${tone})`;
  const tint = `var(--${tone}-tint)`;
  return [tint, tint, tint, colour, colour, colour, colour, colour, colour, colour];
}

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  headings: {
    fontFamily: 'var(--serif)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.467', lg: '1.5', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { sm: '6px', md: 'var(--control-radius)', lg: 'var(--card-radius)' },
  defaultRadius: 'md',
  primaryColor: 'primary',
  primaryShade: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors: {
    primary: shades('primary'),
    honey: shades('honey'),
    clay: shades('clay'),
    plum: shades('plum'),
    sky: shades('sky'),
    risk: shades('risk'),
  },
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        transitionProps: { duration: 140 },
        overlayProps: { color: 'var(--scrim)' },
      },
    },
    // Inside a dialog it is no banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 } } },
    // A menu may hold nothing but its items, and belongs to the part of the page that its button is in.
    Menu: {
      defaultProps: {
        transitionProps: { duration: 100 },
        withInitialFocusPlaceholder: false,
        withinPortal: false,
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Loader: { defaultProps: { type: 'dots' } },
  },
});

/** Mantine's own names for colours, pointed at our tokens in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: tokens(),
  dark: tokens(),
});

function tokens(): Record<string, string> {
  const names: Record<string, string> = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-placeholder': 'var(--soft)',
    '--mantine-color-anchor': 'var(--primary)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--clay)',
    '--mantine-color-disabled': 'var(--sunk)',
    '--mantine-color-disabled-color': 'var(--soft)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-primary)',
  };
  for (const tone of TONES) {
    const hover = tone === 'primary' ? 'var(--primary-hover)' : `var(--${tone})`;
    names[`--mantine-color-${tone}-text`] = `var(--${tone})`;
    names[`--mantine-color-${tone}-filled`] = `var(--${tone})`;
    names[`--mantine-color-${tone}-filled-hover`] = hover;
    names[`--mantine-color-${tone}-light`] = `var(--${tone}-tint)`;
    names[`--mantine-color-${tone}-light-hover`] = `var(--${tone}-tint)`;
    names[`--mantine-color-${tone}-light-color`] = `var(--${tone})`;
    names[`--mantine-color-${tone}-outline`] = `var(--${tone})`;
    names[`--mantine-color-${tone}-outline-hover`] = `var(--${tone}-tint)`;
  }
  return names;
}
