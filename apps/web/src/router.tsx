import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { laterWords } from './i18n';
import { loadMe, loadMySignIn, openKept } from './data/session';
import { BrokenFrame, BrokenPage } from './frame/broken-page';
import { NowherePage } from './frame/not-found-page';
import { PublicFrame } from './frame/public-frame';
import * as searches from './searches';

/** A page with the words of pages: both are on their way together. */
const pageOf = (<Module extends Record<string, unknown>>(
  load: () => Promise<Module>,
  name: keyof Module & string,
) =>
  lazyRouteComponent(
    () => Promise.all([load(), laterWords()]).then(([module]) => module),
    name,
  )) as typeof lazyRouteComponent;

const root = createRootRoute({ component: Outlet });

const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: PublicFrame });

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  validateSearch: searches.signInSearch,
  beforeLoad: async ({ search }) => {
    // A server that cannot be reached is told by the form, not by an error page.
    const me = await loadMe().catch(() => null);
    if (me) throw redirect({ href: search.next ?? '/', replace: true });
  },
  component: lazyRouteComponent(() => import('./features/people/sign-in-page'), 'SignInPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => outside,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./features/people/forgot-password-page'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => outside,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./features/people/reset-password-page'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => outside,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./features/people/invitation-page'), 'InvitationPage'),
});

const outbox = createRoute({
  getParentRoute: () => outside,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./features/people/outbox-page'), 'OutboxPage'),
});

const secondStep = createRoute({
  getParentRoute: () => outside,
  path: '/second-step',
  validateSearch: searches.secondStepSearch,
  beforeLoad: async ({ search }) => {
    const { standing } = await loadMySignIn();
    if (standing === 'NONE') throw redirect({ to: '/sign-in', search, replace: true });
    if (standing === 'OPEN') throw redirect({ href: search.next ?? '/', replace: true });
  },
  component: lazyRouteComponent(
    () => import('./features/people/security/second-step-page'),
    'SecondStepPage',
  ),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const me = await loadMe();
    if (me) return openKept(me);
    const isHome = location.href === '/';
    const { standing } = await loadMySignIn();
    if (standing === 'SECOND_FACTOR')
      throw redirect({ to: '/second-step', search: isHome ? {} : { next: location.href }, replace: true });
    throw redirect({ to: '/sign-in', search: isHome ? {} : { next: location.href }, replace: true });
  },
  component: lazyRouteComponent(() => import('./frame/frame'), 'Frame'),
  errorComponent: BrokenFrame,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./features/home/home-page'), 'HomePage'),
});

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: searches.casesSearch,
  component: pageOf(() => import('./features/case-presentations/cases-page'), 'CasesPage'),
});

const newCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/new',
  component: pageOf(() => import('./features/case-presentations/new-case-page'), 'NewCasePage'),
});

const casePage = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  validateSearch: searches.caseSearch,
  component: pageOf(() => import('./features/case-presentations/case-page'), 'CasePage'),
});

const caseEditor = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/edit',
  validateSearch: searches.caseEditorSearch,
  component: pageOf(() => import('./features/case-presentations/case-editor-page'), 'CaseEditorPage'),
});

const colleaguesPreview = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/colleagues',
  component: pageOf(
    () => import('./features/case-presentations/colleagues-preview-page'),
    'ColleaguesPreviewPage',
  ),
});

const purge = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/purge',
  component: pageOf(() => import('./features/case-presentations/purge-page'), 'PurgePage'),
});

const caseVersions = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/versions',
  validateSearch: searches.caseVersionsSearch,
  component: pageOf(() => import('./features/case-presentations/case-versions-page'), 'CaseVersionsPage'),
});

const accessLog = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/access',
  validateSearch: searches.accessLogSearch,
  component: pageOf(() => import('./features/case-presentations/access-log-page'), 'AccessLogPage'),
});

const teamAccessLog = createRoute({
  getParentRoute: () => inside,
  path: '/teams/$teamId/access',
  validateSearch: searches.accessLogSearch,
  component: pageOf(() => import('./features/case-presentations/team-access-log-page'), 'TeamAccessLogPage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/review',
  component: pageOf(() => import('./features/case-presentations/review-page'), 'ReviewPage'),
});

const discussions = createRoute({
  getParentRoute: () => inside,
  path: '/discussions',
  validateSearch: searches.discussionsSearch,
  component: pageOf(() => import('./features/discussions/discussions-page'), 'DiscussionsPage'),
});

const thread = createRoute({
  getParentRoute: () => inside,
  path: '/threads/$threadId',
  validateSearch: searches.threadSearch,
  component: pageOf(() => import('./features/discussions/thread-page'), 'ThreadPage'),
});

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: searches.searchSearch,
  component: pageOf(() => import('./features/search/search-page'), 'SearchPage'),
});

const team = createRoute({
  getParentRoute: () => inside,
  path: '/teams/$teamId',
  component: pageOf(() => import('./features/people/team-page'), 'TeamPage'),
});

const findings = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/findings',
  component: pageOf(() => import('./features/confidentiality/findings-page'), 'FindingsPage'),
});

const words = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/words',
  component: pageOf(() => import('./features/confidentiality/words-page'), 'WordsPage'),
});

const retention = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/retention',
  component: pageOf(() => import('./features/confidentiality/retention-page'), 'RetentionPage'),
});

const hiddenCases = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/hidden-cases',
  validateSearch: searches.hiddenCasesSearch,
  component: pageOf(() => import('./features/case-presentations/hidden-cases-page'), 'HiddenCasesPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: pageOf(() => import('./features/people/account-page'), 'AccountPage'),
});

const security = createRoute({
  getParentRoute: () => inside,
  path: '/account/sign-in',
  component: pageOf(() => import('./features/people/security/security-page'), 'SecurityPage'),
});

const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisation',
  component: pageOf(() => import('./features/people/organisation-page'), 'OrganisationPage'),
});

const roster = createRoute({
  getParentRoute: () => inside,
  path: '/roster',
  validateSearch: searches.rosterSearch,
  component: pageOf(() => import('./features/people/roster/roster-page'), 'RosterPage'),
});

const departure = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/people/$personId/remove',
  component: pageOf(() => import('./features/people/departure-page'), 'DeparturePage'),
});

const memberSignIn = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/people/$personId/sign-in',
  component: pageOf(() => import('./features/people/security/member-sign-in-page'), 'MemberSignInPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    outside.addChildren([signIn, forgotPassword, resetPassword, invitation, outbox, secondStep]),
    inside.addChildren([
      home,
      cases,
      newCase,
      casePage,
      caseEditor,
      colleaguesPreview,
      caseVersions,
      accessLog,
      teamAccessLog,
      purge,
      review,
      discussions,
      thread,
      search,
      team,
      words,
      hiddenCases,
      findings,
      retention,
      account,
      security,
      organisation,
      departure,
      memberSignIn,
      roster,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NowherePage,
  // Screens show what is coming in its own shape; the router adds no sign of waiting.
  defaultPendingMs: 60_000,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
