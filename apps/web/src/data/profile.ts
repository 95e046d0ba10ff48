import { useApolloClient, useMutation } from '@apollo/client/react';
import { EditMyProfileDocument, MeDocument, type EditMyProfileInput } from './generated';

type Changes = Omit<EditMyProfileInput, 'expectedVersion'>;

/** Saves what is given of one's own profile. A refusal of the server is `refused`; after a stale one the profile is read again. */
export function useEditProfile() {
  const client = useApolloClient();
  const [edit, { loading, error, data }] = useMutation(EditMyProfileDocument);
  const result = data?.editMyProfile;

  async function send(changes: Changes) {
    const me = client.readQuery({ query: MeDocument })?.me;
    if (!me) return undefined;
    const input = { ...changes, expectedVersion: me.profileVersion };
    const answer = await edit({ variables: { input } }).catch(() => undefined);
    const saved = answer?.data?.editMyProfile;
    if (saved?.__typename === 'StaleProfile')
      await client.query({ query: MeDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    return saved?.__typename;
  }

  return {
    loading,
    error,
    refused: result && result.__typename !== 'Me' ? result.message : undefined,
    save: async (changes: Changes): Promise<boolean> => (await send(changes)) === 'Me',
    /** For a choice that stands by itself: the last word wins, whatever else has changed. */
    choose: async (changes: Changes): Promise<boolean> => {
      const first = await send(changes);
      return (first === 'StaleProfile' ? await send(changes) : first) === 'Me';
    },
  };
}
