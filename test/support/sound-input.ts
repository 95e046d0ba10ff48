import { getNamedType, type GraphQLInputType } from 'graphql';
import { v7 as uuid } from 'uuid';
import { leavesOf, type Leaf } from './bad-input';
import { valueFor, type Choice, type Operation } from './operations';

/** Ids that the caller makes up: one that is not there yet is what belongs there. */
const madeByCaller = new Set([
  'draftCase.id',
  'addPost.id',
  'openThread.id',
  'inviteMember.id',
  'keepAsNotIdentifier.id',
  'proposeClearedWord.id',
  'commentOnPassage.id',
  'replyToComment.id',
  'reportFindings.id',
  'importRoster.id',
  'purgeWords.id',
  'saveFilter.id',
  'placeLegalHold.id',
  'breakGlass.id',
  'breakAlias.id',
  'contribute.id',
  'takeAlias.id',
  'openTeamThread.id',
  'resolveThread.id',
  'resolveThread.commitments.id',
  'movePosts.id',
  'splitThread.id',
  'splitThread.newThreadId',
  'mergeThreads.id',
  'adoptHypothesis.id',
  'addOrganisationWords.words.id',
  ...['saveDraft', 'reviseCase'].flatMap((mutation) =>
    ['goals', 'hypotheses', 'allianceMarkers', 'emotions'].map((list) => `${mutation}.${list}.id`),
  ),
]);

/** Which table an id at a place of an operation is looked for in; the first that fits. */
const tables: readonly (readonly [place: RegExp, table: string])[] = [
  [/\.casePresentationId$|^(draftCase|casePresentation)\.id$/u, 'case_presentations'],
  [
    /\.(threadId|newThreadId|toThreadId|intoThreadId)$|^(openThread|openTeamThread|thread)\.id$|thread_id$/u,
    'threads',
  ],
  [/\.takeawayId$|^resolveThread\.id$/u, 'takeaways'],
  [/\.commitmentId$|^resolveThread\.commitments\.id$/u, 'commitments'],
  [/\.moveId$|^(movePosts|splitThread|mergeThreads)\.id$/u, 'post_moves'],
  [/^adoptHypothesis\.id$/u, 'reason_hypotheses'],
  [/\.teamId$|^team\.id$/u, 'teams'],
  [/\.membershipId$/u, 'memberships'],
  [/\.(personId|newOwnerId|ownerId|mentionIds|facilitatorId)$/u, 'people'],
  [/HeldPost\.id$/u, 'held_posts'],
  [/\.aliasId$|^takeAlias\.id$/u, 'aliases'],
  [/^breakAlias\.id$/u, 'alias_breaks'],
  [/^contribute\.id$/u, 'anonymous_notes'],
  [/\.replyToId$|post\.id$|\.postIds?$|_around$|\.around$/iu, 'posts'],
  [/^replyToComment\.id$/u, 'passage_replies'],
  [/\.commentId$|^commentOnPassage\.id$|Comment\.id$/u, 'passage_comments'],
  [/\.goals\.id$/u, 'therapy_goals'],
  [/\.hypotheses\.id$/u, 'reason_hypotheses'],
  [/\.allianceMarkers\.id$/u, 'alliance_markers'],
  [/^(saveDraft|recordDropout)\.id$|Case\.id$/u, 'case_presentations'],
  [/\.emotions\.id$/u, 'case_emotions'],
  [/^purgeWords\.id$/u, 'purges'],
  [/Filter\.id$/u, 'saved_filters'],
  [/LegalHold\.id$/u, 'legal_holds'],
  [/^breakGlass\.id$/u, 'glass_breaks'],
  [/NotIdentifier\.id$/u, 'not_identifier_decisions'],
  [/ClearedWord\.id$/u, 'cleared_words'],
  [/^(addOrganisationWords\.words|removeOrganisationWord)\.id$/u, 'organisation_words'],
  [/^(inviteMember|revokeInvitation|importRoster)\.id$/u, 'invitations'],
  [/^reportFindings\.id$/u, 'finding_reports'],
  [/Passkey\.id$/u, 'auth.passkey'],
  [/^endSignIns\.ids$/u, 'auth.session'],
];

/** A place in an operation that takes an id. */
export interface IdPlace {
  /** `operation.path`, without the places in lists. */
  name: string;
  path: Leaf['path'];
  type: GraphQLInputType;
  /** Undefined where nobody has said it yet: add it above. */
  table: string | undefined;
  isNew: boolean;
}

/** Of an operation, from its variables down; of a mutation, from inside its input. */
export function idPlacesOf({
  name,
  kind,
  variables,
}: Pick<Operation, 'name' | 'kind' | 'variables'>): IdPlace[] {
  return Object.entries(variables)
    .flatMap(([variable, type]) =>
      kind === 'mutation'
        ? leavesOf(type)
        : [{ path: [variable], name: variable, type }, ...leavesOf(type, [variable])],
    )
    .filter(({ type }) => getNamedType(type).name === 'ID')
    .map(({ path, type }) => ({ path, type, ...idPlace(name, path) }));
}

export function placeOf(operation: string, path: Leaf['path']): string {
  return [operation, ...path.filter((key) => typeof key === 'string')].join('.');
}

export function idPlace(operation: string, path: Leaf['path']): Pick<IdPlace, 'name' | 'table' | 'isNew'> {
  const name = placeOf(operation, path);
  return { name, table: tables.find(([place]) => place.test(name))?.[1], isNew: madeByCaller.has(name) };
}

/** Sound as far as its type says, about the rows with these ids, by table; `towards` is a place that it must have. */
export function soundInput(
  mutation: { name: string; type: GraphQLInputType },
  ids: Readonly<Record<string, string | undefined>>,
  towards: Leaf['path'] = [],
): Record<string, unknown> {
  const way = towards.filter((key) => typeof key === 'string').join('.');
  const choose: Choice = ({ path, typeName }) => {
    // Shorter ones stand everywhere.
    if (path === 'words' && typeName === 'String') return 'zz';
    if (/^(?:blindedMessage|token|signature)$/u.test(path)) return 'eHh4';
    // Not every class may stand in every list; this one may.
    if (typeName === 'IdentifierClass') return 'NAME';
    // A dropout has at least one.
    if (mutation.name === 'recordDropout' && typeName === 'DropoutDefinition') return 'THERAPIST_JUDGEMENT';
    if (typeName !== 'ID') return path === 'email' ? 'new@story.example' : undefined;
    if (/(replyToId|mentionIds|newOwnerId|facilitatorId)$/u.test(path)) return undefined;
    const { table, isNew } = idPlace(mutation.name, path.split('.'));
    return (isNew ? undefined : ids[table ?? '']) ?? uuid();
  };
  return valueFor(mutation.type, '', choose, (path) => way.startsWith(`${path}.`)) as Record<string, unknown>;
}
