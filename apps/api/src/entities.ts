import { casePresentationEntities } from '@second-chair/case-presentations';
import { confidentialityEntities } from '@second-chair/confidentiality';
import { discussionEntities } from '@second-chair/discussions';
import { peopleEntities } from '@second-chair/people';
import { Mail } from '@second-chair/platform';

/** Every table that TypeORM reads into a class. */
export const entities = [
  Mail,
  ...peopleEntities,
  ...confidentialityEntities,
  ...discussionEntities,
  ...casePresentationEntities,
];
