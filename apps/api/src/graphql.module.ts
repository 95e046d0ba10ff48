import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  compiledExecutionPlugin,
  Contexts,
  formatError,
  LOGGER,
  noFieldRepeated,
  SETTINGS,
  statusPlugin,
  unitOfWorkPlugin,
  type GraphQLContext,
  type Log,
  type Settings,
} from '@second-chair/platform';
import { knownDocuments } from './known-documents.generated';

const MAX_TOKENS = 4_000;

/** Deep enough for a case with its discussion (8) and introspection (13), too shallow to walk in circles. */
const limits = new ApolloArmor({
  maxDepth: { n: 14, flattenFragments: true, ignoreIntrospection: true },
  costLimit: {
    // Several times what our costliest document costs; all that the home page could lead to fits in.
    maxCost: 16_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.3,
    ignoreIntrospection: true,
  },
  // By default `__typename` may be renamed without end.
  maxAliases: { n: 20, allowList: [] },
  // Our documents have none; the two of the language are allowed for.
  maxDirectives: { n: 5 },
  // Counted by the parser itself, below: armor's own count throws where only a 500 can be answered.
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: true },
}).protect();

export const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [SETTINGS, Contexts, LOGGER],
  useFactory: (settings: Settings, contexts: Contexts, log: Log) => ({
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: settings.introspection,
    playground: false,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatError(log),
    context: ({ req }: { req: GraphQLContext['req'] }) => ({ req }),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field; that no cache may keep an answer is said for all of them in http.ts.
      ApolloServerPluginCacheControlDisabled(),
      unitOfWorkPlugin(contexts, log, { mode: settings.knownDocuments, digests: new Set(knownDocuments) }),
      compiledExecutionPlugin(formatError(log)),
      statusPlugin,
      ...limits.plugins,
    ],
    validationRules: [...limits.validationRules, noFieldRepeated],
    parseOptions: { maxTokens: MAX_TOKENS },
  }),
});
