import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client, onSignInEnded } from './data/apollo';
import { ScreenCover } from './frame/screen-cover';
import { forgetWhatWasRead } from './data/session';
import './i18n';
import { router } from './router';
import { cssVariablesResolver, schemeManager, theme } from './theme';

onSignInEnded((why) => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/second-step') return;
  void forgetWhatWasRead().then(() =>
    why === 'SECOND_FACTOR'
      ? router.navigate({ to: '/second-step', search: { next: href }, replace: true })
      : router.navigate({ to: '/sign-in', search: { next: href, because: 'ended' }, replace: true }),
  );
});

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root.');

createRoot(element).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
      >
        <RouterProvider router={router} />
        <ScreenCover />
      </MantineProvider>
    </ApolloProvider>
  </StrictMode>,
);
