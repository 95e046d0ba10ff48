import { casePresentationResolvers } from '@second-chair/case-presentations';
import { confidentialityResolvers } from '@second-chair/confidentiality';
import { discussionResolvers } from '@second-chair/discussions';
import { peopleResolvers } from '@second-chair/people';
import { searchResolvers } from '@second-chair/search';
import { DemoResolver } from './demo/demo.resolver';
import { HomeResolver } from './home/home.resolver';

/** What the schema is printed from. */
export const resolvers = [
  ...peopleResolvers,
  ...confidentialityResolvers,
  ...discussionResolvers,
  ...casePresentationResolvers,
  ...searchResolvers,
  HomeResolver,
  DemoResolver,
];
