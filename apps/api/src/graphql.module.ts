import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  Contexts,
  formatError,
  LOGGER,
  SETTINGS,
  statusPlugin,
  unitOfWorkPlugin,
  type GraphQLContext,
  type Log,
  type Settings,
} from '@second-chair/platform';

/** Deep enough for a case with its discussion (8) and introspection (13), too shallow to walk in circles. */
const limits = new ApolloArmor({
  maxDepth: { n: 14, flattenFragments: true, ignoreIntrospection: true },
  costLimit: {
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.3,
    ignoreIntrospection: true,
  },
  maxAliases: { n: 20 },
  maxDirectives: { n: 20 },
  maxTokens: { n: 4_000 },
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
      unitOfWorkPlugin(contexts, log),
      statusPlugin,
      ...limits.plugins,
    ],
    validationRules: limits.validationRules,
  }),
});
