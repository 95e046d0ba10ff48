import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client, onSignInEnded } from './data/apollo';
import { forgetSignIn } from './data/session';
import './i18n';
import { router } from './router';
import { cssVariablesResolver, theme } from './theme';

onSignInEnded(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  void forgetSignIn().then(() =>
    router.navigate({ to: '/sign-in', search: { next: href, because: 'ended' }, replace: true }),
  );
});

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root.');

createRoot(element).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <RouterProvider router={router} />
      </MantineProvider>
    </ApolloProvider>
  </StrictMode>,
);
